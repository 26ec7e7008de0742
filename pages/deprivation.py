"""Deprivation: a rate beside how deprived children are, and who is off what it leads to expect."""

from __future__ import annotations

from functools import partial
from typing import Any

import streamlit as st

from answers.answer import Answer
from answers.deprivation import deprivation
from screen.choices import choose
from screen.order_of_deprivation import order_of_deprivation
from screen.script import show_list
from screen.show import contents, foot, notes, opening, part
from screen.state import choose_clicked, current_view
from screen.style import mode, send_section_style

_DRAWN = ("map", "rate", "scatter", "difference")


def page() -> None:
    """Show the page."""
    answer = deprivation(current_view(), mode())
    opening(answer)
    notes(answer, "lw-beside")
    send_section_style(*(f"deprivation-{key}" for key in _DRAWN))
    if answer.section("map"):
        contents(answer)
        _controls(answer)
        with st.container(key="lw-maps"):
            left, right = st.columns(2, gap="large")
        _map(answer, "map", left)
        _map(answer, "rate", right)
        if answer.section("difference"):
            left, right = st.columns(2, gap="large")
            _map(answer, "scatter", left)
            _map(answer, "difference", right)
        else:
            _map(answer, "scatter", st.container())
        with st.container(key="lw-who"):
            left, right = st.columns([0.66, 0.34], gap="large")
        with left:
            part(answer, "found")
        with right:
            show_list(answer, "list", "deprivation-list", titled=True)
    order_of_deprivation(answer)
    foot(answer)


def _controls(answer: Answer) -> None:
    one, two, _ = st.columns(3, gap="medium")
    with one:
        choose(answer, "index", "deprivation-index")
    with two:
        choose(answer, "zoom", "deprivation-zoom", "Region (maps, last table)")
    part(answer, "index")


def _map(answer: Answer, key: str, where: Any) -> None:
    with where:
        clicked = partial(choose_clicked, f"deprivation-{key}", "area")
        part(answer, key, on_select=clicked, selection_mode="chosen")
