"""What totals come to for each child: the figure that can be compared where the total can't."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from answers.catalogue import Indicator
from charts.standing import Standing
from queries.cache import cached_query
from queries.rows import PerChild
from words.figure import NO_PLACE, Figure, Place
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
    found = cached_query(PerChild, indicator=indicator.id, area=area, period=period)
    return found[0].per_child if found else None


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

    Returns
    -------
    list of Standing and Measure, or None
        The same authorities, the highest for each child first, with their places by that; and in
        what it is measured. None where no population is known.
    """
    known = cached_query(PerChild, indicator=indicator.id, area=None, period=period)
    return _per_child(rows, known, indicator.measure)


def _per_child(
    rows: list[Standing], known: Iterable[PerChild], measure: Measure
) -> tuple[list[Standing], Measure] | None:
    each = {one.area_code: one for one in known}
    if not each:
        return None
    made = [_for_each(row, each.get(row.code)) for row in rows]
    made.sort(key=lambda row: (row.value is None, -(row.value or 0.0), row.name))
    smallest = min((row.value for row in made if row.value), default=0.0)
    return made, per_child_measure(measure, smallest)


def _for_each(row: Standing, each: PerChild | None) -> Standing:
    symbol = row.figure.symbol
    if each is None:
        why = row.why or (NO_POPULATION if row.value is not None else "")
        return replace(row, figure=Figure(symbol=symbol), place=NO_PLACE, why=why)
    return replace(
        row,
        figure=Figure(each.per_child, symbol, numerator=row.value, denominator=each.children),
        place=Place(each.rank, each.rank_n, each.rank_shared or 0),
    )
