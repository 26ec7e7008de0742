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
    """
    z = (count / denominator - target) / _chance(target, denominator, share=share)
    pulled_in = np.asarray(winsorize(z, limits=(WINSORISED, WINSORISED)))
    factor = max(1.0, float(np.mean(pulled_in**2)))
    low95, high95, low998, high998 = (
        limit
        for tail in (0.05, 0.002)
        for limit in limits(
            target, denominator, float(norm.ppf(1 - tail / 2)), share=share, factor=factor
        )
    )
    return Funnel(factor, low95, high95, low998, high998)


def limits(
    target: float, denominator: Numbers, errors: float, *, share: bool, factor: float = 1.0
) -> tuple[Numbers, Numbers]:
    """Work out how far from a target chance takes a rate or a share.

    Parameters
    ----------
    target : float
        As a fraction.
    denominator : array
        Of each authority.
    errors : float
        How many standard errors to either side: 1.96 for 95%, 3.09 for 99.8%.
    share : bool
        Whether it is a proportion (binomial) rather than a rate (Poisson).
    factor : float
        How many times the variance of chance.

    Returns
    -------
    tuple of array
        Lower limits, at 0 or above; upper ones, at 1 or below for a share.
    """
    width = errors * np.sqrt(factor) * _chance(target, denominator, share=share)
    ceiling = 1.0 if share else np.inf
    return np.maximum(target - width, 0.0), np.minimum(target + width, ceiling)


def _chance(target: float, denominator: Numbers, *, share: bool) -> Numbers:
    error: Numbers = np.sqrt((target * (1 - target) if share else target) / denominator)
    return error
