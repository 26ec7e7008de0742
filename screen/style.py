"""The look, set once a run: our colours as CSS properties, and what Streamlit's theme can't say."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from string import Template
from typing import Final

import streamlit as st

from charts.legend import legend_css
from charts.palette import Mode, css_variables

_HERE = Path(__file__).parent
_SHEETS = ("journey.css", "theme.css")

# Each section by its own class: a selector by a part of a class, [class*=...], makes a browser work
# the style of everything out anew whenever any class changes, which Streamlit does all the time.
_SECTIONS: Final = """<style>
$sections { margin-top: 1.75rem; }
@media screen { $sections:has(.lw-folds:not([open])) > :not(:has(.lw-folds)) { display: none; } }
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


def mode() -> Mode:
    """Say whether the reader's page is light or dark.

    Returns
    -------
    {'light', 'dark'}
        As their browser says it is; light until it has spoken.
    """
    return "dark" if st.context.theme.type == "dark" else "light"


def send_style() -> None:
    """Send the style sheet. It takes no room on the page."""
    st.html(style_sheet(mode()))


@cache
def style_sheet(mode: Mode) -> str:
    """Write the style sheet, colours of a mode in it for browsers that can't choose themselves."""
    ours = "".join((_HERE / name).read_text(encoding="utf-8") for name in _SHEETS)
    return f"<style>{_colours(mode)}{legend_css()}{ours}</style>"


def _colours(mode: Mode) -> str:
    """Write the colours so that they follow the page at once when the reader's system changes.

    Streamlit's own colours do, without a run of the script; ``light-dark`` takes what it has set as
    the page's colour scheme. Older browsers get the colours of the moment.
    """
    light, dark = css_variables("light"), css_variables("dark")
    pairs = zip(light.split(";"), dark.split(";"), strict=True)
    both = "".join(
        f"{name}:light-dark({value},{other.partition(':')[2]});"
        for name, _, value, other in ((*one.partition(":"), other) for one, other in pairs)
        if name
    )
    return (
        f":root{{{css_variables(mode)}}}"
        f"@supports (color:light-dark(red,red)){{.stApp,#lw-first{{{both}}}}}"
    )


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
    named = {"sections": every, "over": over, "sea": sea, "first": first or "none"}
    st.html(Template(_SECTIONS).substitute(named))


def _any_of(start: str, keys: Iterable[str]) -> str:
    return f":is({', '.join(f'.st-key-{start}{key}' for key in keys)})"
