"""Lines over time, read from the rows of a trend: their axis, marks, and what is cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Final, NamedTuple

from charts.scale import Scale
from queries.rows import Trend
from words import periods
from words.figure import Figure
from words.finding import ENGLAND_NAME
from words.groups import LIKE_AREAS, Group
from words.points import Point
from words.scales import Cut
from words.symbols import flags_of

ORDER: Final = ("neighbour", "region", "median", "mean", "england", "named", "area")
"""Lines from the back to the front."""

_SERIES: Final = {"neighbours_mean": "mean", "neighbours_median": "median"}


class Event(NamedTuple):
    """Where an area began, ended or changed its code."""

    date: date
    text: str


class Tick(NamedTuple):
    """A period on the horizontal axis: its end as a year with a fraction, and its label."""

    x: float
    label: str


class Mark(NamedTuple):
    """One period of one line, as drawn."""

    x: float
    point: Point
    note: str = ""

    @property
    def label(self) -> str:
        """The period's."""
        return self.point.label

    @property
    def figure(self) -> Figure:
        """What is known of it in that period."""
        return self.point.figure

    @property
    def value(self) -> float | None:
        """The figure's, what is doubtful too: no line and no scale rests on that."""
        return self.point.figure.value


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
        return [sound for mark in self.known if (sound := mark.point.sound) is not None]

    def points(self) -> list[Point]:
        """Give the line as words need it."""
        return [mark.point for mark in self.marks]


def year_of(day: date) -> float:
    """Place a day on an axis of years.

    Parameters
    ----------
    day : date
        31 March 2025.

    Returns
    -------
    float
        2025.2438: the year and the share of it that has passed.
    """
    return round(day.year + (day.timetuple().tm_yday - 1) / 365.25, 4)


def read(
    figures: Sequence[Trend],
    named: Sequence[str] = (),
    only: Sequence[str] = ORDER,
    group: Group = LIKE_AREAS,
) -> tuple[list[Tick], list[Line]]:
    """Read the rows of a trend into an axis and lines.

    Parameters
    ----------
    figures : sequence of Trend
        A row a series, area and period.
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
    labels = {row.end_date: row.label for row in figures}
    x_of = {day: year_of(day) for day in labels}
    ticks = sorted(Tick(x_of[day], label) for day, label in labels.items())

    who: dict[tuple[str, str | None], Line] = {}
    marks: dict[str, dict[float, Mark]] = {}
    for row in figures:
        line = who.get((row.series, row.area_code))
        if line is None:
            line = who[row.series, row.area_code] = _line(row, named, group)
        if line.series in only:
            mark = Mark(x_of[row.end_date], Point.of(row), _note(row, line.series, group))
            marks.setdefault(line.key, {})[mark.x] = mark
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


def _line(row: Trend, named: Sequence[str], group: Group) -> Line:
    series = _SERIES.get(row.series, row.series)
    # The area's key stands apart: its code may be a comparator's too.
    key = series if series in ("area", "mean", "median") else row.area_code or series
    if series == "neighbour" and row.area_code in named:
        series = "named"
    if series in ("mean", "median"):
        return Line(series, key, f"{group.short}, {series}")
    name = ENGLAND_NAME if series == "england" else row.area_name or str(row.area_code)
    return Line(series, key, name)


def _note(row: Trend, series: str, group: Group) -> str:
    return "; ".join(_notes(row, series, group))


def _notes(row: Trend, series: str, group: Group) -> Iterator[str]:
    if row.flags:
        yield from (flag.reason for flag in flags_of(row.flags))
    if row.n is not None and row.n_of is not None and series in ("mean", "median"):
        yield f"{row.n} of {row.n_of} {group.noun} have data"
    if row.basis == "derived" and series in ("england", "region"):
        yield "worked out from rounded counts"
    if row.doubt:
        yield "doubtful"


def _without_holes(ticks: Sequence[Tick], marks: dict[float, Mark]) -> tuple[Mark, ...]:
    first, last = min(marks), max(marks)
    return tuple(
        marks.get(tick.x, Mark(tick.x, Point(tick.label)))
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
    return [Cut(line.name, m.value or 0.0, m.label, bool(m.figure.doubt)) for line, m in marks]
