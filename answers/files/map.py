"""The file of a map: authorities of one period, a row each. Others begin from the same rows."""

from __future__ import annotations

from typing import Final

import pandas as pd

from answers.catalogue import Catalogue, Indicator, Period
from answers.files.figure_file import FigureFile
from answers.files.frame import frame
from answers.view import View
from queries.rows import Map

CHOSEN: Final = "chosen"
MEMBER: Final = "member"


def group_part(model: str) -> str:
    """Name in a file's name whom the area is compared with: "sn2025", "region", "own"."""
    return model.partition(":")[0]


def authorities(rows: pd.DataFrame, indicator: Indicator, period: Period) -> pd.DataFrame:
    """Turn authorities of one period into rows of a file.

    Parameters
    ----------
    rows : DataFrame
        Of the query ``map``, ``compare`` or ``deprivation``.
    indicator, period
        What they are figures of.

    Returns
    -------
    DataFrame
        A new table: each says what it is of, when, and what it is to the chosen area.
    """
    role = rows["member"].map({True: MEMBER}).mask(rows["chosen"].astype(bool), CHOSEN)
    return (
        rows.drop(columns=["chosen", "member", "in_region"], errors="ignore")
        .rename(
            columns={"name": "area_name", "lower": "interval95_low", "upper": "interval95_high"}
        )
        .assign(
            indicator_id=indicator.id,
            period_id=period.id,
            period=period.label,
            series="authority",
            role=role.astype(object),
        )
    )


def map_file(
    known: Catalogue,
    view: View,
    model: str,
    indicator: Indicator,
    period: Period,
    shown: list[Map],
) -> FigureFile:
    """Say what the file of a map holds.

    Parameters
    ----------
    model : str
        The group whose members are marked, as queries take it.
    shown : list of Map
        Those that are on it.

    Returns
    -------
    FigureFile
        An authority a row.
    """
    where = known.areas[view.zoom].name if view.zoom else ""
    return FigureFile(
        "map",
        known.areas[view.area],
        indicator.id,
        period.id,
        lambda: authorities(frame(Map, shown), indicator, period),
        (group_part(model), where),
    )
