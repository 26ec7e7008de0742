"""What a set of small lines finds: in how many areas a figure is higher than it was."""

from __future__ import annotations

from collections.abc import Sequence

from words import periods
from words.finding import lower_first
from words.measure import Measure
from words.points import Point
from words.symbols import reason_with_symbol

NamedLine = tuple[str, Sequence[Point]]


def many_title(
    measure: Measure, area: NamedLine | None, others: Sequence[NamedLine], group: str
) -> str:
    """Say which way the lines of a group went.

    Parameters
    ----------
    measure : Measure
        What is drawn.
    area : NamedLine or None
        The chosen area and its line.
    others : sequence of NamedLine
        The group's lines.
    group : str
        The group's noun.

    Returns
    -------
    str
        "Up since 2013 in Southampton, and in 4 of 10 like areas". Which way is judged by the first
        and the last figure of each line, as they are printed.
    """
    ways = [way for _, line in others if (way := _way(measure, line)) is not None]
    if not ways:
        return f"No {group} with figures over time"
    up = sum(way > 0 for way in ways)
    counted = f"{up} of {len(ways)} {group}"
    own = _way(measure, area[1]) if area else None
    if area is None or own is None:
        return f"Up in {counted} over these years"
    since = periods.short(next(p.label for p in area[1] if p.value is not None))
    if own > 0:
        return f"Up since {since} in {area[0]}, and in {counted}"
    if own < 0:
        down = sum(way < 0 for way in ways)
        return f"Down since {since} in {area[0]}, and in {down} of {len(ways)} {group}"
    return f"The same as in {since} in {area[0]}; up in {counted}"


def _way(measure: Measure, line: Sequence[Point]) -> float | None:
    known = [round(p.value, measure.places) for p in line if p.value is not None]
    return None if len(known) < 2 else known[-1] - known[0]


def many_alt(
    measure: Measure,
    when: str,
    area: NamedLine | None,
    others: Sequence[NamedLine],
    group: str,
) -> str:
    """Describe small lines to somebody who can't see them.

    Parameters
    ----------
    measure : Measure
        What is drawn.
    when : str
        The span of time.
    area : NamedLine or None
        The chosen area and its line.
    others : sequence of NamedLine
        The group's lines.
    group : str
        The group's noun.

    Returns
    -------
    str
        The finding, then each line's first and last figure.
    """
    drawn = lower_first(measure.subtitle(when))
    said = [f"A small line chart for each area, on one scale: {drawn}."]
    said.append(f"{many_title(measure, area, others, group)}.")
    for name, line in others:
        known = [p for p in line if p.value is not None]
        if known:
            first, last = known[0], known[-1]
            said.append(
                f"{name}: {measure.shown(first.value)} in {periods.short(first.label)}, "
                f"{measure.shown(last.value)} in {periods.short(last.label)}."
            )
        else:
            said.append(f"{name}: {reason_with_symbol(line[-1].symbol if line else None)}.")
    return " ".join(said)
