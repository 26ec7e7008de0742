"""Where scales begin and end: round ends, zero where it belongs, and a cut only where it serves."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from charts.clipping import inside
from charts.scale import Scale, kept_of, reach_of, scale_of

UNITS = ("rate", "percent", "number", "currency", "ratio", "score", "rank", "decile")
ANY = st.floats(-1e9, 1e9, allow_nan=False, allow_subnormal=False).map(lambda x: round(x, 3))


@example([0.008, -47058824.0], "rate", 4, 0.0)
@given(st.lists(ANY, max_size=60), st.sampled_from(UNITS), st.sampled_from([4, 5, 6]),
       st.sampled_from([0.0, 0.3]))  # fmt: skip
def test_whatever_is_drawn_the_scale_has_round_ends_and_every_figure_is_in_it_or_cut(
    values: list[float], unit: str, about: int, headroom: float
) -> None:
    scale = scale_of(values, unit, about=about, headroom=headroom)
    assert scale.low < scale.high
    assert 2 <= len(scale.ticks) <= 14
    assert scale.ticks[0] == pytest.approx(scale.low)
    assert scale.ticks[-1] == pytest.approx(scale.high)
    assert all(0 <= scale.share(value) <= 1 for value in values)
    kept = kept_of(values, unit)
    assert not any(scale.beyond(value) for value in kept)
    assert len(values) - len(kept) <= 2 * max(1, len(values) // 20)
    if scale.crosses_zero:
        assert any(abs(tick) < scale.step / 1e6 for tick in scale.ticks), "a line can be drawn"


@given(st.lists(ANY.map(abs), min_size=1, max_size=40),
       st.sampled_from([unit for unit in UNITS if unit != "score"]))  # fmt: skip
def test_what_is_not_a_score_begins_at_zero(values: list[float], unit: str) -> None:
    assert scale_of(values, unit).low == 0


def test_scores_that_lie_close_together_begin_near_them() -> None:
    assert scale_of([100, 104, 105, 108], "score") == Scale(100, 108, 2)
    assert scale_of([100, 104, 105, 108], "percent").low == 0
    assert scale_of([18, 31, 50], "score").low == 0
    assert scale_of([-1.2, -0.9], "score")[:2] == (-1.25, 0)
    assert scale_of([105, 105, 105], "score").low < 105 < scale_of([105, 105], "score").high


def test_one_figure_that_flattens_all_the_others_is_cut() -> None:
    usual = [84.0, 86.2, 87.6, 90.4, 92.1, 101.0]
    assert kept_of([*usual, 1094.1], "percent") == usual
    scale = scale_of([*usual, 1094.1], "percent")
    assert (scale.high, scale.beyond(1094.1), scale.beyond(92.1)) == (120, 1, 0)
    low = scale_of([-40.0, -3.0, -2.0, -1.0, 0.5, 1.0, 2.0], "score")
    assert (low.beyond(-40), low.low) == (-1, -3)


@pytest.mark.parametrize(
    "values",
    [
        [10.0, 12.0, 11.0, 60.0],  # too few to speak of a rest
        [20.0, 22.0, 25.0, 24.0, 70.0],  # not four times as far
        [0.0, 0.0, 0.0, 0.0, 54.0],  # nothing to tell apart among the others
        [5.0, 5.0, 5.0, 5.0, 5.0, 90.0],
        [10.0, 20.0, 40.0, 80.0, 160.0, 320.0, 640.0],  # a slope, and no gap
        [3.0, 95.0, 96.0, 97.0, 98.0, 99.0],  # zero is in the scale anyhow
    ],
)
def test_nothing_is_cut_that_tells_something(values: list[float]) -> None:
    assert kept_of(values, "percent") == sorted(values)


def test_more_than_one_in_twenty_are_no_exception() -> None:
    usual = [float(n) for n in range(10, 50)]
    assert kept_of([*usual, 900.0, 950.0], "rate") == usual
    assert len(kept_of([*usual, 900.0, 950.0, 960.0], "rate")) == 43


def test_an_interval_is_drawn_whole_unless_it_alone_would_flatten_the_figures() -> None:
    assert reach_of([10.0, 20.0], "rate", also=[60.0]) == (0, 60)
    assert reach_of([10.0, 20.0], "rate", also=[900.0]) == (0, 20)


@given(st.lists(ANY, min_size=1, max_size=20), ANY, st.floats(1, 1e6))
def test_a_line_stays_within_the_scale_and_keeps_each_figure_there(
    values: list[float], low: float, length: float
) -> None:
    run = [(float(n), value) for n, value in enumerate(values)]
    high = low + length
    drawn = [point for piece in inside(run, low, high) for point in piece]
    assert all(low <= y <= high for _, y in drawn)
    assert [p for p in run if low <= p[1] <= high] == [p for p in drawn if p in run and
                                                      low <= p[1] <= high]  # fmt: skip
    assert [x for x, _ in drawn] == sorted(x for x, _ in drawn)


def test_a_line_runs_out_of_the_picture_where_it_leaves_it() -> None:
    run = [(0.0, 5.0), (1.0, 15.0), (2.0, 5.0)]
    assert inside(run, 0, 10) == [[(0.0, 5.0), (0.5, 10)], [(1.5, 10), (2.0, 5.0)]]
    assert inside([(0.0, -5.0), (1.0, 15.0)], 0, 10) == [[(0.25, 0), (0.75, 10)]]
    assert inside([(0.0, 15.0), (1.0, 15.0)], 0, 10) == []
