"""What an address shows that no screen has."""

from __future__ import annotations

from typing import Final

from answers.answer import Answer, Link
from screen.show import opening
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
    shown = name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"
    explanation = (
        f"Likewise has no page called “{shown}”. The link may be old or mistyped. All pages are "
        "named at the top, or go to ",
        Link("the first page", view),
        ".",
    )
    opening(Answer("", view, "There is no such page", remarks=(explanation,)))
