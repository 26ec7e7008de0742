"""What deprivation leads one to expect, fitted a second time by other means."""

from __future__ import annotations

import numpy as np
import pytest
import statsmodels.api as sm
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import gammaln
from scipy.stats import nbinom

from data.build.statistics.expected import LEAST_AREAS, Expected, expect

Numbers = NDArray[np.float64]


@pytest.fixture(scope="module")
def country() -> tuple[Numbers, Numbers, Numbers]:
    """Authorities drawn from the model itself: counts, populations, deprivation."""
    generator = np.random.default_rng(20191031)
    population = generator.integers(8_000, 300_000, 150).astype(float)
    deprivation = generator.uniform(4, 45, 150)
    mean = population * np.exp(-6.2 + 0.02 * deprivation)
    size = 1 / 0.09
    count = generator.negative_binomial(size, size / (size + mean)).astype(float)
    return count, population, deprivation


@pytest.fixture(scope="module")
def fitted(country: tuple[Numbers, Numbers, Numbers]) -> Expected:
    found = expect(*country)
    assert found is not None
    return found


def test_a_generalised_linear_model_of_the_same_spread_expects_the_same(
    country: tuple[Numbers, Numbers, Numbers], fitted: Expected
) -> None:
    """statsmodels' GLM by reweighted least squares, to a thousandth of the expected count."""
    count, population, deprivation = country
    design = sm.add_constant(deprivation)
    family = sm.families.NegativeBinomial(alpha=fitted.spread)
    second = sm.GLM(count, design, family=family, offset=np.log(population)).fit()
    assert fitted.count == pytest.approx(second.fittedvalues, rel=1e-3)
    assert (fitted.level, fitted.slope) == pytest.approx(tuple(second.params), rel=1e-3)


def test_the_likelihood_written_out_and_minimised_gives_the_same(
    country: tuple[Numbers, Numbers, Numbers], fitted: Expected
) -> None:
    """scipy's minimiser on the likelihood of NB2, to a hundredth of each coefficient."""
    count, population, deprivation = country
    centred = deprivation - deprivation.mean()

    def loss(at: Numbers) -> float:
        mean = population * np.exp(at[0] + at[1] * centred)
        size = np.exp(-at[2])
        return -float(
            np.sum(
                gammaln(count + size) - gammaln(size) - gammaln(count + 1)
                + size * np.log(size / (size + mean)) + count * np.log(mean / (size + mean))
            )
        )  # fmt: skip

    found = minimize(loss, np.array([-6.0, 0.0, -2.0]), method="Nelder-Mead",
                     options={"maxiter": 4000, "xatol": 1e-7, "fatol": 1e-9})  # fmt: skip
    level, slope, log_spread = found.x
    assert fitted.slope == pytest.approx(slope, rel=1e-2)
    assert fitted.level == pytest.approx(level - slope * deprivation.mean(), rel=1e-2)
    assert fitted.spread == pytest.approx(float(np.exp(log_spread)), rel=1e-2)


def test_the_interval_is_one_authoritys_and_holds_about_as_many_as_it_says(
    country: tuple[Numbers, Numbers, Numbers], fitted: Expected
) -> None:
    count, _, _ = country
    inside = (fitted.low <= count) & (count <= fitted.high)
    assert 0.9 <= inside.mean() <= 1
    size = 1 / fitted.spread
    chance = size / (size + fitted.count[0])
    assert fitted.low[0] == nbinom.ppf(0.025, size, chance)
    assert fitted.high[0] == nbinom.ppf(0.975, size, chance)


def test_the_band_rises_with_deprivation_and_holds_the_line(
    country: tuple[Numbers, Numbers, Numbers], fitted: Expected
) -> None:
    _, population, deprivation = country
    order = np.argsort(deprivation)
    middle = (fitted.count / population)[order]
    assert (np.diff(middle) >= 0).all()
    assert (fitted.band_low[order] < middle).all()
    assert (middle < fitted.band_high[order]).all()


def test_the_order_of_authorities_changes_nothing(
    country: tuple[Numbers, Numbers, Numbers], fitted: Expected
) -> None:
    turned = expect(*(values[::-1].copy() for values in country))
    assert turned is not None
    assert turned.count[::-1] == pytest.approx(fitted.count, rel=1e-4)
    assert turned.explained == pytest.approx(fitted.explained, rel=1e-9)


def test_too_few_authorities_or_no_events_expect_nothing() -> None:
    few = np.full(LEAST_AREAS - 1, 50.0)
    assert expect(few, few * 1000, few) is None
    many = np.full(LEAST_AREAS, 50_000.0)
    assert expect(np.zeros(LEAST_AREAS), many, np.linspace(1.0, 40.0, LEAST_AREAS)) is None
