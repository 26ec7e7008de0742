"""Trend: an indicator over the years, beside England, the region and the areas most like it."""

from __future__ import annotations

import streamlit as st

from answers.address.named import MOST
from answers.answer import Answer
from answers.trend import trend
from screen.choices import choose_several
from screen.finder import area_finder
from screen.show import drawn, foot, notes, opening, part
from screen.state import current_view
from screen.style import mode


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
    _name_lines(answer)
    left, right = st.columns([0.68, 0.32], gap="large")
    with left:
        part(answer, "figures")
        part(answer, "earlier")
        part(answer, "file")
    with right:
        foot(answer)


def _name_lines(answer: Answer) -> None:
    """Offer whose lines the chart names: those in the group, and any authority by name."""
    # Of ten every one can be seen; of sixty those that were chosen.
    choose_several(answer, "named", "trend-named", most=20)
    chosen = answer.choices["named"].chosen
    if len(chosen) < MOST:
        area_finder(
            "Add the line of any authority",
            "trend-add",
            f"?named={'-'.join((*chosen, ''))}",
            level="la",
            without=[answer.view.area, *chosen],
        )
