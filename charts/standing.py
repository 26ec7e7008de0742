"""Where authorities stand in one period: the rows that the charts of a comparison share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from charts.roles import Role, order, role_of
from queries.rows import Compare, Neighbours
from words.figure import NO_FIGURE, NO_PLACE, Figure, Place
from words.joint import pair
from words.left_out import NO_RATE, Member, why_missing
from words.measure import Measure
from words.missing import lacks_population
from words.places import the


class FunnelLimits(NamedTuple):
    """Between which figures chance alone leaves an authority of its size."""

    low95: float | None = None
    high95: float | None = None
    low998: float | None = None
    high998: float | None = None


NO_LIMITS: Final = FunnelLimits()


@dataclass(frozen=True, slots=True)
class Standing:
    """One authority's figure in one period, and all that places it."""

    code: str
    name: str
    figure: Figure = NO_FIGURE
    place: Place = NO_PLACE
    role: Role = "other"
    funnel: FunnelLimits = NO_LIMITS
    trend: tuple[float | None, float | None] = (None, None)
    """The 95% limits of its change a year, in per cent."""
    closeness: str | None = None
    why: str = ""
    """Why there is no figure, where its symbol doesn't say so."""

    @property
    def value(self) -> float | None:
        """Its figure's value."""
        return self.figure.value

    @property
    def absent(self) -> bool:
        """Whether it is an area of another time than the period."""
        return bool(self.why) and self.figure.symbol is None


class Benchmark(NamedTuple):
    """A figure that authorities are compared with: England's, a group's mean or median."""

    name: str
    value: float | None
    role: str
    doubt: str = ""
    """Why it can't be right, where it can't: it is shown, and nothing is compared with it."""


def standings(rows: Iterable[Compare], measure: Measure) -> list[Standing]:
    """Read the rows of a comparison.

    Returns
    -------
    list of Standing
        In the order of the rows: the highest first, those without a figure last.
    """
    return [_standing(row, measure) for row in rows]


def _standing(row: Compare, measure: Measure) -> Standing:
    lacking = lacks_population(measure, row.symbol, row.numerator, row.denominator)
    return Standing(
        row.area_code,
        row.name,
        Figure(
            row.value,
            row.symbol,
            row.flags,
            row.numerator,
            row.numerator_symbol,
            denominator=row.denominator,
            basis=row.basis,
            lower=row.lower,
            upper=row.upper,
            joint_with=row.joint_with,
            edition_id=row.edition_id,
        ),
        Place(
            row.rank,
            row.rank_n,
            row.rank_shared or 0,
            row.rank_best,
            row.rank_worst,
            row.quartile,
        ),
        role_of(row.chosen, row.member, row.in_region),
        FunnelLimits(
            row.funnel95_low, row.funnel95_high, row.funnel998_low, row.funnel998_high
        ),
        (row.trend_lower, row.trend_upper),
        row.closeness,
        NO_RATE if lacking else "",
    )


def each_once(rows: Iterable[Standing]) -> list[Standing]:
    """Set two authorities that share a figure in one row, under the name of both.

    Returns
    -------
    list of Standing
        In the same order. The row is that of whoever is nearer to the reader: the chosen area
        before a member of its group, which is so never compared with itself.
    """
    every = list(rows)
    of = {row.code: row for row in every}
    kept = []
    for row in every:
        other = of.get(row.figure.joint_with or "")
        if other is None:
            kept.append(row)
        elif (order(row.role), other.code) > (order(other.role), row.code):
            kept.append(replace(row, name=pair(row.name, other.name)))
    return kept


def with_absent(
    rows: list[Standing], members: Iterable[Neighbours], end: dt.date, measure: Measure
) -> list[Standing]:
    """Add the members of a group that the period has no row for: areas of another time.

    Parameters
    ----------
    rows : list of Standing
        As `standings` gives them.
    members : iterable of Neighbours
        All of the group.

    Returns
    -------
    list of Standing
        The rows, then those that are missing from them, each with the reason.
    """
    present = {row.code for row in rows}
    return rows + [
        Standing(
            row.neighbour_code,
            row.name,
            role="member",
            closeness=row.closeness,
            why=why_missing(measure, member_of(row), end),
        )
        for row in members
        if row.neighbour_code not in present
    ]


def member_of(row: Neighbours) -> Member:
    """Read a member of a group for words."""
    return Member(
        row.name,
        Figure(
            row.value, row.symbol, numerator=row.numerator, denominator=row.denominator
        ),
        row.valid_from,
        row.valid_to,
        # What is printed and doesn't count is that of another as well, which does.
        same=row.value is not None and not row.counted,
    )


def known(rows: Iterable[Standing]) -> list[Standing]:
    """Keep the authorities that have a figure.

    Returns
    -------
    list of Standing
        In the same order.
    """
    return [row for row in rows if row.value is not None]


def chosen(rows: Iterable[Standing]) -> Standing | None:
    """Find the chosen area.

    Returns
    -------
    Standing or None
        None where it isn't among them: England, a region, an area of another time.
    """
    return next((row for row in rows if row.role == "area"), None)


def lowest_to_highest(measure: Measure, rows: Iterable[Standing]) -> str:
    """Name the two ends of authorities that have figures: "from 31.6 in Farham to 56.9 in York"."""
    known = [(row.value or 0.0, row.name) for row in rows]
    (low, least), (top, most) = min(known), max(known)
    return f"from {measure.in_words(low)} in {the(least)} to {measure.in_words(top)} in {the(most)}"
