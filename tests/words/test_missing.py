"""Where there is no figure: its reason, and the count where that is all there is."""

from __future__ import annotations

from typing import Any

import pytest

from tests.words.test_finding import row
from words.headlines import headline
from words.measure import Measure
from words.missing import by_reason, count_alone, in_a_word


def test_a_rate_without_a_population_says_so_and_gives_its_count() -> None:
    said = headline(
        row(
            value=None,
            symbol="x",
            basis="derived",
            numerator=136.0,
            denominator=None,
            numerator_name="children on a sample plan at 31 March",
        ),
        "Testford",
    )
    assert said == (
        "The publisher gives no population for Testford on today's basis, so no rate is worked "
        "out; there were 136 children on a sample plan at 31 March 2025."
    )


@pytest.mark.parametrize(
    "changes",
    [{"symbol": "c"}, {"denominator": 500.0}, {"numerator": None}, {"basis": "published"}],
)
def test_a_rate_that_is_missing_for_another_reason_says_that_one(changes: dict[str, Any]) -> None:
    known = {"symbol": "x", "basis": "derived", "numerator": 136.0, "denominator": None}
    said = headline(row(value=None, **{**known, **changes}), "Testford")
    assert said.startswith("There is no figure for Testford")


@pytest.mark.parametrize(
    ("name", "count", "period", "said"),
    [
        ("children on a plan at 31 March", 136, "31 March 2019",
         "136 children on a plan at 31 March 2019"),
        ("referrals in the year", 1200, "2018-19", "1,200 referrals in 2018-19"),
        ("episodes of need at any point in the year", 9, "2018-19",
         "9 episodes of need in 2018-19"),
        ("children on a plan at 31 March", 1, "31 March 2019", "a count of 1 at 31 March 2019"),
        ("", 7, "2018-19", "a count of 7 in 2018-19"),
    ],
)  # fmt: skip
def test_a_count_is_said_with_its_period_once(
    name: str, count: float, period: str, said: str
) -> None:
    counted = Measure("Episodes", "Episodes", "rate", 10000, 1, numerator_name=name)
    assert count_alone(counted, count, period) == said


@pytest.mark.parametrize(
    ("symbol", "said"),
    [("c", "withheld"), ("x", "not available"), ("u", "too unreliable to publish"),
     ("-", "missing, no reason given"), (None, "no figure published"), ("", "no figure published")],
)  # fmt: skip
def test_a_heading_has_the_reason_in_a_word(symbol: str | None, said: str) -> None:
    assert in_a_word(symbol) == said


def test_what_is_missing_is_counted_by_reason_in_the_order_of_a_legend() -> None:
    found = by_reason([None, "z", "c", "?", "", "c", float("nan"), "own"], {"own": "no index"})
    assert [(gap.symbol, gap.reason, gap.count) for gap in found] == [
        ("c", "withheld because the number is small (c)", 2),
        ("z", "does not apply here (z)", 1),
        ("?", "marked “?” by the publisher", 1),
        ("own", "no index", 1),
        (None, "no figure published", 3),
    ]
    assert by_reason([]) == ()
