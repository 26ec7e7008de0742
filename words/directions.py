"""Which way a figure went over five periods, and why that can't always be told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from words import periods
from words.numbers import format_number
from words.points import Point
from words.symbols import is_missing

FIT: Final = 5
"""So many periods in a row a direction is worked out over."""
_USUAL: Final = (
    "that takes five years in a row with counts that a line can be fitted to, and no break in the "
    "series"
)
_NUMBERS: Final = ("", "one", "two", "three", "four", "all five")


def way(lower: float | None, upper: float | None) -> str:
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
    if lower is None or upper is None or is_missing(lower) or is_missing(upper):
        return ""
    return "rising" if lower > 0 else "falling" if upper < 0 else "no clear direction"


def direction(row: Mapping[Any, Any], label: str, line: Sequence[Point] = ()) -> str:
    """Say which way a figure went over its last five periods.

    Parameters
    ----------
    row : mapping
        ``trend_lower``, ``trend_upper``: the 95% limits of the change a year.
    label : str
        The last period's label.
    line : sequence of Point
        The area's figures up to that period, oldest first: they say why there is no direction.

    Returns
    -------
    str
        A sentence: "It has been rising over the five years to 2025.", or why nothing is said.
    """
    found, until = way(row.get("trend_lower"), row.get("trend_upper")), periods.short(label)
    if not found:
        return f"No direction is worked out to {until}: {one_sided(line) or _USUAL}."
    if found == "no clear direction":
        return f"There is {found} over the five years to {until}."
    return f"It has been {found} over the five years to {until}."


def one_sided(line: Sequence[Point]) -> str:
    """Say that counts of none, or of all, leave no direction to be told.

    Parameters
    ----------
    line : sequence of Point
        An area's figures, oldest first.

    Returns
    -------
    str
        "the count is 0 in four of the five years, so no direction can be told"; nothing where the
        last five have other counts, a gap or a break.
    """
    last = line[-FIT:]
    if len(last) < FIT or any(point.breaks for point in last[1:]):
        return ""
    counts = [(point.numerator, point.denominator) for point in last]
    if any(count is None or is_missing(count) for count, _ in counts):
        return ""
    none = sum(count == 0 for count, _ in counts)
    whole = sum(count == base for count, base in counts)
    if not none and not whole:
        return ""
    said = "the count is 0" if none >= whole else "everybody is counted"
    years = _NUMBERS[max(none, whole)]
    of = "years" if years == _NUMBERS[FIT] else "of the five years"
    return f"{said} in {years} {of}, so no direction can be told"


def change_a_year(row: Mapping[Any, Any], unit: str = "rate") -> str:
    """Print a trend's slope with its limits.

    Parameters
    ----------
    row : mapping
        ``trend``, ``trend_lower``, ``trend_upper``: per cent a year.
    unit : str
        The indicator's: of a percentage it is the odds that change so much.

    Returns
    -------
    str
        "−7.5% a year, 95% limits −27.8% to 18.6%", or nothing.
    """
    found = [row.get(key) for key in ("trend", "trend_lower", "trend_upper")]
    if any(x is None or is_missing(x) for x in found):
        return ""
    middle, low, high = (format_number(float(x or 0.0), 1) for x in found)
    what = " in the odds" if unit == "percent" else ""
    return f"{middle}% a year{what}, 95% limits {low}% to {high}%"
