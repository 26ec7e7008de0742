"""Profile: how an area is doing, in a sentence, a line, a map, and the journey from referral on."""

from __future__ import annotations

import streamlit as st

from answers.profile import ABOUT, profile
from screen.show import drawn, foot, notes, opening, part
from screen.state import current_view
from screen.style import mode


def page() -> None:
    """Show the page."""
    answer = profile(current_view(), mode())
    st.html(f'<p class="lw-about">{ABOUT}</p>')
    opening(answer)
    notes(answer)
    if answer.section("line"):
        left, right = st.columns([0.63, 0.37], gap="large")
        with left:
            part(answer, "line")
        with right:
            drawn(answer, "map")
    part(answer, "journey")
    foot(answer)
