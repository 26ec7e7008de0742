"""Indicators: find one by a few letters, see what is published of it, open it, take it away."""

from __future__ import annotations

import streamlit as st

from answers.indicators import indicators
from answers.render.article import article_html
from screen.indicator_list import chosen_indicator, indicator_list
from screen.show import opening, part
from screen.state import current_view


def page() -> None:
    """Show the page."""
    answer = indicators(current_view())
    opening(answer)
    part(answer, "take")
    with st.container(key="lw-indicators", horizontal=True, gap="large"):
        indicator_list()
        with st.container(key="lw-indicator"):
            chosen_indicator(article_html(answer), answer.view.indicator)
