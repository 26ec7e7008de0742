"""Where a figure stands among those that it is compared with, in a clause."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from words.groups import LIKE_AREAS, Group
from words.measure import Measure
from words.numbers import rounded
from words.symbols import is_missing


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
    row: Mapping[Any, Any],
    measure: Measure,
    value: float,
    neighbours: Sequence[float | None],
    group: Group = LIKE_AREAS,
) -> str:
    """Say where a figure stands in a group, or against its mean.

    Parameters
    ----------
    row : mapping
        ``neighbours_mean``, ``neighbours_n`` and ``neighbours_n_of``.
    value : float
        The area's figure.
    neighbours : sequence of float or None
        The members' figures, nearest first. Without any the mean of the group is given.
    group : Group
        The group's names.

    Returns
    -------
    str
        A clause; nothing where nobody is in the group.
    """
    of = row.get("neighbours_n_of")
    if neighbours:
        places = measure.places
        total = len(neighbours) if is_missing(of) else int(of or 0)
        others = [None if x is None else float(rounded(x, places)) for x in neighbours]
        return compared_with_neighbours(float(rounded(value, places)), others, total, group.noun)
    mean, n = row.get("neighbours_mean"), row.get("neighbours_n")
    if is_missing(of) or not of:
        return ""
    if mean is None or is_missing(mean):
        known = 0 if n is None or is_missing(n) else int(n)
        return f"only {known} of the {int(of)} {group.noun} have data, too few for a mean"
    short_of = "" if is_missing(n) or n == of else f" ({int(n or 0)} of {int(of)} have data)"
    return f"the mean of the {group.noun} was {measure.said(mean)}{short_of}"
