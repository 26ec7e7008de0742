"""What a comparison looks at: the area, its group, all authorities, one indicator and period."""

from __future__ import annotations

import datetime as dt
from typing import Any, NamedTuple

import pandas as pd

from charts.standing import Standing, standings, with_absent
from screen.asking import asked, asked_rows
from screen.catalogue import Area, Catalogue, Indicator, Period
from screen.chosen_group import chosen_group
from screen.remembered import remembered
from screen.view import View
from words.evidence import way
from words.finding import ENGLAND_NAME
from words.groups import OWN, Group, inside
from words.measure import Measure
from words.rankings import Benchmark


class Sight(NamedTuple):
    """What every part of a comparison looks at.

    Attributes
    ----------
    view, area, indicator, period
        What is chosen.
    group : Group
        The names of whom the area is compared with.
    model : str
        The group, as queries take it.
    row : dict
        The row of the query ``comparison``.
    rows : list of Standing
        All authorities of the period, and the members of the group that didn't exist in it.
    """

    view: View
    area: Area
    indicator: Indicator
    period: Period
    group: Group
    model: str
    row: dict[str, Any]
    rows: list[Standing]

    @property
    def members(self) -> list[Standing]:
        """The area and its group."""
        return remembered(_of_group, self.rows)

    @property
    def asks(self) -> dict[str, str]:
        """The parameters of the queries ``compare``, ``comparison`` and ``neighbours``."""
        return _asks(self.view, self.period, self.model)

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

    @property
    def rounded_counts(self) -> bool:
        """Whether the publisher rounds the area's own counts."""
        return self.area.level != "la" and bool(self.row["rounded"])

    @property
    def ways(self) -> dict[str, str]:
        """Directions by code; the area's own under ``area``."""
        return remembered(_ways, self.row, self.members)


def _ways(row: dict[str, Any], members: list[Standing]) -> dict[str, str]:
    own = {"area": way(row["trend_lower"], row["trend_upper"])}
    return own | {one.code: way(one.trend_lower, one.trend_upper) for one in members}


def _of_group(rows: list[Standing]) -> list[Standing]:
    return [row for row in rows if row.role in ("area", "member")]


def _asks(view: View, period: Period, model: str) -> dict[str, str]:
    return {
        "indicator": view.indicator,
        "period": period.id,
        "area": view.area,
        "model": model,
    }


def look(known: Catalogue, view: View, period: Period) -> Sight:
    """Ask what a comparison needs.

    Parameters
    ----------
    known : Catalogue
        What there is.
    view : View
        What is chosen.
    period : Period
        Which one of the indicator is shown.

    Returns
    -------
    Sight
        From memory where it has been asked before. A region is compared with nobody: its group
        are the authorities in it.
    """
    area, indicator = known.areas[view.area], known.indicators[view.indicator]
    group, model = chosen_group(known, view)
    if area.level == "region":
        group, model = inside(area.name), _own(known, area, period)
    asks = _asks(view, period, model)
    rows = remembered(
        _everyone,
        asked("compare", **asks),
        asked("neighbours", **asks),
        period.end,
        indicator.measure,
    )
    row = asked_rows("comparison", **asks)[0]
    return Sight(view, area, indicator, period, group, model, row, rows)


def _everyone(
    figures: pd.DataFrame, members: pd.DataFrame, end: dt.date, measure: Measure
) -> list[Standing]:
    return with_absent(standings(figures, measure), members, end, measure)


def _own(known: Catalogue, region: Area, period: Period) -> str:
    """Gather the authorities that a region has in a period."""
    codes = (
        area.code
        for area in known.areas.values()
        if area.level == "la" and area.region_code == region.code and area.existed(period.end)
    )
    return f"{OWN}:{','.join(codes)}"


def benchmarks(sight: Sight, *, region: bool = False) -> list[Benchmark]:
    """List what authorities are compared with, as far as the reader wants it.

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
    row, short = sight.row, sight.group.short
    found = england_and_region(sight, region=region)
    if sight.has_group:
        found.append(Benchmark(f"{short}, mean", row["group_mean"], "mean"))
        found.append(Benchmark(f"{short}, median", row["group_median"], "median"))
    return found


def england_and_region(sight: Sight, *, region: bool = True) -> list[Benchmark]:
    """List England and the region, as far as the reader wants them.

    Parameters
    ----------
    sight : Sight
        What is looked at.
    region : bool
        Whether the region is among them.

    Returns
    -------
    list of Benchmark
        None where they are the area itself, but for a region on top of its authorities.
    """
    row, found = sight.row, []
    if sight.area.level != "country" and sight.england is not None:
        found.append(Benchmark(ENGLAND_NAME, sight.england, "england"))
    if region and sight.area.in_a_region and "region" in sight.view.compare:
        found.append(Benchmark(str(row["region_name"]), row["region"], "region"))
    if sight.area.level == "region":
        found.append(Benchmark(sight.area.name, row["value"], "region"))
    return [one for one in found if one.value is not None]


def own_row(sight: Sight) -> list[Standing]:
    """Give the row of an area that is no authority: England, a region, a part of London.

    Parameters
    ----------
    sight : Sight
        What is looked at.

    Returns
    -------
    list of Standing
        One, or none for an authority, which is among the rows.
    """
    if sight.area.level == "la":
        return []
    read = ("value", "symbol", "numerator", "denominator", "lower", "upper")
    figures = [sight.row[key] for key in read]
    named = (sight.area.code, sight.area.name)
    return [Standing._make([*named, *figures, *[None] * 12, "area", "", 0])]


def rounded_names(sight: Sight) -> list[str]:
    """Name those whose figures are worked out from counts that the publisher rounds.

    Parameters
    ----------
    sight : Sight
        What is looked at.

    Returns
    -------
    list of str
        Of England and the region: of the area itself the count beside its interval says it.
    """
    row = sight.row
    bases = {ENGLAND_NAME: row["england_basis"], row["region_name"]: row["region_basis"]}
    shown = [one.name for one in england_and_region(sight)] if row["rounded"] else []
    return [name for name in shown if bases.get(name) == "derived"]
