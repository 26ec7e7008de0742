"""Where a figure stands among those that it is compared with, in a clause."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from words.groups import LIKE_AREAS, Group
from words.measure import Measure
from words.numbers import rounded


class GroupMean(NamedTuple):
    """A group's mean, and how many of its members have a figure, of how many."""

    value: float | None = None
    n: int | None = None
    of: int | None = None


NO_MEAN: Final = GroupMean()


def compared_with_neighbours(
    value: float, others: Iterable[float | None], of: int, noun: str = LIKE_AREAS.noun
) -> str:
    """Count the members of a group below and above a figure.

    Parameters
    ----------
    value : float
        The area's figure, rounded as shown.
    others : iterable of float or None
        The members' figures, rounded as shown.
    of : int
        How many there are in the group.
    noun : str
        What they are called.

    Returns
    -------
    str
        "8 of the 10 like areas were lower"; "5 of the 8 like areas that have data (of 10) were
        higher"; "none of the like areas has a figure"; nothing where nobody is in the group.
    """
    known = [other for other in others if other is not None]
    n = len(known)
    if not n:
        return f"none of the {noun} has a figure" if of else ""
    group = f"{n} {noun}" if n >= of else f"{n} {noun} that have data (of {of})"
    below, above = sum(x < value for x in known), sum(x > value for x in known)
    if not below and not above:
        return f"{_all(n, of, noun)} had the same figure"
    count, end = (below, "lower") if below >= above else (above, "higher")
    if count == n:
        return f"{_all(n, of, noun)} {'was' if n == 1 else 'were'} {end}"
    return f"{count} of the {group} {'was' if count == 1 else 'were'} {end}"


def _all(n: int, of: int, noun: str) -> str:
    """Say "all of them" of a group of any size."""
    if n == 1:
        return f"the one of the {of} {noun} that has data" if of > 1 else "the one in the group"
    some = "" if n >= of else f" that have data (of {of})"
    return f"both {noun}{some}" if n == 2 else f"all {n} {noun}{some}"


def like_areas(
    measure: Measure,
    value: float,
    neighbours: Sequence[float | None],
    mean: GroupMean,
    group: Group = LIKE_AREAS,
) -> str:
    """Say where a figure stands in a group, or against its mean.

    Parameters
    ----------
    value : float
        The area's figure.
    neighbours : sequence of float or None
        The members' figures, nearest first. Without any the mean of the group is given.
    mean : GroupMean
        Theirs.
    group : Group
        The group's names.

    Returns
    -------
    str
        A clause; nothing where nobody is in the group.
    """
    if neighbours:
        places = measure.places
        total = len(neighbours) if mean.of is None else mean.of
        others = [None if x is None else float(rounded(x, places)) for x in neighbours]
        return compared_with_neighbours(float(rounded(value, places)), others, total, group.noun)
    if not mean.of:
        return ""
    counted = f"{mean.n or 0} of"
    if mean.value is None:
        return f"only {counted} the {mean.of} {group.noun} have data, too few for a mean"
    short_of = "" if mean.n in (None, mean.of) else f" ({counted} {mean.of} have data)"
    return f"the mean of the {group.noun} was {measure.in_words(mean.value)}{short_of}"
