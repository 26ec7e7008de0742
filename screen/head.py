"""The head of a page: what it is about, and how fresh it is."""

from __future__ import annotations

from html import escape

import streamlit as st


def head(title: str, *, fresh: str = "", under: str = "") -> None:
    """Show a page's heading, with freshness at its right.

    Parameters
    ----------
    title : str
        The heading: on a screen of one chart, its finding.
    fresh : str
        "to 31 March 2025, published October 2025".
    under : str
        A quiet line under the heading.
    """
    beneath = f'<p class="lw-under">{escape(under)}</p>' if under else ""
    # On a phone a date says enough: the first word is left out there.
    first = "<i>Figures</i>" if fresh.startswith("to ") else "Figures"
    shown = f'<p class="lw-fresh">{first} {escape(fresh)}</p>' if fresh else ""
    st.html(
        '<div class="lw-head">'
        f'<div class="lw-title"><h1 id="lw-main" tabindex="-1">{escape(title)}</h1>{beneath}</div>'
        f"{shown}</div>"
    )
