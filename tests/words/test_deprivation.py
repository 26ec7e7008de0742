"""High for its deprivation is said only beyond the interval; what goes together is no cause."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.build.statistics import expected
from queries.rows import Deprivation
from words.deprivation import (
    LEAST_EXPLAINED,
    Expectation,
    difference,
    expectation,
    expected_sentence,
    judged,
    nothing_expected,
    strength,
    together,
)
from words.measure import Measure

RATE = Measure(
    "Children on a sample plan",
    "Children on a sample plan",
    "rate",
    10000,
    1,
    phrase="{value} in every 10,000 children in {area} were on a sample plan",
)
SHARE = Measure("Sample visits on time", "Sample visits on time", "percent", None, 1)


def rate(**changes: Any) -> Deprivation:
    usual: dict[str, Any] = {
        **dict.fromkeys(Deprivation._fields), "value": 57.3, "expected": 46.7,
        "expected_low": 22.4, "expected_high": 79.7, "ratio": 1.227,
    }  # fmt: skip
    return Deprivation(**(usual | changes))


def test_within_the_range_nobody_is_called_high() -> None:
    said = expected_sentence("Testford", RATE, "31 March 2025", "IDACI 2025", rate(), 0.204)
    assert said == (
        "At 31 March 2025, 57.3 in every 10,000 children in Testford were on a sample plan. "
        "That is within the range of nearly all authorities as deprived as this (by IDACI 2025), "
        "22.4 to 79.7. The index explains 20% of the variation between authorities' rates and "
        "leaves 80% to other things; by it alone one would expect 46.7."
    )


@given(st.floats(0.1, 200), st.floats(0.1, 200), st.floats(0.1, 200))
def test_only_beyond_the_interval_is_anybody_higher_or_lower(
    value: float, one: float, other: float
) -> None:
    low, high = sorted((one, other))
    said = judged(Expectation("Testford", value, (low + high) / 2, low, high, 1.0))
    assert ("higher than nearly all" in said) == (value > high)
    assert ("lower than nearly all" in said) == (value < low)
    assert said.startswith("within") == (low <= value <= high)


def test_the_distance_is_that_of_the_counts_not_of_rounded_rates() -> None:
    found = expectation(rate(value=157.0, expected=88.0, ratio=1.79))
    assert found is not None
    assert difference(found.ratio) == "79% above"
    assert difference(0.881) == "12% below"
    assert difference(1.001) == "just at"


def test_nothing_expected_or_no_figure_says_no_more_than_there_is() -> None:
    nothing = rate(expected=None)
    said = expected_sentence("Testford", RATE, "31 March 2025", "IDACI 2025", nothing, 0.2)
    assert said.endswith("were on a sample plan.")
    none = expected_sentence("Testford", RATE, "31 March 2025", "IDACI 2025",
                             rate(value=None, symbol="c"), 0.2)  # fmt: skip
    assert "withheld because the number is small (c)" in none


@pytest.mark.parametrize(
    ("correlation", "said"),
    [
        (0.05, "no correlation (0.05)"), (-0.2, "a weak correlation (−0.20)"),
        (0.3949, "a weak correlation (0.39)"), (0.396, "a moderate correlation (0.40)"),
        (0.51, "a moderate correlation (0.51)"), (0.7, "a strong correlation (0.70)"),
        (-0.9, "a very strong correlation (−0.90)"),
    ],
)  # fmt: skip
def test_the_strength_of_a_correlation_is_in_words(correlation: float, said: str) -> None:
    assert strength(correlation) == said


def test_a_correlation_says_across_how_many_and_of_what_kind_it_is() -> None:
    said = together(RATE, "IDACI 2025", 0.44, 151, 0.196)
    assert said.startswith("Across 151 authorities there is a moderate correlation (0.44) between")
    assert "rates in proportion (their logarithms)" in said
    assert "weights authorities by their numbers of children" in said
    plain = together(SHARE, "IDACI 2025", 0.44, 150, None)
    assert "every authority counts the same" in plain
    assert "logarithms" not in plain


def test_what_is_explained_stands_with_what_is_not_and_says_of_what() -> None:
    said = together(RATE, "IMD 2025", 0.44, 151, 0.196)
    assert "So measured, IMD 2025 explains 20% of the variation between authorities' rates" in said
    assert "leaves 80% to other things" in said


def test_what_falls_short_of_a_tenth_is_not_printed_as_one() -> None:
    said = together(RATE, "IDACI 2025", 0.31, 153, 0.097)
    assert "explains 9.7%" in said
    assert "leaves 90.3%" in said


def test_why_nothing_is_expected_is_said_by_the_index_shown() -> None:
    little = nothing_expected(RATE, "IMD 2025", 0.095)
    assert "no line is drawn" in little
    assert "IMD 2025 explains under a tenth" in little
    assert "rates of children alone" in nothing_expected(SHARE, "IDACI 2025", None)
    assert "too few authorities have counts" in nothing_expected(RATE, "IDACI 2025", None)


def test_the_least_that_is_explained_is_the_stores() -> None:
    # Words may not ask what builds, so each has the number.
    assert LEAST_EXPLAINED == expected.LEAST_EXPLAINED
