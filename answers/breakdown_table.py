"""An indicator by age, sex and ethnicity: a row a group, its line, its years."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup

from answers.table import Cell, Column, Row, Table
from charts.inline import sparkline
from queries.rows import Breakdowns
from words import periods
from words.breakdowns import dimension_name, is_sum, part_name, place_of
from words.measure import Measure
from words.symbols import reason


def breakdown_tables(rows: Iterable[Breakdowns], measure: Measure, area: str) -> dict[str, Table]:
    """Lay out each way in which an indicator is parted.

    Parameters
    ----------
    rows : iterable of Breakdowns
        A row a group and period.
    area : str
        Whose they are.

    Returns
    -------
    dict
        Its name to its table, with a small line of each group; empty if there are no groups.
    """
    by_dimension: dict[str, dict[str, list[Breakdowns]]] = {}
    for row in rows:
        parts = by_dimension.setdefault(row.dimension, {})
        parts.setdefault(row.part, []).append(row)
    return {
        dimension_name(dimension): _table(dimension, parts, measure, area)
        for dimension, parts in by_dimension.items()
    }


def _table(
    dimension: str, parts: Mapping[str, Sequence[Breakdowns]], measure: Measure, area: str
) -> Table:
    every = (row for rows in parts.values() for row in rows)
    periods_of = sorted({(row.end_date, row.period_id, row.label) for row in every})
    ids = [period for _, period, _ in periods_of]
    name = dimension_name(dimension)
    years = (Column(periods.short(label), "number") for _, _, label in periods_of)
    return Table(
        f"{measure.name}, {area}, by {name.lower()}, {measure.scale}",
        (Column(name), Column("Over time", "picture", hidden=True), *years),
        tuple(_row(part, parts[part], ids, measure) for part in sorted(parts, key=place_of)),
        kind="years",
        newest_last=True,
    )


def _row(part: str, rows: Sequence[Breakdowns], ids: Sequence[str], measure: Measure) -> Row:
    by_period = {row.period_id: row for row in rows}
    name = part_name(part)
    points = [(_year(row.end_date), row.value) for row in rows]
    known = [value for _, value in points if value is not None]
    ends = f": from {measure.shown(known[0])} to {measure.shown(known[-1])}" if known else ""
    label = name + ends
    line = Cell(label, picture=Markup(sparkline(points, label, shown=measure.shown)))
    figures = (_figure(by_period.get(one), measure) for one in ids)
    return Row((Cell(name), line, *figures), "own" if is_sum(part) else "")


def _year(day: dt.date) -> float:
    return day.year + day.month / 12


def _figure(row: Breakdowns | None, measure: Measure) -> Cell:
    if row is None:
        return Cell()
    if row.value is None:
        return Cell(symbol=str(row.symbol), reason=reason(row.symbol))
    return Cell(measure.shown(row.value), row.value)
