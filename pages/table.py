"""Table: any indicators side by side, of an area and whoever it is compared with."""

from __future__ import annotations

import streamlit as st

from answers.own_table import own_table
from screen.choices import choose_several
from screen.chosen_indicators import choose_indicators
from screen.show import notes, opening, part
from screen.state import current_view


def page() -> None:
    """Show the page."""
    answer = own_table(current_view())
    opening(answer)
    choose_indicators(answer)
    choose_several(answer, "show", "table-show")
    notes(answer)
    with st.container(key="lw-own"):
        part(answer, "figures")
