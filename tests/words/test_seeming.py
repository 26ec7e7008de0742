"""Figures that aren't what they seem: whose they are, whether they can be, what they stand for."""

from __future__ import annotations

from typing import Any

import pytest

from queries.rows import Movement
from tests.typed_rows import typed_row
from tests.words.test_comparison import LIKE, RATE
from tests.words.test_comparison import row as compared
from tests.words.test_deprivation import rate
from tests.words.test_finding import EIGHT_LOWER, row
from words.comparison import sentence
from words.deprivation import expected_sentence, together
from words.directions import direction
from words.doubt import doubtful, why_doubtful
from words.figure import Figure
from words.headlines import headline
from words.joint import joint_note, pair, whose
from words.measure import Measure
from words.numbers import format_rank
from words.points import Point
from words.quarters import everywhere, no_quarter
from words.totals import ONLY_SIZE, for_each_child, per_child_measure

PHRASE = "{value} was spent on samples in {area}"
SPENT = Measure("Sample spending", "Samples", "currency", phrase=PHRASE, is_total=True)
COUNTED = Measure(
    "Sample workers (FTE)", "Sample workers", "number", decimals=1,
    phrase="{value} worked in {area}", is_total=True,
)  # fmt: skip


# One figure for two authorities


@pytest.mark.parametrize(
    ("name", "other", "said"),
    [
        ("West Testshire", "North Testshire", "North and West Testshire"),
        ("North Testshire", "West Testshire", "North and West Testshire"),
        ("Reedton upon Leam", "Kingsford upon Leam", "Kingsford and Reedton upon Leam"),
        ("Upton", "Leaford", "Leaford and Upton"),
        ("Leam", "North Leam", "Leam and North Leam"),
    ],
)
def test_a_pair_has_one_name_whichever_is_looked_at(name: str, other: str, said: str) -> None:
    assert pair(name, other) == said
    assert whose(name, other) == f"{said} together"


def test_a_figure_of_ones_own_has_ones_own_name() -> None:
    assert whose("Upton", None) == "Upton"
    assert joint_note([]) == ""


def test_a_joint_figure_says_so_in_every_sentence() -> None:
    other = "West Testshire"
    for said in (
        headline(row(joint_name=other), "North Testshire", EIGHT_LOWER),
        sentence(compared(), RATE, "North Testshire", "31 March 2025", LIKE, joint_name=other),
        expected_sentence(
            "North Testshire", RATE, "31 March 2025", "IDACI 2025", rate(), 0.2, "West Testshire"
        ),
    ):
        assert "in North and West Testshire together were" in said


def test_the_note_of_a_pair_names_it_once() -> None:
    names = [("North Testshire", "West Testshire"), ("West Testshire", "North Testshire")]
    assert joint_note(names) == (
        "The publisher prints one figure for North and West Testshire together: it is neither's "
        "own, and neither is compared with the other."
    )
    both = joint_note([*names, ("Upton", "Leaford")])
    assert "(Leaford and Upton; North and West Testshire)" in both


# A figure that can't be


def test_a_doubtful_figure_of_england_is_told_and_compared_with_nobody() -> None:
    doubt = {"england_doubt": "sum"}
    for said in (
        headline(row(**doubt, region=37.7, region_name="South East"), "Testford", EIGHT_LOWER),
        sentence(compared(**doubt), RATE, "Testford", "31 March 2025", LIKE),
    ):
        assert "against 40.6 in England" not in said
        assert "than England" not in said
        assert (
            "England's published figure (40.6) is doubtful: it is the sum of the figures of its "
            "parts, which a figure of this kind never is; nothing is compared with it." in said
        )


def test_a_doubtful_figure_of_ones_own_stands_alone() -> None:
    own = {"doubt": "outside"}
    for said in (
        headline(row(**own), "England", EIGHT_LOWER),
        sentence(compared(**own), RATE, "England", "31 March 2025", LIKE),
    ):
        assert said.endswith(
            "That figure is doubtful: it lies outside the range of the figures of its parts; "
            "nothing is compared with it."
        )
        assert "rose" not in said
        assert "like areas" not in said


def test_a_doubtful_region_is_named() -> None:
    region = {"region": 400.0, "region_name": "South East", "region_doubt": "outside"}
    said = headline(row(**region), "Testford", EIGHT_LOWER)
    assert "against 40.6 in England;" in said
    assert "The South East's published figure (400.0) is doubtful" in said
    assert why_doubtful(None) == why_doubtful(float("nan")) == doubtful("England", None) == ""


# Totals


def test_a_total_is_compared_with_nothing_but_its_own_past() -> None:
    total = {"unit": "currency", "decimals": 0, "is_total": True, "value": 1196016.0}
    around = {"england": 271229813.0, "region": 3.0e7, "region_name": "South East"}
    changed = {"change": 20000.0, "previous_label": "2023-24", "label": "2024-25"}
    said = headline(
        row(**total, **around, **changed, per_child=26.887, phrase=PHRASE),
        "Testford",
        EIGHT_LOWER,
    )
    assert said == (
        "In 2024-25, £1,196,016 was spent on samples in Testford, which is £27 for each child "
        "aged 0 to 17 (worked out here from the mid-year estimate before); it rose by £20,000 on "
        "the year before."
    )


def test_a_total_on_compare_says_why_it_has_no_place() -> None:
    row = compared(value=1196016.0, quartile=1, england=271229813.0)
    said = sentence(row, SPENT, "Testford", "2024-25", LIKE, per_child=4.5)
    assert said == (
        "In 2024-25, £1,196,016 was spent on samples in Testford. That is £4.50 for each child "
        f"aged 0 to 17 (worked out here from the mid-year estimate before). {ONLY_SIZE}"
    )
    bare = sentence(compared(value=3.0), COUNTED, "Testford", "2024-25", LIKE)
    assert bare == f"In 2024-25, 3.0 worked in Testford. {ONLY_SIZE}"


def test_a_total_and_deprivation_are_not_said_to_go_together() -> None:
    assert together(SPENT, "IDACI 2025", 0.4, 151, None) == ""
    said = expected_sentence("Testford", SPENT, "2024-25", "IDACI 2025", rate(value=5.0), None)
    assert said.endswith(ONLY_SIZE)


def test_an_average_of_days_is_compared_as_any_other_figure() -> None:
    days = Measure("Median days", "Median days", "number")
    bare = compared(value=41.0, england=33.0, lower=None, upper=None, group_mean=None)
    assert "above England (33)" in sentence(bare, days, "Testford", "2021-22", LIKE)


def test_a_count_is_offered_for_every_ten_thousand_children() -> None:
    said = for_each_child(COUNTED, 20.39)
    assert said.startswith("20.4 for every 10,000 children aged 0 to 17 (")
    assert for_each_child(COUNTED, None) == for_each_child(SPENT, float("nan")) == ""
    each = per_child_measure(COUNTED, 20.39)
    assert (each.shown_in_full(20.39), each.is_total) == ("20.4 per 10,000 children", False)
    assert each.subtitle("2025") == ("Sample workers (FTE), per 10,000 children aged 0 to 17, 2025")
    assert per_child_measure(SPENT, 31.0).shown(31.2) == "£31"


# Ties, and figures that are the same everywhere


def test_many_who_share_a_place_are_counted() -> None:
    assert format_rank(1, 153, joint=90) == "joint highest of 153, with 90 others"
    assert format_rank(62, 153, joint=91) == "joint lowest of 153, with 91 others"
    assert format_rank(12, 151, joint=2) == "joint 12th highest of 151"


def test_the_same_everywhere_is_neither_high_nor_low() -> None:
    same = compared(value=0.0, all_same=True, quartile=None, rank=None, rank_n=153)
    said = sentence(same, RATE, "Testford", "2024-25", LIKE)
    assert said.endswith("That is the same in all 153 authorities.")
    assert "quarter" not in said
    assert "England" not in said
    assert everywhere(None) == "the same in all authorities"


@pytest.mark.parametrize(
    ("changes", "unshown", "said"),
    [
        ({"rank_shared": 90}, False, "91 of 151 share this figure, so no quarter can be told"),
        ({"rank_shared": 0}, True, "its publisher shows no quarters of this measure"),
        ({"rank_shared": 0}, False, ""),
        ({"rank_shared": 90, "quartile": 1}, False, ""),
        ({"rank": None, "rank_shared": None}, True, ""),
    ],
)
def test_why_there_is_no_quarter(changes: dict[str, Any], unshown: bool, said: str) -> None:
    found = compared(**({"rank": 1, "rank_n": 151, "quartile": None} | changes))
    assert no_quarter(found, unshown=unshown) == said


# A direction that can't be told


def counts(*pairs: tuple[float, float] | None) -> list[Point]:
    return [
        Point(f"20{20 + n}-{21 + n}", Figure(symbol="c"))
        if one is None
        else Point(
            f"20{20 + n}-{21 + n}",
            Figure(100 * one[0] / one[1], numerator=one[0], denominator=one[1]),
        )
        for n, one in enumerate(pairs)
    ]


@pytest.mark.parametrize(
    ("line", "no_trend", "why"),
    [
        (counts(*[(0, 9)] * 4, (4, 9)), "separated", "the count is 0 in four of the five years"),
        (counts(*[(0, 9)] * 5), "separated", "the count is 0 in all five years"),
        (counts(*[(9, 9)] * 4, (4, 9)), "separated", "everybody is counted in four of the five"),
        (counts((3, 9), *[(0, 9)] * 4, (4, 9)), "separated", "is 0 in four of the five years"),
        ([], "separated", "its counts are 0, or everybody, in all but one of the five years"),
        (counts(*[(3, 9)] * 5), "unsettled", "too few or too uneven for a line"),
    ],
)
def test_a_direction_that_no_fit_has_is_explained(
    line: list[Point], no_trend: str, why: str
) -> None:
    said = direction(typed_row(Movement, no_trend=no_trend), "2024-25", line, COUNTED)
    assert said.startswith("No direction can be told over the five years to 2024-25: ")
    assert why in said


def test_without_five_years_no_fit_was_tried() -> None:
    said = direction(typed_row(Movement), "2024-25", counts((0, 9), (4, 9)), COUNTED)
    assert said == (
        "No direction is worked out to 2024-25: that takes five years in a row with counts and no "
        "break in the series."
    )
