"""The top of every page: the wordmark, and the screens in three groups."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Final

import streamlit as st

from answers.pack_files import SCREENS
from answers.render.anchors import carried, changed
from answers.view import LARGE

Screens = Mapping[str, Sequence[tuple[str, str]]]
"""Group to its screens: (path, title)."""


ADD: Final = (
    '<button type="button" class="lw-add" data-lw-add>Add<span class="lw-unseen"> this view</span>'
    " to pack</button>"
)
"""Heard by screen/pack.js. Here on a wide page, in the foot on a narrow one."""


def masthead(screens: Screens, here: str, *, large: bool = False) -> None:
    """Show the wordmark and the navigation. Each link carries the view with it.

    Parameters
    ----------
    screens : mapping
        The groups, in order; none where there is nowhere to go.
    here : str
        Path of the screen that is shown.
    large : bool
        Whether the page is as large as a room needs it.
    """
    navigation = ""
    if screens:
        add = ADD if here in SCREENS else ""
        size = _size(large=large)
        navigation = _menu(screens, here) + _navigation(screens, here) + add + size
    st.html(
        '<header class="lw-masthead">'
        '<a class="lw-skip" href="#lw-main">Skip to the figures</a>'
        f"{carried('Likewise', '', class_='lw-wordmark')}{navigation}</header>"
    )


def _size(*, large: bool) -> str:
    """Write the link to the size for a reader three metres away, and back."""
    pressed = {"aria-pressed": str(large).lower(), "role": "button", "title": "Key P"}
    to = "" if large else LARGE
    return changed("Presentation size", {"class": "lw-size", **pressed}, size=to)


def _menu(screens: Screens, here: str) -> str:
    """Write the one button that a narrow screen shows in place of the navigation."""
    titles = {path: title for members in screens.values() for path, title in members}
    shown = escape(titles.get(here, ""))
    return (
        '<button type="button" class="lw-menu" data-lw-opens="lwMenu" aria-expanded="false" '
        f'aria-controls="lw-screens"><span>{shown}</span><b>Menu</b></button>'
    )


def _navigation(screens: Screens, here: str) -> str:
    groups = "".join(_group(name, members, here) for name, members in screens.items())
    return f'<nav id="lw-screens" class="lw-screens" aria-label="Screens">{groups}</nav>'


def _group(name: str, members: Sequence[tuple[str, str]], here: str) -> str:
    items = "".join(f"<li>{_screen(path, title, here)}</li>" for path, title in members)
    return (
        f'<div class="lw-group"><span>{escape(name)}</span>'
        f'<ul aria-label="{escape(name)}">{items}</ul></div>'
    )


def _screen(path: str, title: str, here: str) -> str:
    if path == here:
        return carried(title, path, aria_current="page")
    return carried(title, path)
