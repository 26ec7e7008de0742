"""How far a rank can be trusted: the places that an area's interval leaves open."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

METHOD = "places left open by 95% intervals: after those surely before, before those surely after"


def rank_interval(
    low: Numbers, high: Numbers, *, of: int, lowest_first: bool
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Give the best and worst place that an area may hold.

    An area comes certainly before another only if their intervals do not touch (the method of
    Klein, Wright and Wieczorek, 2020, with each area's own 95% interval). A wider interval never
    has fewer places, and an area without data changes nobody's.

    Parameters
    ----------
    low, high : array
        Limits of each area's interval.
    of : int
        How many areas have a figure, those without an interval among them.
    lowest_first : bool
        Whether place 1 is the lowest value.

    Returns
    -------
    tuple of array
        Best and worst place of each area, from 1 to ``of``.

    Examples
    --------
    >>> best, worst = rank_interval(np.array([1., 5., 6.]), np.array([2., 8., 9.]),
    ...                             of=3, lowest_first=False)
    >>> best.tolist(), worst.tolist()
    ([3, 1, 1], [3, 2, 2])
    """
    surely_higher = len(low) - np.searchsorted(np.sort(low), high, side="right")
    surely_lower = np.searchsorted(np.sort(high), low, side="left")
    before, after = (surely_lower, surely_higher) if lowest_first else (surely_higher, surely_lower)
    return before + 1, of - after
