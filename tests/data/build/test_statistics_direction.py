"""Fits of many series at once agree with statsmodels' fits one by one."""

from __future__ import annotations

import numpy as np
import pytest
import statsmodels.api as sm
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.stats import t as student

from data.build.statistics.direction import POINTS, slopes

T = float(student.ppf(0.975, POINTS - 2))
CENTRED = np.arange(POINTS) - 2.0
COUNTS = st.lists(st.integers(1, 3000), min_size=POINTS, max_size=POINTS)
WHOLES = st.lists(st.integers(4000, 90_000), min_size=POINTS, max_size=POINTS)


def one_by_one(count: list[int], whole: list[int], *, share: bool) -> tuple[float, float, float]:
    """The same by statsmodels: a slope with its limits, per cent a year."""
    part, of = np.array(count, dtype=float), np.array(whole, dtype=float)
    design = np.column_stack([np.ones(POINTS), CENTRED])
    if share:
        model = sm.GLM(np.column_stack([part, of - part]), design, family=sm.families.Binomial())
    else:
        model = sm.GLM(part, design, family=sm.families.Poisson(), offset=np.log(of))
    found = model.fit(maxiter=200, tol=1e-13)
    # Quasi-likelihood: the errors times the root of Pearson's chi-square over the degrees of
    # freedom. (statsmodels' own scale="X2" leaves out how many trials a share had.)
    scale = found.pearson_chi2 / found.df_resid
    # Where five points lie on one line statsmodels stops early and says so; nobody's do.
    assume(scale > 1e-2)
    slope, error = found.params[1], found.bse[1] * np.sqrt(scale)
    return tuple(100 * (np.exp(b) - 1) for b in (slope, slope - T * error, slope + T * error))


@pytest.mark.parametrize("share", [False, True])
@settings(deadline=None, max_examples=60)
@given(count=COUNTS, whole=WHOLES)
@pytest.mark.filterwarnings("ignore")
def test_slopes_agree_with_statsmodels(share: bool, count: list[int], whole: list[int]) -> None:
    expected = one_by_one(count, whole, share=share)
    part, of = (np.array([values], dtype=float) for values in (count, whole))
    found = [float(value[0]) for value in slopes(part, of, share=share)]
    slope, _, high = (1 + figure / 100 for figure in expected)
    if high > 10 * slope:
        # Limits a hundredfold apart hold no line, and none is told.
        assert np.isnan(found).all()
        return
    # Within a hundredth of a per cent a year, or a ten-thousandth of a figure that is large.
    assert found == pytest.approx(expected, rel=1e-4, abs=1e-2)


def test_series_fitted_together_are_fitted_as_if_alone() -> None:
    generator = np.random.default_rng(2025)
    whole = generator.integers(20_000, 80_000, (40, POINTS)).astype(float)
    part = generator.poisson(whole * 0.004).astype(float)
    together = slopes(part, whole, share=False)
    for i in range(40):
        alone = slopes(part[i : i + 1], whole[i : i + 1], share=False)
        assert [a[i] for a in together] == pytest.approx([float(b[0]) for b in alone], rel=1e-9)


def test_a_steady_rise_is_its_own_slope() -> None:
    whole = np.full((1, POINTS), 50_000.0)
    part = np.array([[200 * 1.1**year for year in range(POINTS)]])
    slope, low, high = (float(value[0]) for value in slopes(part, whole, share=False))
    assert slope == pytest.approx(10.0, abs=1e-6)
    assert low == pytest.approx(slope, abs=1e-4)
    assert high == pytest.approx(slope, abs=1e-4)
