"""Table: any indicators side by side, of an area and whoever it is compared with."""

from __future__ import annotations

import streamlit as st

from answers.own_table import own_table
from screen.choices import choose, choose_several
from screen.chosen_indicators import choose_indicators
from screen.show import notes, opening, part
from screen.state import current_view
from screen.style import mode


def page() -> None:
    """Show the page."""
    answer = own_table(current_view(), mode())
    opening(answer)
    choose_indicators(answer)
    with st.container(horizontal=True, gap="large"):
        choose(answer, "periods", "table-periods", width=200)
        choose_several(answer, "show", "table-show")
    notes(answer)
    with st.container(key="lw-own"):
        part(answer, "figures")
    if answer.section("pair") is None:
        return
    part(answer, "pair")
    with st.container(horizontal=True, gap="large"):
        choose(answer, "up", "table-up", width=400)
        choose(answer, "across", "table-across", width=400)
