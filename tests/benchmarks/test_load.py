"""The arithmetic of the load: no figure of it is asserted, since machines differ."""

from __future__ import annotations

import pytest

from benchmarks.crowd import Crowd, summary
from benchmarks.load import Cost, as_lines, draw

AREAS = ["E06000001", "E06000002", "E06000003"]
INDICATORS = ["cp_rate", "cin_rate"]


def test_no_view_is_drawn_twice_and_every_view_is_drawn() -> None:
    drawn = draw(AREAS, INDICATORS, ["", "map"])
    views = {page: list(addresses) for page, addresses in drawn.items()}
    for addresses in views.values():
        assert len(addresses) == len(set(addresses)) == len(AREAS) * len(INDICATORS)
    assert "area=E06000001&indicator=cp_rate" in views["map"]


def test_the_same_seed_draws_the_same_views() -> None:
    one, same, other = (list(draw(AREAS, INDICATORS, [""], seed)[""]) for seed in (1, 1, 2))
    assert one == same != other


def test_a_mean_cost_is_the_mean_of_each() -> None:
    assert Cost.mean([Cost(10, 20, 1), Cost(30, 40, 3)]) == Cost(20, 30, 2)


def test_pages_stand_beside_the_floor_and_together_before_each() -> None:
    unseen = {"Profile": Cost(60, 80, 100), "Map": Cost(120, 160, 50)}
    lines = as_lines(Cost(30, 40, 1), unseen, unseen)
    assert [line.value for line in lines] == [90, 60, 120, 90, 60, 120]
    assert {line.floor for line in lines} == {30}
    assert lines[0].note == "wait 120 ms, there 40; 75 kB"


def test_the_wait_of_many_is_their_middle_and_that_of_the_last_twentieth() -> None:
    crowd = Crowd([(0, n / 1000) for n in range(101)], ["refused"] * 2, [(59, 1), (60, 2), (90, 3)])
    failed, middle, last, _, memory = summary(crowd, "50 sessions", None)
    assert (failed.value, middle.value, memory.value) == (2, 50, 3)
    assert last.value == pytest.approx(95)


def test_the_minute_after_a_swap_is_told_apart() -> None:
    crowd = Crowd([(due, 1.0 if 30 <= due < 90 else 0.1) for due in range(200)])
    lines = {line.what: line.value for line in summary(crowd, "all", 30)}
    assert lines["all: 95th percentile in the minute after the swap"] == 1000
    assert lines["all: median wait"] == pytest.approx(100)


def test_where_nobody_was_answered_only_that_is_reported() -> None:
    assert [line.value for line in summary(Crowd([], ["refused"] * 5), "5", None)] == [5]
