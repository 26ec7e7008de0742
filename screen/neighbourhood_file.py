"""The file of Neighbourhoods: an authority's LSOAs, where they stand, and stood before."""

from __future__ import annotations

import pandas as pd

from screen.asking import asked, asked_rows
from screen.catalogue import Area, Indicator
from screen.downloads import FigureFile
from screen.figure_columns import editions

_MOVES = ("idaci", "imd")


def neighbourhood_file(area: Area, ranked: Indicator, period: str) -> FigureFile:
    """Say what the file of an authority's neighbourhoods holds.

    Parameters
    ----------
    area : Area
        The authority.
    ranked : Indicator
        The rank by an index or one of its domains.
    period : str
        The id of the edition whose neighbourhoods they are.

    Returns
    -------
    FigureFile
        A neighbourhood a row, the most deprived first: its rank, its decile, its ward, and where
        earlier editions are held those of `queries/small_area_moves.sql`.
    """
    return FigureFile(
        "neighbourhoods", area, ranked.id, period, lambda: _figures(area, ranked, period)
    )


def _figures(area: Area, ranked: Indicator, period: str) -> pd.DataFrame:
    measure = ranked.id.removesuffix("_rank")
    now = asked("small_areas", area=area.code, indicator=ranked.id, period=period)
    held = asked_rows("small_area_editions", area=area.code, measure=measure)
    label = next(one["label"] for one in held if one["period_id"] == period)
    if measure in _MOVES:
        then = asked("small_area_moves", area=area.code, measure=measure)
        # What it says of this edition is here already.
        known = {*now.columns, "decile_2025", "percentile_2025"} - {"area_code"}
        extra = [name for name in then.columns if name not in known]
        now = now.merge(then[extra], on="area_code", how="left")
    else:
        held = [one for one in held if one["period_id"] == period]
    return (
        now.drop(columns="rank")  # it is the value
        .rename(columns={"name": "area_name", "place": "place_within_authority"})
        .assign(
            indicator_id=ranked.id,
            period_id=period,
            period=label,
            series="neighbourhood",
            symbol=None,
            basis="published",
            edition_id=editions(one["edition_id"] for one in held),
        )
    )
