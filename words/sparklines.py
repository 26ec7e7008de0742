"""What a line without axes shows, for those who can't see it."""

from __future__ import annotations

from collections.abc import Sequence

from words import periods
from words.measure import Measure
from words.points import Point


def spark_alt(measure: Measure, line: Sequence[Point]) -> str:
    """Describe a line without axes, in few words.

    Parameters
    ----------
    line : sequence of Point
        Oldest first.

    Returns
    -------
    str
        "2013 to 2025: from 49.5 to 57.3, between 49.5 and 96.2", and how many periods lack a
        figure. Of a broken series only what follows the last break.
    """
    broken = max((i for i, p in enumerate(line) if p.breaks), default=0)
    line = line[broken:]
    since = f"; not comparable with figures before {periods.named(line[0].label)}" if broken else ""
    known = [p for p in line if p.value is not None]
    if not known:
        return f"No figures over time{since}"
    if len(known) == 1:
        return f"{periods.named(known[0].label)}: {measure.shown(known[0].value)}{since}"
    first, last = measure.shown(known[0].value), measure.shown(known[-1].value)
    values = [p.value or 0.0 for p in known]
    low, top = measure.shown(min(values)), measure.shown(max(values))
    missing = len(line) - len(known)
    gaps = f"; {missing} without a figure" if missing else ""
    when = periods.span(p.label for p in known)
    return f"{when}: from {first} to {last}, between {low} and {top}{gaps}{since}"
