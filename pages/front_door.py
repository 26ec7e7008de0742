"""What every visit runs: the look, the store, the navigation, the bar, then the page itself."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from urllib.parse import unquote, urlsplit

import streamlit as st

from answers.catalogue import catalogue
from answers.page_title import NAME, page_title
from answers.profile import profile as profile_answer
from pages import (
    compare,
    deprivation,
    documents,
    indicators,
    missing,
    neighbourhoods,
    profile,
    revisions,
    sources,
    table,
    trend,
)
from pages import map as map_page
from queries.store import StoreProblem, begin_run
from screen.as_at import read_as_at
from screen.bar import PARTS, bar, remarks
from screen.fault import say
from screen.first_answer import first_answer as first_answer_of
from screen.first_paint import FirstAnswer
from screen.footer import footer
from screen.head import head
from screen.indicator_list import list_address
from screen.masthead import masthead
from screen.meeting import meeting
from screen.script import send_script, set_address
from screen.state import home_view, resolve_view
from screen.style import send_style
from serve.routes import base_path

SCREENS = {
    "Explore": [
        ("", "Profile", profile.page),
        ("trend", "Trend", trend.page),
        ("compare", "Compare", compare.page),
        ("map", "Map", map_page.page),
        ("deprivation", "Deprivation", deprivation.page),
        ("neighbourhoods", "Neighbourhoods", neighbourhoods.page),
    ],
    "Data": [
        ("indicators", "Indicators", indicators.page),
        ("revisions", "Revisions", revisions.page),
        ("sources", "Sources", sources.page),
        ("table", "Table", table.page),
        ("briefing", "Briefing", documents.page),
    ],
}
"""Group to its screens: path, title, and what shows it."""
WITHOUT_BAR = {"indicators", "sources", missing.PATH}
"""Screens on which nothing depends on the bar."""
BAR: dict[str, tuple[str, ...]] = {
    "neighbourhoods": ("area",),
    "table": ("area", "compared"),
    "briefing": ("area", "compared"),
}
"""Screens on which only a part of what the bar offers changes anything, and which."""
_TITLE = "likewise page title"
_FIRST = "-"
"""Streamlit wants a name for the first page too, though its address has none."""


def main() -> None:
    """Find the page that the address asks for, and show it."""
    st.set_page_config(
        page_title=st.session_state.get(_TITLE, NAME),
        page_icon=Path(__file__).parent.parent / "screen" / "mark.svg",
        layout="wide",
        initial_sidebar_state="collapsed",
    )
    pages = {
        group: [
            # A page of Streamlit's belongs to one run, so it is made in each.
            st.Page(show, title=title, url_path=path or _FIRST, default=not path)
            for path, title, show in screens
        ]
        for group, screens in SCREENS.items()
    }
    paths = {}
    if stray := _stray_path():
        path, title, show = _meant(stray)
        # Without a page Streamlit would open a box in words of its own, over the first page.
        pages["Elsewhere"] = [st.Page(show, title=title, url_path=stray)]
        paths[stray] = path
    here = st.navigation(pages, position="hidden")
    frame(paths.get(here.url_path, here.url_path), here.run)


def _stray_path() -> str:
    """Give the path that the reader came by, if no screen has it."""
    given = urlsplit(st.context.url or "").path
    path = unquote(given.removeprefix(base_path()).strip("/"))
    known = {path for screens in SCREENS.values() for path, *_ in screens} | {_FIRST}
    return "" if path in known or "/" in path else path


def _meant(stray: str) -> tuple[str, str, Callable[[], None]]:
    """Find the screen that a path can mean, as "Trend" and "profile" do, or one that says no."""
    for screens in SCREENS.values():
        for path, title, show in screens:
            if stray.lower() in (path, title.lower()):
                return path, title, show

    def no_such_page() -> None:
        missing.page(stray)

    return missing.PATH, missing.TITLE, no_such_page


def frame(path: str, run: Callable[[], None]) -> None:
    """Show a page within what all pages share; without a store, the sentence that says so.

    Parameters
    ----------
    path : str
        The page's path.
    run : callable
        Shows the page.
    """
    send_style()
    screens = {group: [one[:2] for one in ones] for group, ones in SCREENS.items()}
    try:
        begin_run()
        known = catalogue()
    except StoreProblem as problem:
        masthead({}, path)
        say(str(problem))
        return
    reading, is_new = resolve_view(known)
    send_script(known.areas)
    masthead(screens, path, large=bool(reading.view.size))
    try:
        then = read_as_at(known, reading, path)
    except StoreProblem as problem:
        say(str(problem))
        return
    name = {one[0]: one[1] for ones in screens.values() for one in ones}.get(path, missing.TITLE)
    st.session_state[_TITLE] = page_title(then.known, then.reading.view, path, name)
    st.set_page_config(page_title=st.session_state[_TITLE])
    if path not in WITHOUT_BAR:
        bar(then.known, then.reading.view, BAR.get(path, PARTS))
    with st.container(key="lw-page"):
        remarks(then.known, then.reading)
        if not then.shown:
            head("No figures of that day")
        if then.remark:
            say(then.remark)
        if then.shown:
            run()
    footer(then.known, then.reading.view, path)
    meeting(then.reading.view, path)
    # Last: what comes and goes above would move the parts below it, which are then there twice
    # until the run has ended.
    if is_new:
        set_address(reading.view)


def first_answer(path: str, query: str) -> FirstAnswer | None:
    """Say in words what an address shows, where it is that of a screen."""
    names = {one[0]: one[1] for screens in SCREENS.values() for one in screens}
    path = "" if path == _FIRST else path
    if path not in names:
        return None
    return first_answer_of(path, names[path], query, bar=path not in WITHOUT_BAR)


def warm() -> None:
    """Make what the first page will show, so that its reader needn't wait for it."""
    with suppress(StoreProblem):
        profile_answer(home_view(catalogue()), "light")
        list_address()


if __name__ == "__main__":
    main()
