"""The funnel's limits agree with worked examples in print, its factor with one counted by hand.

No example was to be found in print that gives the counts, the factor by which limits are widened
and the limits that follow: how far chance reaches is held to print, the factor to arithmetic.
"""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import norm

from data.build.statistics.funnel import funnel, limits

Z95, Z998 = norm.ppf(0.975), norm.ppf(0.999)


@pytest.mark.parametrize(
    ("target", "size", "share", "low", "high"),
    [
        # SAS/QC 13.1 User's Guide, SHEWHART procedure, UCHART statement, "Saving Control Limits",
        # figure 17.87: defects per square metre of fabric in rolls of 30, three standard errors.
        (0.30333, 30.0, False, 0.001671271, 0.60500),
        # Montgomery and Runger, Applied Statistics and Probability for Engineers, section 15-6,
        # exercise 41: shares of samples of 1,500 and of 100, three standard errors.
        (0.0645, 1500.0, True, 0.0455, 0.0835),
        (0.0645, 100.0, True, 0.0, 0.1382),
    ],
)
def test_chance_reaches_as_far_as_worked_examples_say(
    target: float, size: float, share: bool, low: float, high: float
) -> None:
    found = limits(target, np.array([size]), 3.0, share=share)
    assert (float(found[0][0]), float(found[1][0])) == pytest.approx((low, high), abs=5e-5)


def test_the_factor_is_the_mean_square_of_winsorised_scores() -> None:
    # Ten authorities of 10,000 with a target of 1%: chance is 10 to either side of 100 events, so
    # the scores are -3, -2, ..., and the one at each end is pulled in to its neighbour.
    scores = np.array([-9, -3, -2, -1, 0, 0, 1, 2, 3, 12], dtype=float)
    found = funnel(100 + 10 * scores, np.full(10, 1e4), 0.01, share=False)
    assert found.factor == pytest.approx((9 + 9 + 4 + 1 + 0 + 0 + 1 + 4 + 9 + 9) / 10)


def test_limits_are_as_many_standard_errors_from_the_target() -> None:
    scores = np.array([-9, -3, -2, -1, 0, 0, 1, 2, 3, 12], dtype=float)
    found = funnel(100 + 10 * scores, np.full(10, 1e4), 0.01, share=False)
    chance = np.sqrt(0.01 / 1e4) * np.sqrt(4.6)
    assert found.high95[0] == pytest.approx(0.01 + Z95 * chance)
    assert found.low95[0] == pytest.approx(0.01 - Z95 * chance)
    assert found.high998[0] == pytest.approx(0.01 + Z998 * chance)


def test_authorities_that_differ_by_less_than_chance_leave_the_limits_as_they_are() -> None:
    found = funnel(np.full(12, 100.0), np.full(12, 1e4), 0.01, share=False)
    assert found.factor == 1
    assert found.high95[0] == pytest.approx(0.01 + Z95 * np.sqrt(0.01 / 1e4))


def test_a_shares_limits_use_the_binomial_and_end_at_all() -> None:
    part = np.array([9, 10, 8, 9, 10, 9, 9, 10, 9, 8], dtype=float)
    found = funnel(part, np.full(10, 10.0), 0.9, share=True)
    assert (found.high998 <= 1).all()
    whole = funnel(np.full(10, 900.0), np.full(10, 1000.0), 0.9, share=True)
    assert whole.high95[0] == pytest.approx(0.9 + Z95 * np.sqrt(0.9 * 0.1 / 1000))


@given(
    st.lists(st.tuples(st.integers(0, 500), st.integers(1_000, 300_000)), min_size=10, max_size=60)
)
def test_limits_hold_the_target_nest_and_narrow_with_size(pairs: list[tuple[int, int]]) -> None:
    count, size = (np.array(values, dtype=float) for values in zip(*pairs, strict=True))
    target = max(count.sum(), 1.0) / size.sum()
    found = funnel(count, size, target, share=False)
    assert found.factor >= 1
    assert (found.low998 <= found.low95).all()
    assert (found.low95 <= target).all()
    assert (target <= found.high95).all()
    assert (found.high95 <= found.high998).all()
    assert (found.low998 >= 0).all()
    order = np.argsort(size)
    assert (np.diff(found.high95[order]) <= 1e-15).all()
