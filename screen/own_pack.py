"""A reader's own pack: its views in order, with titles and notes, as a file and an address."""

from __future__ import annotations

import json
from functools import partial
from typing import Final

import streamlit as st
from markupsafe import Markup

from answers.catalogue import catalogue
from answers.files.names import slug
from answers.pack_files import LONGEST as LONGEST_WORDS
from answers.pack_files import Pack, PackProblem, PackView, file_of, packs_in
from answers.pack_views import Opened, opened
from answers.packs import LONGEST, pack_of, text_of
from answers.render.anchors import changed
from answers.view import View
from screen.fault import say
from screen.meeting import meeting_link
from screen.script import show
from screen.state import current_view, request_view

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
    entry = one.entry
    with st.container(key=f"pack-view-{number}", gap="small"):
        st.html(_head(pack, number, one))
        left, right = st.columns([0.4, 0.6])
        for side, part, label in ((left, "title", "Title"), (right, "note", "Note")):
            st.session_state[f"pack-{part}-{number}"] = getattr(entry, part)
            side.text_input(
                f"{label} of view {number + 1}",
                key=f"pack-{part}-{number}",
                max_chars=LONGEST_WORDS[part],
                on_change=partial(_set_words, number, part),
            )


def _head(pack: Pack, number: int, one: Opened) -> Markup:
    views = list(pack.views)
    ways = []
    if number:
        ways.append(_changed(pack, _moved(views, number, -1), "Up", f"Move {one.name} up"))
    if number + 1 < len(views):
        ways.append(_changed(pack, _moved(views, number, 1), "Down", f"Move {one.name} down"))
    if len(views) > 1:
        rest = [*views[:number], *views[number + 1 :]]
        ways.append(_changed(pack, rest, "Take out", f"Take {one.name} out"))
    keys = "&".join(f"{key}={text}" for key, text in one.view.but(pack="").params().items())
    link = Markup('<a data-view href="%s">%s</a>') % (
        f"{one.entry.screen or '.'}?{keys}",
        one.name,
    )
    head = Markup('<p class="lw-pack-view"><b>%s.</b> %s <span>%s</span></p>') % (
        number + 1,
        Markup("<span>%s</span>") % (one.name,) if one.gone else link,
        Markup(" ").join(ways),
    )
    if one.remarks:
        head += Markup('<p class="lw-notes">%s</p>') % (" ".join(one.remarks),)
    return head


def _moved(views: list[PackView], number: int, by: int) -> list[PackView]:
    moved = list(views)
    moved.insert(number + by, moved.pop(number))
    return moved


def _changed(pack: Pack, views: list[PackView], text: str, name: str) -> Markup:
    text_then = text_of(pack._replace(views=tuple(views)))
    return Markup(changed(text, {"aria-label": name}, pack=text_then))


def _set_title() -> None:
    pack = pack_of(current_view())
    if pack is not None:
        _keep(pack._replace(title=st.session_state[_TITLE].strip() or "My pack"))


def _set_words(number: int, part: str) -> None:
    pack = pack_of(current_view())
    if pack is None or number >= len(pack.views):
        return
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
    with st.popover("Open a pack from a file", key="pack-open"):
        st.file_uploader(
            "A pack that was downloaded here, changed or not", type=["toml"], key=_FILE,
            on_change=_read_file,
        )  # fmt: skip
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
