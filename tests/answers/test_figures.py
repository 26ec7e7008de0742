"""One period's figures out of a trend: what the sentence is made of."""

from __future__ import annotations

from typing import Any

import pytest

from answers.figures import area_at, compared, direction_at, move_at, neighbours_at
from queries.rows import Movement
from tests.answers.trend_rows import INDICATOR, row, rows
from tests.typed_rows import typed_row
from words.headlines import headline
from words.measure import Measure

MEASURE = Measure.of(INDICATOR)


def moved(period: str, **known: Any) -> Movement:
    return typed_row(Movement, period_id=period, **known)


MOVES = [moved("2025-03-31", change=5.5, previous_label="31 March 2024")]


def test_the_sentence_of_a_period_is_made_of_its_own_figures() -> None:
    figures = rows()
    at = area_at(figures, MOVES, MEASURE, "2025-03-31", "31 March 2025")
    said = headline(at, "Southampton", neighbours_at(figures, "2025-03-31"))
    assert "55.5" in said
    assert "41.0 in England" in said
    assert "rose by 5.5 on the year before" in said
    assert "2 like areas that have data (of 3)" in said


def test_an_earlier_period_is_not_mixed_with_the_latest() -> None:
    at = area_at(rows(), MOVES, MEASURE, "2024-03-31", "31 March 2024")
    assert (at.figure.value, at.england.value) == (50.0, 40.0)
    assert (at.change, at.previous_label) == (None, None)
    assert move_at(MOVES, "2025-03-31") == MOVES[0]
    assert move_at(MOVES, "2024-03-31") is None


def test_no_change_is_said_across_a_break() -> None:
    figures = [row("area", 2024, 50.0), row("area", 2025, 55.5, flags="b")]
    moves = [moved("2025-03-31", broken_from="31 March 2024")]
    at = area_at(figures, moves, MEASURE, "2025-03-31", "31 March 2025")
    assert at.change is None
    assert headline(at, "Southampton").endswith("and it is not comparable with 2024.")


def test_the_region_of_the_period_is_in_the_sentence() -> None:
    figures = [*rows(), row("region", 2025, 37.7)]
    at = area_at(figures, MOVES, MEASURE, "2025-03-31", "31 March 2025")
    assert "41.0 in England and 37.7 in the South East" in headline(at, "Southampton")


def test_a_direction_is_of_its_own_period_alone() -> None:
    directions = [moved("2024-03-31", trend_lower=1.0, trend_upper=2.0)]
    assert direction_at(directions, "2024-03-31") == "rising"
    assert direction_at(directions, "2025-03-31") == ""


def test_a_period_without_a_row_is_missing_and_said_so() -> None:
    at = area_at(rows(), MOVES, MEASURE, "2013-03-31", "31 March 2013")
    assert at.figure.value is None
    assert headline(at, "Southampton").startswith("There is no figure for Southampton")


@pytest.mark.parametrize(
    ("compare", "series"),
    [((), {"area"}), (("england",), {"area", "england"}),
     (("neighbours",), {"area", "neighbours_mean", "neighbour"})],
)  # fmt: skip
def test_only_what_is_wanted_is_drawn(compare: tuple[str, ...], series: set[str]) -> None:
    assert {row.series for row in compared(rows(), compare)} == series
