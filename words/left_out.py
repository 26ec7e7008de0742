"""Who is left out of a comparison, and why; and what the small numbers among them do to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from words.figure import NO_FIGURE, Figure
from words.finding import capital
from words.lists import listed
from words.measure import Measure
from words.missing import lacks_population
from words.symbols import reason_with_symbol

SMALL: Final = frozenset({"c", "low"})
"""Symbols of figures that are left out because the number is small."""

NO_RATE: Final = "no population on today's basis, so no rate (x)"
"""Of an area that ended before today's populations were estimated: its counts are published."""


SAME: Final = "one figure is published for both together"


class Member(NamedTuple):
    """A member of a group in one period: its figure, or why it has none."""

    name: str
    figure: Figure = NO_FIGURE
    began: dt.date | None = None
    ended: dt.date | None = None
    same: bool = False
    """Whether its figure is the area's own as well: one of both together."""


def why_missing(measure: Measure, member: Member, end: dt.date) -> str:
    """Say why a member has no figure in a period.

    Parameters
    ----------
    member : Member
        Without a value.

    Returns
    -------
    str
        "began in April 2023", "ended in March 2019", "withheld because the number is small (c)",
        "no population on today's basis, so no rate (x)".
    """
    if member.same:
        return SAME
    figure = member.figure
    if not figure.symbol and member.began is not None and member.began > end:
        return f"began in {member.began:%B %Y}"
    if not figure.symbol and member.ended is not None and member.ended < end:
        return f"ended in {member.ended:%B %Y}"
    if lacks_population(measure, figure.symbol, figure.numerator, figure.denominator):
        return NO_RATE
    return reason_with_symbol(figure.symbol)


def left_out(measure: Measure, members: Sequence[Member], end: dt.date) -> str:
    """Name the members of a group that have no figure, those of one reason together.

    Parameters
    ----------
    members : sequence of Member
        All of the group.

    Returns
    -------
    str
        "Left out: Bolton and Derby, withheld because the number is small (c); Cumberland, began in
        April 2023."; nothing where everybody has a figure.
    """
    named: dict[str, list[str]] = {}
    for member in members:
        if member.figure.value is None or member.same:
            named.setdefault(why_missing(measure, member, end), []).append(member.name)
    listing = "; ".join(f"{listed(names)}, {why}" for why, names in named.items())
    return f"Left out: {listing}." if listing else ""


class Withheld(NamedTuple):
    """How many figures are left out because the number is small."""

    members: int = 0
    authorities: int = 0


NOBODY: Final = Withheld()


def withheld(symbols: Iterable[tuple[bool, str | None]]) -> Withheld:
    """Count the figures that are left out because the number is small.

    Parameters
    ----------
    symbols : iterable of (bool, str or None)
        Of each authority whether it is of the group, and the symbol in its figure's place.

    Returns
    -------
    Withheld
        Of the group, and of all.
    """
    small = [member for member, symbol in symbols if symbol in SMALL]
    return Withheld(sum(small), len(small))


def too_high(measure: Measure, found: Withheld, typical: float | None, mean: bool) -> str:
    """Say what it does to places and means that small figures are left out.

    Parameters
    ----------
    found : Withheld
        How many are left out.
    typical : float or None
        England's figure, or the mean: of a share that is usually most of its base, a small count
        need not be a small share.
    mean : bool
        Whether a mean is spoken of.

    Returns
    -------
    str
        A sentence; nothing for rates, where a small count is that of a small place and says
        nothing of its rate, and where nobody is left out.
    """
    share = measure.unit == "percent" and typical is not None and typical < 50
    if not found.authorities or not (share or measure.is_total):
        return ""
    who = "1 authority is" if found.authorities == 1 else f"{found.authorities} authorities are"
    counts = "its count is" if found.authorities == 1 else "their counts are"
    theirs = "its figure is" if found.authorities == 1 else "their figures are"
    text = f"{who} left out because {counts} small: {theirs} probably lower"
    high = ", so that mean is probably too high" if mean and found.members else ""
    return capital(f"{text}{high}.")
