"""Words claim what an interval supports, and no more."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.rows import Movement
from tests.typed_rows import typed_row
from words.counts import from_rounded
from words.directions import change_a_year, direction, direction_name, movement
from words.evidence import interval, open_places, places, verdict
from words.figure import Figure, Place
from words.measure import Measure
from words.points import Point
from words.quarters import quarter

RATE = Measure("Children on a sample plan", "Sample plans", "rate", 10000, 1)
SOMERSET = [
    Point(f"31 March {year}", Figure(value))
    for year, value in zip(
        range(2020, 2026), (15.0, 24.0, 19.7, 28.9, 28.9, 27.7), strict=True
    )
]
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
    row = Place(27, 151, best=11, worst=58)
    assert places(row, "none") == (
        "27th highest of 151; allowing for chance, from 11th to 58th highest"
    )
    assert places(replace(row, shared=1), "none").startswith("joint 27th highest")
    assert places(replace(row, best=None), "none") == "27th highest of 151"
    sure = places(replace(row, best=27, worst=27), "none")
    assert sure.endswith("highest of 151, even allowing for chance")
    assert places(Place(), "none") == ""


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (0.1, 5.0, "It has been rising over five years, from 19.7 in 2022."),
        (-5.0, -0.1, "It has been falling over five years."),  # though above all figures before
        (-1.0, 1.0, "It is up from 19.7 in 2022, but over five years chance can't be ruled out."),
    ],
)
def test_a_direction_is_one_only_beyond_chance(low: float, high: float, said: str) -> None:
    row = typed_row(Movement, trend_lower=low, trend_upper=high)
    assert direction(row, "31 March 2025", SOMERSET, RATE) == said


def test_places_open_are_counted_from_the_end_that_the_place_is() -> None:
    row = Place(140, 151, best=120, worst=151)
    assert places(row, "none") == (
        "12th lowest of 151; allowing for chance, from 1st to 32nd lowest"
    )
    assert open_places(row, "lower") == "1st to 32nd highest"
    assert open_places(replace(row, best=140, worst=140), "none") == "12th lowest"


def test_no_direction_says_why() -> None:
    assert "five years in a row" in direction(typed_row(Movement), "2024-25", [], RATE)
    assert direction_name(None, None) == ""


@pytest.mark.parametrize(
    ("counts", "why"),
    [
        ({}, "the counts behind the figure aren't published"),
        ({"numerator_symbol": "c"}, "the count behind the figure is withheld because the number "
                                    "is small (c)"),
        ({"numerator": 294.0, "denominator": 218.0}, "its count (294) is larger than what it is "
                                                     "out of (218)"),
        ({"numerator": 12.0}, "its count (12) is published, but not what it is out of"),
        ({"numerator": 0.0, "denominator": 0.0}, "it is counted out of 0"),
        ({"numerator": 6.0, "denominator": 50.0}, "it is not the share that its two counts make "
                                                  "(6 of 50)"),
    ],
)  # fmt: skip
def test_no_interval_gives_the_true_reason(counts: dict[str, Any], why: str) -> None:
    share = Measure("Sample visits", "Visits", "percent", None, 1)
    said = interval(Figure(70.0, **counts), share)
    assert said == (
        f"There is no interval and no direction, because {why}: nothing here says how much of a "
        "difference is chance."
    )


def test_whose_counts_are_rounded_is_said() -> None:
    row = Figure(66.0, lower=66.005, upper=66.94, numerator=78140.0)
    assert interval(row, RATE, rounded_counts=True).startswith(
        "From a count of 78,140, rounded to 10 by the publisher, chance"
    )
    assert from_rounded(["England", "South East"]).startswith(
        "The figures of England and the South East are worked out from rounded counts"
    )
    assert from_rounded(["London"]).startswith("The figure of London is worked out")
    assert from_rounded([]) == ""


def test_an_interval_names_its_count() -> None:
    row = Figure(57.3, lower=50.9, upper=64.3, numerator=292.0)
    assert interval(row, RATE) == (
        "From a count of 292, chance alone could give 50.9 to 64.3 (95% interval)."
    )
    assert interval(replace(row, numerator=None), RATE).startswith("Chance alone could give")


def test_no_interval_says_why_only_where_counts_would_make_one() -> None:
    bare = Figure(57.3)
    assert "aren't published" in interval(bare, RATE)
    assert interval(Figure(), RATE) == ""
    assert interval(bare, Measure("Children", "Children", "number")) == ""
    assert interval(bare, Measure("IMD", "IMD", "score", None, 3)) == ""


def test_the_slope_of_a_percentage_is_that_of_its_odds() -> None:
    row = typed_row(Movement, trend=-7.46, trend_lower=-27.8, trend_upper=18.6)
    assert change_a_year(row) == "−7.5% a year, 95% limits −27.8% to 18.6%"
    assert "in the odds" in change_a_year(row, "percent")
    assert change_a_year(typed_row(Movement)) == ""


@pytest.mark.parametrize(
    ("lower", "upper", "said"),
    [
        (0.1, 9.0, "rising"),
        (-9.0, -0.1, "falling"),
        (-0.1, 9.0, "no clear direction"),
        (None, None, ""),
        (0.1, None, ""),
    ],
)
def test_a_direction_needs_both_its_limits_on_one_side(
    lower: float | None, upper: float | None, said: str
) -> None:
    assert direction_name(lower, upper) == said


CHANCE = "over five years chance can't be ruled out"


def test_a_movement_is_from_the_figure_that_is_furthest() -> None:
    assert movement(RATE, SOMERSET, "no clear direction") == f"up from 19.7 in 2022, but {CHANCE}"
    # What was said of the year before isn't said again, nor what lies beyond five figures.
    assert movement(RATE, SOMERSET, "no clear direction", since="31 March 2022") == CHANCE
    assert "2020" not in movement(RATE, SOMERSET, "no clear direction")
    assert movement(RATE, SOMERSET, "") == ""


def test_a_movement_is_never_counted_across_a_break_or_from_a_doubtful_figure() -> None:
    for flags, doubt in (("b", None), ("", "above_all")):
        later = SOMERSET[3]._replace(figure=Figure(28.9, flags=flags))
        earlier = SOMERSET[2]._replace(figure=Figure(19.7, doubt=doubt))
        line = [*SOMERSET[:2], earlier, later, *SOMERSET[4:]]
        assert "19.7" not in movement(RATE, line, "no clear direction")


@given(st.lists(st.floats(0, 500), min_size=5, max_size=9), st.sampled_from(["rising", "falling"]))
def test_a_certain_direction_names_only_a_figure_that_agrees_with_it(
    values: list[float], found: str
) -> None:
    line = [Point(f"31 March {2010 + at}", Figure(value)) for at, value in enumerate(values)]
    said = movement(RATE, line, found)
    assert said.startswith(f"{found} over five years")
    if ", from " in said:
        before = float(said.split("from ")[1].split(" in ")[0])
        assert (float(RATE.shown(values[-1])) > before) == (found == "rising")
