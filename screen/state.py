"""Keep the view: the address says it, the session remembers it, and widgets ask for changes."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

import streamlit as st

from answers.address.read import Reading, read_address
from answers.catalogue import Catalogue
from answers.view import View
from queries import ENGLAND
from serve import settings
from serve.routes import base_path

_VIEW: Final = "likewise view"
_REQUEST: Final = "likewise requested view"
_CHOOSE: Final = (
    "Choose an area above to see it beside England, its region and the areas most like it."
)


def resolve_view(catalogue: Catalogue) -> tuple[Reading, bool]:
    """Find the view of this run, and make the address say it.

    What a widget requests goes before the address, because the browser sends the address of before
    the change. Keys that an address leaves out are as the reader last saw them.

    Returns
    -------
    Reading
        The view, and what there is to say about it.
    bool
        Whether the browser has still to put the view into the address. Streamlit would add a step
        to its history, and a reader who has just come could not go back to where they came from.
    """
    before: View | None = st.session_state.get(_VIEW)
    requested: dict[str, str] | None = st.session_state.pop(_REQUEST, None)
    given = st.query_params.to_dict()
    if before is None:
        reading = read_address(given, catalogue, home_view(catalogue))
        if "area" not in given and not settings.home_area():
            reading = reading._replace(remarks=(*reading.remarks, _CHOOSE))
    else:
        reading = read_address(given if requested is None else requested, catalogue, before)
    st.session_state[_VIEW] = reading.view
    differs = given != reading.view.params()
    if differs and before is not None:
        st.query_params.from_dict(reading.view.params())
    return reading, differs and before is None


def home_view(catalogue: Catalogue) -> View:
    """Give the view of a visit that asks for none.

    Returns
    -------
    View
        Of the area that the setting names, else of England.
    """
    england = View(ENGLAND)
    return read_address({"area": settings.home_area()}, catalogue, england).view


def current_view() -> View:
    """Give the view of this run, for pages.

    Returns
    -------
    View
        What `resolve_view` found.
    """
    view: View = st.session_state[_VIEW]
    return view


def keep_view(view: View) -> None:
    """Let the rest of this run show another view: that of an earlier day may differ."""
    st.session_state[_VIEW] = view


def request_view(**changes: str) -> None:
    """Ask for a change of the view, from a widget's callback; the run that follows settles it.

    Parameters
    ----------
    **changes
        Keys of an address and their new values, checked like any address.
    """
    # A table is sorted where it is shown, and only the address knows.
    sort = {"sort": str(st.query_params.get("sort", ""))}
    before = st.session_state.get(_REQUEST) or {**current_view().but().params(), **sort}
    st.session_state[_REQUEST] = {**before, **changes}


def requested(part: str) -> str:
    """Give a part of the view as this run's callbacks have it so far.

    Two of them can come with one run: what was typed, and the button that was pressed after it.

    Parameters
    ----------
    part : str
        A key of an address.
    """
    before = st.session_state.get(_REQUEST) or current_view().params()
    return str(before.get(part, ""))


def choose_clicked(key: str, part: str) -> None:
    """Choose what was clicked on a chart; a click beside everything changes nothing.

    Parameters
    ----------
    key : str
        The chart's.
    part : str
        The part of the view that its marks stand for: ``area``, ``place``.
    """
    picked = st.session_state[key].selection.get("chosen") or []
    codes = [code for one in picked if (code := one.get("area_code"))]
    if codes:
        request_view(**{part: str(codes[0])})


def served_at() -> str:
    """Give where the dashboard is served, with a slash at its end, as far as the browser said.

    Returns
    -------
    str
        "https://figures.example/"; nothing where it isn't known.
    """
    here = urlsplit(st.context.url or "")
    return f"{here.scheme}://{here.netloc}{base_path()}/" if here.netloc else ""
