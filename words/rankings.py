"""What a group in order finds, and what the spread of all authorities does: titles, alternatives.

A higher figure is one fact and a difference beyond chance another: titles give the place and then
how many of the others have intervals that meet the area's own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from words.finding import capital, lower_first
from words.maps import Place
from words.measure import Measure
from words.missing import by_reason
from words.numbers import format_rank
from words.places import the
from words.quarters import everywhere, quarter
from words.ranks import shared
from words.symbols import reason, reason_with_symbol


class Benchmark(NamedTuple):
    """A figure that authorities are compared with: England's, a group's mean or median."""

    name: str
    value: float | None
    role: str
    doubt: str = ""
    """Why it can't be right, where it can't: it is shown, and nothing is compared with it."""


class Ranked(NamedTuple):
    """An authority of a group in order. `value` is ``None`` where it is missing."""

    name: str
    value: float | None
    symbol: str | None = None
    lower: float | None = None
    upper: float | None = None
    chosen: bool = False
    why: str = ""


def ranked_title(measure: Measure, rows: Sequence[Ranked], group: str) -> str:
    """Say where the chosen area stands in a group.

    Parameters
    ----------
    measure : Measure
        Prints the figures.
    rows : sequence of Ranked
        The area and the group.
    group : str
        The group's noun.

    Returns
    -------
    str
        "Southampton is highest of 11; the intervals of 3 others meet its own"; "4th lowest of 11"
        counts from the nearer end. Ties are those of the figures themselves, not as printed.
    """
    area = next((row for row in rows if row.chosen), None)
    others = [row for row in rows if not row.chosen and row.value is not None]
    if area is None:
        if not others:
            return f"No {group} with a figure"
        return f"{len(others)} {group}, {_ends(measure, others)}"
    if area.value is None:
        return f"{area.name}: {area.why or reason(area.symbol)}"
    if not others:
        return f"{area.name}: {measure.said(area.value)}, and nobody to compare it with"
    above = sum(row.value > area.value for row in others if row.value is not None)
    joint, *_ = shared(row.value for row in (area, *others))
    if joint == len(others) > 1:
        return f"{capital(the(area.name))} and all {joint} others have the same figure"
    said = f"{capital(the(area.name))} is {format_rank(above + 1, len(others) + 1, joint=joint)}"
    met = meeting(area, others)
    if met is None:
        return said
    if met == 0:
        return f"{said}; no interval of the others meets its own"
    if met == len(others):
        whose = f"{others[0].name}'s interval" if met == 1 else "the interval of every other"
        return f"{said}, but {whose} meets its own"
    meet = "interval of 1 of the others meets" if met == 1 else f"intervals of {met} others meet"
    return f"{said}; the {meet} its own"


def _ends(measure: Measure, rows: Sequence[Ranked] | Sequence[Place]) -> str:
    known = [(row.value or 0.0, row.name) for row in rows]
    (low, least), (top, most) = min(known), max(known)
    return (
        f"from {measure.said(low)} in {the(least)} to {measure.said(top)} in {the(most)}"
    )


def meeting(area: Ranked, others: Sequence[Ranked]) -> int | None:
    """Count the authorities whose interval meets an area's.

    Parameters
    ----------
    area : Ranked
        The chosen one.
    others : sequence of Ranked
        Those to be told from it.

    Returns
    -------
    int or None
        None where an interval is missing.
    """
    if area.lower is None or area.upper is None:
        return None
    met = 0
    for row in others:
        if row.lower is None or row.upper is None:
            return None
        met += row.lower <= area.upper and area.lower <= row.upper
    return met


def ranked_alt(
    measure: Measure,
    period: str,
    rows: Sequence[Ranked],
    lines: Sequence[Benchmark],
    group: str,
) -> str:
    """Describe a group in order to somebody who can't see it.

    Parameters
    ----------
    measure : Measure
        What is drawn.
    period : str
        The period's label.
    rows : sequence of Ranked
        The area and the group, in order.
    lines : sequence of Benchmark
        What they are compared with.
    group : str
        The group's noun.

    Returns
    -------
    str
        The finding, every figure in order, what they are compared with, and who has none.
    """
    known = [row for row in rows if row.value is not None]
    said = [f"Dot chart of {lower_first(measure.subtitle(period))}."]
    said.append(f"{ranked_title(measure, rows, group)}.")
    if known:
        said.append(f"From the highest: {_listed(measure, known)}.")
    if lines:
        compared = ", ".join(f"{line.name} {measure.shown(line.value)}" for line in lines)
        said.append(f"Compared with {compared}.")
    said += [
        f"{row.name}: {row.why or reason_with_symbol(row.symbol)}."
        for row in rows
        if row.value is None
    ]
    return " ".join(said)


def _listed(measure: Measure, rows: Sequence[Ranked]) -> str:
    return ", ".join(f"{row.name} {measure.shown(row.value)}" for row in rows)


def spread_title(
    measure: Measure, places: Sequence[Place], quartile: int | None
) -> str:
    """Say where the chosen area stands among all authorities.

    Parameters
    ----------
    measure : Measure
        What is drawn.
    places : sequence of Place
        One an authority.
    quartile : int or None
        The chosen area's.

    Returns
    -------
    str
        "Southampton is in the highest quarter, 27th highest of 151"; without a chosen area the two
        ends.
    """
    for place in places:
        if not place.chosen:
            continue
        if place.value is None:
            return f"{place.name}: {reason(place.symbol)}"
        polarity, joint = measure.polarity, place.joint
        rank = format_rank(place.rank, place.rank_n, polarity=polarity, joint=joint)
        where = quarter(quartile, measure.polarity)
        if place.rank is None and place.rank_n and not measure.is_total:
            return f"{place.name}: {measure.shown(place.value)}, {everywhere(place.rank_n)}"
        found = [*([f"in the {where}"] if where else []), *([rank] if rank else [])]
        if not found:
            return f"{place.name}: {measure.shown_in_full(place.value)}"
        return f"{capital(the(place.name))} is {', '.join(found)}"
    known = [place for place in places if place.value is not None]
    return capital(_ends(measure, known)) if known else "No authority has a figure"


def spread_alt(
    measure: Measure,
    period: str,
    places: Sequence[Place],
    quartile: int | None,
    bounds: Sequence[float],
) -> str:
    """Describe the spread of all authorities to somebody who can't see it.

    Parameters
    ----------
    measure : Measure
        What is drawn.
    period : str
        The period's label.
    places : sequence of Place
        One an authority.
    quartile : int or None
        The chosen area's.
    bounds : sequence of float
        The three bounds between quarters, lowest first; none where there are none.

    Returns
    -------
    str
        The finding, the ends, the bounds, and who has no figure and why.
    """
    known = [place for place in places if place.value is not None]
    said = [f"Every authority as a dot: {lower_first(measure.subtitle(period))}."]
    said.append(f"{spread_title(measure, places, quartile)}.")
    if known:
        said.append(f"{len(known)} authorities {_ends(measure, known)}.")
    if len(bounds) == 3:
        low, middle, high = (measure.shown(bound) for bound in bounds)
        said.append(f"Quarters divide at {low}, {middle} and {high}.")
    gaps = by_reason(place.symbol for place in places if place.value is None)
    said += [f"{gap.count} without a figure: {gap.reason}." for gap in gaps]
    return " ".join(said)
