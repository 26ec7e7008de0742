"""Meeting mode: a pack's view alone on the screen, its number and note, and the way on."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from answers.packs import begun, left, pack_of, step_of
from answers.render.anchors import link
from answers.view import View


def meeting(view: View, path: str) -> None:
    """Show where a reader is in a pack, if they step through one.

    Parameters
    ----------
    path : str
        The screen's path.
    """
    pack = pack_of(view)
    if pack is None:
        return
    step = min(max(view.step, 1), len(pack.views))
    note = pack.views[step - 1].note
    parts = Markup('<span class="lw-step-at">%s of %s</span>') % (step, len(pack.views))
    said = Markup("<p><b>%s</b> %s</p>") % (pack.title, note)
    st.html(
        Markup('<div class="lw-step" role="group" aria-label="%s">%s%s%s%s%s</div>')
        % (
            f"Pack: {pack.title}",
            _to(view, step - 1, "Back", "prev") if step > 1 else Markup("<span></span>"),
            parts,
            said,
            _to(view, step + 1, "Next", "next") if step < len(pack.views) else Markup(""),
            Markup(link("Leave", left(view), path, rel="up")),
        )
    )


def _to(view: View, number: int, text: str, rel: str) -> Markup:
    there, screen = step_of(view, number)
    return Markup(link(text, there, screen, rel=rel))


def meeting_link(view: View, key: str, text: str) -> Markup:
    """Write the link that opens a pack in a meeting."""
    first, screen = begun(view, key)
    return Markup(link(text, first, screen))
