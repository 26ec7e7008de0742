"""A reader's own pack: its views in order, with titles and notes, as a file and an address."""

from __future__ import annotations

import json
from functools import partial
from typing import Final
from urllib.parse import urlencode

import streamlit as st
from markupsafe import Markup

from answers.catalogue import catalogue
from answers.files.names import slug
from answers.pack_files import LONGEST as LONGEST_WORDS
from answers.pack_files import Pack, PackProblem, file_of, packs_in
from answers.pack_views import Opened, opened
from answers.packs import LONGEST, pack_from, text_of
from answers.render.anchors import changed
from answers.view import View
from screen.fault import say
from screen.meeting import meeting_link
from screen.script import show
from screen.state import request_view, requested
from serve.settings import public

_TITLE: Final = "pack-title"
_FILE: Final = "pack-file"
_SAID: Final = "pack problem"


def show_own_pack(view: View, pack: Pack) -> None:
    """Show a pack that the address holds, to be changed, stepped through and taken away."""
    show("lw-pack", pack=_for_the_browser(pack))
    st.html(_ways(view))
    st.session_state[_TITLE] = pack.title
    st.text_input("Title of the pack", key=_TITLE, max_chars=LONGEST_WORDS["title"],
                  on_change=_set_title, width=480)  # fmt: skip
    for number, one in enumerate(opened(pack, view, catalogue())):
        _view(pack, number, one)
    st.download_button(
        "Download this pack (a text file)",
        file_of(pack),
        f"likewise-pack-{slug(pack.title) or 'mine'}.toml",
        "application/toml",
        key="pack-download",
        on_click="ignore",
    )


def _ways(view: View) -> Markup:
    steps = meeting_link(view, view.pack, "Step through it in a meeting")
    away = Markup(changed("Put this pack away", {"data-lw-put-away": ""}, pack=""))
    return Markup('<p class="lw-ways">%s %s</p>') % (steps, away)


def _view(pack: Pack, number: int, one: Opened) -> None:
    """Show one view: where it leads, its title and note, and what can be done with it."""
    many = len(pack.views)
    with st.container(key=f"pack-view-{number}", gap="small"):
        st.html(_head(number, one))
        left, right = st.columns([0.4, 0.6])
        for side, part, label in ((left, "title", "Title"), (right, "note", "Note")):
            st.session_state[f"pack-{part}-{number}"] = getattr(one.entry, part)
            side.text_input(
                f"{label} of view {number + 1}",
                key=f"pack-{part}-{number}",
                max_chars=LONGEST_WORDS[part],
                on_change=partial(_set_words, number, part),
            )
        with st.container(horizontal=True, gap="small"):
            for text, by, offered in (
                (f"Move {number + 1} up", -1, number > 0),
                (f"Move {number + 1} down", 1, number + 1 < many),
                (f"Take {number + 1} out", 0, many > 1),
            ):
                if offered:
                    key = f"pack-by-{number}-{by}"
                    st.button(text, key=key, type="tertiary", on_click=partial(_move, number, by))


def _head(number: int, one: Opened) -> Markup:
    named = Markup("<span>%s</span>") % (one.name,)
    if not one.gone:
        keys = urlencode(one.view.but(pack="").params())
        named = Markup('<a data-view href="%s">%s</a>') % (
            f"{one.entry.screen or '.'}?{keys}",
            one.name,
        )
    head = Markup('<p class="lw-pack-view">%s. %s</p>') % (number + 1, named)
    if one.remarks:
        head += Markup('<p class="lw-notes">%s</p>') % (" ".join(one.remarks),)
    return head


def _move(number: int, by: int) -> None:
    """Put a view before or behind the next one; take it out where it goes nowhere."""
    pack = pack_from(requested("pack"))
    views = list(pack.views)
    view = views.pop(number)
    if by:
        views.insert(number + by, view)
    _keep(pack._replace(views=tuple(views)))


def _set_title() -> None:
    pack = pack_from(requested("pack"))
    _keep(pack._replace(title=st.session_state[_TITLE].strip() or "My pack"))


def _set_words(number: int, part: str) -> None:
    pack = pack_from(requested("pack"))
    views = list(pack.views)
    words = {part: st.session_state[f"pack-{part}-{number}"].strip()}
    views[number] = views[number]._replace(**words)
    _keep(pack._replace(views=tuple(views)))


def _keep(pack: Pack) -> None:
    """Ask for a pack in the address, if it holds that much."""
    text = text_of(pack)
    if len(text) > LONGEST:
        st.session_state[_SAID] = (
            "This pack is too long for an address: make its notes shorter, or part it in two."
        )
        return
    request_view(pack=text)


def _for_the_browser(pack: Pack) -> str:
    views = [[one.screen, one.title, one.note, *one.params().items()] for one in pack.views]
    return json.dumps([pack.title, views])


def open_pack(*, has_one: bool) -> None:
    """Offer to open a pack: the one that this browser keeps, or a file."""
    if not has_one:
        show("lw-pack", pack="")
    if not public():
        with st.popover("Open a pack from a file", key="pack-open"):
            label = "A pack that was downloaded here, changed or not"
            st.file_uploader(label, type=["toml"], key=_FILE, on_change=_read_file)
    if problem := st.session_state.pop(_SAID, ""):
        say(problem)


def _read_file() -> None:
    file = st.session_state[_FILE]
    if file is None:
        return
    try:
        packs = packs_in(file.getvalue(), file.name)
    except PackProblem as problem:
        st.session_state[_SAID] = str(problem)
        return
    if len(packs) > 1:
        first = next(iter(packs.values())).title
        st.session_state[_SAID] = f"{file.name} holds {len(packs)} packs; this is “{first}”."
    _keep(next(iter(packs.values())))
