"""Revisions: what each new edition changed, and what the figures were before."""

from __future__ import annotations

import streamlit as st

from answers.answer import Answer, Points
from answers.catalogue import catalogue
from answers.render.html import items_html, lines_html
from answers.revisions import revisions
from screen.choices import choose
from screen.show import offer, opening, part, show_section
from screen.state import current_view, request_view

_PAGE = 100
_SHOWN = "revisions shown"
_EDITION = "revisions-edition"


def page() -> None:
    """Show the page."""
    answer = revisions(current_view(), st.session_state.get(_SHOWN, _PAGE))
    opening(answer)
    _summary(answer)
    _filters(answer)
    changes = answer.section("changes")
    if changes is None:
        return
    show_section(changes, "revisions-changes")
    with st.container(horizontal=True):
        if changes.more:
            st.button("Show more", on_click=_more, key="revisions-more")
        offer(answer, "changes")


def _summary(answer: Answer) -> None:
    """Show what each edition changed, smaller than what a reader came for."""
    section = answer.section("summary")
    if section is not None and isinstance(section.content, Points):
        items = items_html(section.content.items, "lw-revised")
        st.html(items + lines_html(section.notes, "lw-notes"))
    else:
        part(answer, "summary")


def _filters(answer: Answer) -> None:
    known, view = catalogue(), answer.view
    area, measure = known.areas[view.area].name, known.indicators[view.indicator].measure
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        choose(answer, "edition", _EDITION, on_change=_edition, width=560)
        for name, label in (("area", area), ("indicator", measure.short_name)):
            key = f"revisions-only-{name}"
            st.session_state[key] = name in view.only
            st.checkbox(f"Only {label}", key=key, on_change=_only)


def _edition() -> None:
    _choose("edition", str(st.session_state[_EDITION]))


def _only() -> None:
    parts = ("area", "indicator")
    _choose("only", "-".join(p for p in parts if st.session_state[f"revisions-only-{p}"]))


def _choose(key: str, value: str) -> None:
    st.session_state.pop(_SHOWN, None)
    request_view(**{key: value})


def _more() -> None:
    st.session_state[_SHOWN] = st.session_state.get(_SHOWN, _PAGE) + 5 * _PAGE
