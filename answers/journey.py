"""Profile's table: the children's journey from referral to plan, a row an indicator."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from markupsafe import Markup

from answers.answer import Link
from answers.table import Cell, Column, Mark, Row, Table
from charts.inline import sparkline, strip
from charts.lines import year_of
from words import periods
from words.changes import format_change
from words.doubt import MARK, why_doubtful
from words.finding import ENGLAND_NAME, capital, lower_first
from words.groups import LIKE_AREAS
from words.measure import Measure, parts
from words.numbers import format_rank
from words.points import Point
from words.sparklines import spark_alt
from words.symbols import ABSENT, SYMBOLS, reason

Figures = Mapping[str, Any]
CAPTION: Final = "Main measures: the latest figures, whichever period is chosen"


@dataclass(frozen=True)
class _Whose:
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


def journey_table(
    profile: Sequence[Figures],
    sparklines: Sequence[Figures],
    strips: Sequence[Figures],
    links: Mapping[str, Link],
    *,
    area: str,
    region: str | None = None,
    likes: str | None = LIKE_AREAS.short,
    ranked: bool = True,
) -> Table:
    """Lay out an area's core indicators.

    Parameters
    ----------
    profile : sequence of mapping
        The rows of the query ``profile``: a row an indicator, in the order to show them; rows
        with one ``stage`` (or ``topic`` without one) that follow one another share a heading.
    sparklines : sequence of mapping
        Of the query ``sparkline``, oldest first.
    strips : sequence of mapping
        Of the query ``strip``: every authority with a figure, newest period. An area's figure of
        an earlier period, from before it ended, isn't set among them.
    links : mapping
        Where each indicator's name leads; one that isn't there is plain text.
    area : str
        The area's name.
    region : str, optional
        Its region's name; without one there is no such column.
    likes : str, optional
        What the group that it is compared with is called in short; without one there is no such
        column.
    ranked : bool
        Whether it has a place among all authorities; else there is no such column.

    Returns
    -------
    Table
        With a small line and a strip of all authorities in each row.
    """
    lines = _lines(sparklines)
    strip_of = _spread(strips)
    spreads = [strip_of.get((row["indicator_id"], row["period_id"]), []) for row in profile]
    whose = _Whose(area, region, likes, ranked, any(spreads) or not profile)
    return Table(
        CAPTION,
        tuple(whose.columns),
        tuple(
            Row(
                tuple(_cells(row, lines.get(row["indicator_id"], []), spread, links, whose)),
                group=str(row.get("stage") or row.get("topic") or ""),
            )
            for row, spread in zip(profile, spreads, strict=True)
        ),
        kind="journey",
        key=tuple(whose.key),
    )


def _lines(sparklines: Iterable[Figures]) -> dict[str, list[tuple[float, Point]]]:
    lines: dict[str, list[tuple[float, Point]]] = {}
    for row in sparklines:
        point = Point(str(row["period_id"]), row["value"], flags=row["flags"])
        lines.setdefault(row["indicator_id"], []).append((year_of(row["end_date"]), point))
    return lines


def _spread(strips: Iterable[Figures]) -> dict[tuple[str, str], list[float]]:
    spread: dict[tuple[str, str], list[float]] = {}
    for row in strips:
        if row["value"] is not None:
            key = (row["indicator_id"], row["period_id"])
            spread.setdefault(key, []).append(row["value"])
    return spread


def _cells(
    row: Figures,
    line: Sequence[tuple[float, Point]],
    spread: Sequence[float],
    links: Mapping[str, Link],
    whose: _Whose,
) -> Iterable[Cell]:
    measure = Measure.of(row)
    # Ranks that others share are joint.
    joint = int(row["rank_shared"] or 0)
    place = format_rank(row["rank"], row["rank_n"], polarity=measure.polarity, joint=joint)
    points = [point for _, point in line]
    yield Cell(measure.short_name, link=links.get(row["indicator_id"]))
    yield _value(row, measure)
    yield _line(line, measure)
    if whose.spread:
        yield _strip(row, measure, spread, whose, place)
    yield _change(row, measure, points)
    if whose.england:
        yield _beside(row, measure, "england")
    if whose.region:
        yield _beside(row, measure, "region")
    if whose.likes:
        yield _mean(row, measure)
    if whose.ranked:
        yield Cell(capital(place)) if place else Cell(reason="no position")


def _line(line: Sequence[tuple[float, Point]], measure: Measure) -> Cell:
    points = [point for _, point in line]
    if all(point.value is None for point in points):
        return Cell(reason="no figures")
    said = spark_alt(measure, points)
    drawn = [(x, point.value) for x, point in line]
    breaks = {x for x, point in line if point.breaks}
    return Cell(
        said, picture=Markup(sparkline(drawn, said, breaks=breaks, shown=measure.shown))
    )


def _change(row: Figures, measure: Measure, points: Sequence[Point]) -> Cell:
    now = next((i for i, p in enumerate(points) if p.label == row["period_id"]), 0)
    if now and points[now].breaks:
        before = periods.named(points[now - 1].label)
        return Cell(reason=f"not comparable with {before}")
    previous = row["previous_label"]
    named = periods.named(previous) if previous else None
    change = periods.unbroken(format_change(measure, row["value"], row["change"], named))
    return Cell(change, row["change"]) if change else Cell(reason="no earlier figure")


def _missing(symbol: str | None, *, short: bool) -> Cell:
    """Give a symbol with its words: the whole reason, or a word where the column is narrow."""
    if not symbol:
        return Cell(reason=ABSENT)
    known = SYMBOLS.get(symbol)
    said = known.label if known and short else reason(symbol)
    return Cell(said, symbol=symbol, reason=reason(symbol))


def _beside(row: Figures, measure: Measure, who: str) -> Cell:
    value = row[who]
    if value is None:
        return _missing(row[f"{who}_symbol"], short=True)
    return Cell(measure.shown(value), value, marks=_doubt(row.get(f"{who}_doubt")))


def _doubt(doubt: object) -> tuple[Mark, ...]:
    """Mark a figure that can't be."""
    why = why_doubtful(doubt)
    return (Mark(MARK, f"doubtful: {why}"),) if why else ()


def _value(row: Figures, measure: Measure) -> Cell:
    label = periods.unbroken(str(row["label"]))
    when = ", ".join(part for part in (measure.base or measure.unit_name, label) if part)
    if row.get("joint_name"):
        when += f", with {row['joint_name']}"
    value, symbol = row["value"], row["symbol"]
    # The same reason twice in one cell says no more than once.
    said = value is None and symbol == row["numerator_symbol"]
    counts = "" if said else parts(row["numerator"], row["numerator_symbol"], row["denominator"])
    if value is None and row["numerator"] is not None:
        counts = f"count {counts}"
    fine = tuple(text for text in (when, counts) if text)
    if value is None:
        none = _missing(symbol, short=False)
        return Cell(none.shown, symbol=none.symbol, reason=none.reason, fine=fine)
    doubt = _doubt(row.get("doubt"))
    return Cell(measure.shown(value), value, marks=doubt, fine=fine, strong=True)


def _mean(row: Figures, measure: Measure) -> Cell:
    n, of = row["neighbours_n"], row["neighbours_n_of"]
    if not of:
        return Cell(reason="nobody to compare with")
    counted = (f"({int(n or 0)} of {int(of)})",)
    mean = row["neighbours_mean"]
    if mean is None:
        return Cell(reason="too few have data", fine=counted)
    return Cell(measure.shown(mean), mean, fine=counted)


def _strip(
    row: Figures, measure: Measure, spread: Sequence[float], whose: _Whose, place: str
) -> Cell:
    if not spread:
        return Cell(reason="no authority has a figure")
    lowest, highest = measure.shown(min(spread)), measure.shown(max(spread))
    england = None if row.get("england_doubt") or not whose.england else row["england"]
    marks = [(whose.area, row["value"]), (ENGLAND_NAME, england)]
    marks += [(lower_first(whose.mean), row["neighbours_mean"])] if whose.likes else []
    named = ", ".join(f"{name} {measure.shown(v)}" for name, v in marks if v is not None)
    said = "; ".join(
        part
        for part in (f"{len(spread)} authorities from {lowest} to {highest}", named, place)
        if part
    )
    drawn = strip(
        spread,
        said,
        area=row["value"],
        england=england,
        neighbours_mean=row["neighbours_mean"],
        shown=measure.shown,
    )
    return Cell(said, picture=Markup(drawn))
