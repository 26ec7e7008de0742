"""95% intervals of rates and percentages from their counts: they measure chance alone."""

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
    return np.clip(np.asarray(low) * 100, 0, 100), np.clip(np.asarray(high) * 100, 0, 100)
