"""Numbers as printed: what is printed can be read back, and changes carry the right sign."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from words.numbers import (
    MINUS,
    format_number,
    format_rank,
    format_value,
    nearest_end,
    ordinal,
    rounded,
)

numbers = st.floats(min_value=-1e9, max_value=1e9, allow_nan=False)


def read_back(printed: str) -> float:
    return float(printed.replace(",", "").replace(MINUS, "-").rstrip("%").lstrip("£"))


@given(numbers, st.integers(0, 4), st.sampled_from(["rate", "percent", "score"]))
def test_a_printed_figure_reads_back_to_within_half_its_last_place(
    value: float, decimals: int, unit: str
) -> None:
    printed = format_value(value, unit, decimals)
    assert abs(read_back(printed) - value) <= 0.5 * 10**-decimals + 1e-6
    assert printed.endswith("%") == (unit == "percent")


@given(numbers, st.integers(0, 4))
def test_printing_again_what_was_printed_changes_nothing(value: float, decimals: int) -> None:
    printed = format_number(value, decimals)
    assert format_number(read_back(printed), decimals) == printed


@given(st.floats(min_value=-0.04, max_value=0.04))
def test_nothing_is_ever_minus_zero(value: float) -> None:
    assert format_number(value, 1) == "0.0"


@pytest.mark.parametrize(
    ("value", "unit", "decimals", "printed"),
    [
        (123.44, "rate", 1, "123.4"),
        (23.5, "percent", 1, "23.5%"),
        (1234.0, "number", 0, "1,234"),
        (28.1234, "score", 3, "28.123"),
        (3.0, "decile", 1, "3"),
        (1234.4, "currency", 0, "£1,234"),
        (-20.0, "currency", 0, f"{MINUS}£20"),
        (0.25, "rate", 1, "0.3"),
        (-0.25, "rate", 1, f"{MINUS}0.3"),
    ],
)
def test_units(value: float, unit: str, decimals: int, printed: str) -> None:
    assert format_value(value, unit, decimals) == printed


@pytest.mark.parametrize("value", [None, math.nan])
def test_a_missing_figure_is_its_reason(value: float | None) -> None:
    assert format_value(value, "rate", 1, "z") == "does not apply here"
    assert format_value(value, "rate", 1) == "no figure published"


def test_rounding_is_the_browsers() -> None:
    # JavaScript: (1.005).toFixed(2) is "1.00", (2.5).toFixed(0) is "3", (8.345).toFixed(2) "8.35".
    assert [str(rounded(v, d)) for v, d in ((1.005, 2), (2.5, 0), (8.345, 2))] == [
        "1.00",
        "3",
        "8.35",
    ]


@given(st.integers(1, 2000))
def test_ordinals_end_as_they_are_spoken(number: int) -> None:
    ending = ordinal(number)[-2:]
    if number % 100 in (11, 12, 13):
        assert ending == "th"
    else:
        assert ending == {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


@pytest.mark.parametrize(
    ("rank", "polarity", "joint", "said"),
    [
        (12, "none", 0, "12th highest of 151"),
        (12, "none", 1, "joint 12th highest of 151"),
        (1, "higher", 0, "highest of 151"),
        (1, "lower", 0, "lowest of 151"),
        (3, "lower", 0, "3rd lowest of 151"),
        (76, "none", 0, "76th highest of 151"),
        (77, "none", 0, "75th lowest of 151"),
        (151, "none", 0, "lowest of 151"),
        (151, "lower", 0, "highest of 151"),
        (125, "none", 26, "joint lowest of 151, with 26 others"),
        (124, "none", 9, "joint 19th lowest of 151"),
    ],
)
def test_ranks(rank: int, polarity: str, joint: int, said: str) -> None:
    assert format_rank(rank, 151, polarity=polarity, joint=joint) == said


@given(st.lists(st.integers(0, 9), min_size=1, max_size=40), st.data())
def test_a_place_is_one_more_than_how_many_lie_beyond_it(
    values: list[int], data: st.DataObject
) -> None:
    own = data.draw(st.sampled_from(values))
    above, below = sum(v > own for v in values), sum(v < own for v in values)
    number, end = nearest_end(above + 1, len(values), joint=values.count(own) - 1)
    assert number == (above if end == "highest" else below) + 1
    assert number == min(above, below) + 1


def test_no_rank_no_words() -> None:
    assert format_rank(None, 151) == ""
    assert format_rank(math.nan, math.nan) == ""
