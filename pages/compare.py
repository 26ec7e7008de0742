"""Compare: an area among those like it and among all, and how sure anyone can be of the place."""

from __future__ import annotations

import streamlit as st

from answers.compare import compare
from screen.show import contents, facts, foot, notes, opening, part
from screen.state import current_view
from screen.style import mode, send_section_style

_DRAWN = ("everyone", "lines", "funnel", "spine", "figures")


def page() -> None:
    """Show the page."""
    answer = compare(current_view(), mode())
    opening(answer)
    notes(answer)
    if not answer.sections:
        return
    contents(answer)
    send_section_style(*(f"compare-{key}" for key in ("group", *_DRAWN)), first="compare-group")
    left, right = st.columns([0.64, 0.36], gap="large")
    with right:
        facts(answer)
    with left:
        part(answer, "group")
    for key in _DRAWN:
        part(answer, key)
    foot(answer)
