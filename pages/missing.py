"""What an address shows that no screen has."""

from __future__ import annotations

from html import escape
from typing import Final

import streamlit as st

from answers.links import link
from screen.head import head
from screen.state import current_view

PATH: Final = "missing"
TITLE: Final = "No such page"
_LONGEST: Final = 60


def page(name: str) -> None:
    """Show the page.

    Parameters
    ----------
    name : str
        What the address asks for, from anybody.
    """
    view = current_view()
    head("There is no such page", view)
    shown = name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"
    st.html(
        f'<p class="lw-say" role="status">Likewise has no page called “{escape(shown)}”. '
        "The link may be old or mistyped. All pages are named at the top, or go to "
        f"{link('the first page', view)}.</p>"
    )
