"""Links between views: ordinary ones, which screen/links.js follows without a reload."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from urllib.parse import urlencode

from answers.view import View


def carried(text: str, path: str, **attributes: str) -> str:
    """Write a link to a screen that takes the view of its moment along.

    Parameters
    ----------
    text : str
        What it says; escaped here.
    path : str
        The page's path; nothing for the first.
    **attributes
        As for `link`.

    Returns
    -------
    str
        HTML. It is the same whatever is looked at, so a browser that has it is not sent it again.
    """
    return _anchor(text, path or ".", {"data_carry": "", **attributes})


def link(text: str, view: View, page: str = "", **attributes: str) -> str:
    """Write a link to a view.

    Parameters
    ----------
    text : str
        What it says; escaped here.
    view : View
        Where it leads.
    **attributes
        More attributes; an underscore stands for a hyphen, and at the end for nothing.

    Returns
    -------
    str
        HTML.
    """
    # Where it leads is no longer what was cited.
    return _anchor(text, view.but().href(page), attributes)


def changed(text: str, attributes: Mapping[str, str] | None = None, /, **keys: str) -> str:
    """Write a link to the same page with a part of the view changed.

    Parameters
    ----------
    text : str
        What it says; escaped here.
    attributes : mapping, optional
        As for `link`.
    **keys
        Keys of an address and their new values.

    Returns
    -------
    str
        HTML. The rest of the view is that of the moment, as with `carried`.
    """
    return _anchor(text, f"?{urlencode(keys)}", {"data_carry": "", **(attributes or {})})


def _anchor(text: str, href: str, attributes: Mapping[str, str]) -> str:
    more = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for name, value in attributes.items()
    )
    return f'<a data-view href="{escape(href)}"{more}>{escape(text)}</a>'
