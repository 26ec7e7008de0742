"""Whether a series rises or falls over its last five points, allowing for chance and scatter."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.stats import t as student

Numbers = NDArray[np.float64]

POINTS = 5

_STEPS = 25
_WIDEST = 10.0
"""How many times the slope's factor a year may be multiplied, or divided, within its limits."""
_CONVERGED = 1e-8
"""A fit whose last step is longer than this, as a part of the slope, hasn't found an end."""
PLACES: Numbers = np.arange(POINTS, dtype=np.float64) - (POINTS - 1) / 2
"""Where the points lie, around their middle."""
_DEGREES = POINTS - 2
_T = float(student.ppf(0.975, _DEGREES))


def slopes(count: Numbers, denominator: Numbers, *, share: bool) -> tuple[Numbers, ...]:
    """Fit a line to the logarithm (or logit) of many series at once.

    Series that `data.build.statistics.separation` finds have no such line: leave them out.

    Iteratively reweighted least squares for a generalised linear model with two parameters
    (McCullagh and Nelder, 1989), the dispersion from Pearson's chi-square over 3 degrees of
    freedom. The tests hold it against statsmodels' fits one by one, which would take minutes here.

    Parameters
    ----------
    count, denominator : array of shape (series, 5)
        Five consecutive years of each series.
    share : bool
        Quasi-binomial with logit link; else quasi-Poisson with log link and the denominator as
        offset.

    Returns
    -------
    tuple of array
        Change a year in per cent (of the rate, or of the odds), with its lower and upper 95% limit;
        not a number where the fit didn't settle, or its limits lie a hundredfold apart.
    """
    total = count.sum(axis=1) / denominator.sum(axis=1)
    level = np.log(total / (1 - total)) if share else np.log(total)
    slope = step = np.zeros_like(level)
    for _ in range(_STEPS):
        fitted, weight = _fitted(level, slope, denominator, share=share)
        residual = count - fitted
        s0, s1, s2 = (np.sum(weight * PLACES**k, axis=1) for k in (0, 1, 2))
        r0, r1 = residual.sum(axis=1), np.sum(residual * PLACES, axis=1)
        determinant = s0 * s2 - s1**2
        level = level + (s2 * r0 - s1 * r1) / determinant
        step = (s0 * r1 - s1 * r0) / determinant
        slope = slope + step
    fitted, weight = _fitted(level, slope, denominator, share=share)
    # Where a year has no children to count over, nothing is expected and nothing is off.
    off = np.divide((count - fitted) ** 2, weight, out=np.zeros_like(weight), where=weight > 0)
    pearson = off.sum(axis=1)
    s0, s1, s2 = (np.sum(weight * PLACES**k, axis=1) for k in (0, 1, 2))
    error = np.sqrt(pearson / _DEGREES * s0 / (s0 * s2 - s1**2))
    converged = np.abs(step) <= _CONVERGED * np.maximum(1, np.abs(slope))
    # Limits a hundredfold apart hold no line: a few children more or fewer made it.
    converged &= _T * error <= np.log(_WIDEST)
    limits = (slope, slope - _T * error, slope + _T * error)
    return tuple(np.where(converged, 100 * (np.exp(b) - 1), np.nan) for b in limits)


def _fitted(
    level: Numbers, slope: Numbers, denominator: Numbers, *, share: bool
) -> tuple[Numbers, Numbers]:
    line = np.clip(level[:, None] + slope[:, None] * PLACES, -50, 50)
    if share:
        p = 1 / (1 + np.exp(-line))
        return denominator * p, denominator * p * (1 - p)
    expected = denominator * np.exp(line)
    return expected, expected
