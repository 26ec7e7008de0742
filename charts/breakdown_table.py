"""An indicator by age, sex and ethnicity: a row a group, its line, its years."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from charts.inline import sparkline
from words import periods
from words.breakdowns import dimension_name, is_sum, part_name, place_of
from words.measure import Measure
from words.symbols import is_missing, reason

Row = Mapping[str, Any]
_OVER = '<th scope="col"><span class="lw-unseen">Over time</span></th>'


def breakdown_tables(rows: Iterable[Row], measure: Measure, area: str) -> str:
    """Write a table for each way in which an indicator is parted.

    Parameters
    ----------
    rows : iterable of mapping
        The rows of the query ``breakdowns``.
    measure : Measure
        Prints the figures.
    area : str
        Whose they are.

    Returns
    -------
    str
        HTML with drawings in it; empty if there are no groups.
    """
    by_dimension: dict[str, dict[str, list[Row]]] = {}
    for row in rows:
        parts = by_dimension.setdefault(row["dimension"], {})
        parts.setdefault(row["part"], []).append(row)
    return "".join(
        _table(dimension, parts, measure, area) for dimension, parts in by_dimension.items()
    )


def _table(dimension: str, parts: Mapping[str, Sequence[Row]], measure: Measure, area: str) -> str:
    every = (row for rows in parts.values() for row in rows)
    columns = sorted({(row["end_date"], row["period_id"], row["label"]) for row in every})
    heads = "".join(
        f'<th scope="col" class="lw-n">{escape(periods.short(label))}</th>'
        for _, _, label in columns
    )
    ids = [period for _, period, _ in columns]
    body = "".join(_row(part, parts[part], ids, measure) for part in sorted(parts, key=place_of))
    name = dimension_name(dimension)
    caption = escape(f"{measure.name}, {area}, by {name.lower()}, {measure.scale}")
    return (
        f'<h2 class="lw-h2">By {escape(name.lower())}</h2>'
        f'<div class="lw-scroll lw-newest" tabindex="0" role="region" aria-label="{caption}">'
        f'<table class="lw-table lw-years"><caption class="lw-unseen">{caption}</caption>'
        f'<thead><tr><th scope="col">{escape(name)}</th>{_OVER}{heads}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )


def _row(part: str, rows: Sequence[Row], ids: Sequence[str], measure: Measure) -> str:
    by_period = {row["period_id"]: row for row in rows}
    name = part_name(part)
    cells = "".join(f'<td class="lw-n">{_figure(by_period.get(one), measure)}</td>' for one in ids)
    points = [(_year(row["end_date"]), row["value"]) for row in rows]
    known = [value for _, value in points if value is not None]
    ends = f": from {measure.shown(known[0])} to {measure.shown(known[-1])}" if known else ""
    line = sparkline(points, name + ends, shown=measure.shown)
    weight = ' class="lw-own"' if is_sum(part) else ""
    return f'<tr{weight}><th scope="row">{escape(name)}</th><td>{line}</td>{cells}</tr>'


def _year(day: dt.date) -> float:
    return day.year + day.month / 12


def _figure(row: Row | None, measure: Measure) -> str:
    if row is None:
        return ""
    if is_missing(row["value"]):
        return f'<abbr title="{escape(reason(row["symbol"]))}">{escape(str(row["symbol"]))}</abbr>'
    return escape(measure.shown(row["value"]))
