"""The file of Neighbourhoods: an authority's LSOAs, where they stand, and stood before."""

from __future__ import annotations

import pandas as pd

from answers.catalogue import Area, Indicator
from answers.files.columns import editions
from answers.files.figure_file import FigureFile
from answers.files.frame import frame
from queries.cache import cached_query
from queries.rows import SmallAreaEditions, SmallAreaMoves, SmallAreas

_THEN = ["decile", "percentile", "moved", "reason"]


def neighbourhood_file(area: Area, ranked: Indicator, period: str, *, moves: bool) -> FigureFile:
    """Say what the file of an authority's neighbourhoods holds.

    Parameters
    ----------
    area : Area
        The authority.
    ranked : Indicator
        The rank by an index or one of its domains.
    period : str
        The id of the edition whose neighbourhoods they are, the newest.
    moves : bool
        Whether it tells where they stood in earlier editions.

    Returns
    -------
    FigureFile
        A neighbourhood a row, the most deprived first: its rank, its decile, its ward, and for
        each earlier edition, newest first, what `queries/small_area_moves.sql` knows of it:
        ``decile_2019``, ``percentile_2019``, ``moved_2019`` and ``reason_2019``.
    """
    return FigureFile(
        "neighbourhoods",
        area,
        ranked.id,
        period,
        lambda: _figures(area, ranked, period, moves=moves),
    )


def _figures(area: Area, ranked: Indicator, period: str, *, moves: bool) -> pd.DataFrame:
    measure = ranked.id.removesuffix("_rank")
    now = frame(
        SmallAreas,
        cached_query(SmallAreas, area=area.code, indicator=ranked.id, period=period),
    )
    published = cached_query(SmallAreaEditions, area=area.code, measure=measure)
    label = next(one.label for one in published if one.period_id == period)
    if moves:
        rows = frame(SmallAreaMoves, cached_query(SmallAreaMoves, area=area.code, measure=measure))
        for year, then in rows.groupby("year", sort=False):
            earlier = then.set_index("area_code")[_THEN].add_suffix(f"_{year}")
            now = now.merge(earlier, left_on="area_code", right_index=True, how="left")
    else:
        published = [one for one in published if one.period_id == period]
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
            edition_id=editions(one.edition_id for one in published),
        )
    )
