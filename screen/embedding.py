"""A view within a page of another site: ``trend?area=...&embed=true`` in its frame."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from markupsafe import Markup


def embedded(screen: str, query: str) -> Markup:
    """Write what a page has in it where it is shown within another.

    Parameters
    ----------
    screen : str
        The screen's path.
    query : str
        The keys of its address, as they came.

    Returns
    -------
    Markup
        A style sheet that leaves the view alone, and a link to all of it.
    """
    keys = "&".join(one for one in query.split("&") if not one.startswith("embed"))
    link = Markup('<p class="lw-embedded"><a href="%s?%s" target="_blank">Open in Likewise</a></p>')
    return Markup("<style>%s</style>") % (_style(),) + link % (screen or ".", keys)


@cache
def _style() -> Markup:
    return Markup(Path(__file__).with_name("embed.css").read_text(encoding="utf-8"))
