"""Words claim what an interval supports, and no more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from words.evidence import change_a_year, direction, interval, places, quarter, verdict
from words.measure import Measure

RATE = Measure("Children on a sample plan", "Sample plans", "rate", 10000, 1)
NUMBER = st.floats(0, 500, allow_nan=False)


@pytest.mark.parametrize(
    ("other", "said"),
    [(40.6, "higher than"), (50.9, "similar to"), (57.3, "similar to"), (64.3, "similar to"),
     (70.0, "lower than")],
)  # fmt: skip
def test_a_figure_differs_only_from_what_its_interval_leaves_out(other: float, said: str) -> None:
    assert verdict(57.3, 50.9, 64.3, other) == said


@pytest.mark.parametrize(
    ("other", "said"), [(40.0, "above"), (57.3, "level with"), (60.0, "below")]
)
def test_without_an_interval_nothing_is_called_a_difference(other: float, said: str) -> None:
    assert verdict(57.3, None, None, other) == said
    assert verdict(57.3, float("nan"), float("nan"), other) == said


@given(NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER)
def test_a_wider_interval_never_says_more_than_one_within_it(
    value: float, down: float, up: float, more_down: float, more_up: float, other: float
) -> None:
    narrow = verdict(value, value - down, value + up, other)
    wide = verdict(value, value - down - more_down, value + up + more_up, other)
    assert wide in ("similar to", narrow)


@pytest.mark.parametrize(
    ("quartile", "polarity", "said"),
    [
        (1, "none", "lowest quarter"), (3, "none", "second-highest quarter"),
        (4, "none", "highest quarter"), (1, "higher", "best quarter (A)"),
        (1, "lower", "best quarter (A)"), (4, "lower", "last quarter (D)"), (None, "none", ""),
    ],
)  # fmt: skip
def test_best_is_said_only_where_the_indicator_has_a_direction(
    quartile: int | None, polarity: str, said: str
) -> None:
    assert quarter(quartile, polarity) == said


def test_a_place_comes_with_those_that_chance_leaves_open() -> None:
    row = {"rank": 27, "rank_n": 151, "rank_best": 11, "rank_worst": 58}
    assert places(row, "none") == (
        "27th highest of 151; chance alone leaves places 11 to 58 open"
    )
    assert places(row, "none", joint=True).startswith("joint 27th highest")
    assert places({**row, "rank_best": None}, "none") == "27th highest of 151"
    sure = places({**row, "rank_best": 27, "rank_worst": 27}, "none")
    assert sure.endswith("no other place open")
    assert places({"rank": None}, "none") == ""


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (0.1, 5.0, "It has been rising over the five years to 2025."),
        (-5.0, -0.1, "It has been falling over the five years to 2025."),
        (-1.0, 1.0, "There is no clear direction over the five years to 2025."),
    ],
)
def test_a_direction_is_one_only_beyond_chance(low: float, high: float, said: str) -> None:
    assert direction({"trend_lower": low, "trend_upper": high}, "31 March 2025") == said


def test_no_direction_says_why() -> None:
    empty = {"trend_lower": None, "trend_upper": None}
    assert "five years in a row" in direction(empty, "2024-25")
    assert "counts behind it aren't published" in direction(empty, "2024-25", counted=False)


def test_an_interval_names_its_count() -> None:
    row = {"value": 57.3, "lower": 50.9, "upper": 64.3, "numerator": 292.0}
    assert interval(row, RATE) == (
        "From a count of 292, chance alone could give 50.9 to 64.3 (95% interval)."
    )
    assert interval({**row, "numerator": None}, RATE).startswith("Chance alone could give")


def test_no_interval_says_why_only_where_counts_would_make_one() -> None:
    bare = {"value": 57.3, "lower": None, "upper": None}
    assert "aren't published" in interval(bare, RATE)
    assert interval({**bare, "value": None}, RATE) == ""
    assert interval(bare, Measure("Children", "Children", "number")) == ""
    assert interval(bare, Measure("IMD", "IMD", "score", None, 3)) == ""


def test_the_slope_of_a_percentage_is_that_of_its_odds() -> None:
    row = {"trend": -7.46, "trend_lower": -27.8, "trend_upper": 18.6}
    assert change_a_year(row) == "−7.5% a year, 95% limits −27.8% to 18.6%"
    assert "in the odds" in change_a_year(row, "percent")
    assert change_a_year({"trend": None}) == ""
