"""95% intervals of rates and percentages from their counts, and the places that they leave open.

They measure chance alone.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.stats import chi2
from statsmodels.stats.proportion import proportion_confint

Numbers = NDArray[np.float64]



def rate_interval(count: Numbers, population: Numbers, per: Numbers) -> tuple[Numbers, Numbers]:
    """Give the exact Poisson interval of a rate.

    Garwood's interval in its chi-square form, as OHID's technical guide on confidence intervals
    sets out for counts.

    Parameters
    ----------
    count : array
        Events, 0 or more.
    population : array
        What they are counted over, above 0.
    per : array
        10,000 for a rate per 10,000.

    Returns
    -------
    tuple of array
        Lower and upper limit, in the unit of the rate. The lower limit of no events is 0.

    Examples
    --------
    >>> low, high = rate_interval(np.array([10.0]), np.array([10000.0]), np.array([10000.0]))
    >>> round(float(low[0]), 3), round(float(high[0]), 3)
    (4.795, 18.39)
    """
    low = np.where(count > 0, chi2.ppf(0.025, 2 * np.maximum(count, 1e-9)) / 2, 0.0)
    high = chi2.ppf(0.975, 2 * (count + 1)) / 2
    return low / population * per, high / population * per


def share_interval(part: Numbers, whole: Numbers) -> tuple[Numbers, Numbers]:
    """Give Wilson's interval of a percentage.

    Wilson (1927), by statsmodels; the method that OHID uses for proportions.

    Parameters
    ----------
    part, whole : array
        Counts with 0 <= part <= whole and whole above 0.

    Returns
    -------
    tuple of array
        Lower and upper limit in per cent, within 0 and 100.
    """
    low, high = proportion_confint(part, whole, alpha=0.05, method="wilson")
    # Of none the lower limit is 0 and of all the upper is 100, which sums of decimals may miss by a
    # hair.
    return (
        np.where(part == 0, 0, np.clip(np.asarray(low) * 100, 0, 100)),
        np.where(part == whole, 100, np.clip(np.asarray(high) * 100, 0, 100)),
    )


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
