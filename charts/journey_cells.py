"""One row of the journey's table, cell by cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any, Final, NamedTuple

from charts.inline import sparkline, strip
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

Row = Mapping[str, Any]
ALL: Final = "Among all authorities"


class Columns(NamedTuple):
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
    likes: str | None = LIKE_AREAS.short
    ranked: bool = True
    spread: bool = True

    @property
    def england(self) -> bool:
        """Whether England has a column of its own."""
        return self.area != ENGLAND_NAME

    @property
    def mean(self) -> str:
        """What the group's mean is called over its column."""
        return f"{self.likes}, mean"

    @property
    def heads(self) -> list[str]:
        """What stands over the columns."""
        heads = ["Measure", self.area, "Over time"]
        heads += [ALL, "Change"] if self.spread else ["Change"]
        heads += [ENGLAND_NAME] if self.england else []
        heads += [self.region] if self.region else []
        heads += [self.mean] if self.likes else []
        return [*heads, "Position"] if self.ranked else heads


def journey_row(
    row: Row,
    line: Sequence[tuple[float, Point]],
    spread: Sequence[float],
    hrefs: Mapping[str, str],
    whose: Columns,
) -> str:
    """Write one indicator's row.

    Parameters
    ----------
    row : mapping
        A row of `profile()`; missing cells are ``None``.
    line : sequence of (float, Point)
        Its figures over time, each with its place on an axis of years.
    spread : sequence of float
        Every authority's figure of the same period.
    hrefs : mapping
        Where indicators' names lead.
    whose : Columns
        Which columns the table has.

    Returns
    -------
    str
        A ``<tr>``.
    """
    measure = Measure.of(row)
    name = escape(measure.short_name)
    href = hrefs.get(row["indicator_id"])
    linked = f'<a href="{escape(href)}">{name}</a>' if href else name
    # Ranks that others share are joint.
    joint = int(row["rank_shared"] or 0)
    place = format_rank(row["rank"], row["rank_n"], polarity=measure.polarity, joint=joint)
    points = [p for _, p in line]
    drawn = [(x, p.value) for x, p in line]
    breaks = {x for x, p in line if p.breaks}
    spark = sparkline(drawn, spark_alt(measure, points), breaks=breaks, shown=measure.shown)
    if all(p.value is None for p in points):
        spark = _none("no figures")
    tds = [
        _td(whose.area, _value(row, measure), "lw-value"),
        _td("Over time", spark, "lw-more"),
    ]
    if whose.spread:
        tds.append(_td(ALL, _strip(row, measure, spread, whose, place), "lw-wide lw-more"))
    tds.append(_td("Change", _change(row, measure, points)))
    if whose.england:
        tds.append(
            _td(ENGLAND_NAME, _beside(row, measure, "england"), "lw-number")
        )
    if whose.region:
        figure = _beside(row, measure, "region")
        tds.append(_td(whose.region, figure, "lw-number lw-more"))
    if whose.likes:
        tds.append(_td(whose.mean, _mean(row, measure), "lw-number lw-more"))
    if whose.ranked:
        position = escape(capital(place)) or _none("no position")
        tds.append(_td("Position", position, "lw-place lw-more"))
    return f'<tr role="row"><th scope="row" role="rowheader">{linked}</th>{"".join(tds)}</tr>'


def _change(row: Row, measure: Measure, points: Sequence[Point]) -> str:
    now = next((i for i, p in enumerate(points) if p.label == row["period_id"]), 0)
    if now and points[now].breaks:
        return _none(f"not comparable with {periods.named(points[now - 1].label)}")
    previous = row["previous_label"]
    named = periods.named(previous) if previous else None
    change = format_change(measure, row["value"], row["change"], named)
    return escape(periods.unbroken(change)) or _none("no earlier figure")


def _td(label: str, body: str, name: str = "") -> str:
    named = f' class="{name}"' if name else ""
    # On a narrow screen the column's name stands within the cell.
    return (
        f'<td role="cell"{named}><span class="lw-label" aria-hidden="true">{escape(label)}</span>'
        f"<div>{body}</div></td>"
    )


def _none(why: str) -> str:
    return f'<span class="lw-missing">{escape(why)}</span>'


def _missing(symbol: str | None, *, short: bool) -> str:
    if not symbol:
        return _none(ABSENT)
    known = SYMBOLS.get(symbol)
    words = known.label if known and short else reason(symbol)
    return (
        f'<span class="lw-missing"><abbr title="{escape(reason(symbol))}">{escape(symbol)}</abbr>'
        f" {escape(words)}</span>"
    )


def _beside(row: Row, measure: Measure, who: str) -> str:
    value = row[who]
    if value is None:
        return _missing(row[f"{who}_symbol"], short=True)
    return escape(measure.shown(value)) + _doubt(row.get(f"{who}_doubt"))


def _doubt(doubt: object) -> str:
    """Mark a figure that can't be."""
    why = why_doubtful(doubt)
    return f' <abbr title="{escape(f"doubtful: {why}")}">{MARK}</abbr>' if why else ""


def _value(row: Row, measure: Measure) -> str:
    label = periods.unbroken(str(row["label"]))
    when = escape(", ".join(part for part in (measure.base or measure.unit_name, label) if part))
    value, symbol = row["value"], row["symbol"]
    # The same reason twice in one cell says no more than once.
    said = value is None and symbol == row["numerator_symbol"]
    counts = "" if said else parts(row["numerator"], row["numerator_symbol"], row["denominator"])
    if value is None and row["numerator"] is not None:
        counts = f"count {counts}"
    first = (
        _missing(symbol, short=False)
        if value is None
        else f'<strong class="lw-figure">{escape(measure.shown(value))}</strong>'
        + _doubt(row.get("doubt"))
    )
    if row.get("joint_name"):
        when += escape(f", with {row['joint_name']}")
    return f'{first}<span class="lw-fine">{when}</span>' + (
        f'<span class="lw-fine">{escape(counts)}</span>' if counts else ""
    )


def _mean(row: Row, measure: Measure) -> str:
    n, of = row["neighbours_n"], row["neighbours_n_of"]
    if not of:
        return _none("nobody to compare with")
    counted = f'<span class="lw-fine">({int(n or 0)} of {int(of)})</span>'
    if row["neighbours_mean"] is None:
        return _none("too few have data") + counted
    return escape(measure.shown(row["neighbours_mean"])) + counted


def _strip(row: Row, measure: Measure, spread: Sequence[float], whose: Columns, place: str) -> str:
    if not spread:
        return _none("no authority has a figure")
    said = (
        f"{len(spread)} authorities from {measure.shown(min(spread))} to "
        f"{measure.shown(max(spread))}"
    )
    marks = [(whose.area, row["value"])]
    england = None if row.get("england_doubt") or not whose.england else row["england"]
    marks += [(ENGLAND_NAME, england)]
    marks += [(lower_first(whose.mean), row["neighbours_mean"])] if whose.likes else []
    named = ", ".join(f"{name} {measure.shown(v)}" for name, v in marks if v is not None)
    return strip(
        spread,
        "; ".join(part for part in (said, named, place) if part),
        area=row["value"],
        england=england,
        neighbours_mean=row["neighbours_mean"],
        shown=measure.shown,
    )
