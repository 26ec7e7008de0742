"""A page as a whole: complete HTML with a head, landmarks, and everything it needs in it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from markupsafe import Markup

from answers.pages_to_read import ACCESSIBILITY, MEASURES, PLACES, WORDS
from charts.legend import legend_css
from charts.palette import css_variables
from geo.licence import ALL

NAME: Final = "Likewise"


class Page(NamedTuple):
    """What stands on a page.

    Attributes
    ----------
    path : str
        Of its address: ``places/southampton``; nothing for the first.
    title : str
        The tab's, without ours.
    description : str
        What search engines and previews of links say of it.
    body : Markup
        The inside of its ``<main>``, a heading of the first order in it.
    trail : tuple of (str, str)
        Path and name of the pages above it.
    dashboard : str
        The same view in the dashboard, relative to it.
    picture : str
        Path of a picture of it; nothing without.
    """

    path: str
    title: str
    description: str
    body: Markup
    trail: Sequence[tuple[str, str]] = ()
    dashboard: str = "."
    picture: str = ""


class Site(NamedTuple):
    """Where the pages are.

    Attributes
    ----------
    url : str
        The address of the first page, with a slash at its end.
    dashboard : str
        That of the dashboard, where it isn't the same.
    """

    url: str
    dashboard: str = ""

    @property
    def root(self) -> str:
        """The path that every relative link starts from."""
        return urlsplit(self.url).path or "/"


def document(page: Page, site: Site) -> str:
    """Write a page.

    Returns
    -------
    str
        HTML that needs no other file: links are relative to the site's root.
    """
    title = f"{page.title} - {NAME}" if page.path else NAME
    url = f"{site.url}{page.path}"
    head = Markup(
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        '<base href="%s"><title>%s</title><meta name="description" content="%s">'
        '<link rel="canonical" href="%s">'
        '<meta property="og:type" content="website"><meta property="og:site_name" content="%s">'
        '<meta property="og:title" content="%s"><meta property="og:description" content="%s">'
        '<meta property="og:url" content="%s">%s<style>%s</style>'
    ) % (
        site.root, title, page.description, url, NAME, page.title, page.description, url,
        _picture(page, site), Markup(_style()),
    )  # fmt: skip
    return Markup(
        '<!doctype html>\n<html lang="en-GB"><head>%s</head>\n<body>\n'
        '<a class="skip" href="%s#main">Skip to the figures</a>\n'
        '<div class="band"><header><a class="name" href="%s">%s</a>'
        '<nav aria-label="Pages"><ul><li><a href="%s">Places</a></li><li><a href="%s">Measures</a>'
        '</li><li><a href="%s">Words</a></li><li><a href="%s">Dashboard</a></li></ul></nav>'
        '</header></div>\n<main id="main">%s%s</main>\n'
        "<footer><p>%s The publishers have no part in %s and do not endorse it. "
        '<a href="%s">Accessibility</a></p></footer>\n'
        "</body></html>\n"
    ) % (
        head, page.path, PLACES, NAME, PLACES, MEASURES, WORDS,
        f"{site.dashboard}{page.dashboard}", _trail(page), page.body, ALL, NAME,
        ACCESSIBILITY,
    )  # fmt: skip


def _picture(page: Page, site: Site) -> Markup:
    if not page.picture:
        return Markup("")
    return Markup('<meta property="og:image" content="%s%s">') % (site.url, page.picture)


def _trail(page: Page) -> Markup:
    items = Markup("").join(
        Markup('<li><a href="%s">%s</a></li>') % (path, name) for path, name in page.trail
    )
    inside = Markup('<nav aria-label="Where this is"><ol class="trail">%s</ol></nav>')
    return inside % (items,) if items else items


@cache
def _style() -> str:
    ours = Path(__file__).with_name("reading.css").read_text(encoding="utf-8")
    return f":root{{{css_variables('light')}}}{ours}{legend_css()}".replace("\n", "")
