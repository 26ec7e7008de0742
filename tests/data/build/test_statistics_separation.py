"""Where counts leave a fitted line no end, by the definition and by what the fit then does."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from data.build.statistics.direction import PLACES, POINTS, slopes
from data.build.statistics.separation import separated

WHOLE = 9
COUNTS = st.lists(st.sampled_from([0, 0, 0, 4, WHOLE, WHOLE]), min_size=POINTS, max_size=POINTS)


def by_definition(counts: list[int], *, share: bool) -> bool:
    """Ask a linear programme for a direction in which no point's likelihood falls and some rise."""
    sides = [0 if 0 < c < WHOLE or (c and not share) else 1 if c else -1 for c in counts]
    rows = np.column_stack([np.ones(POINTS), PLACES])
    outward = np.array([s * row for s, row in zip(sides, rows, strict=True) if s])
    if not len(outward):
        return False
    still = np.array([row for s, row in zip(sides, rows, strict=True) if not s])
    found = linprog(
        -outward.sum(axis=0),
        A_ub=-outward,
        b_ub=np.zeros(len(outward)),
        A_eq=still if len(still) else None,
        b_eq=np.zeros(len(still)) if len(still) else None,
        bounds=[(-1, 1), (-1, 1)],
    )
    assert found.status == 0
    return bool(-found.fun > 1e-9)


@pytest.mark.parametrize("share", [False, True])
@settings(deadline=None, max_examples=150)
@given(counts=COUNTS)
def test_it_is_separation_by_its_definition(share: bool, counts: list[int]) -> None:
    part = np.array([counts], dtype=float)
    whole = np.full_like(part, WHOLE) if share else None
    assert bool(separated(part, whole, PLACES)[0]) == by_definition(counts, share=share)


@settings(deadline=None, max_examples=150)
@given(counts=COUNTS)
def test_a_fit_that_is_told_has_settled(counts: list[int]) -> None:
    part, whole = np.array([counts], dtype=float), np.full((1, POINTS), float(WHOLE))
    if separated(part, whole, PLACES)[0]:
        return
    slope, low, high = (float(found[0]) for found in slopes(part, whole, share=True))
    # A slope of chance: the odds multiplied a thousandfold a year is a fit that ran away.
    assert np.isnan(slope) or (-99.9 < low <= slope <= high and slope < 100_000)


def test_four_years_of_none_and_one_of_some_have_no_direction() -> None:
    part = np.array([[0.0, 0.0, 0.0, 0.0, 54.0], [54.0, 0.0, 0.0, 0.0, 0.0]])
    assert separated(part, None, PLACES).all()
    assert separated(part, np.full_like(part, 400.0), PLACES).all()


def test_some_between_none_on_both_sides_have_one() -> None:
    part = np.array([[0.0, 0.0, 54.0, 0.0, 0.0]])
    assert not separated(part, None, PLACES).any()
