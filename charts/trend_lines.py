"""Read the query's table of a trend into an axis and lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any, Final, NamedTuple

import pandas as pd

from charts.drawing import cells
from words import periods
from words.symbols import flags_of
from words.trends import Point

ORDER: Final = ("neighbour", "region", "median", "mean", "england", "named", "area")
"""Lines from the back to the front."""

_SERIES: Final = {"neighbours_mean": "mean", "neighbours_median": "median"}
_NAMES: Final = {
    "england": "England",
    "mean": "Like areas, mean",
    "median": "Like areas, median",
}


_READ: Final = (
    "series area_code area_name label end_date value symbol flags basis "
    "numerator denominator n n_of"
).split()


class Tick(NamedTuple):
    """A period on the horizontal axis: its end as a year with a fraction, and its label."""

    x: float
    label: str


class Mark(NamedTuple):
    """One period of one line, as drawn."""

    x: float
    label: str
    value: float | None
    symbol: str | None
    flags: str | None
    numerator: float | None
    denominator: float | None
    note: str


@dataclass(frozen=True)
class Line:
    """One line: who, in which role, and its marks in order of time.

    Attributes
    ----------
    series : str
        One of `ORDER`.
    key : str
        Unique among the lines.
    name : str
        As shown.
    marks : tuple of Mark
        From the first period it has a row for to the last, with a mark for every period between.
    """

    series: str
    key: str
    name: str
    marks: tuple[Mark, ...] = field(default=())

    @cached_property
    def known(self) -> tuple[Mark, ...]:
        """The marks that have a value."""
        return tuple(mark for mark in self.marks if mark.value is not None)

    def points(self) -> list[Point]:
        """Give the line as words need it."""
        return [Point(m.label, m.value, m.symbol, m.flags) for m in self.marks]


def year_of(day: Any) -> float:
    """Place a day on an axis of years.

    Parameters
    ----------
    day : date, Timestamp or str
        ``2025-03-31``.

    Returns
    -------
    float
        2025.2438: the year and the share of it that has passed.
    """
    when = day if isinstance(day, date) else pd.Timestamp(day).date()
    return round(when.year + (when.timetuple().tm_yday - 1) / 365.25, 4)


def read(figures: pd.DataFrame, named: Sequence[str] = ()) -> tuple[list[Tick], list[Line]]:
    """Read the table of `queries.trend` into an axis and lines.

    Parameters
    ----------
    figures : DataFrame
        Long: ``series``, ``area_code``, ``area_name``, ``label``, ``end_date``, ``value``,
        ``symbol``, ``flags``, ``basis``, ``numerator``, ``denominator``, ``n``, ``n_of``.
    named : sequence of str
        Codes of the neighbours to draw dark, with their names.

    Returns
    -------
    list of Tick, list of Line
        The periods in order of time; the lines from back to front. A comparator that is the area
        itself (England, when England was chosen) is left out.
    """
    listed = [cells(figures[name]) for name in _READ]
    rows = [dict(zip(_READ, row, strict=True)) for row in zip(*listed, strict=True)]
    days = {row["end_date"]: row["label"] for row in rows}
    ticks = sorted(Tick(year_of(day), str(label)) for day, label in days.items())

    found: dict[str, Line] = {}
    marks: dict[str, dict[float, Mark]] = {}
    places = {day: year_of(day) for day in days}
    for row in rows:
        line = _line_of(row, named)
        found.setdefault(line.key, line)
        marks.setdefault(line.key, {})[places[row["end_date"]]] = _mark(
            line.series, row, places[row["end_date"]]
        )
    chosen = {row["area_code"] for row in rows if row["series"] == "area"}
    lines = [
        replace(line, marks=_without_holes(ticks, marks[key]))
        for key, line in found.items()
        if line.series == "area" or line.key not in chosen
    ]
    # Stable: neighbours stay in the order of the query.
    lines.sort(key=lambda line: ORDER.index(line.series))
    return ticks, lines


def _line_of(row: dict[str, Any], named: Sequence[str]) -> Line:
    series = _SERIES.get(row["series"], row["series"])
    code = row["area_code"]
    if series in ("mean", "median"):
        key = series
    else:
        # The area may be one of the others' codes: its own line has a key apart.
        key = "area" if series == "area" else str(code or series)
    if series == "neighbour" and code in named:
        series = "named"
    return Line(series, key, _NAMES.get(series) or str(row["area_name"] or code))


def _mark(series: str, row: dict[str, Any], x: float) -> Mark:
    notes = [flag.reason for flag in flags_of(row["flags"])] if row["flags"] else []
    n, of = row["n"], row["n_of"]
    if series in ("mean", "median") and n is not None and of is not None:
        notes.append(f"{int(n)} of {int(of)} like areas have data")
    if row["basis"] == "derived" and series in ("england", "region"):
        notes.append("worked out from rounded counts")
    value = row["value"]
    return Mark(
        x=x,
        label=str(row["label"]),
        value=None if value is None else float(value),
        symbol=row["symbol"],
        flags=row["flags"],
        numerator=row["numerator"],
        denominator=row["denominator"],
        note="; ".join(notes),
    )


def _without_holes(ticks: Sequence[Tick], marks: dict[float, Mark]) -> tuple[Mark, ...]:
    first, last = min(marks), max(marks)
    return tuple(
        marks.get(tick.x, Mark(tick.x, tick.label, None, None, None, None, None, ""))
        for tick in ticks
        if first <= tick.x <= last
    )


def span_of(ticks: Sequence[Tick]) -> str:
    """Name the periods of an axis: "2013 to 2025"."""
    if not ticks:
        return "no period"
    first, last = periods.short(ticks[0].label), periods.short(ticks[-1].label)
    return first if first == last else f"{first} to {last}"
