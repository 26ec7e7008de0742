"""Changes that a reader can check: always of the figures as they are printed."""

from __future__ import annotations

import math
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.trend.words import trend_title
from words.changes import format_change, movement
from words.figure import Figure
from words.measure import Measure
from words.numbers import MINUS, format_number
from words.points import Point

RATE = Measure("Sample", "Sample", "rate", 10_000, 1)
YEARS = ("31 March 2025", "31 March 2024")
TITLE = "Testford: 57.3 per 10,000 children at 31 March 2025"


def _title(now: float, before: float, measure: Measure = RATE) -> str:
    line = [Point(YEARS[1], Figure(before)), Point(YEARS[0], Figure(now))]
    return trend_title(measure, "Testford", line, since=YEARS[1])


def test_a_change_is_what_the_two_printed_figures_differ_by() -> None:
    now, before = 57.34, 54.56  # they print as 57.3 and 54.6, and differ by 2.78
    assert format_change(RATE, now, now - before, "2024") == "+2.7 (5%) on 2024"
    said = movement(RATE, now, now - before, *YEARS)
    assert said == "it rose by 2.7 on the year before"
    assert _title(now, before) == f"{TITLE}, up 2.7 on the year before"


def test_figures_that_print_alike_have_not_changed() -> None:
    now, before = 57.34, 57.26
    assert format_change(RATE, now, now - before, "2024") == "no change on 2024"
    assert movement(RATE, now, now - before, *YEARS) == "it was the same as in the year before"
    assert _title(now, before) == f"{TITLE}, the same as the year before"


def test_a_change_that_rounds_to_nothing_is_one_where_the_figures_print_apart() -> None:
    now, before = 57.26, 57.24
    assert format_change(RATE, now, now - before, "2024") == "+0.1 (under 1%) on 2024"
    assert _title(now, before) == f"{TITLE}, up 0.1 on the year before"


@pytest.mark.parametrize(
    ("before", "change", "unit", "decimals", "said"),
    [
        (64.0, 4.1, "rate", 1, "+4.1 (6%) on 2024"),
        (64.0, -4.1, "rate", 1, f"{MINUS}4.1 (6%) on 2024"),
        (20.0, 1.2, "percent", 1, "+1.2 percentage points on 2024"),
        (20.0, 1.0, "percent", 0, "+1 percentage point on 2024"),
        (500.0, -1.5, "rate", 1, f"{MINUS}1.5 (under 1%) on 2024"),
        (0.0, 4.1, "rate", 1, "+4.1 on 2024"),
        (0.04, 4.1, "rate", 1, "+4.1 on 2024"),
        (-2.0, 0.5, "score", 1, "+0.5 on 2024"),
        (1000.0, 12.0, "number", 0, "+12 (1%) on 2024"),
        (1500.0, -30.0, "currency", 0, f"{MINUS}£30 (2%) on 2024"),
    ],
)
def test_changes_in_a_table(
    before: float, change: float, unit: str, decimals: int, said: str
) -> None:
    measure = Measure("Sample", "Sample", unit, 10_000, decimals)
    assert format_change(measure, before + change, change, "2024") == said


@pytest.mark.parametrize(
    ("unit", "name", "change", "said"),
    [
        ("number", "working days", -1.0, "it fell by 1 working day on the year before"),
        ("number", "working days", 3.0, "it rose by 3 working days on the year before"),
        ("currency", "a week", 115.0, "it rose by £115 a week on the year before"),
        ("percent", "per 100 pupils", 2.0, "it rose by 2 per 100 pupils on the year before"),
        ("score", "points", -4.0, "it fell by 4 points on the year before"),
    ],
)
def test_a_change_carries_its_unit(unit: str, name: str, change: float, said: str) -> None:
    measure = Measure("Sample", "Sample", unit, unit_name=name)
    assert movement(measure, 20.0, change, *YEARS) == said


def test_no_earlier_figure_no_words() -> None:
    assert format_change(RATE, 57.3, None, "2024") == ""
    assert format_change(RATE, 57.3, math.nan) == ""
    assert format_change(RATE, None, None, "2024") == ""
    assert movement(RATE, 57.3, 4.1, YEARS[0], None) == ""


@given(st.floats(1, 1e6), st.floats(0.5, 2), st.integers(0, 2))
def test_what_was_printed_and_what_changed_add_up(now: float, way: float, decimals: int) -> None:
    measure = Measure("Sample", "Sample", "score", decimals=decimals)
    before = now * way
    said = format_change(measure, now, now - before)
    later, earlier = (Decimal(format_number(x, decimals).replace(",", "")) for x in (now, before))
    if said == "no change":
        assert later == earlier
    else:
        by = said.split(" ")[0].replace(",", "").replace(MINUS, "-")
        assert earlier + Decimal(by) == later
