"""Take from a trend's rows what one period's sentence and lists need."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, Final

from queries.rows import Movement, Trend
from words.directions import way_of
from words.measure import Measure
from words.points import Point

_OWN: Final = (
    "value", "symbol", "flags", "basis", "numerator", "denominator", "joint_with", "doubt"
)  # fmt: skip
_MOVED: Final = ("change", "previous_label", "broken_from")

SERIES_OF: Final = {
    "england": ("england",),
    "region": ("region",),
    "neighbours": ("neighbours_mean", "neighbours_median", "neighbour"),
}
"""Which series of the query ``trend`` belong to each comparator."""


def beside(measure: Measure, compare: tuple[str, ...]) -> tuple[str, ...]:
    """Say whom an indicator's lines are set beside.

    Parameters
    ----------
    measure : Measure
        A place among authorities has no mean, and a total is compared with nothing.
    compare : tuple of str
        Keys of `SERIES_OF`: what the reader wants.

    Returns
    -------
    tuple of str
        Those, or none.
    """
    return () if measure.is_place or measure.is_total else compare


def compared(rows: Sequence[Trend], compare: Sequence[str]) -> list[Trend]:
    """Keep the area and the comparators that the reader wants.

    Parameters
    ----------
    rows : sequence of Trend
        A row a series, area and period.
    compare : sequence of str
        Keys of `SERIES_OF`.

    Returns
    -------
    list of Trend
        Those rows, in their order.
    """
    wanted = {"area", *(series for name in compare for series in SERIES_OF[name])}
    return [row for row in rows if row.series in wanted]


def row_at(
    figures: Sequence[Trend],
    moves: Sequence[Movement],
    indicator: Mapping[str, Any],
    period: str,
    label: str,
) -> dict[str, Any]:
    """Gather one period's figures as a row that `words.finding.headline` reads.

    Parameters
    ----------
    figures : sequence of Trend
        A row a series, area and period.
    moves : sequence of Movement
        How the area moved, a row a period.
    period, label : str
        The period's id, and what it is called.

    Returns
    -------
    dict
        The indicator's columns and the period's; a figure that isn't there is missing. The change
        is on the same period of the year before; across a break there is none, and
        ``broken_from`` has the label of the figure before.
    """
    at = {row.series: row for row in reversed(figures) if row.period_id == period}
    own, region, mean = (at.get(name) for name in ("area", "region", "neighbours_mean"))
    row = {**indicator, "label": label}
    row |= {key: getattr(own, key, None) for key in _OWN}
    for name in ("england", "region"):
        row[name] = getattr(at.get(name), "value", None)
        row[f"{name}_symbol"] = getattr(at.get(name), "symbol", None)
        row[f"{name}_doubt"] = getattr(at.get(name), "doubt", None)
    row["region_name"] = region and region.area_name
    row["neighbours_mean"] = mean and mean.value
    row["neighbours_n"], row["neighbours_n_of"] = (mean.n, mean.n_of) if mean else (None, None)
    moved = move_at(moves, period)
    return row | {key: getattr(moved, key, None) for key in _MOVED}


def move_at(moves: Sequence[Movement], period: str) -> Movement | None:
    """Give how an area moved up to a period; None where it has no figure."""
    return next((row for row in moves if row.period_id == period), None)


def points_until(figures: Sequence[Trend], end: dt.date) -> list[Point]:
    """Give an area's own line up to a day, as words need it.

    Parameters
    ----------
    figures : sequence of Trend
        A row a series, area and period.
    end : date
        The last day.

    Returns
    -------
    list of Point
        Oldest first.
    """
    own = [row for row in figures if row.series == "area" and row.end_date <= end]
    own.sort(key=lambda row: row.end_date)
    return [Point.of(row) for row in own]


def way_at(moves: Sequence[Movement], period: str) -> str:
    """Say which way an area went up to a period.

    Returns
    -------
    str
        As `words.directions.way_of` says it; nothing where no direction was worked out.
    """
    found = move_at(moves, period)
    return way_of(found.trend_lower, found.trend_upper) if found else ""


def neighbours_at(figures: Sequence[Trend], period: str) -> list[float | None]:
    """Give the single neighbours' figures of a period, nearest first.

    Parameters
    ----------
    figures : sequence of Trend
        A row a series, area and period.

    Returns
    -------
    list of float or None
        None where a neighbour has no figure.
    """
    return [
        row.value for row in figures if row.series == "neighbour" and row.period_id == period
    ]
