"""Where authorities stand in one period: the rows that the charts of a comparison share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import partial
from typing import Final, NamedTuple

import pandas as pd

from charts.drawing import cells
from charts.roles import Role, order, role_of
from words.joint import pair
from words.left_out import NO_RATE, Member, why_missing
from words.measure import Measure
from words.missing import lacks_population
from words.places import the

_COLUMNS: Final = (
    "area_code name value symbol numerator denominator lower upper rank rank_n rank_best "
    "rank_worst quartile funnel95_low funnel95_high funnel998_low funnel998_high trend_lower "
    "trend_upper closeness rank_shared"
).split()
_WHOLE: Final = frozenset("rank rank_n rank_shared rank_best rank_worst quartile".split())


class Standing(NamedTuple):
    """One authority's figure in one period, and all that places it."""

    code: str
    name: str
    value: float | None
    symbol: str | None
    numerator: float | None
    denominator: float | None
    lower: float | None
    upper: float | None
    rank: int | None
    rank_n: int | None
    rank_best: int | None
    rank_worst: int | None
    quartile: int | None
    funnel95_low: float | None
    funnel95_high: float | None
    funnel998_low: float | None
    funnel998_high: float | None
    trend_lower: float | None
    trend_upper: float | None
    closeness: str | None
    role: Role
    why: str = ""
    """Why there is no figure, where its symbol doesn't say so."""
    joint: int = 0
    """How many others share the rank."""
    shares: str = ""
    """Code of the other authority that the figure is of, where it is of two."""

    @property
    def absent(self) -> bool:
        """Whether it is an area of another time than the period."""
        return bool(self.why) and self.symbol is None


class Benchmark(NamedTuple):
    """A figure that authorities are compared with: England's, a group's mean or median."""

    name: str
    value: float | None
    role: str
    doubt: str = ""
    """Why it can't be right, where it can't: it is shown, and nothing is compared with it."""


def standings(rows: pd.DataFrame, measure: Measure) -> list[Standing]:
    """Read the table of the query ``compare``.

    Parameters
    ----------
    rows : DataFrame
        A row an authority.

    Returns
    -------
    list of Standing
        In the order of the rows: the highest first, those without a figure last.
    """
    listed = [
        [None if cell is None else int(cell) for cell in cells(rows[name])]
        if name in _WHOLE
        else cells(rows[name])
        for name in _COLUMNS
    ]
    marks = zip(rows["chosen"], rows["member"], rows["in_region"], strict=True)
    read = (
        Standing._make([*row, role_of(*mark), "", shared or 0, other or ""])
        for (*row, shared), other, mark in zip(
            zip(*listed, strict=True), cells(rows["joint_with"]), marks, strict=True
        )
    )
    return [
        row._replace(why=NO_RATE)
        if lacks_population(measure, row.symbol, row.numerator, row.denominator)
        else row
        for row in read
    ]


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
        other = of.get(row.shares)
        if other is None:
            kept.append(row)
        elif (order(row.role), other.code) > (order(other.role), row.code):
            kept.append(row._replace(name=pair(row.name, other.name)))
    return kept


def with_absent(
    rows: list[Standing], members: pd.DataFrame, end: dt.date, measure: Measure
) -> list[Standing]:
    """Add the members of a group that the period has no row for: areas of another time.

    Parameters
    ----------
    rows : list of Standing
        As `standings` gives them.
    members : DataFrame
        The table of the query ``neighbours``.

    Returns
    -------
    list of Standing
        The rows, then those that are missing from them, each with the reason.
    """
    present = {row.code for row in rows}
    why = partial(why_missing, measure, end=end)
    listed = [cells(members[name]) for name in ("neighbour_code", "name", "closeness")]
    absent = [
        Standing._make([code, name, *[None] * 17, closeness, "member", why(member), 0, ""])
        for code, name, closeness, member in zip(*listed, members_of(members), strict=True)
        if code not in present
    ]
    return rows + absent


def members_of(members: pd.DataFrame) -> list[Member]:
    """Read the table of the query ``neighbours`` for words.

    Parameters
    ----------
    members : DataFrame
        A row a member of the group.

    Returns
    -------
    list of Member
        In the same order.
    """
    listed = [cells(members[name]) for name in ("name", "value", "symbol")]
    lived = [
        [None if day is None else pd.Timestamp(day).date() for day in cells(members[name])]
        for name in ("valid_from", "valid_to")
    ]
    counts = [cells(members[name]) for name in ("numerator", "denominator")]
    # What is printed and doesn't count is that of another as well, which does.
    same = [
        value is not None and not counted
        for value, counted in zip(listed[1], cells(members["counted"]), strict=True)
    ]
    return [Member(*row) for row in zip(*listed, *lived, *counts, same, strict=True)]


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
    return f"from {measure.said(low)} in {the(least)} to {measure.said(top)} in {the(most)}"
