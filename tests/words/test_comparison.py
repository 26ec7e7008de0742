"""The sentence above a comparison: what it claims, and whom it leaves out by name."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from words.comparison import Member, against, had_data, sentence, why_missing
from words.groups import group_of, nobody
from words.measure import Measure

RATE = Measure("Children on a sample plan", "Children on a sample plan", "rate", 10000, 1)
ON_TIME = Measure("Sample visits on time", "Visits on time", "percent", None, 1, "higher")
LATE = Measure("Sample visits late", "Visits late", "percent", None, 1, "lower")
LIKE = group_of("sn2025")
END = dt.date(2023, 3, 31)


def row(**changes: Any) -> dict[str, Any]:
    usual = {
        "value": 57.3, "lower": 50.9, "upper": 64.3, "symbol": None, "england": 40.6,
        "group_mean": 55.0, "quartile": 4,
    }  # fmt: skip
    return usual | changes


def test_it_says_what_the_evidence_supports_of_each() -> None:
    said = sentence(row(), RATE, "Testford", "31 March 2025", LIKE)
    assert said == (
        "At 31 March 2025, 57.3 in every 10,000 children in Testford were on a sample plan. That "
        "is higher than England (40.6) and similar to the mean of its like areas (55.0), in the "
        "highest quarter of authorities."
    )


def test_one_verdict_is_said_once() -> None:
    assert against(row(group_mean=42.5), RATE, "Testford", LIKE) == (
        "higher than England (40.6) and the mean of its like areas (42.5)"
    )


def test_without_counts_it_is_above_or_below_and_no_more() -> None:
    said = against(row(lower=None, upper=None), RATE, "Testford", LIKE)
    assert said == "above England (40.6) and the mean of its like areas (55.0)"


def test_too_few_for_a_mean_leaves_england_alone() -> None:
    assert against(row(group_mean=None), RATE, "Testford", LIKE) == "higher than England (40.6)"


def test_england_is_not_compared_with_itself_nor_a_count_with_a_sum() -> None:
    assert against(row(), RATE, "England") == ""
    count = Measure("Children", "Children", "number")
    assert against(row(), count, "Testford") == ""
    assert sentence(row(quartile=None), RATE, "England", "31 March 2025").endswith("plan.")


@pytest.mark.parametrize(
    ("measure", "said"), [(ON_TIME, "higher (better) than England"), (LATE, "higher (worse) than")]
)
def test_better_and_worse_only_where_the_indicator_says_so(measure: Measure, said: str) -> None:
    assert said in against(row(), measure, "Testford")
    assert "better" not in against(row(), RATE, "Testford")


def test_a_missing_figure_is_named_with_its_reason() -> None:
    said = sentence(row(value=None, symbol="c"), RATE, "Testford", "31 March 2025", LIKE)
    assert said.startswith("There is no figure for Testford at 31 March 2025")
    assert "withheld because the number is small (c)" in said
    assert said.endswith("England's is 40.6 per 10,000 children.")


def members(*missing: Member, n: int = 8) -> list[Member]:
    return [*(Member(f"Likeness {i}", 40.0 + i) for i in range(n)), *missing]


def test_who_had_no_figure_is_named_with_the_reason() -> None:
    new = Member("Newshire", None, None, began=dt.date(2023, 4, 1))
    hidden = Member("Tinyton", None, "c")
    assert had_data(members(new, hidden), LIKE, END) == (
        "8 of 10 like areas (2025) have data. Left out: Newshire (began in April 2023) and Tinyton "
        "(withheld because the number is small (c))."
    )


def test_everybody_has_data() -> None:
    assert had_data(members(n=10), LIKE, END) == "All 10 like areas (2025) have data."


def test_under_five_give_no_mean() -> None:
    assert had_data(members(n=4), LIKE, END).endswith(
        "Under five have data, so there is no mean."
    )
    assert had_data(members(n=1), LIKE, END).startswith("Likeness 0 has data.")
    none = had_data(members(Member("Tinyton", None, "c"), n=0), LIKE, END)
    assert none.startswith("None of 1 like areas (2025) have data.")


def test_a_group_of_nobody_says_what_to_do() -> None:
    assert had_data([], LIKE, END) == ""
    assert nobody(LIKE, "Testford") == "There are no like areas (2025) for Testford."
    assert "choose authorities" in nobody(group_of("own:"), "Testford")


def test_an_area_of_another_time_says_when_it_lived() -> None:
    ended = Member("Oldham Rural", None, None, ended=dt.date(2019, 3, 31))
    assert why_missing(ended, END) == "ended in March 2019"
    # The publisher's reason comes first where there is one.
    assert why_missing(ended._replace(symbol="x"), END) == "not available (x)"
    assert why_missing(Member("Elsewhere", None), END) == "no figure published"


@pytest.mark.parametrize(
    ("model", "label"),
    [
        ("sn2021", "like areas (2021)"),
        ("idaci2025", "areas as deprived as this (IDACI 2025)"),
        ("region", "other Sample East authorities"),
        ("type", "other London boroughs"),
        ("own:E06000044", "areas you chose"),
        ("nothing", "areas in this group"),
    ],
)
def test_each_group_has_a_name(model: str, label: str) -> None:
    assert group_of(model, "Sample East", "london").label == label
