"""Which indicators a table or a briefing is of: lists to start with, each chosen one, a field."""

from __future__ import annotations

from typing import Final

import streamlit as st
from markupsafe import Markup

from answers.answer import Answer, Choice
from answers.pack_files import Pack
from answers.packs import OWN, PACKS, text_of
from answers.render.anchors import changed
from answers.view import View
from screen.finder import indicator_finder
from screen.meeting import meeting_link

_NARROW: Final = 640
"""Pixels: a field as wide as a name."""


def choose_indicators(answer: Answer) -> None:
    """Show what is chosen, each to be taken out, and what else there is.

    Parameters
    ----------
    answer : Answer
        With ``indicators`` among its choices.
    """
    choice = answer.choices["indicators"]
    st.html(_starts(answer.view))
    st.html(_list(choice))
    st.html(meeting_link(answer.view, OWN, "Step through these in a meeting"))
    add = "-".join((*choice.chosen, ""))
    with st.container(width=_NARROW):
        indicator_finder(
            "Add an indicator", "indicators-add", f"?indicators={add}", without=choice.chosen
        )


def _starts(view: View) -> Markup:
    """Write links to packs: their indicators to start with, their views to step through."""
    items = Markup("").join(
        Markup("<li>%s: %s, %s or %s</li>")
        % (
            pack.title,
            Markup(changed("take its indicators", indicators="-".join(pack.indicators))),
            meeting_link(view, key, "step through it in a meeting"),
            _to_change(view, pack),
        )
        for key, pack in PACKS.items()
    )
    return Markup('<ul class="lw-packs" aria-label="Packs">%s</ul>') % (items,)


def _to_change(view: View, pack: Pack) -> Markup:
    where = view.but(pack=text_of(pack)).href("briefing")
    return Markup('<a data-view href="%s">make it your own</a>') % (where,)


def _list(choice: Choice) -> Markup:
    """List what is chosen, each to be taken out."""
    items = Markup("").join(
        Markup("<li>%s%s</li>") % (choice.options[one], Markup(_without(choice, one)))
        for one in choice.chosen
    )
    head = '<ol class="lw-chosen-list" aria-label="Indicators of the briefing">%s</ol>'
    return Markup(head) % (items,)


def _without(choice: Choice, indicator: str) -> str:
    if len(choice.chosen) == 1:
        return ""
    others = [one for one in choice.chosen if one != indicator]
    name = {"aria_label": f"Take {choice.options[indicator]} out", "class_": "lw-out"}
    return changed("×", name, indicators="-".join(others))
