"""What a map finds: its title and its text alternative.

Maps come as lists of `MapArea`, for the reason that lines come as lists of points.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from words import periods
from words.finding import capital, lower_first
from words.measure import Measure
from words.missing import by_reason
from words.numbers import format_rank
from words.places import the
from words.quarters import everywhere
from words.symbols import reason


class MapArea(NamedTuple):
    """One area of a map. `value` is ``None`` where it is missing.

    `shown` is false of what a map that is zoomed to a region leaves out: it has its place in the
    ranking still. `joint` is how many others share the rank.
    """

    name: str
    value: float | None
    symbol: str | None = None
    rank: int | None = None
    rank_n: int | None = None
    chosen: bool = False
    shown: bool = True
    joint: int = 0
    """How many others share the rank."""


def choropleth_title(
    measure: Measure, period: str, places: Sequence[MapArea], where: str = ""
) -> str:
    """Say what a map shows: the chosen area and its place, or the two ends.

    Parameters
    ----------
    period : str
        The period's label.
    places : sequence of MapArea
        One an authority.
    where : str
        The region that it is zoomed to.

    Returns
    -------
    str
        "Southampton: 67.9 per 10,000 children at 31 March 2025, 12th highest of 151", or "From
        10.2 in Rutland to 131.4 per 10,000 children in Blackpool, at 31 March 2025" where no area
        is chosen or it is not on the map; "London: from ...".
    """
    when = periods.phrase(period)
    for place in places:
        if not (place.chosen and place.shown):
            continue
        if place.value is None:
            return f"{place.name}: {reason(place.symbol)}, {when}"
        polarity, joint = measure.polarity, place.joint
        rank = format_rank(place.rank, place.rank_n, polarity=polarity, joint=joint)
        if place.rank is None and place.rank_n:
            rank = everywhere(place.rank_n)
        title = f"{place.name}: {measure.shown_in_full(place.value)} {when}"
        return f"{title}, {rank}" if rank and not measure.is_place else title
    ends = _ends(measure, places)
    found = f"{ends}, {when}" if ends else f"No figures {when}"
    return f"{where}: {lower_first(found)}" if where else found


def _ends(measure: Measure, places: Sequence[MapArea]) -> str:
    known = [p for p in places if p.value is not None and p.shown]
    if not known:
        return ""
    low = min(known, key=lambda p: p.value or 0)
    top = max(known, key=lambda p: p.value or 0)
    if low is top:
        return f"{measure.shown_in_full(top.value)} in {the(top.name)} alone"
    return (
        f"From {measure.shown(low.value)} in {the(low.name)} to "
        f"{measure.shown_in_full(top.value)} in {the(top.name)}"
    )


def choropleth_alt(
    measure: Measure, period: str, places: Sequence[MapArea], where: str = ""
) -> str:
    """Describe a map to somebody who can't see it.

    Parameters
    ----------
    period : str
        The period's label.
    places : sequence of MapArea
        One an authority.
    where : str
        The region that it is zoomed to.

    Returns
    -------
    str
        What is drawn, the chosen area's figure and place, the ends, and how many have no figure
        and why.
    """
    drawn = [p for p in places if p.shown]
    counted = f"{len(drawn)} authorities in {the(where)}" if where else f"{len(drawn)} authorities"
    sentences = [f"Map of {counted}: {lower_first(measure.subtitle(period))}."]
    if any(p.chosen for p in drawn):
        sentences.append(choropleth_title(measure, period, places) + ".")
    if ends := _ends(measure, places):
        sentences.append(f"{ends}.")
    gaps = by_reason(p.symbol for p in drawn if p.value is None)
    sentences += [f"{gap.count} without a figure: {gap.reason}." for gap in gaps]
    return " ".join(sentences)


def legend_title(measure: Measure) -> str:
    """Name the unit above a legend's classes, in words.

    Returns
    -------
    str
        "Per 10,000 children", "Per cent", "Pounds", "Rank".
    """
    return capital({"percent": "per cent", "currency": "pounds"}.get(measure.unit, measure.scale))


def off_the_map(area: str, where: str) -> str:
    """Say that the chosen area is not among those drawn.

    Parameters
    ----------
    area : str
        Its name.
    where : str
        The region that the map is zoomed to, or nothing.

    Returns
    -------
    str
        "Southampton is not on this map of London."
    """
    of = f" of {the(where)}" if where else ""
    return f"{capital(the(area))} is not on this map{of}."
