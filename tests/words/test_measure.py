"""An indicator, as words need it."""

from __future__ import annotations

import math

import pytest

from queries.rows import Indicators
from tests.typed_rows import typed_row
from words.measure import Measure, parts


def test_a_measure_is_read_from_an_indicator_and_empty_texts_are_no_words() -> None:
    row = typed_row(
        Indicators, name="Sample measure of children", short_name="Sample measure", unit="rate",
        per=10000, decimals=1, polarity="none", is_total=False,
    )  # fmt: skip
    measure = Measure.of(row)
    assert measure == Measure("Sample measure of children", "Sample measure", "rate", 10000, 1)
    assert measure.shown_in_full(67.94) == "67.9 per 10,000 children"


@pytest.mark.parametrize(
    ("unit", "per", "value", "said", "scale"),
    [
        ("rate", 10000, 40.0, "40.0 per 10,000 children", "per 10,000 children"),
        ("rate", 100000, 40.0, "40.0 per 100,000", "per 100,000"),
        ("percent", None, 40.0, "40.0%", "%"),
        ("number", None, 40.0, "40.0", "number"),
        ("currency", None, 40.0, "£40.0", "£"),
        ("score", None, 40.0, "40.0", "score"),
    ],
)
def test_figures_carry_their_unit(
    unit: str, per: int | None, value: float, said: str, scale: str
) -> None:
    measure = Measure("Sample", "Sample", unit, per, 1)
    assert (measure.shown_in_full(value), measure.scale) == (said, scale)


def test_a_missing_figure_has_no_base() -> None:
    measure = Measure("Sample", "Sample", "rate", 10000, 1)
    assert measure.shown_in_full(None, "c") == "withheld because the number is small"


def test_the_line_beneath_a_chart_names_the_unit_once() -> None:
    rate = Measure("Sample measure", "Sample", "rate", 10000, 1)
    assert rate.subtitle("2013 to 2025") == "Sample measure, per 10,000 children, 2013 to 2025"
    number = Measure("Children aged 0 to 17", "Children", "number")
    assert number.subtitle("2025") == "Children aged 0 to 17, 2025"
    named = Measure("Share of children (%)", "Share", "percent", None, 1)
    assert named.subtitle("2025") == "Share of children (%), 2025"


@pytest.mark.parametrize(
    ("above", "symbol", "below", "said"),
    [
        (352.0, None, 51840.0, "352 of 51,840"),
        (352.0, None, None, "352"),
        (None, "c", 51840.0, "count withheld because the number is small"),
        (None, None, 51840.0, "out of 51,840"),
        (math.nan, None, math.nan, ""),
    ],
)
def test_parts(above: float | None, symbol: str | None, below: float | None, said: str) -> None:
    assert parts(above, symbol, below) == said


def test_a_place_is_said_as_one_and_is_no_number_to_reckon_with() -> None:
    rank = Measure("IMD rank", "IMD rank", "rank")
    decile = Measure("IMD decile", "IMD decile", "decile")
    assert rank.is_place
    assert not Measure("IMD score", "IMD score", "score").is_place
    assert rank.shown_in_full(56.0) == "56th most deprived"
    assert decile.shown_in_full(1.0) == "1st most deprived tenth"
    assert rank.shown_in_full(None, "c") == rank.shown(None, "c")
