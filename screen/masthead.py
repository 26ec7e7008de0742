"""The top of every page: the wordmark, and the screens in three groups."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

import streamlit as st

from screen.links import link
from screen.view import View

Screens = Mapping[str, Sequence[tuple[str, str]]]
"""Group to its screens: (path, title)."""


def masthead(screens: Screens, here: str, view: View | None) -> None:
    """Show the wordmark and the navigation. Each link carries the view with it.

    Parameters
    ----------
    screens : mapping
        The groups, in order.
    here : str
        Path of the screen that is shown.
    view : View or None
        What the reader is looking at; without it (no store) there is nowhere to go.
    """
    st.html(
        '<header class="lw-masthead">'
        '<a class="lw-skip" href="#lw-main">Skip to the figures</a>'
        f"{_wordmark(view)}{_navigation(screens, here, view)}</header>"
    )


def _wordmark(view: View | None) -> str:
    if view is None:
        return '<span class="lw-wordmark">Likewise</span>'
    return link("Likewise", view, class_="lw-wordmark")


def _navigation(screens: Screens, here: str, view: View | None) -> str:
    if view is None:
        return ""
    groups = []
    for group, members in screens.items():
        items = "".join(f"<li>{_screen(path, title, here, view)}</li>" for path, title in members)
        groups.append(
            f'<div class="lw-group"><span>{escape(group)}</span>'
            f'<ul aria-label="{escape(group)}">{items}</ul></div>'
        )
    return f'<nav class="lw-screens" aria-label="Screens">{"".join(groups)}</nav>'


def _screen(path: str, title: str, here: str, view: View) -> str:
    if path == here:
        return link(title, view, path, aria_current="page")
    return link(title, view, path)
