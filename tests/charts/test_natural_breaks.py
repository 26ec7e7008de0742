"""Natural breaks: the same classes as mapclassify's, which would be too heavy to serve with."""

from __future__ import annotations

import warnings

import mapclassify
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from charts.natural_breaks import natural_breaks

figures = st.lists(st.integers(0, 2000), min_size=8, max_size=160)


def squares(values: NDArray[np.int64], uppers: list[int]) -> float:
    """The sum of squared distances to the class means, which the method makes least."""
    member = np.searchsorted(uppers, values)
    groups = (values[member == number] for number in range(len(uppers)))
    return float(sum(((group - group.mean()) ** 2).sum() for group in groups if len(group)))


def mapclassifys(values: NDArray[np.int64], classes: int) -> list[int]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return [int(b) for b in mapclassify.FisherJenks(values.astype(float), k=classes).bins]


@settings(max_examples=60, deadline=None)
@given(figures, st.integers(2, 7))
def test_no_classes_are_closer_than_ours(values: list[int], classes: int) -> None:
    ours = np.array(values, dtype=np.int64)
    if len(set(values)) <= classes:
        return
    uppers = natural_breaks(ours, classes)
    assert len(uppers) == classes
    # Two splits may be equally good: the sum decides, not the bounds.
    assert squares(ours, uppers) <= squares(ours, mapclassifys(ours, classes)) * (1 + 1e-9) + 1e-6


def test_bounds_are_mapclassifys_where_only_one_split_is_best() -> None:
    values = np.random.default_rng(7).normal(500, 180, 151).round().astype(np.int64)
    for classes in range(2, 8):
        assert natural_breaks(values, classes) == mapclassifys(values, classes)


@given(figures)
def test_every_order_gives_the_same_classes(values: list[int]) -> None:
    one, other = np.array(values, dtype=np.int64), np.array(values[::-1], dtype=np.int64)
    assert natural_breaks(one, 5) == natural_breaks(other, 5)


@pytest.mark.parametrize(
    ("values", "uppers"),
    [([], []), ([4], [4]), ([4, 4, 4], [4]), ([1, 2, 9], [1, 2, 9]), ([1, 1, 9, 9], [1, 9])],
)
def test_few_values(values: list[int], uppers: list[int]) -> None:
    assert natural_breaks(np.array(values, dtype=np.int64), 5) == uppers
