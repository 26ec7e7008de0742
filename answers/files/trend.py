"""The files of Trend: every line through all periods, or every group of children."""

from __future__ import annotations

from typing import Any, Final

import pandas as pd

from answers.catalogue import Area, Indicator
from answers.files.columns import KIND, editions
from answers.files.compare import OF_GROUP, group_name
from answers.files.figure_file import FigureFile
from answers.files.frame import frame
from answers.files.map import CHOSEN, MEMBER, group_part
from answers.files.names import span
from queries.cache import cached_query
from queries.rows import Breakdowns, Trend
from words.breakdowns import dimension_name, part_name
from words.groups import Group

_TREND: Final = {"neighbours_mean": "group_mean", "neighbours_median": "group_median"}


def trend_file(
    area: Area, indicator: Indicator, group: Group, model: str, rows: list[Trend]
) -> FigureFile:
    """Say what the file of a trend holds.

    Parameters
    ----------
    group : Group
        The names of whom the area is compared with.
    model : str
        The same as queries take it.
    rows : list of Trend
        Those that the page shows.

    Returns
    -------
    FigureFile
        A line after the other, each through all periods.
    """
    ends = {row.period_id: row.end_date for row in rows}
    return FigureFile(
        "trend",
        area,
        indicator.id,
        span(sorted(ends, key=lambda period: ends[period])),
        lambda: _through_time(area, indicator, group, frame(Trend, rows)),
        (group_part(model),),
    )


def _through_time(
    area: Area, indicator: Indicator, group: Group, figures: pd.DataFrame
) -> pd.DataFrame:
    line = figures["series"]
    kinds: dict[str, str] = {**_TREND, "area": KIND[area.level], "neighbour": "authority"}
    names = {key: group_name(group, OF_GROUP[series]) for key, series in _TREND.items()}
    members = figures[line == "neighbour"].groupby("period_id")["edition_id"].agg(editions)
    worked_out = line.isin(_TREND)
    return figures.rename(columns={"label": "period", "end_date": "period_end"}).assign(
        indicator_id=indicator.id,
        series=line.replace(kinds),
        role=line.map({"area": CHOSEN, "neighbour": MEMBER}).astype(object),
        area_name=figures["area_name"].mask(worked_out, line.map(names)),
        edition_id=figures["edition_id"].mask(worked_out, figures["period_id"].map(members)),
    )


def groups_file(england: Area, indicator: Indicator) -> FigureFile:
    """Say what the file of an indicator holds that is published for groups of children.

    Parameters
    ----------
    england : Area
        Whose figures they are.
    indicator : Indicator
        What they are of.

    Returns
    -------
    FigureFile
        A group a row and period.
    """
    asks = {"indicator": indicator.id, "area": england.code}
    rows = cached_query(Breakdowns, **asks)
    ends = sorted((row.end_date, row.period_id) for row in rows)
    return FigureFile(
        "groups",
        england,
        indicator.id,
        span([period for _, period in ends]),
        lambda: _by_group(england, indicator, frame(Breakdowns, rows)),
    )


def _by_group(england: Area, indicator: Indicator, rows: pd.DataFrame) -> pd.DataFrame:
    named: dict[str, Any] = {
        "indicator_id": indicator.id,
        "series": KIND[england.level],
        "area_code": england.code,
        "area_name": england.name,
        # As words and not as the store's "10-15", which Excel takes for a day in October.
        "by": rows["dimension"].map(dimension_name),
        "group": rows["part"].map(part_name),
        "breakdown": rows["dimension"] + ":" + rows["part"],
    }
    return (
        rows.assign(**named)
        .drop(columns=["dimension", "part"])
        .rename(columns={"label": "period", "end_date": "period_end"})
    )
