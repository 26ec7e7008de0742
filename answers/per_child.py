"""What totals come to for each child: the figure that can be compared where the total can't."""

from __future__ import annotations

import pandas as pd

from answers.asking import asked, asked_rows
from answers.catalogue import Indicator
from charts.drawing import cells
from charts.standing import Standing
from words.measure import Measure
from words.totals import per_child_measure

NO_POPULATION = "no number of children is known"


def per_child_at(indicator: Indicator, area: str, period: str) -> float | None:
    """Give what an area's total comes to for each child.

    Parameters
    ----------
    indicator : Indicator
        Any; only of a total there is such a figure.
    area, period : str
        Code and id.

    Returns
    -------
    float or None
        As the query ``per_child`` gives it: pounds for each child, or a count for every 10,000;
        None where no population is known.
    """
    if not indicator.measure.is_total:
        return None
    found = asked_rows("per_child", indicator=indicator.id, area=area, period=period)
    return found[0]["per_child"] if found else None


def per_child_of(
    rows: list[Standing], indicator: Indicator, period: str
) -> tuple[list[Standing], Measure] | None:
    """Set authorities side by side by what their totals come to for each child.

    Parameters
    ----------
    rows : list of Standing
        With the totals.
    indicator : Indicator
        A total.
    period : str
        The period's id.

    Returns
    -------
    list of Standing and Measure, or None
        The same authorities, the highest for each child first, with their places by that; and in
        what it is measured. None where no population is known.
    """
    known = asked("per_child", indicator=indicator.id, area=None, period=period)
    return _per_child(rows, known, indicator.measure)


def _per_child(
    rows: list[Standing], known: pd.DataFrame, measure: Measure
) -> tuple[list[Standing], Measure] | None:
    names = ("area_code", "per_child", "children", "rank", "rank_n", "rank_shared")
    listed = {code: rest for code, *rest in zip(*(cells(known[n]) for n in names), strict=True)}
    if not listed:
        return None
    made = [_for_each(row, *listed.get(row.code, [None] * 5)) for row in rows]
    made.sort(key=lambda row: (row.value is None, -(row.value or 0.0), row.name))
    smallest = min((row.value for row in made if row.value), default=0.0)
    return made, per_child_measure(measure, smallest)


def _for_each(
    row: Standing,
    value: float | None,
    children: float | None,
    rank: float | None,
    of: float | None,
    shared: float | None,
) -> Standing:
    return row._replace(
        value=value,
        numerator=None if value is None else row.value,
        denominator=children,
        why=row.why or (NO_POPULATION if value is None and row.value is not None else ""),
        lower=None,
        upper=None,
        quartile=None,
        rank=None if rank is None else int(rank),
        rank_n=None if of is None else int(of),
        joint=int(shared or 0),
    )
