"""What a comparison looks at: the area, its group, all authorities, one indicator and period."""

from __future__ import annotations

from typing import Any, NamedTuple

from charts.standing import Standing, chosen, standings, with_absent
from screen.asking import asked, asked_rows
from screen.catalogue import Area, Indicator, Period
from screen.group_choice import group_in_view
from screen.view import View
from words.finding import ENGLAND, capital
from words.groups import Group
from words.rankings import Benchmark


class Sight(NamedTuple):
    """What every part of a comparison looks at.

    Attributes
    ----------
    view, area, indicator, period
        What is chosen.
    group : Group
        The names of whom the area is compared with.
    row : dict
        The row of the query ``comparison``, and the area's ``numerator``.
    rows : list of Standing
        All authorities of the period, and the members of the group that didn't exist in it.
    """

    view: View
    area: Area
    indicator: Indicator
    period: Period
    group: Group
    row: dict[str, Any]
    rows: list[Standing]

    @property
    def members(self) -> list[Standing]:
        """The area and its group."""
        return [row for row in self.rows if row.role in ("area", "member")]

    @property
    def asks(self) -> dict[str, str]:
        """The parameters of the queries ``compare``, ``comparison`` and ``neighbours``."""
        return _asks(self.view, self.period)

    @property
    def england(self) -> float | None:
        """England's figure, if the reader wants it beside a place: never where it is a sum."""
        if "england" not in self.view.compare or self.indicator.measure.unit == "number":
            return None
        value: float | None = self.row["england"]
        return value

    @property
    def region(self) -> str | None:
        """The area's region's name, if it lies in one."""
        return str(self.area.region_name) if self.area.region_name else None

    @property
    def has_group(self) -> bool:
        """Whether there is anybody in the group."""
        return any(row.role == "member" for row in self.rows)


def _asks(view: View, period: Period) -> dict[str, str]:
    return {
        "indicator": view.indicator,
        "period": period.id,
        "area": view.area,
        "model": view.model,
    }


def look(view: View, area: Area, indicator: Indicator, period: Period) -> Sight:
    """Ask what a comparison needs.

    Parameters
    ----------
    view, area, indicator, period
        What is chosen.

    Returns
    -------
    Sight
        From memory where it has been asked before.
    """
    asks = _asks(view, period)
    rows = standings(asked("compare", **asks))
    rows = with_absent(rows, asked("neighbours", **asks), period.end)
    row = asked_rows("comparison", **asks)[0]
    own = chosen(rows)
    row = {**row, "numerator": own.numerator} if own is not None else row
    return Sight(view, area, indicator, period, group_in_view(view, area), row, rows)


def benchmarks(sight: Sight, *, region: bool = False) -> list[Benchmark]:
    """List what the area is compared with, as far as the reader wants it.

    Parameters
    ----------
    sight : Sight
        What is looked at.
    region : bool
        Whether the region is among them.

    Returns
    -------
    list of Benchmark
        England, the region, the group's mean and median.
    """
    row = sight.row
    found = []
    if sight.area.level != "country" and sight.england is not None:
        ends = (row["england_lower"], row["england_upper"])
        found.append(Benchmark(ENGLAND, sight.england, "england", *ends))
    if region and sight.area.in_a_region and "region" in sight.view.compare:
        found.append(Benchmark(str(row["region_name"]), row["region"], "region"))
    if sight.has_group:
        named = capital(sight.group.noun)
        found.append(Benchmark(f"{named}, mean", row["group_mean"], "mean"))
        found.append(Benchmark(f"{named}, median", row["group_median"], "median"))
    return found
