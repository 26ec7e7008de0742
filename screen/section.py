"""A drawing as a section of a page with several: its finding as a heading, the chart, its notes."""

from __future__ import annotations

from collections.abc import Iterable
from string import Template
from typing import Any, Final

import streamlit as st

from charts.drawing import Drawing
from screen.draw import caption, draw

# Each section by its own class: a selector by a part of a class, [class*=...], makes a browser work
# the style of everything out anew whenever any class changes, which Streamlit does all the time.
_LOOK: Final = """<style>
$sections { margin-top: 1.75rem; }
.st-key-lw-section-$first { margin-top: 0; }
.lw-table.lw-even th, .lw-table.lw-even td { white-space: nowrap; }
.lw-beside { max-width: 60rem; margin: 0; }
.lw-legend { max-width: 24rem; }
/* Maps side by side end their columns, level whatever their headings and legends take. */
.st-key-lw-maps :has(> $sections), .st-key-lw-maps :has(> $over) { flex-grow: 1; }
.st-key-lw-maps $over > :last-child { margin-top: auto; }
/* A legend stands beside its map where there is room, else under its heading. England leaves the
   sea free for it: a region doesn't. */
@media (min-width: 75rem) {
  $over { flex-direction: row; }
  $over > :has(.lw-legend) { flex: none; width: 13rem; }
  $over > :last-child { flex: 1 1 0; min-width: 0; width: auto; }
}
@media (min-width: 85rem) {
  $sea { position: relative; }
  $sea > :has(.lw-legend) { position: absolute; left: 0; top: 0; z-index: 1; }
}
</style>"""


def send_section_style(*keys: str, first: str = "") -> None:
    """Send what a page's sections need of style. It takes no room.

    Parameters
    ----------
    *keys : str
        Of all sections that the page may have.
    first : str
        The one that begins its column, with nothing to stand apart from.
    """
    every, sea = (_any_of(start, keys) for start in ("lw-section-", "lw-over-sea-"))
    over = _any_of("lw-over-", [*keys, *(f"sea-{key}" for key in keys)])
    st.html(Template(_LOOK).substitute(sections=every, over=over, sea=sea, first=first or "none"))


def _any_of(start: str, keys: Iterable[str]) -> str:
    return f":is({', '.join(f'.st-key-{start}{key}' for key in keys)})"


def section(
    drawing: Drawing,
    key: str,
    *,
    legend: str = "",
    sea: bool = True,
    **more: Any,
) -> None:
    """Show a drawing as a section.

    Parameters
    ----------
    drawing : Drawing
        Its title is the heading.
    key : str
        Names it on its page; `send_section_style` has been told of it.
    legend : str
        A map's legend, as HTML.
    sea : bool
        Whether the map leaves its upper left corner free for the legend.
    **more
        Whatever else `screen.draw.draw` takes.
    """
    with st.container(key=f"lw-section-{key}"):
        caption(drawing.title, drawing.subtitle)
        if not legend:
            draw(drawing, key, **more)
            return
        with st.container(key=f"lw-over-{'sea-' if sea else ''}{key}"):
            st.html(legend)
            draw(drawing, key, **more)
