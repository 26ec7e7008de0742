"""The foot of every page: whose figures these are, how to report a fault, and the keys."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from answers.catalogue import Catalogue
from answers.citation import newest_day
from answers.freshness import freshness
from answers.pack_files import SCREENS
from answers.page_title import page_title
from answers.pages_to_read import path_of
from answers.render.anchors import carried
from answers.view import View
from geo.licence import ALL
from queries.as_at import in_words
from screen.fault import report_html
from screen.masthead import ADD
from screen.state import served_at

_LICENCE = f"{ALL} The publishers have no part in Likewise and do not endorse it."


def footer(known: Catalogue, view: View, path: str) -> None:
    """Show it.

    Parameters
    ----------
    path : str
        The screen's.
    """
    st.html(f"<style>{_on_paper(known, view, path)}</style>")
    fresh = freshness(known.indicators[view.indicator])
    st.html(
        f'<footer class="lw-foot"><p>{_LICENCE} '
        f"{carried('Sources and words explained', 'sources')} "
        '<a href="api">Open data for machines</a> <a href="accessibility">Accessibility</a>'
        f"{_plain(view, path)}</p>"
        f'<div class="lw-foot-more">{report_html(address_of(view, path), fresh)}'
        f'<button type="button" data-lw-keys>Keys</button>{ADD if path in SCREENS else ""}'
        "</div></footer>"
    )


def _plain(view: View, path: str) -> str:
    """Lead to the page that says the same without a script, where there is one."""
    page = path_of(path, view.params())
    return f' <a href="{page}">This as a plain page</a>' if page else ""


def _on_paper(known: Catalogue, view: View, path: str) -> str:
    """Write the foot of each printed page: what it shows, of which day, where it is, its number."""
    what = page_title(known, replace(view, as_at=None), path, path or "profile")
    day, period = view.as_at or newest_day(), known.period(view.area, view.indicator, view.period)
    pinned = replace(view, as_at=day, period=period.id if period else view.period, step=0)
    address = address_of(pinned.but(pack="", size=""), path)
    foot = _css_text(f"{what}, figures as at {in_words(day)}. {address}")
    return (
        "@page{@bottom-left{width:85%;vertical-align:top;padding:2mm 0 0 6mm;font:7pt Arial;"
        f"overflow-wrap:anywhere;content:{foot}}}"
        "@bottom-right{vertical-align:top;padding:2mm 6mm 0 0;font:7pt Arial;"
        'content:counter(page) " of " counter(pages)}}'
    )


def _css_text(text: str) -> str:
    """Write a text as a string of CSS within HTML: only letters and digits as they are."""
    safe = (one if one.isalnum() or one in " .,:;/?&=-_" else f"\\{ord(one):x} " for one in text)
    return f'"{"".join(safe)}"'


def address_of(view: View, path: str = "") -> str:
    """Give the whole address of a view, to be copied.

    Returns
    -------
    str
        With the host that the reader came by, where it is known.
    """
    address = view.href(path)
    base = served_at()
    return f"{base}{address.removeprefix('.')}" if base else address
