"""How sure anyone can be of a figure: what its interval and its rank support.

A difference is called one only where the other figure lies outside the area's own 95% interval;
what it is compared with (England, a group's mean) is taken as fixed. Without an interval a figure
is above or below another, and no word says whether by more than chance.
"""

from __future__ import annotations

from typing import Final

from words.counts import COUNTED, why_uncounted
from words.figure import Figure, Place
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


def places(place: Place, polarity: str) -> str:
    """Say where a figure stands, and how far that can be trusted.

    Parameters
    ----------
    polarity : str
        Decides which end the rank is counted from.

    Returns
    -------
    str
        "27th highest of 151; allowing for chance, from 17th to 46th highest": all
        counted from the end that the place is nearer to.
    """
    text = format_rank(place.rank, place.of, polarity=polarity, joint=place.shared)
    left = open_places(place, polarity)
    if not left:
        return text
    if " to " not in left:
        return f"{text}, even allowing for chance"
    return f"{text}; allowing for chance, from {left}"


def open_places(place: Place, polarity: str) -> str:
    """Name the places that chance alone leaves open, counted from the end that the place is nearer.

    Returns
    -------
    str
        "17th to 46th highest", "5th highest" for a single one; nothing where none was worked out.
    """
    first, last = place.best, place.worst
    if place.rank is None or first is None or last is None:
        return ""
    _, end = nearest_end(place.rank, place.of, polarity=polarity, joint=place.shared)
    if end == ("highest" if polarity == "lower" else "lowest"):
        first, last = (place.of or 0) + 1 - last, (place.of or 0) + 1 - first
    return f"{ordinal(first)} {f'to {ordinal(last)} ' if first != last else ''}{end}"


def interval(figure: Figure, measure: Measure, *, rounded_counts: bool = False) -> str:
    """Print an interval, and what it was worked out from.

    Parameters
    ----------
    rounded_counts : bool
        Whether the publisher rounds the count to 10.

    Returns
    -------
    str
        "From a count of 292, chance alone could give 50.9 to 64.3 (95% interval).", or that there
        is no interval and why; nothing without a figure, or for one that no count is behind.
    """
    if figure.value is None or measure.unit not in COUNTED:
        return ""
    if figure.lower is None or figure.upper is None:
        return (
            f"There is no interval and no direction, because {why_uncounted(figure, measure)}: "
            "nothing here says how much of a difference is chance."
        )
    source = ""
    if figure.numerator is not None:
        how = ", rounded to 10 by the publisher" if rounded_counts else ""
        source = f"From a count of {format_number(figure.numerator)}{how}, "
    return capital(
        f"{source}chance alone could give {measure.shown(figure.lower)} to "
        f"{measure.shown(figure.upper)} (95% interval)."
    )
