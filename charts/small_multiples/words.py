"""What a set of small lines finds: in how many areas a figure is rising or falling."""

from __future__ import annotations

from collections.abc import Sequence

from words import periods
from words.finding import capital, lower_first
from words.lists import listed
from words.measure import Measure
from words.places import the
from words.points import Point
from words.symbols import reason_with_symbol

NamedLine = tuple[str, Sequence[Point]]

Directions = tuple[str, Sequence[str]]
"""The direction of the chosen area, and of each of its group; empty where none was worked out."""


def small_multiples_title(
    measure: Measure,
    when: str,
    area: NamedLine | None,
    others: Sequence[NamedLine],
    group: str,
    directions: Directions,
) -> str:
    """Say which way the lines of a group go, as far as their figures support it.

    Parameters
    ----------
    when : str
        The label of the last period.
    area : NamedLine or None
        The chosen area and its line.
    others : sequence of NamedLine
        The group's lines.
    group : str
        The group's noun.
    directions : Directions
        Directions over the five years to that period, as `words.directions.direction_name` names
        them.

    Returns
    -------
    str
        "No clear direction in Southampton over the five years to 2025; of 10 like areas, rising
        in 1 and falling in 4"; without any direction the area's newest figure.
    """
    own, among = directions
    known = [one for one in among if one]
    until = f"over the five years to {periods.short(when)}"
    if not own and not known:
        return _newest(measure, area, others, group)
    own_way = f"{capital(own)} in {the(area[0])} {until}" if area is not None and own else ""
    if not known:
        return own_way
    fewer = "" if len(known) == len(others) else " whose direction can be told"
    counts = [(name, known.count(name)) for name in ("rising", "falling")]
    found = listed(f"{name} in {n}" for name, n in counts if n)
    of = f"{len(known)} {group}{fewer}" if found or len(known) > 1 else f"{len(others)} {group}"
    rest = f"of {of}, {found}" if found else f"none of {of} is clearly rising or falling"
    return f"{own_way}; {rest}" if own_way else f"{capital(rest)}{',' if found else ''} {until}"


def _newest(
    measure: Measure, area: NamedLine | None, others: Sequence[NamedLine], group: str
) -> str:
    known = [point for point in area[1] if point.value is not None] if area else []
    if area is None or not known:
        count = sum(any(point.value is not None for point in line) for _, line in others)
        return f"{count} {group} over time" if count else f"No {group} with figures over time"
    last = known[-1]
    return f"{area[0]}: {measure.shown_in_full(last.value)} {periods.phrase(last.label)}"


def small_multiples_alt(
    measure: Measure, when: str, title: str, others: Sequence[NamedLine], scale: str
) -> str:
    """Describe small lines to somebody who can't see them.

    Parameters
    ----------
    when : str
        The span of time.
    title : str
        As `small_multiples_title` gives it.
    others : sequence of NamedLine
        The group's lines.
    scale : str
        "all on one scale from 0 to 80".

    Returns
    -------
    str
        The finding, then each line's first and last figure.
    """
    drawn = lower_first(measure.subtitle(when))
    sentences = [f"A small line chart for each area, {scale}: {drawn}."]
    sentences.append(f"{title}.")
    for name, line in others:
        known = [p for p in line if p.value is not None]
        if known:
            first, last = known[0], known[-1]
            sentences.append(
                f"{name}: {measure.shown(first.value)} in {periods.short(first.label)}, "
                f"{measure.shown(last.value)} in {periods.short(last.label)}."
            )
        else:
            symbol = line[-1].figure.symbol if line else None
            sentences.append(f"{name}: {reason_with_symbol(symbol)}.")
    return " ".join(sentences)
