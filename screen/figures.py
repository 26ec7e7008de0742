"""Take from a trend's table what one period's sentence and lists need."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import pandas as pd

SERIES_OF: Final = {
    "england": ("england",),
    "region": ("region",),
    "neighbours": ("neighbours_mean", "neighbours_median", "neighbour"),
}
"""Which series of the query ``trend`` belong to each comparator."""


def compared(figures: pd.DataFrame, compare: tuple[str, ...]) -> pd.DataFrame:
    """Keep the area and the comparators that the reader wants.

    Parameters
    ----------
    figures : DataFrame
        The table of the query ``trend``.
    compare : tuple of str
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


def row_at(figures: pd.DataFrame, indicator: Mapping[str, Any], period: str) -> dict[str, Any]:
    """Gather one period's figures as a row that `words.finding.headline` reads.

    Parameters
    ----------
    figures : DataFrame
        The table of the query ``trend``.
    indicator : mapping
        The indicator's row.
    period : str
        The period's id.

    Returns
    -------
    dict
        The indicator's columns and the period's; a figure that the table doesn't have is missing.
        The change is on the area's period before, whichever that is; none across a break.
    """
    at = figures[figures["period_id"] == period]
    first = {str(row["series"]): row for row in reversed(at.to_dict("records"))}
    own: dict[Any, Any] = first.get("area", {})
    mean: dict[Any, Any] = first.get("neighbours_mean", {})
    row = dict(indicator)
    row |= {key: own.get(key) for key in ("value", "symbol", "flags", "numerator", "denominator")}
    row["label"] = next((r["label"] for r in first.values()), period)
    for name in ("england", "region"):
        row[name] = first.get(name, {}).get("value")
        row[f"{name}_symbol"] = first.get(name, {}).get("symbol")
    row["neighbours_mean"] = mean.get("value")
    row["neighbours_n"], row["neighbours_n_of"] = mean.get("n"), mean.get("n_of")
    return row | _change(figures, own)


def _change(figures: pd.DataFrame, own: Mapping[Any, Any]) -> dict[str, Any]:
    line = figures[figures["series"] == "area"].sort_values("end_date")
    if not own:
        return {"previous_label": None, "change": None}
    before = line[line["end_date"] < own["end_date"]].tail(1).to_dict("records")
    if not before or "b" in str(own.get("flags") or ""):
        return {"previous_label": None, "change": None}
    return {
        "previous_label": before[0]["label"],
        "change": own["value"] - before[0]["value"],
    }


def neighbours_at(figures: pd.DataFrame, period: str) -> pd.DataFrame:
    """Give the single neighbours' rows of a period, nearest first.

    Parameters
    ----------
    figures : DataFrame
        The table of the query ``trend``.
    period : str
        The period's id.

    Returns
    -------
    DataFrame
        Rows of the series ``neighbour``.
    """
    return figures[(figures["series"] == "neighbour") & (figures["period_id"] == period)]
