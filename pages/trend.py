"""Trend: an indicator over the years, beside England, the region and the areas most like it."""

from __future__ import annotations

import streamlit as st

from answers.address.named import MOST
from answers.answer import Choice
from answers.trend import trend
from screen.finder import area_finder
from screen.show import drawn, foot, notes, opening, part
from screen.state import current_view, request_view
from screen.style import mode

_NAMED = "trend-named"
_PILLS = 20
"""So many members of a group are offered side by side."""


def page() -> None:
    """Show the page."""
    answer = trend(current_view(), mode())
    opening(answer)
    if answer.section("line") is None:
        for section in answer.sections:
            part(answer, section.key)
        foot(answer)
        return
    drawn(answer, "line")
    notes(answer)
    _name_lines(answer.choices["named"])
    left, right = st.columns([0.68, 0.32], gap="large")
    with left:
        part(answer, "figures")
        part(answer, "earlier")
        part(answer, "file")
    with right:
        foot(answer)


def _name_lines(choice: Choice) -> None:
    """Offer whose lines the chart names: those in the group, and any authority by name."""
    view = current_view()
    # Of ten every one can be seen; of sixty those that were chosen.
    few = len(choice.options) <= _PILLS
    offered = list(choice.options) if few else list(choice.chosen)
    if offered:
        st.session_state[_NAMED] = list(choice.chosen)
        st.pills(
            choice.label,
            offered,
            selection_mode="multi",
            format_func=lambda code: choice.options[code],
            key=_NAMED,
            on_change=_named,
        )
    if len(choice.chosen) < MOST:
        area_finder(
            "Add the line of any authority",
            "trend-add",
            f"?named={'-'.join((*choice.chosen, ''))}",
            level="la",
            without=[view.area, *choice.chosen],
        )


def _named() -> None:
    request_view(named="-".join(st.session_state[_NAMED]))
