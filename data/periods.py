"""Periods have dates for ids; this module reads an id and says what it covers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

BOUNDARY_SETS = (2013, 2019, 2020, 2021, 2023, 2025)
"""Years from which England's upper-tier authorities changed, by the ONS boundary file."""


_INDICES_ON = {2025: 2024}
"""An edition of the indices is published on the authorities of its own year, but for these."""


@dataclass(frozen=True)
class Period:
    """A row of the store's ``period`` table."""

    id: str
    label: str
    type: str
    start_date: date
    end_date: date
    boundary_set: int


def stock(reporting_year: int) -> str:
    """Name the day on which a DfE reporting year counts a stock.

    Parameters
    ----------
    reporting_year : int
        The year in which the reporting year ends.

    Returns
    -------
    str
        ``2025-03-31`` for 2025.
    """
    return f"{reporting_year}-03-31"


def flow(reporting_year: int) -> str:
    """Name the financial year that a DfE reporting year counts.

    Parameters
    ----------
    reporting_year : int
        The year in which the reporting year ends.

    Returns
    -------
    str
        ``fy2024-25`` for 2025.
    """
    return f"fy{reporting_year - 1}-{reporting_year % 100:02d}"


def mid_year(year: int) -> str:
    """Name the day of a mid-year population estimate.

    Returns
    -------
    str
        ``2024-06-30`` for 2024.
    """
    return f"{year}-06-30"


def boundary_set(year: int) -> int:
    """Say which boundaries were in force.

    Parameters
    ----------
    year : int
        The calendar year in which the period began, as the boundary file counts.

    Returns
    -------
    int
        One of `BOUNDARY_SETS`.
    """
    return max((s for s in BOUNDARY_SETS if s <= year), default=BOUNDARY_SETS[0])


_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_MONTH_ENDS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _month_end(year: int, month: int) -> date:
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return date(year, month, 29 if leap else _MONTH_ENDS[month - 1])


def describe(period_id: str) -> Period:
    """Read a period's id.

    Parameters
    ----------
    period_id : str
        ``2025-03-31``, ``fy2024-25``, ``ay2023-24``, ``cy2024``, ``2024-q3``, ``2021-04``,
        ``2014..2016``, ``fy2013-14..fy2015-16`` or ``iod2025``.

    Returns
    -------
    Period
        Its label, type, first and last day, and boundaries.

    Raises
    ------
    ValueError
        If the id has none of these forms.
    """
    if m := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", period_id):
        year, month, day = map(int, m.groups())
        when = date(year, month, day)
        mid = (month, day) == (6, 30)
        label = f"mid-{year}" if mid else f"{day} {_MONTHS[month - 1]} {year}"
        since = year if month > 3 else year - 1
        return Period(period_id, label, "snapshot", when, when, boundary_set(since))
    if m := re.fullmatch(r"(fy|ay)(\d{4})-(\d\d)", period_id):
        kind, first = m[1], int(m[2])
        if int(m[3]) != (first + 1) % 100:
            raise ValueError(f"{period_id!r} doesn't name two years that follow each other")
        month = 4 if kind == "fy" else 9
        return Period(
            period_id,
            f"{first}-{m[3]}" if kind == "fy" else f"school year {first}/{m[3]}",
            "financial_year" if kind == "fy" else "academic_year",
            date(first, month, 1),
            _month_end(first + 1, month - 1),
            # A school year is reported on the authorities of the year in which it ends.
            boundary_set(first if kind == "fy" else first + 1),
        )
    if m := re.fullmatch(r"cy(\d{4})", period_id):
        year = int(m[1])
        first_day, last_day = date(year, 1, 1), date(year, 12, 31)
        return Period(
            period_id, str(year), "calendar_year", first_day, last_day, boundary_set(year)
        )
    if m := re.fullmatch(r"(\d{4})-q([1-4])", period_id):
        year, quarter = int(m[1]), int(m[2])
        months = f"{_MONTHS[3 * quarter - 3]} to {_MONTHS[3 * quarter - 1]} {year}"
        start = date(year, 3 * quarter - 2, 1)
        end = _month_end(year, 3 * quarter)
        return Period(period_id, months, "quarter", start, end, boundary_set(year))
    if m := re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", period_id):
        year, month = int(m[1]), int(m[2])
        label = f"{_MONTHS[month - 1]} {year}"
        since = year if month > 3 else year - 1
        start = date(year, month, 1)
        return Period(
            period_id, label, "month", start, _month_end(year, month), boundary_set(since)
        )
    if m := re.fullmatch(r"(\d{4})\.\.(\d{4})", period_id):
        first, last = int(m[1]), int(m[2])
        start, end = date(first, 1, 1), date(last, 12, 31)
        return Period(period_id, f"{first} to {last}", "pooled", start, end, boundary_set(last))
    if m := re.fullmatch(r"(fy|ay)(\d{4}-\d\d)\.\.\1(\d{4}-\d\d)", period_id):
        return _pooled(period_id, describe(m[1] + m[2]), describe(m[1] + m[3]))
    if m := re.fullmatch(r"iod(\d{4})", period_id):
        year = int(m[1])
        on = _INDICES_ON.get(year, year)
        label = f"Indices of Deprivation {year}"
        return Period(
            period_id, label, "index", date(year, 1, 1), date(year, 12, 31), boundary_set(on)
        )
    raise ValueError(f"{period_id!r} isn't a period's id")


def _pooled(period_id: str, first: Period, last: Period) -> Period:
    if last.start_date <= first.start_date:
        raise ValueError(f"{period_id!r} ends before it begins")
    years = [p.label.removeprefix("school year ") for p in (first, last)]
    kind = "school years " if first.type == "academic_year" else ""
    label = f"{kind}{years[0]} to {years[1]}"
    return Period(period_id, label, "pooled", first.start_date, last.end_date, last.boundary_set)


def first_day(published: str | None) -> str | None:
    """Give a date for a day, or for a month of which no day is known.

    Parameters
    ----------
    published : str or None
        ``2025-10-30``, ``2025-10`` or None.

    Returns
    -------
    str or None
        An ISO date; the first of the month where only the month is known.
    """
    return None if published is None else f"{published}-01" if len(published) == 7 else published


def words_for(published: str | None) -> str | None:
    """Say when an edition was published, no more exactly than is known.

    Parameters
    ----------
    published : str or None
        ``2025-10-30``, ``2025-10`` or None.

    Returns
    -------
    str or None
        ``30 October 2025`` or ``October 2025``.
    """
    if published is None:
        return None
    return describe(published).label
