"""Take from a trend's rows what one period's sentence and lists need."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import pandas as pd

Row = Mapping[str, Any]

SERIES_OF: Final = {
    "england": ("england",),
    "region": ("region",),
    "neighbours": ("neighbours_mean", "neighbours_median", "neighbour"),
}
"""Which series of the query ``trend`` belong to each comparator."""


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


def row_at(figures: Sequence[Row], indicator: Row, period: str, label: str) -> dict[str, Any]:
    """Gather one period's figures as a row that `words.finding.headline` reads.

    Parameters
    ----------
    figures : sequence of mapping
        The rows of the query ``trend``.
    indicator : mapping
        The indicator's row.
    period, label : str
        The period's id, and what it is called.

    Returns
    -------
    dict
        The indicator's columns and the period's; a figure that isn't there is missing. The change
        is on the area's figure before, whenever that was; there is none across a break.
    """
    at = {row["series"]: row for row in reversed(figures) if row["period_id"] == period}
    own, mean = at.get("area", {}), at.get("neighbours_mean", {})
    row = {**indicator, "label": label}
    row |= {key: own.get(key) for key in ("value", "symbol", "flags", "numerator", "denominator")}
    for name in ("england", "region"):
        row[name] = at.get(name, {}).get("value")
        row[f"{name}_symbol"] = at.get(name, {}).get("symbol")
    row["neighbours_mean"] = mean.get("value")
    row["neighbours_n"], row["neighbours_n_of"] = mean.get("n"), mean.get("n_of")
    row["previous_label"], row["change"] = _change(figures, own)
    return row


def _change(figures: Sequence[Row], own: Row) -> tuple[str | None, float | None]:
    value = own.get("value")
    if value is None or "b" in (own.get("flags") or ""):
        return None, None
    earlier = [
        row
        for row in figures
        if row["series"] == "area" and row["end_date"] < own["end_date"]
    ]
    if not earlier:
        return None, None
    before = max(earlier, key=lambda row: row["end_date"])
    if before["value"] is None:
        return None, None
    return before["label"], value - before["value"]


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
