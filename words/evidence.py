"""How sure anyone can be of a figure: what its interval and its rank support.

A difference is called one only where the other figure lies outside the area's own 95% interval;
what it is compared with (England, a group's mean) is taken as fixed. Without an interval a figure
is above or below another, and no word says whether by more than chance.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from words.counts import COUNTED, why_uncounted
from words.finding import capital
from words.measure import Measure
from words.numbers import format_number, format_rank, nearest_end, ordinal, rounded
from words.symbols import is_missing

CHANCE: Final = (
    "An interval measures chance in the count alone. Brothers and sisters counted together make "
    "the true uncertainty larger."
)


def verdict(
    value: float, lower: float | None, upper: float | None, other: float, decimals: int = 6
) -> str:
    """Say what an area's interval supports of its difference from a fixed figure.

    Parameters
    ----------
    value : float
        The area's figure.
    lower, upper : float or None
        Its 95% interval, both ends within it; None where there is none.
    other : float
        What it is compared with.
    decimals : int
        How many are shown: figures are compared as they are printed, so that what a publisher
        rounded to whole numbers never makes a difference.

    Returns
    -------
    str
        "higher than", "similar to" or "lower than"; without an interval "above", "level with" or
        "below". An interval that holds another one never says more than that one does.
    """
    own, fixed = rounded(value, decimals), rounded(other, decimals)
    if lower is None or upper is None or is_missing(lower) or is_missing(upper):
        return "above" if own > fixed else "below" if own < fixed else "level with"
    if fixed < rounded(lower, decimals):
        return "higher than"
    return "lower than" if fixed > rounded(upper, decimals) else "similar to"


def places(row: Mapping[Any, Any], polarity: str, *, joint: int = 0) -> str:
    """Say where a figure stands, and how far that can be trusted.

    Parameters
    ----------
    row : mapping
        ``rank``, ``rank_n``, ``rank_best``, ``rank_worst``.
    polarity : str
        Decides which end the rank is counted from.
    joint : int
        How many others share the rank.

    Returns
    -------
    str
        "27th highest of 151; chance alone leaves places from 17th to 46th highest open": all
        counted from the end that the place is nearer to.
    """
    said = format_rank(row.get("rank"), row.get("rank_n"), polarity=polarity, joint=joint)
    left = open_places(row, polarity, joint=joint)
    if not left:
        return said
    if " to " not in left:
        return f"{said}; chance alone leaves no other place open"
    return f"{said}; chance alone leaves places from {left} open"


def open_places(row: Mapping[Any, Any], polarity: str, *, joint: int = 0) -> str:
    """Name the places that chance alone leaves open, counted from the end that the place is nearer.

    Parameters
    ----------
    row, polarity, joint
        As for `places`.

    Returns
    -------
    str
        "17th to 46th highest", "5th highest" for a single one; nothing where none was worked out.
    """
    rank, of = row.get("rank"), row.get("rank_n")
    found = [row.get("rank_best"), row.get("rank_worst")]
    if rank is None or is_missing(rank) or any(x is None or is_missing(x) for x in found):
        return ""
    _, end = nearest_end(rank, of, polarity=polarity, joint=joint)
    first, last = (int(x or 0) for x in found)
    if end == ("highest" if polarity == "lower" else "lowest"):
        first, last = int(of or 0) + 1 - last, int(of or 0) + 1 - first
    return f"{ordinal(first)} {f'to {ordinal(last)} ' if first != last else ''}{end}"


def interval(row: Mapping[Any, Any], measure: Measure, *, rounded_counts: bool = False) -> str:
    """Print an interval, and what it was worked out from.

    Parameters
    ----------
    row : mapping
        ``value``, ``lower``, ``upper``, and where known ``numerator``, ``numerator_symbol`` and
        ``denominator``.
    rounded_counts : bool
        Whether the publisher rounds the count to 10.

    Returns
    -------
    str
        "From a count of 292, chance alone could give 50.9 to 64.3 (95% interval).", or that there
        is no interval and why; nothing without a figure, or for one that no count is behind.
    """
    value, lower, upper = row.get("value"), row.get("lower"), row.get("upper")
    if value is None or is_missing(value) or measure.unit not in COUNTED:
        return ""
    if lower is None or upper is None or is_missing(lower) or is_missing(upper):
        return (
            f"There is no interval and no direction, because {why_uncounted(row, measure)}: "
            "nothing here says how much of a difference is chance."
        )
    count = row.get("numerator")
    source = ""
    if count is not None and not is_missing(count):
        how = ", rounded to 10 by the publisher" if rounded_counts else ""
        source = f"From a count of {format_number(count)}{how}, "
    return capital(
        f"{source}chance alone could give {measure.shown(lower)} to {measure.shown(upper)} "
        "(95% interval)."
    )
