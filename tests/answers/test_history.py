"""Why a line begins or ends, in words that fit on a chart."""

from __future__ import annotations

import datetime as dt

import pytest

from answers.history import events, events_of
from queries.rows import AreaNotes

Row = tuple[dt.date, str, str, str, float]


def _said(rows: list[Row]) -> list[str]:
    return [event.text for event in events(map(AreaNotes._make, rows))]


@pytest.mark.usefixtures("real_store")
def test_a_new_code_is_no_event_of_a_line() -> None:
    assert events_of("E06000066") == []  # Somerset's, of April 2023


def test_an_area_that_began_names_what_it_came_from() -> None:
    rows: list[Row] = [
        (dt.date(2019, 4, 1), "began", "E06000029", "Poole", 1.0),
        (dt.date(2019, 4, 1), "began", "E06000028", "Bournemouth", 1.0),
        (dt.date(2019, 4, 1), "began", "E10000009", "Dorset", 0.12),
    ]
    assert _said(rows) == ["Began in April 2019, from Poole, Bournemouth and part of Dorset"]


def test_an_area_that_ended_names_what_it_became() -> None:
    rows: list[Row] = [
        (dt.date(2023, 4, 1), "ended", "E06000063", "Cumberland", 0.55),
        (dt.date(2023, 4, 1), "ended", "E06000064", "Westmorland and Furness", 0.45),
    ]
    assert _said(rows) == ["Ended in March 2023; now Cumberland and Westmorland and Furness"]


def test_an_area_without_events_has_no_notes() -> None:
    assert _said([]) == []
