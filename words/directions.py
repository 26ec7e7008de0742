"""Which way a figure went over five periods, how sure that is, and why it can't always be told."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from queries.rows import Comparison, Movement
from words import periods
from words.changes import step
from words.finding import capital
from words.measure import Measure
from words.numbers import format_number
from words.points import Point

FIT: Final = 5
"""So many periods in a row a direction is worked out over."""
_WHY: Final = {
    "separated": "its counts are 0, or everybody, in all but one of the five years",
    "unsettled": "its counts are too few or too uneven for a line through five years",
}
_USUAL: Final = "that takes five years in a row with counts and no break in the series"
_CERTAIN: Final = ("rising", "falling")
_CHANCE: Final = "over five years chance can't be ruled out"
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


def movement(
    measure: Measure, line: Sequence[Point], direction: str, *, since: str | None = None
) -> str:
    """Say how far a figure moved within five years, and how sure it is that it wasn't chance.

    A reader of a line sees the last figure against the one that is furthest from it; the fit
    through five points says whether chance could have drawn such a line.

    Parameters
    ----------
    line : sequence of Point
        The area's figures, oldest first; the last is the one that this is about.
    direction : str
        As `direction_name` gives it for the last of them.
    since : str, optional
        The label of a period that the last figure was set against already.

    Returns
    -------
    str
        "rising over five years, from 19.7 in 2021"; "up from 19.7 in 2022, but over five years
        chance can't be ruled out"; nothing where no direction was worked out.
    """
    if not direction:
        return ""
    then = _furthest(measure, line)
    by = step(measure, line[-1].sound or 0, then.sound or 0) if then else Decimal(0)
    moved = f"from {measure.in_words(then.sound)} in {periods.named(then.label)}" if then else ""
    if direction in _CERTAIN:
        agrees = (by > 0) == (direction == _CERTAIN[0])
        return f"{direction} over five years{f', {moved}' if moved and agrees else ''}"
    if then is None or then.label == since:
        return _CHANCE
    return f"{'up' if by > 0 else 'down'} {moved}, but {_CHANCE}"


def _furthest(measure: Measure, line: Sequence[Point]) -> Point | None:
    """Find the figure of the last five that is furthest from the last, the later of two as far."""
    *earlier, last = line[-FIT:] or [Point("")]
    comparable: list[Point] = []
    after = last
    for point in reversed(earlier):
        if after.breaks or last.sound is None:
            break
        if point.sound is not None:
            comparable.append(point)
        after = point

    def distance(point: Point) -> Decimal:
        return abs(step(measure, last.sound or 0, point.sound or 0))

    found = max(comparable, key=distance, default=None)
    return found if found and distance(found) else None


def direction(
    row: Comparison | Movement, label: str, line: Sequence[Point], measure: Measure
) -> str:
    """Say which way a figure went over its last five periods.

    Parameters
    ----------
    label : str
        The last period's label.
    line : sequence of Point
        The area's figures up to that period, oldest first.

    Returns
    -------
    str
        A sentence: "It has been rising over five years, from 19.7 in 2021.", or why nothing is
        said.
    """
    found, until = direction_name(row.trend_lower, row.trend_upper), periods.short(label)
    if not found:
        if why := why_none(row.no_trend, line):
            return f"No direction can be told over the five years to {until}: {why}."
        return f"No direction is worked out to {until}: {_USUAL}."
    moved = movement(measure, line, found)
    if found in _CERTAIN:
        return f"It has been {moved}."
    return f"{capital(moved)}." if moved == _CHANCE else f"It is {moved}."


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
