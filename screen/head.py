"""The head of a page: what it is about, and how fresh it is."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup


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
    st.html(head_html(title, fresh=fresh, under=under))


def head_html(title: str, *, fresh: str = "", under: str = "", drawn: bool = True) -> Markup:
    """Write a page's heading.

    Parameters
    ----------
    title, fresh, under : str
        As `head` takes them.
    drawn : bool
        Whether it is that of the page itself, which links and the Tab key lead to, and not of its
        words before it is drawn.
    """
    beneath = Markup('<p class="lw-under">%s</p>') % (under,) if under else ""
    # On a phone a date says enough: the first word is left out there.
    first = Markup("<i>Figures</i>") if fresh.startswith("to ") else "Figures"
    shown = Markup('<p class="lw-fresh">%s %s</p>') % (first, fresh) if fresh else ""
    own = Markup(' id="lw-main" tabindex="-1"') if drawn else ""
    return Markup(
        '<div class="lw-head"><div class="lw-title"><h1%s>%s</h1>%s</div>%s</div>'
    ) % (own, title, beneath, shown)
