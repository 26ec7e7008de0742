"""What an area's line finds in a period, as a heading."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from words import periods
from words.changes import amount, step
from words.doubt import why_doubtful
from words.measure import Measure, parts
from words.missing import NO_POPULATION, count_alone, in_a_word, lacks_population
from words.points import Point

_SMALL: Final = 30
"""Below this count a few more or fewer move a figure far, so its counts stand beside it."""


def trend_title(
    measure: Measure,
    area: str,
    line: Sequence[Point],
    *,
    at: str | None = None,
    since: str | None = None,
    way: str = "",
) -> str:
    """Say what an area's line shows in a period: where it is, and what it did.

    Two years far apart are never set against each other: what lies between them is mostly noise.

    Parameters
    ----------
    measure : Measure
        What is drawn.
    area : str
        The area's name.
    line : sequence of Point
        The area's, oldest first, up to the period.
    at : str, optional
        The label of the period; the last point's without it. A period without a point is one that
        has no figure.
    since : str, optional
        The label of the period that its change is counted from; nothing where there is no change.
    way : str
        As `words.directions.way_of` gives it for that period.

    Returns
    -------
    str
        "Southampton: 67.9 per 10,000 children at 31 March 2025, up 4.1 on the year before; no clear
        direction over five years". Across a break nothing is compared. A figure that is missing
        begins with its reason.
    """
    *earlier, last = line or [Point(at or "", None)]
    if at is not None and last.label != at:
        earlier, last = [*earlier, last], Point(at, None)
    if last.value is None:
        return f"{area}: {_without_a_figure(measure, last, earlier)}"
    if last.doubt:
        figure = f"{measure.shown_in_full(last.value)} {periods.phrase(last.label)}"
        return f"{area}: {figure}, doubtful: {why_doubtful(last.doubt)}"
    label = last.label
    known = last.numerator is not None and last.denominator is not None
    small = known and (last.numerator or 0) < _SMALL and measure.unit in ("rate", "percent")
    beside = f" ({parts(last.numerator, None, last.denominator)})" if small else ""
    said = f"{area}: {measure.shown_in_full(last.value)}{beside} {periods.phrase(label)}"
    if last.breaks and earlier:
        return f"{said}, not comparable with {periods.named(earlier[-1].label)}"
    before = next((point.sound for point in earlier if point.label == since), None)
    if since and before is not None and not measure.is_place:
        then = periods.before(label, since)
        by = step(measure, last.value, before)
        up = "up" if by > 0 else "down"
        said += f", {up} {amount(measure, by)} on {then}" if by else f", the same as {then}"
    return f"{said}; {way}" if way else said


def _without_a_figure(measure: Measure, point: Point, earlier: Sequence[Point]) -> str:
    count = point.numerator
    if lacks_population(measure, point.symbol, count, point.denominator, point.basis):
        alone = count_alone(measure, count or 0.0, point.label)
        return f"{alone}, but no rate: {NO_POPULATION}"
    when = f" {periods.phrase(point.label)}" if point.label else ""
    said = f"{in_a_word(point.symbol)}{when}"
    known = next((p for p in reversed(earlier) if p.value is not None), None)
    if known is None:
        return said
    return f"{said}; last shown {measure.shown_in_full(known.value)} {periods.phrase(known.label)}"
