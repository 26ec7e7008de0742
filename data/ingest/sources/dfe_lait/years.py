"""LAIT's spellings of a year: what period each means for a measure of a given year type."""

from __future__ import annotations

import re
from dataclasses import dataclass

from data import periods

YEAR_TYPES = {
    "Academic Year": "ay",
    "Financial Year": "fy",
    "Calendar Year": "cy",
    "Annual": "annual",
    "Annual (end of Sept)": "september",
    "Annual - January": "january",
}
"""LAIT's year types. The last two say which day or month the figure is of, or runs up to; one that
is "Annual" alone says no more than that, so that only a single year can be read with it."""

# What stands behind the year: provisional and revised are flags, a final figure has none, and
# OT (outturn: what was spent, not what was planned) belongs to financial years alone.
_FLAGS = {"": "", "(prov)": "p", "(rev)": "r", "(final)": "", "(ot)": ""}

_YEAR = r"(20\d\d)"
_NO_YEAR = "0"


@dataclass(frozen=True)
class Year:
    """A spelling, read.

    Attributes
    ----------
    period_id : str or None
        The period; None for LAIT's year "0", which names none.
    flags : str
        ``p`` provisional, ``r`` revised, or nothing.
    """

    period_id: str | None
    flags: str = ""


def read_year(spelling: str, year_type: str) -> Year:
    """Read one spelling of a year.

    The form alone says nothing ("2016-17" is a school year, a financial year or two calendar
    years), so it is read with the measure's year type. A single year names the year in which an
    academic or financial year ends, as DfE counts: LAIT's absence of 2020 is missing and its
    injuries of 2021 are few, as the school year 2019/20 was cut short and 2020-21 spent at home.

    Parameters
    ----------
    spelling : str
        Such as ``2025 (prov)``, ``2016-17 (OT)`` or ``2013/14-15/16``.
    year_type : str
        One of `YEAR_TYPES`.

    Raises
    ------
    ValueError
        If this spelling can't be read with this year type, saying what was expected.
    """
    kind = YEAR_TYPES[year_type]
    written, _, status = spelling.partition(" ")
    flags = _FLAGS.get(status.lower())
    if flags is None or (status.lower() == "(ot)" and kind != "fy"):
        raise ValueError(f"a year that is provisional, revised or final, as {year_type} has them")
    if written == _NO_YEAR and not status:
        return Year(None)
    period_id = _period(written, kind)
    if period_id is None:
        raise ValueError(f"a year as measures of type {year_type} have it")
    return Year(period_id, flags)


def _period(written: str, kind: str) -> str | None:
    if m := re.fullmatch(_YEAR, written):
        return _single(int(m[1]), kind)
    if m := re.fullmatch(_YEAR + r"([-/])(\d\d)", written):
        first, last = int(m[1]), int(m[3])
        if kind == "cy":
            # Calendar years are pooled: a dash, and a last year after the first.
            later = m[2] == "-" and last > first % 100
            return f"{first}..20{last:02d}" if later else None
        return _whole(kind, first, last)
    if m := re.fullmatch(_YEAR + r"/(\d\d)-(\d\d)/(\d\d)", written):
        start = _whole(kind, int(m[1]), int(m[2]))
        end = _whole(kind, 2000 + int(m[3]), int(m[4]))
        pooled = start is not None and end is not None and end > start
        return f"{start}..{end}" if pooled else None
    return None


def _single(year: int, kind: str) -> str:
    if kind in ("fy", "ay"):
        return f"{kind}{periods.flow(year)[2:]}"
    if kind == "annual":
        return f"cy{year}"
    return {"cy": f"cy{year}", "september": f"{year}-09-30", "january": f"{year}-01"}[kind]


def _whole(kind: str, first: int, last: int) -> str | None:
    follows = kind in ("fy", "ay") and last == (first + 1) % 100
    return f"{kind}{first}-{last:02d}" if follows else None
