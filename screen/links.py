"""Links between views that don't reload, and HTML of ours with drawings in it.

Both need one small script in the page, which Streamlit lets a component carry. ``st.html`` would do
for the HTML, but it takes every SVG out.
"""

from __future__ import annotations

from functools import cache
from html import escape
from pathlib import Path
from typing import Any

import streamlit as st

from screen.view import View


@cache
def _component() -> Any:
    script = (Path(__file__).parent / "links.js").read_text(encoding="utf-8")
    return st.components.v2.component("likewise", js=script, isolate_styles=False)


def hear_links(address_of: View | None = None) -> None:
    """Make links with ``data-view`` change the view in place. Once a run, on every page.

    Parameters
    ----------
    address_of : View, optional
        What the address is to say from now on, without a step in the browser's history.
    """
    data = {"address": address_of.href().removeprefix(".")} if address_of else {}
    _component()(key="lw-links", data=data)


def show_html(html: str, key: str) -> None:
    """Show HTML of ours that may hold SVG.

    Parameters
    ----------
    html : str
        Trusted and escaped: it is put into the page as it is.
    key : str
        Names it among those of a page.
    """
    _component()(key=key, data={"html": html})


def link(text: str, view: View, page: str = "", **attributes: str) -> str:
    """Write a link to a view.

    Parameters
    ----------
    text : str
        What it says; escaped here.
    view : View
        Where it leads.
    page : str
        The page's path.
    **attributes
        More attributes; an underscore stands for a hyphen, and at the end for nothing.

    Returns
    -------
    str
        HTML.
    """
    more = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for name, value in attributes.items()
    )
    return f'<a data-view href="{escape(view.href(page))}"{more}>{escape(text)}</a>'
