"""Words about an authority's neighbourhoods and how their place in England moved."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from words.numbers import format_number

METHODS: Final = (
    "The indices changed their methods between editions, and income is measured in another way in "
    "2025. A neighbourhood's place among all others is compared here, as decile and as per cent of "
    "neighbourhoods; ranks and scores are not."
)
BEST_FIT: Final = (
    "Ward outlines are joined from the neighbourhoods that lie in them for the most part"
    " (best fit)."
)


def counted(rows: list[Mapping[str, Any]], measure: str, area: str) -> str:
    """Say how many neighbourhoods are in England's most deprived tenth, edition by edition.

    Parameters
    ----------
    rows : list of mapping
        The answer to ``small_area_summary``.
    measure : str
        ``imd`` or ``idaci``.
    area : str
        The authority's name.

    Returns
    -------
    str
        A sentence an edition; empty if there is none.
    """
    said = []
    for row in rows:
        if row["measure"] != measure:
            continue
        year = str(row["period_id"])[3:]
        tenth, fifth = int(row["tenth"]), int(row["fifth"])
        said.append(
            f"In {year}, {tenth} of {area}'s {int(row['lsoas'])} neighbourhoods "
            f"({format_number(row['tenth_pct'], 1)}%) were in the most deprived tenth and {fifth} "
            f"({format_number(row['fifth_pct'], 1)}%) in the most deprived fifth."
        )
    return " ".join(said)


def moved(percentile_then: float | None, change: float | None, reason: str | None) -> str:
    """Say how a neighbourhood's place moved since an earlier edition.

    Parameters
    ----------
    percentile_then : float or None
        Per cent of England's neighbourhoods that were more deprived.
    change : float or None
        Percentage points from then to now; above zero is less deprived than before.
    reason : str or None
        Why there is no move to tell.

    Returns
    -------
    str
        Such as "9.8 points more deprived", or the reason.
    """
    if reason or change is None or change != change or percentile_then is None:
        return reason or "not held"
    size = format_number(abs(change), 1)
    if size == "0.0":
        return "no change"
    return f"{size} points {'less' if change > 0 else 'more'} deprived"
