"""The sentence above a comparison: what it claims, and whom it leaves out by name."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from queries.rows import Comparison
from tests.typed_rows import typed_row
from words.comparison import against, had_data, sentence, spread_of, too_few
from words.figure import Figure
from words.groups import KindOfGroup, group_of
from words.left_out import Member, Withheld, left_out, why_missing, withheld
from words.measure import Measure

RATE = Measure(
    "Children on a sample plan",
    "Children on a sample plan",
    "rate",
    10000,
    1,
    phrase="{value} in every 10,000 children in {area} were on a sample plan",
)
ON_TIME = Measure("Sample visits on time", "Visits on time", "percent", None, 1, "higher")
LATE = Measure("Sample visits late", "Visits late", "percent", None, 1, "lower")
LIKE = group_of(KindOfGroup("sn2025", "neighbours", "like areas (2025)", 2025))
END = dt.date(2023, 3, 31)


def row(**changes: Any) -> Comparison:
    usual: dict[str, Any] = {
        "value": 57.3, "lower": 50.9, "upper": 64.3, "symbol": None, "england": 40.6,
        "group_mean": 55.0, "quartile": 4, "n": 10, "n_of": 10, "rank_n": 94,
    }  # fmt: skip
    return typed_row(Comparison, **(usual | changes))


def test_it_says_what_the_evidence_supports_of_each() -> None:
    said = sentence(row(), RATE, "Testford", "31 March 2025", LIKE)
    assert said == (
        "At 31 March 2025, 57.3 in every 10,000 children in Testford were on a sample plan. That "
        "is higher than England (40.6) and similar to the mean of its like areas (55.0; all 10 "
        "have data), in the highest quarter of authorities."
    )


def test_one_verdict_is_said_once() -> None:
    assert against(row(group_mean=42.5), RATE, "Testford", LIKE) == (
        "higher than England (40.6) and the mean of its like areas (42.5; all 10 have data)"
    )


def test_without_counts_it_is_above_or_below_and_no_more() -> None:
    said = against(row(lower=None, upper=None), RATE, "Testford", LIKE)
    assert said == "above England (40.6) and the mean of its like areas (55.0; all 10 have data)"


def test_too_few_for_a_mean_leaves_england_alone() -> None:
    assert against(row(group_mean=None), RATE, "Testford", LIKE) == "higher than England (40.6)"


def test_england_is_not_compared_with_itself_nor_a_count_with_a_sum() -> None:
    assert against(row(), RATE, "England") == ""
    count = Measure("Children", "Children", "number", is_total=True)
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
    return [*(Member(f"Likeness {i}", Figure(40.0 + i)) for i in range(n)), *missing]


def test_the_sentence_says_how_many_had_data() -> None:
    said = against(row(n=8), RATE, "Testford", LIKE)
    assert said.endswith("the mean of its like areas (55.0; 8 of 10 have data)")
    assert had_data(row(n=10, n_of=10)) == "all 10 have data"
    assert had_data(row(n=0, n_of=0)) == ""


def test_who_is_left_out_is_named_by_reason() -> None:
    new = Member("Newshire", began=dt.date(2023, 4, 1))
    hidden = [Member(name, Figure(symbol="c")) for name in ("Tinyton", "Smallham", "Littleby")]
    assert left_out(RATE, members(hidden[0], new, *hidden[1:]), END) == (
        "Left out: Tinyton, Smallham and Littleby, withheld because the number is small (c); "
        "Newshire, began in April 2023."
    )
    assert left_out(RATE, members(n=10), END) == ""


def test_under_five_give_no_mean() -> None:
    said = sentence(row(group_mean=None, n=4), RATE, "Testford", "31 March 2025", LIKE)
    assert said.endswith("4 of 10 like areas have data, too few for a mean.")
    none = too_few(row(n=0, n_of=1, group_mean=None), LIKE)
    assert none == "None of 1 like areas has data, too few for a mean."
    assert too_few(row(n=0, n_of=0, group_mean=None), LIKE) == ""
    assert too_few(row(n=4, n_of=10, group_mean=3.0), LIKE) == ""  # the store says how few


SMALL = row(value=3.1, lower=1.6, upper=5.8, england=2.3, group_mean=4.9, n=7, quartile=3)


def test_where_small_figures_are_withheld_the_mean_is_probably_too_high() -> None:
    said = sentence(SMALL, LATE, "Testford", "31 March 2025", LIKE, Withheld(3, 59))
    assert said.endswith(
        "similar to England (2.3%) and the mean of its like areas (4.9%; 7 of 10 have data), in "
        "the third quarter (C) of the 94 authorities with a figure. 59 authorities are left out "
        "because their counts are small: their figures are probably lower, so that mean is "
        "probably too high."
    )
    alone = sentence(SMALL, LATE, "Testford", "31 March 2025", LIKE, Withheld(0, 1))
    assert alone.endswith(
        "1 authority is left out because its count is small: its figure is probably lower."
    )


def test_a_small_count_says_nothing_of_a_rate_nor_of_a_share_that_is_mostly_most() -> None:
    rate = sentence(row(), RATE, "Testford", "31 March 2025", LIKE, Withheld(0, 2))
    assert rate.endswith("in the highest quarter of the 94 authorities with a figure.")
    high = row(value=82.0, lower=80.0, upper=84.0, england=81.4, group_mean=80.0)
    said = sentence(high, ON_TIME, "Testford", "2024-25", LIKE, Withheld(1, 10))
    assert "probably" not in said


def test_those_left_out_for_being_small_are_counted_and_no_others() -> None:
    symbols = [(True, "c"), (False, "low"), (False, None), (True, "x"), (False, "z")]
    assert withheld(symbols) == Withheld(members=1, authorities=2)


def test_mean_median_range_and_pooled_stand_together() -> None:
    found = {"group_median": 54.0, "group_lowest": 31.6, "group_highest": 71.0,
             "group_pooled": 52.1}  # fmt: skip
    assert spread_of(row(n=8, **found), RATE, LIKE) == (
        "Like areas (2025), of whom 8 of 10 have data: mean 55.0, median 54.0, lowest to highest "
        "31.6 to 71.0, counted together (pooled) 52.1."
    )
    few = row(n=3, **{**found, "group_mean": None, "group_median": None, "group_pooled": None})
    assert spread_of(few, RATE, LIKE).endswith("have data: lowest to highest 31.6 to 71.0.")
    assert spread_of(row(n=1, **found), RATE, LIKE) == ""


def test_what_a_publisher_rounded_makes_no_difference() -> None:
    whole = Measure("Sample stays", "Sample stays", "rate", 10000, 0)
    # The interval is worked out from counts, England's rate is printed as a whole number.
    printed = row(value=67.0, lower=66.2, upper=68.1, england=66.0)
    assert against(printed, whole, "Testford").startswith("similar to England (66)")
    assert against(printed._replace(england=65.0), whole, "Testford").startswith("higher than")


def test_nobody_is_left_out_of_a_group_of_nobody() -> None:
    assert left_out(RATE, [], END) == ""


def test_an_area_of_another_time_says_when_it_lived() -> None:
    ended = Member("Oldham Rural", ended=dt.date(2019, 3, 31))
    assert why_missing(RATE, ended, END) == "ended in March 2019"
    # The publisher's reason comes first where there is one.
    assert why_missing(RATE, ended._replace(figure=Figure(symbol="x")), END) == "not available (x)"
    assert why_missing(RATE, Member("Elsewhere"), END) == "no figure published"


def test_a_count_without_a_population_says_so() -> None:
    counted = Member(
        "Oldham Rural", Figure(symbol="x", numerator=136.0), ended=dt.date(2019, 3, 31)
    )
    assert why_missing(RATE, counted, END) == "no population on today's basis, so no rate (x)"
    assert why_missing(ON_TIME, counted, END) == "not available (x)"
