"""Why a line begins, ends or goes on under another code: the events of an area, in words."""

from __future__ import annotations

import datetime as dt
from typing import cast

import pandas as pd

from answers.asking import asked
from queries.cache import cached
from words.lists import listed
from words.symbols import is_missing

_A_PART = 0.995
"""Below this share of it, only a part of an area went over."""


@cached
def events_of(area: str) -> pd.DataFrame:
    """Give the events of an area, in words.

    Parameters
    ----------
    area : str
        Its code.

    Returns
    -------
    DataFrame
        As `events` makes it. Shared, so never to be changed.
    """
    return events(asked("area_notes", area=area))


def events(area_notes: pd.DataFrame) -> pd.DataFrame:
    """Put an area's events into words.

    Parameters
    ----------
    area_notes : DataFrame
        The table of the query ``area_notes``.

    Returns
    -------
    DataFrame
        ``date`` and ``text``, oldest first, as `charts.trend.trend` takes them: one row a day and
        kind of event. A change of code that has no date is left out.
    """
    said: list[tuple[dt.date, str]] = []
    for key, rows in area_notes.groupby(["date", "kind"], sort=True):
        day, kind = cast(tuple[pd.Timestamp, str], key)
        when = pd.Timestamp(day)
        names = listed(
            [
                str(name) if share >= _A_PART else f"part of {name}"
                for name, share in zip(rows["name"], rows["share"], strict=True)
            ]
        )
        if kind == "recode":
            said.append((when.date(), f"{when:%B %Y}: new code, same area"))
        elif kind == "began":
            said.append((when.date(), f"Began in {when:%B %Y}, from {names}"))
        else:
            into = listed(name for name in rows["name"] if not is_missing(name))
            # It is named by the last day of the old area, drawn at the first of the new ones.
            said.append((when.date(), f"Ended in {when - pd.Timedelta(days=1):%B %Y}; now {into}"))
    return pd.DataFrame(said, columns=["date", "text"])
