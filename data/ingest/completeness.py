"""Whether a file holds all that it promises: a release is whole, or it is refused."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import pandas as pd

from data.area_register import AreaRegister
from data.ingest.reading import Lack
from data.periods import Period, describe
from data.problem import Problem

_DO = "check that it is this edition's file and whole, and fetch it again"


AUTHORITIES = ("la",)
WITH_WIDER = ("country", "region", "subregion", "la")
"""Levels of areas: authorities, and England, the regions and the two parts of London too."""

LOWER_TIER = "lower_tier"
"""Besides the levels of the register: districts, and authorities of a single tier."""


@dataclass(frozen=True)
class Promise:
    """What a file must hold to be whole: each measure of each area in each year.

    Attributes
    ----------
    levels : tuple of str
        Levels of the areas. Every area of these that existed must be there.
    years : tuple of int or None
        First and last year, each with all that lies between; those that the file holds if None.
    lives : str
        When an area must have existed: in the ``period`` of the figure, in ``any`` period of the
        file or its ``last``, or on a day, as an ISO date.
    measures : tuple of str
        What the promise is about: every measure that the file holds if empty. Those named must be
        there.
    breakdowns : tuple of str
        Those that must be there; if empty, those that the file has for any year.
    """

    levels: tuple[str, ...]
    years: tuple[int, int] | None = None
    lives: str = "period"
    measures: tuple[str, ...] = ()
    breakdowns: tuple[str, ...] = ()


def lack_of(
    promises: Sequence[Promise], kind: str, name: str, register: AreaRegister, table: pd.DataFrame
) -> Lack:
    """Hold a table that was read against what its file promises.

    Parameters
    ----------
    promises : sequence of Promise
        The file's.
    kind : str
        What the table fills: ``figures`` or ``neighbours``.
    register : AreaRegister
        The areas, with their lives.
    table : pandas.DataFrame
        As read from it.

    Returns
    -------
    Lack
        What is missing, grouped so that a year, an area or a measure is said once.
    """
    if not promises:
        return Lack()
    keys = _keys(kind, table)
    lacks = [_lack_of_one(promise, name, keys, register) for promise in promises]
    problems = [problem for lack in lacks for problem in lack.problems]
    return Lack(list({str(p): p for p in problems}.values()), sum(lack.rows for lack in lacks))


def _keys(kind: str, table: pd.DataFrame) -> pd.DataFrame:
    if kind == "neighbours":
        # A model is of one time, so its areas alone can be missing.
        return pd.DataFrame(
            {
                "measure": "neighbour " + table["rank"].astype(str),
                "breakdown": "total",
                "period_id": "",
                "area_code": table["area_code"],
            }
        )
    return table[["measure", "breakdown", "period_id", "area_code"]]


def _lack_of_one(promise: Promise, name: str, keys: pd.DataFrame, register: AreaRegister) -> Lack:
    on = promise.lives
    if on[:1].isdigit() and not any(register.alive(level, on, on) for level in promise.levels):
        return Lack()
    own = keys[keys["measure"].isin(promise.measures)] if promise.measures else keys
    periods = {p: _described(p) for p in own["period_id"].unique()}
    problems = _measures_missing(promise, name, own)
    unheard = len(problems)
    absent, gaps = _gaps(promise, own, periods, register)
    problems += _years_missing(promise, name, absent, own)
    problems += _areas_missing(name, gaps, own, register)
    # As few rows as it can be: a row may hold several measures and periods of a year.
    rows = {(year_of(p, periods[p]), area) for _, _, p, area in gaps}
    blocks = {(year, measure.rpartition(", ")[2]) for year, measure in absent}
    least = own.groupby("period_id")["area_code"].nunique().min() if len(own) else 1
    return Lack(problems, len(rows) + (len(blocks) + unheard) * int(least))


Gap = tuple[str, str, str, str]
"""Measure, breakdown, period and area of a figure that isn't there."""


def _gaps(
    promise: Promise,
    own: pd.DataFrame,
    periods: dict[str, Period | None],
    register: AreaRegister,
) -> tuple[set[tuple[int, str]], list[Gap]]:
    """Find the years that a measure lacks altogether, and the areas that its years lack."""
    years = range(promise.years[0], promise.years[1] + 1) if promise.years else ()

    @cache
    def expected(period_id: str) -> frozenset[str]:
        first, last = _span(promise, period_id, periods)
        levels = (register.alive(level, first, last) for level in promise.levels)
        return frozenset().union(*levels)

    absent: set[tuple[int, str]] = set()
    gaps: list[Gap] = []
    areas = own.groupby(["measure", "breakdown", "period_id"])["area_code"].agg(set)
    there: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(dict)
    for (measure, breakdown, period_id), codes in zip(areas.index, areas, strict=True):
        there[measure, breakdown][period_id] = codes
    for measure in sorted({measure for measure, _ in there}):
        for breakdown in promise.breakdowns or sorted(b for m, b in there if m == measure):
            by_period = there.get((measure, breakdown), {})
            found = {year_of(p, periods[p]) for p in by_period}
            absent |= {(year, f"{measure}, {breakdown}") for year in years if year not in found}
            for period_id, codes in by_period.items():
                missing = sorted(expected(period_id) - codes)
                gaps += [(measure, breakdown, period_id, area) for area in missing]
    return absent, gaps


def _described(period_id: str) -> Period | None:
    return describe(period_id) if period_id else None


def year_of(period_id: str, period: Period | None) -> int:
    """Give the year by which a publisher's title counts a period: that in which it ends.

    Parameters
    ----------
    period : Period or None
        The same, read.

    Returns
    -------
    int
        A month belongs to the reporting year that ends in the March after it; 0 for no period.
    """
    if period is None:
        return 0
    month = period.end_date.month
    return period.end_date.year + (period.type == "month" and month > 3)


def _span(promise: Promise, period_id: str, periods: dict[str, Period | None]) -> tuple[str, str]:
    """Give the days between which an area must have existed."""
    if promise.lives[:1].isdigit():
        return promise.lives, promise.lives
    known = [p for p in periods.values() if p is not None]
    if promise.lives == "period":
        known = [p for p in known if p.id == period_id]
    elif promise.lives == "last":
        known = [max(known, key=lambda p: p.end_date)]
    first = min(p.start_date for p in known)
    return first.isoformat(), max(p.end_date for p in known).isoformat()


def _measures_missing(promise: Promise, name: str, own: pd.DataFrame) -> list[Problem]:
    there = set(own["measure"])
    return [
        Problem(name, f"there is no figure of {measure}", "every measure of the edition", _DO)
        for measure in promise.measures
        if measure not in there
    ]


def _years_missing(
    promise: Promise, name: str, absent: set[tuple[int, str]], own: pd.DataFrame
) -> list[Problem]:
    if promise.years is None or not absent:
        return []
    series = len(own[["measure", "breakdown"]].drop_duplicates())
    by_year: dict[int, list[str]] = defaultdict(list)
    for year, measure in sorted(absent):
        by_year[year].append(measure.removesuffix(", total"))
    expected = f"every year from {promise.years[0]} to {promise.years[1]}"
    whole = [year for year, measures in by_year.items() if len(measures) >= series]
    problems = []
    if whole:
        found = f"{'the year' if len(whole) == 1 else 'the years'} {runs(whole)} missing"
        problems.append(Problem(name, found, f"{expected}, as its edition promises", _DO))
    parts: dict[str, list[int]] = defaultdict(list)
    for year, measures in by_year.items():
        for measure in measures if year not in whole else ():
            parts[measure].append(year)
    for measure, years in parts.items():
        found = f"{measure} lacks {runs(years, verb=False)}"
        problems.append(Problem(name, found, f"{expected} in each of its measures", _DO))
    return problems


def _areas_missing(
    name: str, gaps: Sequence[Gap], own: pd.DataFrame, register: AreaRegister
) -> list[Problem]:
    names = register.areas.set_index("code")["name"]
    by_area: dict[str, list[Gap]] = defaultdict(list)
    for gap in gaps:
        by_area[gap[3]].append(gap)
    everything = own["measure"].nunique()
    problems = []
    for area, lacking in sorted(by_area.items()):
        found = f"{names[area]} ({area}) is missing"
        years = {year_of(p, _described(p)) for _, _, p, _ in lacking} - {0}
        found += f" in {runs(sorted(years), verb=False)}" if years else ""
        measures = sorted({measure for measure, _, _, _ in lacking})
        if len(measures) < everything:
            more = f" and {len(measures) - 1} more" if len(measures) > 1 else ""
            found += f" for {measures[0]}{more}"
        expected = "a row for every area that there was, and for each measure and breakdown"
        problems.append(Problem(name, found, expected, _DO))
    return problems


def runs(years: Sequence[int], *, verb: bool = True) -> str:
    """Name years, those that follow one another as a run.

    Parameters
    ----------
    years : sequence of int
        In order.
    verb : bool
        Whether "is" or "are" follows.

    Returns
    -------
    str
        ``2013 to 2017 and 2020 are``.
    """
    groups: list[list[int]] = []
    for year in years:
        if groups and year == groups[-1][-1] + 1:
            groups[-1].append(year)
        else:
            groups.append([year])
    words = [str(g[0]) if len(g) == 1 else f"{g[0]} to {g[-1]}" for g in groups]
    text = words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
    return f"{text} {'is' if len(years) == 1 else 'are'}" if verb else text
