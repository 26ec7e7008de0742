"""Compare: an area among those like it and among all, and how sure anyone can be of the place."""

from __future__ import annotations

import streamlit as st

from answers.compare import compare
from screen.look import mode
from screen.section import look_of_sections
from screen.show import facts, foot, notes, opening, part
from screen.state import current_view

_DRAWN = ("everyone", "lines", "funnel", "spine", "figures")


def page() -> None:
    """Show the page."""
    answer = compare(current_view(), mode())
    opening(answer)
    notes(answer)
    if not answer.sections:
        return
    look_of_sections(*(f"compare-{key}" for key in ("group", *_DRAWN)), first="compare-group")
    left, right = st.columns([0.64, 0.36], gap="large")
    with right:
        facts(answer)
    with left:
        part(answer, "group")
    for key in _DRAWN:
        part(answer, key)
    foot(answer)
