"""Why a line begins or ends: the events of an area, in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from charts.lines import Event
from queries.cache import cached, cached_query
from queries.rows import AreaNotes
from words.lists import listed

_A_PART = 0.995
"""Below this share of it, only a part of an area went over."""


@cached
def events_of(area: str) -> list[Event]:
    """Give the events of an area, in words.

    Returns
    -------
    list of Event
        As `events` makes them. Shared, so never to be changed.
    """
    return events(cached_query(AreaNotes, area=area))


def events(notes: Iterable[AreaNotes]) -> list[Event]:
    """Put an area's events into words.

    Returns
    -------
    list of Event
        Oldest first, one a day and kind of event.
    """
    found: dict[tuple[dt.date, str], list[AreaNotes]] = {}
    for row in notes:
        found.setdefault((row.date, row.kind), []).append(row)
    return [Event(day, _text(day, kind, found[day, kind])) for day, kind in sorted(found)]


def _text(day: dt.date, kind: str, rows: list[AreaNotes]) -> str:
    named = [(row.name, row.share) for row in rows]
    if kind == "began":
        parts = (name if share >= _A_PART else f"part of {name}" for name, share in named)
        return f"Began in {day:%B %Y}, from {listed(parts)}"
    # It is named by the last day of the old area, drawn at the first of the new ones.
    last = day - dt.timedelta(days=1)
    return f"Ended in {last:%B %Y}; now {listed(name for name, _ in named)}"
