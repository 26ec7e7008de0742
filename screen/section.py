"""A drawing as a section of a page with several: its finding as a heading, the chart, its notes."""

from __future__ import annotations

from typing import Any, Final

import streamlit as st

from charts.drawing import Drawing
from screen.draw import caption, draw

_LOOK: Final = (
    "<style>"
    '[class*="st-key-lw-section"] { margin-top: 1.75rem; }'
    '[class*="st-key-lw-section-first"] { margin-top: 0; }'
    ".lw-table.lw-even th, .lw-table.lw-even td { white-space: nowrap; }"
    ".lw-beside { max-width: 60rem; margin: 0; }"
    ".lw-legend { max-width: 24rem; }"
    # A legend stands beside its map where there is room, else under its heading. England leaves
    # the sea free for it: a region doesn't.
    "@media (min-width: 75rem) {"
    ' [class*="st-key-lw-over"] { flex-direction: row; }'
    ' [class*="st-key-lw-over"] > :has(.lw-legend) { flex: none; width: 13rem; }'
    ' [class*="st-key-lw-over"] > :last-child { flex: 1 1 0; min-width: 0; width: auto; } }'
    "@media (min-width: 85rem) {"
    ' [class*="st-key-lw-over-sea"] { position: relative; }'
    ' [class*="st-key-lw-over-sea"] > :has(.lw-legend) {'
    " position: absolute; left: 0; top: 0; z-index: 1; } }"
    "</style>"
)


def look_of_sections() -> None:
    """Send what sections need of style, once a page. It takes no room."""
    st.html(_LOOK)


def section(
    drawing: Drawing,
    key: str,
    *,
    first: bool = False,
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
        Names it on its page.
    first : bool
        Whether it begins its column, with nothing to stand apart from.
    legend : str
        A map's legend, as HTML.
    sea : bool
        Whether the map leaves its upper left corner free for the legend.
    **more
        Whatever else `screen.draw.draw` takes.
    """
    with st.container(key=f"lw-section-{'first-' if first else ''}{key}"):
        caption(drawing.title, drawing.subtitle)
        if not legend:
            draw(drawing, key, **more)
            return
        with st.container(key=f"lw-over-{'sea-' if sea else ''}{key}"):
            st.html(legend)
            draw(drawing, key, **more)
