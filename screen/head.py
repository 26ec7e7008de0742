"""The head of a page: what it is about, how fresh it is, and how to report a fault."""

from __future__ import annotations

from html import escape
from urllib.parse import urlsplit

import streamlit as st

from answers.view import View
from screen.fault import report_html


def head(title: str, view: View, *, path: str = "", fresh: str = "", under: str = "") -> None:
    """Show a page's heading, with freshness and the way to report a fault at its right.

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
    shown = f"<span>{first} {escape(fresh)}</span>" if fresh else ""
    st.html(
        '<div class="lw-head">'
        f'<div class="lw-title"><h1 id="lw-main" tabindex="-1">{escape(title)}</h1>{beneath}</div>'
        f'<div class="lw-fresh">{shown}{report_html(address_of(view, path), fresh)}</div>'
        "</div>"
    )


def address_of(view: View, path: str = "") -> str:
    """Give the whole address of a view, to be copied.

    Returns
    -------
    str
        With the host that the reader came by, where it is known.
    """
    here = urlsplit(st.context.url or "")
    address = view.href(path).removeprefix(".")
    return f"{here.scheme}://{here.netloc}/{address}" if here.netloc else address
