"""Pages of figures as they were on a day: which store they read, and the line that says so."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import streamlit as st

from answers.address.read import Reading, read_address
from answers.answer import Link
from answers.catalogue import Catalogue, catalogue
from queries.as_at import NothingOut, begin_run_as_at, first_out, in_words
from queries.store import begin_run
from screen.fault import say
from screen.state import keep_view


def read_as_at(known: Catalogue, reading: Reading, path: str) -> tuple[Catalogue, Reading] | None:
    """Let this run read the figures as they were on the day that the address asks for.

    Parameters
    ----------
    known : Catalogue
        What there is today.
    reading : Reading
        What the address comes to.

    Returns
    -------
    (Catalogue, Reading) or None
        What there was on that day, and what the address comes to then; the same as was given where
        it asks for no day. None where there is nothing to show: a sentence has said why.

    Raises
    ------
    queries.store.StoreProblem
        If the store of the day can't be built.
    """
    view = reading.view
    if view.as_at is None:
        return known, reading
    day, today = in_words(view.as_at), Link("Show today's figures", replace(view, as_at=None), path)
    try:
        with st.spinner(f"Putting together the figures as they were on {day}"):
            begin_run_as_at(view.as_at)
    except NothingOut as nothing:
        say((f"{nothing} ", today))
        return None
    then = catalogue()
    if view.indicator not in then.indicators:
        name = known.indicators[view.indicator].measure.name
        say((f"No figure of “{name}” was out by {day}{_first(view.indicator)}. ", today))
        begin_run()
        return None
    if view.neighbours == known.usual_group:
        view = view.but(neighbours=then.usual_group)  # nobody chose it: it is what is usual
    again = read_address(view.params(), then, view)
    keep_view(again.view)
    say((f"These are the figures as they were on {day}. ", today))
    return then, again


def _first(indicator: str) -> str:
    day: dt.date | None = first_out(indicator)
    return f": the first that is held came out on {in_words(day)}" if day else ""
