"""Indicators: find one by a few letters, see what is published of it, open it, take it away."""

from __future__ import annotations

from html import escape

import streamlit as st

from answers.files.offered import ALL, download_address
from answers.indicator_detail import detail_html
from answers.listed import Listed, listed
from queries.store import store_path
from screen.head import head
from screen.indicator_list import chosen_indicator, indicator_list
from screen.state import current_view
from words.numbers import format_number


def page() -> None:
    """Show the page."""
    known, view = listed(), current_view()
    head("Indicators", view, path="indicators", under=_under(known))
    st.html(_everything())
    with st.container(key="lw-indicators", horizontal=True, gap="large"):
        indicator_list()
        with st.container(key="lw-indicator"):
            chosen_indicator(detail_html(known, view.indicator), view.indicator)


def _under(known: Listed) -> str:
    rows = known.rows.values()
    publications = {row["publication"] for row in rows}
    return (
        f"{len(known.rows)} measures from {len(publications)} publications, "
        f"{known.first} to {known.last}. Bars show how many areas have a figure in each year."
    )


def _everything() -> str:
    size = format_number(store_path().stat().st_size / 1e6)
    named = ALL | {"likewise.duckdb": f"{ALL['likewise.duckdb']} ({size} MB)"}
    items = "".join(
        f'<li><a href="{download_address(name)}" download>{escape(text)}</a></li>'
        for name, text in named.items()
    )
    return (
        '<details class="lw-take"><summary>Take all figures away</summary>'
        f"<ul>{items}</ul></details>"
    )
