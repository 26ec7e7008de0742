"""Pages of figures as they were on a day, and what a reader sees while they are put together."""

from __future__ import annotations

import streamlit as st

from answers.address.read import Reading
from answers.as_of_day import Then, then_of
from answers.catalogue import Catalogue
from queries.as_at import in_words
from screen.state import keep_view


def read_as_at(known: Catalogue, reading: Reading, path: str) -> Then:
    """Let this run of a page read the figures of its day, and the page show them: as `then_of`."""
    if reading.view.as_at is None:
        return Then(known, reading)
    with st.spinner(f"Putting together the figures as they were on {in_words(reading.view.as_at)}"):
        then = then_of(known, reading, path)
    if then.shown:
        keep_view(then.reading.view)
    return then
