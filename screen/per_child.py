"""What totals come to for each child: the figure that can be compared where the total can't."""

from __future__ import annotations

from statistics import median

import pandas as pd

from charts.drawing import cells
from charts.standing import Standing
from screen.asking import asked, asked_rows
from screen.catalogue import Indicator
from screen.remembered import remembered
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
        The same authorities, the highest for each child first, without places or intervals; and in
        what that is measured. None where no population is known.
    """
    known = asked("per_child", indicator=indicator.id, area=None, period=period)
    return remembered(_per_child, rows, known, indicator.measure)


def _per_child(
    rows: list[Standing], known: pd.DataFrame, measure: Measure
) -> tuple[list[Standing], Measure] | None:
    each = dict(zip(cells(known["area_code"]), cells(known["per_child"]), strict=True))
    if not each:
        return None
    beside = dict(zip(cells(known["area_code"]), cells(known["children"]), strict=True))
    made = [_for_each(row, each.get(row.code), beside.get(row.code)) for row in rows]
    made.sort(key=lambda row: (row.value is None, -(row.value or 0.0), row.name))
    return made, per_child_measure(measure, median(each.values()))


def _for_each(row: Standing, value: float | None, children: float | None) -> Standing:
    why = row.why or (NO_POPULATION if value is None and row.value is not None else "")
    nothing = dict.fromkeys(("lower", "upper", "rank", "rank_n", "quartile"))
    total = row.value if value is not None else None
    return row._replace(
        value=value, numerator=total, denominator=children, why=why, joint=0, **nothing
    )
