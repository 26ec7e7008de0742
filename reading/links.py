"""Where links lead from a page: to the page that says the same, else to the dashboard."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import Final
from urllib.parse import parse_qsl, urlencode

from markupsafe import Markup

from answers.pages_to_read import path_of
from answers.render.whole import without_controls
from answers.view import View

_VIEW: Final = re.compile(r'<a data-view href="([^"]*)"([^>]*)>')
_FILE: Final = re.compile(r'<a href="(download/[^"]*)"')


def led(html: Markup, view: View, dashboard: str = "") -> Markup:
    """Let the links of an answer's HTML lead on without a script.

    Parameters
    ----------
    html : Markup
        As `answers.render` writes it.
    view : View
        The one that links which take the view of their moment along are completed with.
    dashboard : str
        Where the dashboard is, with a slash at its end; nothing where it is beside the pages.

    Returns
    -------
    Markup
        Headings that only a script could sort by are words again.
    """

    def link(found: re.Match[str]) -> str:
        href, more = unescape(found[1]), found[2]
        path, _, query = href.partition("?")
        path, keys = path.removeprefix("."), dict(parse_qsl(query))
        if "data-carry" in more:
            keys = {**view.params(), **keys}
        page = path_of(path, keys)
        there = page if page is not None else f"{dashboard}{path or '.'}?{urlencode(keys)}"
        return f'<a href="{escape(there)}">'

    written = _VIEW.sub(link, str(html))
    written = _FILE.sub(lambda found: f'<a href="{dashboard}{found[1]}"', written)
    return without_controls(Markup(written))
