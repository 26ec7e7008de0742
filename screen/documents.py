"""Word documents and decks to take away: made on a press, with progress, given up on another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Literal

import streamlit as st

from answers.catalogue import catalogue
from answers.citation import newest_day
from answers.files.names import file_name, slug
from answers.pack_files import Pack
from answers.view import View
from briefing.apart import NotMade, Order, make_apart
from screen.fault import say
from screen.state import served_at
from serve.settings import public

Kind = Literal["docx", "pptx"]
_MIME: Final = "application/vnd.openxmlformats-officedocument."
_KINDS: Final[Mapping[Kind, tuple[str, str, tuple[str, str]]]] = {
    "docx": ("Make a Word document", "wordprocessingml.document", (".docx", ".dotx")),
    "pptx": ("Make a PowerPoint deck", "presentationml.presentation", (".pptx", ".potx")),
}
_MADE: Final = "briefing made"


def take_documents(
    view: View, indicators: Sequence[str] = (), pack: Pack | None = None
) -> None:
    """Offer a briefing as a document of either kind, in the reader's own template if they have one.

    Parameters
    ----------
    view : View
        The area, and whom it is compared with.
    indicators : sequence of str
        Ids, in order.
    pack : Pack, optional
        Whose views it is of, instead.
    """
    content, name = (None, "") if public() else _template()
    with st.container(horizontal=True):
        pressed = [
            kind
            for kind, (label, *_) in _KINDS.items()
            if st.button(label, key=f"briefing-{kind}")
        ]
    asked = (view.area, view.neighbours, tuple(indicators), pack)
    if pressed:
        order = Order(pressed[0], view, tuple(indicators), pack, content, name, served_at())
        document = _make(order)
        st.session_state[_MADE] = (asked, pressed[0], document)
    of, kind, document = st.session_state.get(_MADE, (None, "", None))
    if document is not None and of == asked:
        area, many = catalogue().areas[view.area], f"{len(indicators)}-indicators"
        which = indicators[0] if len(indicators) == 1 else many
        if pack is not None:
            which = slug(pack.title) or "pack"
        name = file_name("briefing", area, which, newest_day().isoformat(), form=kind)
        mime = f"{_MIME}{_KINDS[kind][1]}"
        st.download_button(f"Download {name}", document, name, mime, key="briefing-file")


def _template() -> tuple[bytes | None, str]:
    """Take a template of the reader's own: what it holds, and its name."""
    with st.popover("Use our own template", key="briefing-own"):
        template = st.file_uploader(
            "A Word or PowerPoint file with your organisation's styles or layouts",
            type=["docx", "dotx", "pptx", "potx"],
            key="briefing-template",
        )
    return (template.getvalue(), template.name) if template else (None, "")


def _make(order: Order) -> bytes | None:
    """Make a document, part by part: a press of any button meanwhile gives it up."""
    endings = _KINDS[order.kind][2]
    if order.template is not None and not order.name.lower().endswith(endings):
        say(f"{order.name} is a template of the other kind: it is not used here.")
        order = order._replace(template=None)
    bar, cancel = st.progress(0.0), st.empty()
    cancel.button("Cancel", key="briefing-cancel")
    try:
        return make_apart(order, bar.progress)
    except NotMade as problem:
        say(str(problem))
        return None
    finally:
        bar.empty()
        cancel.empty()
