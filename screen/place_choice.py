"""Choose where a map looks: England, a region, or inside the chosen area."""

from __future__ import annotations

from typing import Final

import streamlit as st

from answers.catalogue import catalogue
from answers.view import INSIDE
from geo.small_areas import authorities
from screen.state import current_view, request_view

_KEY: Final = "map-zoom"


def place_choice() -> None:
    """Show the choice. Only an authority of today can be looked into."""
    known, view = catalogue(), current_view()
    area = known.areas[view.area]
    regions = [code for code, one in known.areas.items() if one.level == "region"]
    inside = [INSIDE] if area.code in authorities() else []
    st.session_state[_KEY] = INSIDE if view.place and inside else view.zoom
    st.selectbox(
        "Show",
        ["", *inside, *regions],
        format_func=lambda where: (
            f"Inside {area.name}" if where == INSIDE
            else known.areas[where].name if where else "England"
        ),
        key=_KEY,
        on_change=_chosen,
        filter_mode="contains",
    )  # fmt: skip


def _chosen() -> None:
    where = str(st.session_state[_KEY])
    if where == INSIDE:
        request_view(place=INSIDE)
    else:
        request_view(zoom=where, place="")
