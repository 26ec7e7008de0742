"""A comparison: an area, its group and all authorities, in one indicator and period."""

from __future__ import annotations

from dataclasses import dataclass

from answers.catalogue import Area, Catalogue, Indicator, Period
from answers.chosen_group import chosen_group
from answers.joint import joint_name
from answers.per_child import per_child_at, per_child_of
from answers.view import View
from charts.standing import Standing, each_once, standings, with_absent
from queries.cache import cached_query
from queries.marked import marked_query
from queries.rows import Compare, Neighbours
from queries.rows import Comparison as ComparisonRow
from words.directions import direction_name
from words.figure import Figure
from words.groups import OWN, Group, inside
from words.measure import Measure


@dataclass(frozen=True, eq=False)
class Comparison:
    """What every part of a comparison is made from.

    Attributes
    ----------
    view, area, indicator, period
        What is chosen.
    group : Group
        The names of whom the area is compared with.
    model : str
        The group, as queries take it.
    row : ComparisonRow
        The area, and the figures that it is compared with.
    rows : list of Standing
        All authorities of the period, and the members of the group that didn't exist in it.
    each : (list of Standing, Measure) or None
        Of a total what it comes to for each child, which can be compared.
    per_child : float or None
        The area's own, whatever kind of area it is.
    joint_name : str or None
        Of the authority that shares its figure.
    """

    view: View
    area: Area
    indicator: Indicator
    period: Period
    group: Group
    model: str
    row: ComparisonRow
    rows: list[Standing]
    each: tuple[list[Standing], Measure] | None
    per_child: float | None
    joint_name: str | None

    @property
    def drawn(self) -> tuple[list[Standing], Measure]:
        """What can be drawn side by side: nobody's total, but what it comes to for each child."""
        if not self.indicator.measure.is_total:
            return self.rows, self.indicator.measure
        return self.each or ([], self.indicator.measure)

    @property
    def drawn_members(self) -> list[Standing]:
        """The area and its group among those that are drawn."""
        return _of_group(self.drawn[0])

    @property
    def members(self) -> list[Standing]:
        """The area and its group."""
        return _of_group(self.rows)

    @property
    def asks(self) -> dict[str, str]:
        """The parameters of the queries ``compare``, ``comparison`` and ``neighbours``."""
        return _asks(self.view, self.period, self.model)

    @property
    def figure(self) -> Figure:
        """The area's own figure, whatever kind of area it is."""
        row = self.row
        return Figure(
            row.value,
            row.symbol,
            numerator=row.numerator,
            numerator_symbol=row.numerator_symbol,
            denominator=row.denominator,
            lower=row.lower,
            upper=row.upper,
        )

    @property
    def england(self) -> float | None:
        """England's figure, if the reader wants it beside a place: no sum, and none in doubt."""
        unwanted = "england" not in self.view.compare or self.indicator.measure.is_total
        return None if unwanted or self.row.england_doubt else self.row.england

    @property
    def region(self) -> str | None:
        """The area's region's name, if it lies in one."""
        return self.area.region_name or None

    @property
    def has_group(self) -> bool:
        """Whether there is anybody in the group."""
        return any(row.role == "member" for row in self.rows)

    @property
    def rounded_counts(self) -> bool:
        """Whether the publisher rounds the area's own counts."""
        return self.area.level != "la" and self.row.rounded

    @property
    def directions(self) -> dict[str, str]:
        """Which way each member went, by code; the area's own under ``area``."""
        own = {"area": direction_name(self.row.trend_lower, self.row.trend_upper)}
        return own | {one.code: direction_name(*one.trend) for one in self.members}


def _of_group(rows: list[Standing]) -> list[Standing]:
    return [row for row in rows if row.role in ("area", "member")]


def _asks(view: View, period: Period, model: str) -> dict[str, str]:
    return {
        "indicator": view.indicator,
        "period": period.id,
        "area": view.area,
        "model": model,
    }


def comparison_of(known: Catalogue, view: View, period: Period) -> Comparison:
    """Gather what a comparison needs.

    Parameters
    ----------
    period : Period
        Which one of the indicator is shown.

    Returns
    -------
    Comparison
        From memory where it has been asked before. A region is compared with nobody: its group
        are the authorities in it.
    """
    area, indicator = known.areas[view.area], known.indicators[view.indicator]
    group, model = chosen_group(known, view)
    if area.level == "region":
        group, model = inside(area.name), _own(known, area, period)
    asks = _asks(view, period, model)
    figures = standings(marked_query(Compare, **asks), indicator.measure)
    members = cached_query(Neighbours, **asks)
    rows = each_once(with_absent(figures, members, period.end, indicator.measure))
    row = cached_query(ComparisonRow, **asks)[0]
    return Comparison(
        view,
        area,
        indicator,
        period,
        group,
        model,
        row,
        rows,
        each=per_child_of(rows, indicator, period.id) if indicator.measure.is_total else None,
        per_child=per_child_at(indicator, area.code, period.id),
        joint_name=joint_name(known.areas, row.joint_with),
    )


def _own(known: Catalogue, region: Area, period: Period) -> str:
    """Gather the authorities that a region has in a period."""
    codes = (
        area.code
        for area in known.areas.values()
        if area.level == "la" and area.region_code == region.code and area.existed(period.end)
    )
    return f"{OWN}:{','.join(codes)}"
