"""The rate to expect of an authority for the income deprivation of its children."""

from __future__ import annotations

import warnings
from dataclasses import dataclass

import numpy as np
import statsmodels.api as sm
from numpy.typing import NDArray
from scipy.stats import nbinom

from data.build.statistics.separation import separated

Numbers = NDArray[np.float64]

LEAST_EXPLAINED = 0.1
"""Under this share of variation no expectation is drawn: deprivation says too little."""
LEAST_AREAS = 50


@dataclass(frozen=True)
class Expected:
    """What deprivation leads one to expect in one period.

    Attributes
    ----------
    count, low, high : array
        Expected count of each authority and the limits within which 95% of authorities as
        deprived, with as many children, would be.
    band_low, band_high : array
        The same limits, as a fraction of population, for an authority as deprived but of middling
        size: smooth enough to draw as a band.
    explained : float
        The share of the variation between authorities that deprivation explains, 0 to 1.
    slope, level, spread : float
        Coefficients of the model and its dispersion (variance = mean + spread x mean squared).
    """

    count: Numbers
    low: Numbers
    high: Numbers
    band_low: Numbers
    band_high: Numbers
    explained: float
    slope: float
    level: float
    spread: float


def expect(count: Numbers, population: Numbers, deprivation: Numbers) -> Expected | None:
    """Fit the model to the authorities of one period.

    Negative binomial regression (NB2; Hilbe, Negative Binomial Regression, 2011) by statsmodels.
    The interval is that of one authority's count, spread between authorities included; the
    uncertainty of the fitted line itself is small beside it and left out. The share explained is
    the squared correlation of the logarithm of the rate with deprivation, weighted by population.

    Parameters
    ----------
    count, population : array
        Of each authority, population above 0.
    deprivation : array
        IDACI average score in per cent.

    Returns
    -------
    Expected or None
        None if there are fewer than `LEAST_AREAS` authorities, if their counts leave the slope no
        end, or if the model doesn't converge.
    """
    if len(count) < LEAST_AREAS or separated(count, None, deprivation):
        return None
    offset = np.log(population)
    # Centred, so that the two coefficients don't chase each other.
    centre = float(deprivation.mean())
    design = np.column_stack([np.ones_like(deprivation), deprivation - centre])
    full = _fit(count, design, offset)
    if full is None:
        return None
    level, slope, spread = (float(p) for p in full)
    mean = population * np.exp(level + slope * (deprivation - centre))
    size = 1 / spread
    chance = size / (size + mean)
    middling = float(np.median(population))
    typical = size / (size + mean / population * middling)
    return Expected(
        count=mean,
        low=nbinom.ppf(0.025, size, chance),
        high=nbinom.ppf(0.975, size, chance),
        band_low=nbinom.ppf(0.025, size, typical) / middling,
        band_high=nbinom.ppf(0.975, size, typical) / middling,
        explained=_share_explained(count, population, design),
        slope=slope,
        level=level - slope * centre,
        spread=spread,
    )


def _share_explained(count: Numbers, population: Numbers, design: Numbers) -> float:
    some = count > 0
    log_rate = np.log(count[some] / population[some])
    line = sm.WLS(log_rate, design[some], weights=population[some]).fit()
    return float(line.rsquared)


def _fit(count: Numbers, design: Numbers, offset: Numbers) -> Numbers | None:
    model = sm.NegativeBinomial(count, design, offset=offset)
    start = np.zeros(design.shape[1] + 1)
    start[0], start[-1] = np.log(count.sum() / np.exp(offset).sum()), 0.2
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        result = model.fit(start_params=start, disp=False, maxiter=200, method="bfgs")
        if not result.mle_retvals["converged"]:
            # A line search may stall within rounding of the top: curvature settles it.
            result = model.fit(start_params=result.params, disp=False, method="newton")
    converged = result.mle_retvals["converged"] and np.isfinite(result.params).all()
    if not converged or result.params[-1] <= 0:
        return None
    return np.asarray(result.params, dtype=float)
