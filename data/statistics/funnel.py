"""Funnel limits around England, widened for the spread that authorities show beyond chance."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import norm
from scipy.stats.mstats import winsorize

Numbers = NDArray[np.float64]

WINSORISED = 0.1
"""The share of z-scores pulled in at each end before the spread is measured."""

METHOD = "Spiegelhalter 2005: multiplicative over-dispersion, z-scores winsorised 10% each end"


@dataclass(frozen=True)
class Funnel:
    """Limits for authorities of one indicator and period.

    Attributes
    ----------
    factor : float
        The over-dispersion factor: how many times the variance of chance; at least 1.
    low95, high95, low998, high998 : array
        Limits for each authority, as a fraction of its denominator, at 0 or above.
    """

    factor: float
    low95: Numbers
    high95: Numbers
    low998: Numbers
    high998: Numbers


def funnel(count: Numbers, denominator: Numbers, target: float, *, share: bool) -> Funnel:
    """Work out the funnel of one indicator and period.

    Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine
    2005; 24: 1185-1202: z-scores against the target, winsorised, their mean square as the factor.

    Parameters
    ----------
    count, denominator : array
        Of each authority.
    target : float
        England's figure as a fraction (rate over its population, or share).
    share : bool
        Whether the figure is a proportion (binomial) rather than a rate (Poisson).

    Returns
    -------
    Funnel
        The factor and each authority's limits.
    """
    variance = target * (1 - target) if share else target
    chance = np.sqrt(variance / denominator)
    z = (count / denominator - target) / chance
    pulled_in = np.asarray(winsorize(z, limits=(WINSORISED, WINSORISED)))
    factor = max(1.0, float(np.mean(pulled_in**2)))
    ceiling = 1.0 if share else np.inf

    def limits(tail: float) -> tuple[Numbers, Numbers]:
        width = norm.ppf(1 - tail / 2) * np.sqrt(factor) * chance
        return np.maximum(target - width, 0.0), np.minimum(target + width, ceiling)

    return Funnel(factor, *limits(0.05), *limits(0.002))
