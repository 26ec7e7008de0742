"""Meeting mode: a pack's view alone on the screen, its number and note, and the way on."""

from __future__ import annotations

from html import escape

import streamlit as st
from markupsafe import Markup

from answers.pack_views import left, step_link
from answers.packs import pack_of
from answers.render.anchors import link
from answers.view import View

_FILL = Markup('<button type="button" data-lw-fill title="Key F">Full screen</button>')
"""Heard by screen/shortcuts.js."""


def meeting(view: View, path: str) -> None:
    """Show where a reader is in a pack, if they step through one.

    Parameters
    ----------
    path : str
        The screen's path.
    """
    pack = pack_of(view)
    if pack is None or not view.step:
        return
    many = len(pack.views)
    step = min(view.step, many)
    here = pack.views[step - 1]
    parts = Markup('<span class="lw-step-at">%s of %s</span>') % (step, many)
    said = Markup("<p><b>%s</b> %s</p>") % (here.title or pack.title, here.note)
    st.html(
        Markup('<div class="lw-step" role="group" aria-label="%s">%s%s%s%s%s%s</div>')
        % (
            f"Pack: {pack.title}",
            _to(view, step - 1, "Back", "prev") if step > 1 else Markup("<span></span>"),
            parts,
            said,
            _to(view, step + 1, "Next", "next") if step < many else Markup(""),
            _FILL,
            Markup(link("Leave", left(view), path, rel="up")),
        )
    )


def _to(view: View, number: int, text: str, rel: str) -> Markup:
    where = escape(step_link(view, number))
    return Markup('<a data-view href="%s" rel="%s">%s</a>') % (Markup(where), rel, text)


def meeting_link(view: View, key: str, text: str) -> Markup:
    """Write the link that opens a pack in a meeting.

    Parameters
    ----------
    key : str
        As an address has it.
    """
    where = escape(step_link(view, 1, key))
    return Markup('<a data-view href="%s">%s</a>') % (Markup(where), text)
