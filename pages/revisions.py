"""Revisions: what each new edition changed, and what the figures were before."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from answers.asking import asked, asked_rows
from answers.catalogue import Catalogue, catalogue
from answers.revision_list import revision_file, revision_table
from answers.view import View
from screen.downloads import csv_button
from screen.head import head
from screen.state import current_view, wish
from words.revisions import changed, edition_name, how_many

_PAGE = 100
_SHOWN = "revisions shown"
_EDITION = "revisions-edition"
_ALL = ""
_LOOK = (
    "<style>.lw-revised { margin: 0; font-size: 0.9375rem; }"
    ".stHtml ul.lw-revised { padding-left: 1.125rem; }</style>"
)


def page() -> None:
    """Show the page."""
    known, view = catalogue(), current_view()
    head("What later editions changed", view, path="revisions", under=_UNDER)
    editions = _editions()
    st.html(_LOOK + _summary())
    _filters(known, view, editions)
    found = narrowed(asked("revisions", since=None, area=None, indicator=None), view, editions)
    shown = min(st.session_state.get(_SHOWN, _PAGE), len(found))
    st.html(
        f'<p class="lw-notes" role="status">{escape(how_many(len(found), shown))}.</p>'
        + (revision_table(found.head(shown)) if shown else "")
    )
    with st.container(horizontal=True):
        if shown < len(found):
            st.button("Show more", on_click=_more, args=(shown,), key="revisions-more")
        if len(found):
            file = revision_file(known, view.but(edition=_edition(view, editions)), found)
            csv_button("Download these changes (CSV)", file, "revisions-csv")


_UNDER = (
    "A publisher may print a year again with another figure. The newest is shown everywhere; the "
    "earlier one is kept and stands here."
)


def _editions() -> dict[str, str]:
    """Name the editions that follow one that we hold, newest first."""
    rows = asked_rows("revisions_compared")
    return {f"{row['source_id']}-{row['sequence']}": edition_name(row) for row in rows}


def _edition(view: View, editions: dict[str, str]) -> str:
    """Give the edition that the list is narrowed to, if there is one of the name."""
    return view.edition if view.edition in editions else _ALL


def _summary() -> str:
    """Say of each edition how much of what authorities had it changed."""
    items = "".join(
        f"<li><b>{escape(edition_name(row))}</b>: {escape(changed(row))}.</li>"
        for row in asked_rows("revisions_compared")
        if row["level"] == "la"
    )
    if not items:
        return "<p>No earlier edition of anything is held to compare with.</p>"
    return (
        f'<ul class="lw-revised">{items}</ul><p class="lw-notes">Only figures worked out in the '
        "same way are compared. A rate that was printed on older population estimates stands on "
        "Trend, under the figures. Counts stand in brackets.</p>"
    )


def _filters(known: Catalogue, view: View, editions: dict[str, str]) -> None:
    area, measure = known.areas[view.area].name, known.indicators[view.indicator].measure
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        st.session_state[_EDITION] = _edition(view, editions)
        st.selectbox(
            "Edition",
            [_ALL, *editions],
            format_func=lambda key: editions.get(key, "All editions"),
            key=_EDITION,
            on_change=lambda: _choose("edition", str(st.session_state[_EDITION])),
            filter_mode=None,
            width=560,
        )
        for part, label in (("area", area), ("indicator", measure.short_name)):
            key = f"revisions-only-{part}"
            st.session_state[key] = part in view.only
            st.checkbox(f"Only {label}", key=key, on_change=_only)


def _only() -> None:
    parts = ("area", "indicator")
    _choose("only", "-".join(p for p in parts if st.session_state[f"revisions-only-{p}"]))


def _choose(key: str, value: str) -> None:
    st.session_state.pop(_SHOWN, None)
    wish(**{key: value})


def _more(shown: int) -> None:
    st.session_state[_SHOWN] = shown + 5 * _PAGE


def narrowed(changes: pd.DataFrame, view: View, editions: dict[str, str]) -> pd.DataFrame:
    """Keep the changes that a view asks for.

    Parameters
    ----------
    changes : DataFrame
        The table of the query ``revisions``.
    view : View
        Its area, its indicator, and which of them the list is narrowed to.
    editions : dict
        Those that there are; another one narrows nothing.

    Returns
    -------
    DataFrame
        Its rows.
    """
    kept = pd.Series(True, index=changes.index)
    if "area" in view.only:
        kept &= changes["area_code"] == view.area
    if "indicator" in view.only:
        kept &= changes["indicator_id"] == view.indicator
    if view.edition in editions:
        named = changes["source_id"] + "-" + changes["sequence"].astype(str)
        kept &= named == view.edition
    return changes[kept]
