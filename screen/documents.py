"""Word documents and decks to take away: made on a press, with progress, given up on another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

import streamlit as st

from answers.catalogue import catalogue
from answers.citation import newest_day
from answers.files.names import file_name, slug
from answers.pack_files import Pack
from answers.view import View
from screen.fault import say
from screen.state import served_at

if TYPE_CHECKING:
    from briefing.content import Briefing, Progress

_MIME: Final = "application/vnd.openxmlformats-officedocument."
_KINDS: Final = {
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
    with st.popover("Use our own template", key="briefing-own"):
        template = st.file_uploader(
            "A Word or PowerPoint file with your organisation's styles or layouts",
            type=["docx", "dotx", "pptx", "potx"],
            key="briefing-template",
        )
    content = (template.getvalue(), template.name) if template else (None, "")
    with st.container(horizontal=True):
        pressed = [
            kind
            for kind, (label, *_) in _KINDS.items()
            if st.button(label, key=f"briefing-{kind}")
        ]
    asked = (view.area, view.neighbours, tuple(indicators), pack)
    if pressed:
        document = _make(pressed[0], partial(_content, view, indicators, pack), *content)
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


def _content(
    view: View, indicators: Sequence[str], pack: Pack | None, progress: Progress
) -> Briefing:
    from briefing.content import briefing_of  # loaded when somebody wants a document
    from briefing.from_pack import briefing_of_pack

    base = served_at()
    if pack is not None:
        return briefing_of_pack(pack, view, progress, base)
    return briefing_of(view, indicators, progress, base)


def _make(
    kind: str, content: Callable[[Progress], Briefing], template: bytes | None, name: str
) -> bytes | None:
    """Make a document, part by part: a press of any button meanwhile gives it up."""
    from briefing.content import Nothing  # as above
    from briefing.deck import deck
    from briefing.template import Unfit
    from briefing.word import word

    write, endings = word if kind == "docx" else deck, _KINDS[kind][2]
    if template is not None and not name.lower().endswith(endings):
        say(f"{name} is a template of the other kind: it is not used here.")
        template = None
    bar, cancel = st.progress(0.0), st.empty()
    cancel.button("Cancel", key="briefing-cancel")
    try:
        made = content(lambda part, text: bar.progress(part / 3, text))
        return write(
            made, template, name, lambda part, text: bar.progress((1 + 2 * part) / 3, text)
        )
    except (Nothing, Unfit) as problem:
        say(str(problem))
        return None
    finally:
        bar.empty()
        cancel.empty()
