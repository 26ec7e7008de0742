"""A row of the journey's table, cell by cell, and the columns that it has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from markupsafe import Markup

from answers.answer import Link
from answers.table import Cell, Column, Mark
from answers.view import LATEST
from charts.inline import sparkline, strip
from queries.rows import Profile
from words import periods
from words.changes import format_change
from words.doubt import MARK, why_doubtful
from words.finding import ENGLAND_NAME, capital, lower_first
from words.measure import Measure, parts
from words.numbers import format_rank
from words.points import Point
from words.sparklines import spark_alt
from words.symbols import ABSENT, SYMBOLS, reason


@dataclass(frozen=True)
class Whose:
    """Whose columns the table has, beside the area's own.

    Attributes
    ----------
    area : str
        The area's name.
    region : str or None
        Its region's.
    likes : str or None
        What the group that it is compared with is called in short; None without one.
    ranked : bool
        Whether it has a place among all authorities.
    spread : bool
        Whether there is a measure whose figure is of the same period as every authority's.
    """

    area: str
    region: str | None
    likes: str | None
    ranked: bool
    spread: bool

    @property
    def england(self) -> bool:
        """Whether England has a column of its own."""
        return self.area != ENGLAND_NAME

    @property
    def mean(self) -> str:
        """What the group's mean is called over its column."""
        return f"{self.likes}, mean"

    @property
    def columns(self) -> Iterable[Column]:
        """Those columns, the row's name first."""
        yield Column("Measure")
        yield Column(self.area, "figure")
        yield Column("Over time", "picture", later=True)
        if self.spread:
            yield Column("Among all authorities", "picture", later=True, wide=True)
        yield Column("Change")
        if self.england:
            yield Column(ENGLAND_NAME, "number")
        if self.region:
            yield Column(self.region, "number", later=True)
        if self.likes:
            yield Column(self.mean, "number", later=True)
        if self.ranked:
            yield Column("Position", "place", later=True)

    @property
    def key(self) -> Iterable[tuple[str, str]]:
        """What the marks in the strips stand for."""
        if not self.spread:
            return
        yield "area", self.area
        if self.england:
            yield "england", ENGLAND_NAME
        if self.likes:
            yield "neighbours", lower_first(self.mean)
        yield "other", "each authority"


def journey_cells(
    row: Profile,
    line: Sequence[tuple[float, Point]],
    spread: Sequence[float],
    joint_name: str | None,
    whose: Whose,
) -> Iterable[Cell]:
    """Give the cells of an indicator's row.

    Parameters
    ----------
    line : sequence of (float, Point)
        Its figures over time, each with its place on an axis of years.
    spread : sequence of float
        Every authority's figure of the same period.
    joint_name : str or None
        Of the authority that shares the figure.
    whose : Whose
        Which columns the table has.

    Yields
    ------
    Cell
        One a column, in their order.
    """
    measure = Measure.of(row)
    place = format_rank(row.rank, row.rank_n, polarity=measure.polarity, joint=row.rank_shared or 0)
    points = [point for _, point in line]
    # The rest of the view is carried along (screen/links.js).
    path = "trend?" + urlencode({"indicator": row.indicator_id, "period": LATEST})
    unit = measure.base or measure.unit_name
    yield Cell(row.short_name, link=Link(row.short_name, path=path), fine=(unit,) if unit else ())
    yield _value(row, measure, joint_name)
    yield _line(line, points, measure)
    if whose.spread:
        yield _strip(row, measure, spread, whose, place)
    yield _change(row, measure, points)
    if whose.england:
        yield _beside(measure, row.england, row.england_symbol, row.england_doubt)
    if whose.region:
        yield _beside(measure, row.region, row.region_symbol, row.region_doubt)
    if whose.likes:
        yield _mean(row, measure)
    if whose.ranked:
        yield Cell(capital(place)) if place else Cell(reason="no position")


def _line(line: Sequence[tuple[float, Point]], points: Sequence[Point], measure: Measure) -> Cell:
    if all(point.value is None for point in points):
        return Cell(reason="no figures")
    alt = spark_alt(measure, points)
    drawn = [(x, point.value) for x, point in line]
    breaks = {x for x, point in line if point.breaks}
    picture = sparkline(drawn, alt, breaks=breaks, shown=measure.shown)
    return Cell(alt, picture=Markup(picture))


def _change(row: Profile, measure: Measure, points: Sequence[Point]) -> Cell:
    now = next((i for i, p in enumerate(points) if p.label == row.period_id), 0)
    if now and points[now].breaks:
        before = periods.named(points[now - 1].label)
        return Cell(reason=f"not comparable with {before}")
    named = periods.named(row.previous_label) if row.previous_label else None
    change = periods.unbroken(format_change(measure, row.value, row.change, named))
    return Cell(change, row.change) if change else Cell(reason="no earlier figure")


def _missing(symbol: str | None, *, short: bool) -> Cell:
    """Give a symbol with its words: the whole reason, or a word where the column is narrow."""
    if not symbol:
        return Cell(reason=ABSENT)
    known = SYMBOLS.get(symbol)
    shown = known.label if known and short else reason(symbol)
    return Cell(shown, symbol=symbol, reason=reason(symbol))


def _beside(measure: Measure, value: float | None, symbol: str | None, doubt: str | None) -> Cell:
    if value is None:
        return _missing(symbol, short=True)
    return Cell(measure.shown(value), value, marks=_doubt(doubt))


def _doubt(doubt: str | None) -> tuple[Mark, ...]:
    """Mark a figure that can't be."""
    why = why_doubtful(doubt)
    return (Mark(MARK, f"doubtful: {why}"),) if why else ()


def _value(row: Profile, measure: Measure, joint_name: str | None) -> Cell:
    when = periods.unbroken(row.label)
    if joint_name:
        when += f", with {joint_name}"
    value = row.value
    # The same reason twice in one cell says no more than once.
    twice = value is None and row.symbol == row.numerator_symbol
    counts = "" if twice else parts(row.numerator, row.numerator_symbol, row.denominator)
    if value is None and row.numerator is not None:
        counts = f"count {counts}"
    fine = tuple(text for text in (when, counts) if text)
    if value is None:
        return replace(_missing(row.symbol, short=False), fine=fine)
    return Cell(measure.shown(value), value, marks=_doubt(row.doubt), fine=fine, strong=True)


def _mean(row: Profile, measure: Measure) -> Cell:
    if not row.neighbours_n_of:
        return Cell(reason="no areas to compare with")
    counted = (f"({row.neighbours_n or 0} of {row.neighbours_n_of})",)
    mean = row.neighbours_mean
    if mean is None:
        return Cell(reason="too few have data", fine=counted)
    return Cell(measure.shown(mean), mean, fine=counted)


def _strip(
    row: Profile, measure: Measure, spread: Sequence[float], whose: Whose, place: str
) -> Cell:
    if not spread:
        return Cell(reason="no authority has a figure")
    lowest, highest = measure.shown(min(spread)), measure.shown(max(spread))
    england = None if row.england_doubt or not whose.england else row.england
    marks = [(whose.area, row.value), (ENGLAND_NAME, england)]
    marks += [(lower_first(whose.mean), row.neighbours_mean)] if whose.likes else []
    named = ", ".join(f"{name} {measure.shown(v)}" for name, v in marks if v is not None)
    alt = "; ".join(
        part
        for part in (f"{len(spread)} authorities from {lowest} to {highest}", named, place)
        if part
    )
    drawn = strip(
        spread,
        alt,
        area=row.value,
        england=england,
        neighbours_mean=row.neighbours_mean,
        shown=measure.shown,
    )
    return Cell(alt, picture=Markup(drawn))
