"""Map: an indicator across England or a region, with a list that does the same by keyboard."""

from __future__ import annotations

from functools import partial

import streamlit as st

from answers.answer import Answer
from answers.map import map_of
from screen.choices import choose, choose_along
from screen.neighbourhoods import show_neighbourhoods
from screen.place_choice import place_choice
from screen.script import show_list
from screen.show import drawn, foot, legend, notes, offer, opening
from screen.state import choose_clicked, current_view
from screen.style import mode

_CHART = "map-chart"


def page() -> None:
    """Show the page."""
    view = current_view()
    if view.place:
        show_neighbourhoods(view, "map")
        return
    answer = map_of(view, mode())
    opening(answer)
    if not answer.sections:
        return
    with st.container(key="lw-map", horizontal=True, gap="large"):
        with st.container(key="lw-atlas"):
            _controls(answer)
            legend(answer, "chart")
            notes(answer)
            clicked = partial(choose_clicked, _CHART, "area")
            drawn(answer, "chart", height="stretch", on_select=clicked, selection_mode="chosen")
        with st.container(key="lw-map-right"):
            show_list(answer, "list", "map-list")
            offer(answer, "list")
    foot(answer)


def _controls(answer: Answer) -> None:
    with st.container(key="lw-map-controls", horizontal=True, vertical_alignment="bottom"):
        place_choice()
        choose(answer, "classes", "map-classes")
        choose_along(answer, "period", "map-period")
