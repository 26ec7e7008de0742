"""What a rank's interval promises, whatever the figures."""

from __future__ import annotations

from random import Random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from data.build.statistics.intervals import rank_interval

Limits = list[tuple[float, float]]


def limits(smallest: int = 1) -> st.SearchStrategy[Limits]:
    ends = st.floats(0, 500, allow_nan=False, width=32)
    one = st.tuples(ends, ends).map(lambda pair: (min(pair), max(pair)))
    return st.lists(one, min_size=smallest, max_size=40)


def places(
    areas: Limits, *, lowest_first: bool = False, without: int = 0
) -> list[tuple[int, int]]:
    """Give the places left open, beside ``without`` areas whose figure has no interval."""
    low, high = (np.array([area[end] for area in areas], dtype=float) for end in (0, 1))
    of = len(areas) + without
    best, worst = rank_interval(low, high, of=of, lowest_first=lowest_first)
    return list(zip(best.tolist(), worst.tolist(), strict=True))


@given(limits(), st.booleans())
def test_every_area_has_a_place_from_first_to_last(areas: Limits, lowest_first: bool) -> None:
    for best, worst in places(areas, lowest_first=lowest_first):
        assert 1 <= best <= worst <= len(areas)


@given(limits(), st.booleans(), st.randoms(use_true_random=False))
def test_the_order_of_the_areas_changes_nothing(
    areas: Limits, lowest_first: bool, random: Random
) -> None:
    order = list(range(len(areas)))
    random.shuffle(order)
    found = places(areas, lowest_first=lowest_first)
    shuffled = places([areas[i] for i in order], lowest_first=lowest_first)
    assert shuffled == [found[i] for i in order]


@given(limits(2), st.floats(0, 50), st.floats(0, 50), st.booleans())
def test_a_wider_interval_never_has_fewer_places(
    areas: Limits, down: float, up: float, lowest_first: bool
) -> None:
    (low, high), *others = areas
    narrow = places([(low, high), *others], lowest_first=lowest_first)[0]
    wide = places([(low - down, high + up), *others], lowest_first=lowest_first)[0]
    assert wide[0] <= narrow[0]
    assert wide[1] >= narrow[1]


@given(limits(2), st.booleans())
def test_a_missing_area_never_turns_two_others_round(areas: Limits, lowest_first: bool) -> None:
    whole = places(areas, lowest_first=lowest_first)[:-1]
    without = places(areas[:-1], lowest_first=lowest_first)
    for end in (0, 1):
        for one, one_without in zip(whole, without, strict=True):
            for other, other_without in zip(whole, without, strict=True):
                if one[end] < other[end]:
                    assert one_without[end] <= other_without[end]


@given(limits(), st.integers(1, 30), st.booleans())
def test_an_area_without_an_interval_may_stand_anywhere(
    areas: Limits, without: int, lowest_first: bool
) -> None:
    alone = places(areas, lowest_first=lowest_first)
    beside = places(areas, lowest_first=lowest_first, without=without)
    assert beside == [(best, worst + without) for best, worst in alone]


@given(limits())
def test_counting_from_the_other_end_turns_the_places_round(areas: Limits) -> None:
    n = len(areas)
    turned = [(n + 1 - worst, n + 1 - best) for best, worst in places(areas)]
    assert places(areas, lowest_first=True) == turned


def test_areas_whose_intervals_are_apart_have_one_place_each() -> None:
    assert places([(1, 2), (3, 4), (5, 6)]) == [(3, 3), (2, 2), (1, 1)]


def test_intervals_that_only_touch_leave_both_places_open() -> None:
    assert places([(1, 3), (3, 5)]) == [(1, 2), (1, 2)]
