"""The foot of every page: whose figures these are, how to report a fault, and the keys."""

from __future__ import annotations

import streamlit as st

from answers.catalogue import Catalogue
from answers.freshness import freshness
from answers.pack_files import SCREENS
from answers.render.anchors import carried
from answers.view import View
from geo.licence import ALL
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
    fresh = freshness(known.indicators[view.indicator])
    st.html(
        f'<footer class="lw-foot"><p>{_LICENCE} '
        f"{carried('Sources and words explained', 'sources')}</p>"
        f'<div class="lw-foot-more">{report_html(address_of(view, path), fresh)}'
        f'<button type="button" data-lw-keys>Keys</button>{ADD if path in SCREENS else ""}'
        "</div></footer>"
    )


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
