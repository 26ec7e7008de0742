"""Figures of two authorities together, under the name of both wherever a screen shows them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from answers.catalogue import Area
from words.joint import joint_note, whose

Row = Mapping[str, Any]
Areas = Mapping[str, Area]


def joint_name(areas: Areas, row: Row) -> str | None:
    """Name the other authority that a figure is of.

    Parameters
    ----------
    areas : mapping
        Of the catalogue.
    row : mapping
        Of a query, with ``joint_with``.

    Returns
    -------
    str or None
        None where the figure is the area's own.
    """
    code = row.get("joint_with")
    return areas[code].name if code else None


def notes_of(areas: Areas, rows: Iterable[Row]) -> str:
    """Say that some of the figures in view are of two authorities together.

    Parameters
    ----------
    areas : mapping
        Of the catalogue.
    rows : iterable of mapping
        With ``area_code`` and ``joint_with``.

    Returns
    -------
    str
        A sentence; nothing where every figure is an area's own.
    """
    pairs = {(row["area_code"], row["joint_with"]) for row in rows if row.get("joint_with")}
    return joint_note((areas[one].name, areas[other].name) for one, other in pairs)


def named_rows(areas: Areas, rows: Sequence[Row], area: str) -> list[Row]:
    """Give a trend's rows with shared figures under both names, each of them once.

    Parameters
    ----------
    areas : mapping
        Of the catalogue.
    rows : sequence of mapping
        Of the query ``trend``.
    area : str
        The chosen area's code: whoever shares its figure is no neighbour to it.

    Returns
    -------
    list of mapping
        The same rows where nobody shares a figure.
    """
    other_of = _others(rows)
    if not other_of:
        return list(rows)
    drop = _twice(rows, other_of, area)
    return [
        row | {"area_name": whose(row["area_name"], areas[other_of[row["area_code"]]].name)}
        if row["area_code"] in other_of
        else row
        for row in map(dict, rows)
        if not (row["series"] == "neighbour" and row["area_code"] in drop)
    ]


def named_frame(
    figures: pd.DataFrame, areas: Areas, rows: Sequence[Row], area: str
) -> pd.DataFrame:
    """Do the same to the table of the same answer.

    Parameters
    ----------
    figures : DataFrame
        Of the query ``trend``.
    areas, rows, area
        As for `named_rows`.

    Returns
    -------
    DataFrame
        The same table where nobody shares a figure.
    """
    other_of = _others(rows)
    if not other_of:
        return figures
    drop = _twice(rows, other_of, area)
    kept = figures[~((figures["series"] == "neighbour") & figures["area_code"].isin(drop))]
    named = {code: whose(areas[code].name, areas[other].name) for code, other in other_of.items()}
    return kept.assign(area_name=kept["area_code"].map(named).fillna(kept["area_name"]))


def _others(rows: Sequence[Row]) -> dict[str, str]:
    return {row["area_code"]: row["joint_with"] for row in rows if row.get("joint_with")}


def _twice(rows: Sequence[Row], other_of: Mapping[str, str], area: str) -> set[str]:
    """Find the neighbours whose figure stands there already: the area's own, or another's."""
    neighbours = {row["area_code"] for row in rows if row["series"] == "neighbour"}
    return {
        code
        for code in neighbours
        if (other := other_of.get(code)) == area
        or (other is not None and other in neighbours and other < code)
    }
