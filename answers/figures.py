"""Take from a trend's rows what one period's sentence and lists need."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final

from queries.rows import Movement, Trend
from words.directions import direction_name
from words.figure import NO_FIGURE
from words.headlines import AreaInPeriod
from words.like_areas import NO_MEAN, GroupMean
from words.measure import Measure
from words.points import Point

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


def area_at(
    figures: Sequence[Trend],
    moves: Sequence[Movement],
    measure: Measure,
    period: str,
    label: str,
) -> AreaInPeriod:
    """Gather one period's figures, as `words.headlines.headline` needs them.

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
    AreaInPeriod
        A figure that isn't there is missing.
    """
    at = {row.series: row for row in reversed(figures) if row.period_id == period}
    figure_of = {series: Point.of(row).figure for series, row in at.items()}
    region, mean, moved = at.get("region"), at.get("neighbours_mean"), move_at(moves, period)
    return AreaInPeriod(
        measure,
        label,
        figure_of.get("area", NO_FIGURE),
        england=figure_of.get("england", NO_FIGURE),
        region=figure_of.get("region", NO_FIGURE),
        region_name=region.area_name if region else None,
        mean=GroupMean(mean.value, mean.n, mean.n_of) if mean else NO_MEAN,
        change=moved.change if moved else None,
        previous_label=moved.previous_label if moved else None,
        broken_from=moved.broken_from if moved else None,
    )


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


def direction_at(moves: Sequence[Movement], period: str) -> str:
    """Say which way an area went up to a period.

    Returns
    -------
    str
        As `words.directions.direction_name` says it; nothing where no direction was worked out.
    """
    found = move_at(moves, period)
    return direction_name(found.trend_lower, found.trend_upper) if found else ""


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
    return [row.value for row in figures if row.series == "neighbour" and row.period_id == period]
