"""Take from a trend's rows what one period's sentence and lists need."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, Final

import pandas as pd

from words.directions import way_of
from words.measure import Measure
from words.points import Point

Row = Mapping[str, Any]
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


def compared(figures: pd.DataFrame, compare: Sequence[str]) -> pd.DataFrame:
    """Keep the area and the comparators that the reader wants.

    Parameters
    ----------
    figures : DataFrame
        The table of the query ``trend``.
    compare : sequence of str
        Keys of `SERIES_OF`.

    Returns
    -------
    DataFrame
        Its rows; the same table where all are wanted.
    """
    if len(compare) == len(SERIES_OF):
        return figures
    wanted = {"area", *(series for name in compare for series in SERIES_OF[name])}
    return figures[figures["series"].isin(wanted)]


def compared_rows(rows: Sequence[Row], compare: Sequence[str]) -> list[Row]:
    """Keep the area and the comparators that the reader wants, of the same answer as rows.

    Parameters
    ----------
    rows : sequence of mapping
        The rows of the query ``trend``.
    compare : sequence of str
        Keys of `SERIES_OF`.

    Returns
    -------
    list of mapping
        Those rows, in their order.
    """
    wanted = {"area", *(series for name in compare for series in SERIES_OF[name])}
    return [row for row in rows if row["series"] in wanted]


def row_at(
    figures: Sequence[Row], moves: Sequence[Row], indicator: Row, period: str, label: str
) -> dict[str, Any]:
    """Gather one period's figures as a row that `words.finding.headline` reads.

    Parameters
    ----------
    figures : sequence of mapping
        The rows of the query ``trend``.
    moves : sequence of mapping
        The rows of the query ``movement``.
    indicator : mapping
        The indicator's row.
    period, label : str
        The period's id, and what it is called.

    Returns
    -------
    dict
        The indicator's columns and the period's; a figure that isn't there is missing. The change
        is on the same period of the year before; across a break there is none, and
        ``broken_from`` has the label of the figure before.
    """
    at = {row["series"]: row for row in reversed(figures) if row["period_id"] == period}
    own, mean = at.get("area", {}), at.get("neighbours_mean", {})
    row = {**indicator, "label": label}
    row |= {key: own.get(key) for key in _OWN}
    for name in ("england", "region"):
        row[name] = at.get(name, {}).get("value")
        row[f"{name}_symbol"] = at.get(name, {}).get("symbol")
        row[f"{name}_doubt"] = at.get(name, {}).get("doubt")
    row["region_name"] = at.get("region", {}).get("area_name")
    row["neighbours_mean"] = mean.get("value")
    row["neighbours_n"], row["neighbours_n_of"] = mean.get("n"), mean.get("n_of")
    moved = move_at(moves, period)
    return row | {key: moved.get(key) for key in _MOVED}


def move_at(moves: Sequence[Row], period: str) -> Row:
    """Give how an area moved up to a period.

    Parameters
    ----------
    moves : sequence of mapping
        The rows of the query ``movement``.
    period : str
        The period's id.

    Returns
    -------
    mapping
        The period's row; an empty one where it has no figure.
    """
    return next((row for row in moves if row["period_id"] == period), {})


def points_until(figures: Sequence[Row], end: dt.date) -> list[Point]:
    """Give an area's own line up to a day, as words need it.

    Parameters
    ----------
    figures : sequence of mapping
        The rows of the query ``trend``.
    end : date
        The last day.

    Returns
    -------
    list of Point
        Oldest first.
    """
    own = [row for row in figures if row["series"] == "area" and row["end_date"].date() <= end]
    own.sort(key=lambda row: row["end_date"])
    return [Point(row["label"], *(row[key] for key in Point._fields[1:])) for row in own]


def way_at(moves: Sequence[Row], period: str) -> str:
    """Say which way an area went up to a period.

    Parameters
    ----------
    moves : sequence of mapping
        The rows of the query ``movement``.
    period : str
        The period's id.

    Returns
    -------
    str
        As `words.directions.way_of` says it; nothing where no direction was worked out.
    """
    found = move_at(moves, period)
    return way_of(found.get("trend_lower"), found.get("trend_upper"))


def neighbours_at(figures: Sequence[Row], period: str) -> pd.DataFrame:
    """Give the single neighbours' figures of a period, nearest first.

    Parameters
    ----------
    figures : sequence of mapping
        The rows of the query ``trend``.
    period : str
        The period's id.

    Returns
    -------
    DataFrame
        ``area_name`` and ``value``, missing as ``NaN``.
    """
    known = [
        (row["area_name"], row["value"])
        for row in figures
        if row["series"] == "neighbour" and row["period_id"] == period
    ]
    return pd.DataFrame(known, columns=["area_name", "value"])
