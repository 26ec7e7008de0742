"""Whether counts leave a fitted line with no end to run to."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Flags = NDArray[np.bool_]


def separated(count: Numbers, denominator: Numbers | None, predictor: Numbers) -> Flags:
    """Say for which series a line on one predictor has no likeliest slope.

    Where counts of none lie to one side of a point of the predictor, and counts of all (for shares)
    to the other, a steeper line always fits better and its slope is infinite: Albert and Anderson,
    On the existence of maximum likelihood estimates in logistic regression models, Biometrika
    1984; 71: 1-10. For counts without a ceiling the same holds where all that isn't none stands at
    one end. A single point between the two doesn't stop it, two different ones do.

    Parameters
    ----------
    count : array of shape (series, points)
        Of each point.
    denominator : array of the same shape, or None
        What a share is of; None for counts and rates, which have no ceiling.
    predictor : array of shape (points,) or (series, points)
        Where each point lies.

    Returns
    -------
    array of bool, shape (series,)
        True also where all points are none, or all.

    Examples
    --------
    >>> separated(np.array([[0., 0., 0., 0., 54.], [0., 0., 3., 0., 54.]]), None, np.arange(5.))
    array([ True, False])
    """
    place = np.broadcast_to(predictor, count.shape)
    none = count == 0
    full = np.zeros_like(none) if denominator is None else count >= denominator
    return _apart(none, full, place) | _apart(full, none, place)


def _apart(below: Flags, above: Flags, place: Numbers) -> Flags:
    """Say where a point parts what may only lie below it from what may only lie above it."""
    between = ~below & ~above
    last_below = np.where(below, place, -np.inf).max(axis=-1)
    first_above = np.where(above, place, np.inf).min(axis=-1)
    lowest = np.where(between, place, np.inf).min(axis=-1)
    highest = np.where(between, place, -np.inf).max(axis=-1)
    # What lies between pins the point down: all of it in one place, with the rest on its two sides.
    at_one_place = ~between.any(axis=-1) | (lowest == highest)
    ordered: Flags = at_one_place & (last_below <= first_above)
    ordered &= ~between.any(axis=-1) | ((last_below <= lowest) & (highest <= first_above))
    return ordered
