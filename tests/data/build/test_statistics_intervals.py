"""Intervals agree with worked examples in print, and hold their figure."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from data.build.statistics.intervals import rate_interval, share_interval


def one(low: np.ndarray, high: np.ndarray) -> tuple[float, float]:
    return float(low[0]), float(high[0])


def poisson(events: float) -> tuple[float, float]:
    """The interval of a count, by a population that leaves it a count."""
    return one(*rate_interval(np.array([events]), np.array([1.0]), np.array([1.0])))


@pytest.mark.parametrize(
    ("events", "low", "high"),
    [
        # Garwood, Fiducial limits for the Poisson distribution, Biometrika 1936; 28: 437-442:
        # exact 95% limits of 10 events.
        (10, 4.795, 18.39),
        # pois.exact of the R package epitools (its documentation): the upper limit of none.
        (0, 0.0, 3.689),
    ],
)
def test_a_count_has_the_published_exact_poisson_limits(
    events: float, low: float, high: float
) -> None:
    assert poisson(events) == pytest.approx((low, high), abs=0.0051)


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [
        # Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine
        # 1998; 17: 857-872, table I, method 3 (Wilson's score method).
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_a_share_has_the_published_wilson_limits(
    part: float, whole: float, low: float, high: float
) -> None:
    found = one(*share_interval(np.array([float(part)]), np.array([float(whole)])))
    assert found == pytest.approx((100 * low, 100 * high), abs=0.0051)


@given(st.integers(0, 20_000), st.integers(100, 400_000))
def test_a_rates_interval_holds_the_rate_and_starts_at_zero_for_none(
    events: int, children: int
) -> None:
    low, high = one(
        *rate_interval(np.array([float(events)]), np.array([float(children)]), np.array([1e4]))
    )
    assert 0 <= low <= events / children * 1e4 <= high
    assert (low == 0) == (events == 0)


@given(st.integers(0, 5_000), st.integers(0, 5_000))
@example(0, 7)
@example(7, 0)
def test_a_shares_interval_holds_the_share_and_stays_within_all(part: int, more: int) -> None:
    whole = part + more
    assume(whole)
    low, high = one(*share_interval(np.array([float(part)]), np.array([float(whole)])))
    assert 0 <= low <= 100 * part / whole <= high <= 100


@given(st.integers(1, 3_000), st.integers(2, 20))
def test_more_events_at_the_same_rate_are_surer(events: int, times: int) -> None:
    def width(scale: int) -> float:
        low, high = one(
            *rate_interval(np.array([events * scale * 1.0]), np.array([1e4 * scale]), np.ones(1))
        )
        return high - low

    assert width(times) < width(1)
