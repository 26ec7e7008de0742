"""Trend: an indicator over the years, beside England, the region and the areas most like it."""

from __future__ import annotations

from typing import Any

import streamlit as st

from answers.answer import Choice
from answers.trend import trend
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
    """Offer whose lines the chart names."""
    if not choice.options:
        return
    st.session_state[_NAMED] = list(choice.chosen)
    given: dict[str, Any] = {
        "label": choice.label,
        "options": list(choice.options),
        "format_func": choice.options.get,
        "key": _NAMED,
        "on_change": _named,
    }
    # Of sixty names a box finds one by typing; of ten every one can be seen.
    if len(choice.options) <= _PILLS:
        st.pills(**given, selection_mode="multi")
    else:
        st.multiselect(**given, placeholder="Type a name")


def _named() -> None:
    request_view(named="-".join(st.session_state[_NAMED]))
