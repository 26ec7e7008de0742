"""Lines over time, read from the query's table of a trend: their axis, marks, and what is cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any, Final, NamedTuple

import pandas as pd

from charts.drawing import cells
from charts.scale import Scale
from words import periods
from words.finding import ENGLAND_NAME
from words.groups import LIKE_AREAS, Group
from words.points import Point
from words.scales import Cut
from words.symbols import flags_of

ORDER: Final = ("neighbour", "region", "median", "mean", "england", "named", "area")
"""Lines from the back to the front."""

_SERIES: Final = {"neighbours_mean": "mean", "neighbours_median": "median"}

_READ: Final = (
    "series area_code area_name label end_date value symbol flags basis "
    "numerator denominator n n_of doubt"
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
    basis: str | None = None
    doubt: str | None = None
    """Why the figure itself is doubtful: no line and no scale rests on it."""

    @property
    def drawn(self) -> float | None:
        """The value, unless it is doubtful: no line runs through what can't be."""
        return None if self.doubt else self.value

    @property
    def point(self) -> Point:
        """The mark as words need it."""
        return Point(
            self.label,
            self.value,
            self.symbol,
            self.flags,
            self.numerator,
            self.denominator,
            self.basis,
            self.doubt,
        )


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
        """The marks that have a value, what is doubtful among them."""
        return tuple(mark for mark in self.marks if mark.value is not None)

    @cached_property
    def sound(self) -> list[float]:
        """The figures that a scale may rest on."""
        return [mark.drawn for mark in self.known if mark.drawn is not None]

    def points(self) -> list[Point]:
        """Give the line as words need it."""
        return [mark.point for mark in self.marks]


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


def read(
    figures: pd.DataFrame,
    named: Sequence[str] = (),
    only: Sequence[str] = ORDER,
    group: Group = LIKE_AREAS,
) -> tuple[list[Tick], list[Line]]:
    """Read the table of the query ``trend`` into an axis and lines.

    Parameters
    ----------
    figures : DataFrame
        Long: ``series``, ``area_code``, ``area_name``, ``label``, ``end_date``, ``value``,
        ``symbol``, ``flags``, ``basis``, ``numerator``, ``denominator``, ``n``, ``n_of``.
    named : sequence of str
        Codes of the neighbours to draw dark, with their names.
    only : sequence of str
        The series to read, of `ORDER`.

    Returns
    -------
    list of Tick, list of Line
        The periods in order of time; the lines from back to front. A comparator that is the area
        itself (England, when England was chosen) is left out.
    """
    listed = [
        cells(figures[name]) if name in figures else [None] * len(figures) for name in _READ
    ]
    days = dict(zip(listed[_READ.index("end_date")], listed[_READ.index("label")], strict=True))
    x_of = {day: year_of(day) for day in days}
    ticks = sorted(Tick(x_of[day], str(label)) for day, label in days.items())

    who: dict[tuple[str, Any], Line] = {}
    marks: dict[str, dict[float, Mark]] = {}
    for published, code, name, label, day, value, symbol, flags, *rest in zip(*listed, strict=True):
        line = who.get((published, code))
        if line is None:
            line = who[published, code] = _line(published, code, name, named, group)
        if line.series in only:
            basis, above, below, n, of, doubt = rest
            note = _note(line.series, flags, basis, n, of, group)
            note = "; ".join(part for part in (note, "doubtful" if doubt else "") if part)
            x = x_of[day]
            mark = Mark(x, label, value, symbol, flags, above, below, note, basis, doubt)
            marks.setdefault(line.key, {})[x] = mark
    chosen = {code for (series, code) in who if series == "area"}
    lines = [
        replace(line, marks=_without_holes(ticks, marks[line.key]))
        for line in who.values()
        if line.key in marks and (line.series == "area" or line.key not in chosen)
    ]
    # A mean that a group is too small ever to have is no line of gaps: the table says why.
    lines = [line for line in lines if line.known or line.series not in ("mean", "median")]
    # Stable: neighbours stay in the order of the query.
    lines.sort(key=lambda line: ORDER.index(line.series))
    return ticks, lines


def _line(published: str, code: Any, name: Any, named: Sequence[str], group: Group) -> Line:
    series = _SERIES.get(published, published)
    # The area's key stands apart: its code may be a comparator's too.
    key = series if series in ("area", "mean", "median") else str(code or series)
    if series == "neighbour" and code in named:
        series = "named"
    if series in ("mean", "median"):
        return Line(series, key, f"{group.short}, {series}")
    return Line(series, key, ENGLAND_NAME if series == "england" else str(name or code))


def _note(series: str, flags: Any, basis: Any, n: Any, of: Any, group: Group) -> str:
    notes = [flag.reason for flag in flags_of(flags)] if flags else []
    if n is not None and of is not None and series in ("mean", "median"):
        notes.append(f"{int(n)} of {int(of)} {group.noun} have data")
    if basis == "derived" and series in ("england", "region"):
        notes.append("worked out from rounded counts")
    return "; ".join(notes)


def _without_holes(ticks: Sequence[Tick], marks: dict[float, Mark]) -> tuple[Mark, ...]:
    first, last = min(marks), max(marks)
    return tuple(
        marks.get(tick.x, Mark(tick.x, tick.label, None, None, None, None, None, ""))
        for tick in ticks
        if first <= tick.x <= last
    )


def span_of(ticks: Sequence[Tick]) -> str:
    """Name the periods of an axis: "2013 to 2025"."""
    return periods.span(tick.label for tick in ticks) or "no period"


def cut_marks(lines: Sequence[Line], scale: Scale) -> list[tuple[Line, Mark]]:
    """List the figures beyond a scale: the line in front first, each in order of time.

    Parameters
    ----------
    lines : sequence of Line
        Back to front.
    """
    return [
        (line, mark)
        for line in reversed(lines)
        for mark in line.known
        if mark.value is not None and scale.beyond(mark.value)
    ]


def cuts_of(marks: Sequence[tuple[Line, Mark]]) -> list[Cut]:
    """Give the figures that `cut_marks` lists as words need them."""
    return [Cut(line.name, m.value or 0.0, m.label, bool(m.doubt)) for line, m in marks]
