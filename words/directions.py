"""Which way a figure went over five periods, and why that can't always be told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from queries.rows import Comparison, Movement
from words import periods
from words.numbers import format_number
from words.points import Point

FIT: Final = 5
"""So many periods in a row a direction is worked out over."""
_WHY: Final = {
    "separated": "its counts are 0, or everybody, in all but one of the five years",
    "unsettled": "its counts are too few or too uneven for a line through five years",
}
_USUAL: Final = "that takes five years in a row with counts and no break in the series"
_NUMBERS: Final = ("no", "one", "two", "three", "four", "all five")


def direction_name(lower: float | None, upper: float | None) -> str:
    """Name a direction by the limits of its slope.

    Parameters
    ----------
    lower, upper : float or None
        The 95% limits of the change a year.

    Returns
    -------
    str
        "rising", "falling", "no clear direction"; nothing where none was worked out.
    """
    if lower is None or upper is None:
        return ""
    return "rising" if lower > 0 else "falling" if upper < 0 else "no clear direction"


def over_five_years(lower: float | None, upper: float | None) -> str:
    """Say which way a line went over its last five points, as far as they support it.

    Parameters
    ----------
    lower, upper : float or None
        The 95% limits of the change a year; None where none was worked out.

    Returns
    -------
    str
        "rising over five years", "falling over five years", "no clear direction over five years",
        or nothing.
    """
    found = direction_name(lower, upper)
    return f"{found} over five years" if found else ""


def direction(row: Comparison | Movement, label: str, line: Sequence[Point] = ()) -> str:
    """Say which way a figure went over its last five periods.

    Parameters
    ----------
    label : str
        The last period's label.
    line : sequence of Point
        The area's figures up to that period, oldest first: they say why there is no direction.

    Returns
    -------
    str
        A sentence: "It has been rising over the five years to 2025.", or why nothing is said.
    """
    found, until = direction_name(row.trend_lower, row.trend_upper), periods.short(label)
    if not found:
        if why := why_none(row.no_trend, line):
            return f"No direction can be told over the five years to {until}: {why}."
        return f"No direction is worked out to {until}: {_USUAL}."
    if found == "no clear direction":
        return f"There is {found} over the five years to {until}."
    return f"It has been {found} over the five years to {until}."


def why_none(no_trend: str | None, line: Sequence[Point] = ()) -> str:
    """Say why five years of counts give no direction.

    Parameters
    ----------
    no_trend : str or None
        As the store has it: ``separated``, ``unsettled``, or nothing.
    line : sequence of Point
        The area's figures up to then, oldest first.

    Returns
    -------
    str
        "the count is 0 in four of the five years"; nothing where the store gives no reason.
    """
    if not no_trend:
        return ""
    counts = [(point.figure.numerator, point.figure.denominator) for point in line[-FIT:]]
    none = sum(count == 0 for count, _ in counts)
    whole = sum(count == base for count, base in counts if count is not None)
    if no_trend != "separated" or not max(none, whole):
        return _WHY.get(no_trend, _WHY["unsettled"])
    reason = "the count is 0" if none >= whole else "everybody is counted"
    years = _NUMBERS[max(none, whole)]
    return f"{reason} in {years} {'years' if years == _NUMBERS[FIT] else 'of the five years'}"


def change_a_year(row: Comparison | Movement, unit: str = "rate") -> str:
    """Print a trend's slope with its limits.

    Parameters
    ----------
    unit : str
        The indicator's: of a percentage it is the odds that change so much.

    Returns
    -------
    str
        "−7.5% a year, 95% limits −27.8% to 18.6%", or nothing.
    """
    if row.trend is None or row.trend_lower is None or row.trend_upper is None:
        return ""
    slope = (row.trend, row.trend_lower, row.trend_upper)
    middle, low, high = (format_number(end, 1) for end in slope)
    what = " in the odds" if unit == "percent" else ""
    return f"{middle}% a year{what}, 95% limits {low}% to {high}%"
