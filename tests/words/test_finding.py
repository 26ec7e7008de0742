"""The one plain sentence: right where all is known, honest where something is missing."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from words.figure import Figure
from words.finding import lower_first
from words.headlines import AreaInPeriod, headline
from words.like_areas import GroupMean, compared_with_neighbours
from words.measure import Measure
from words.numbers import MINUS

JUDGEMENTS = re.compile(
    r"\b(better|worse|best|worst|good|bad|poor|improv\w+|deteriorat\w+|significant\w*)\b"
)


def row(**changes: Any) -> AreaInPeriod:
    """Give an area in a period: its measure, its figure and what stands beside it, by name."""
    named: dict[str, Any] = {
        "name": "Children on a sample plan at 31 March",
        "short_name": "Children on a sample plan",
        "phrase": "{value} in every 10,000 children in {area} were on a sample plan",
        "unit": "rate",
        "per": 10000,
        "decimals": 1,
        "polarity": "none",
        "label": "31 March 2025",
        "value": 67.9,
        "symbol": None,
        "england": 40.6,
        "england_symbol": None,
        "change": 4.1,
        "previous_label": "31 March 2024",
        "neighbours_mean": 53.9,
        "neighbours_n": 10,
        "neighbours_n_of": 10,
        **changes,
    }
    of = {field.name: named[field.name] for field in fields(Measure) if field.name in named}
    own = {field.name: named[field.name] for field in fields(Figure) if field.name in named}
    england, region = (
        Figure(named.get(who), named.get(f"{who}_symbol"), doubt=named.get(f"{who}_doubt"))
        for who in ("england", "region")
    )
    mean = GroupMean(*(named[f"neighbours_{key}"] for key in ("mean", "n", "n_of")))
    others = ("region_name", "joint_name", "per_child", "change", "previous_label", "broken_from")
    rest = {name: named[name] for name in others if name in named}
    measure, figure = Measure(**of), Figure(**own)
    return AreaInPeriod(
        measure, named["label"], figure, england=england, region=region, mean=mean, **rest
    )


EIGHT_LOWER = (40, 41, 42, 43, 44, 45, 46, 47, 70, 80)


def test_the_sentence_of_the_profile() -> None:
    assert headline(row(), "Testford", EIGHT_LOWER) == (
        "At 31 March 2025, 67.9 in every 10,000 children in Testford were on a sample plan, "
        "against 40.6 in England; 8 of the 10 like areas were lower, and it rose by 4.1 on the "
        "year before."
    )


def test_a_title_is_named_where_nobody_has_given_it_a_clause() -> None:
    title = "% KS4 going to education/employment - FE college"
    said = headline(row(short_name=title, unit="percent", phrase=None, per=None), "Testford")
    assert said.startswith(f"At 31 March 2025, “{title}” in Testford stood at 67.9%, against 40.6%")
    said = headline(row(short_name="Mortality", phrase=None, per=1000), "Testford")
    assert said.startswith("At 31 March 2025, “Mortality” in Testford stood at 67.9 per 1,000,")


def test_a_percentage_changes_by_points() -> None:
    said = headline(
        row(
            phrase="{value} of visits in {area} were repeated",
            unit="percent",
            per=None,
            value=23.5,
            england=22.4,
            change=-1.2,
        ),
        "Testford",
        EIGHT_LOWER,
    )
    assert said == (
        "At 31 March 2025, 23.5% of visits in Testford were repeated, against 22.4% in England; "
        "all 10 like areas were higher, and it fell by 1.2 percentage points on the year before."
    )


def test_the_catalogues_own_clause_is_used() -> None:
    phrase = "{value} of referrals in {area} came within 12 months of an earlier one"
    said = headline(row(unit="percent", value=20.0, phrase=phrase), "Testford")
    assert said.startswith(
        "At 31 March 2025, 20.0% of referrals in Testford came within 12 months of an earlier one, "
        "against 40.6% in England"
    )


def test_a_missing_figure_is_said_with_its_reason() -> None:
    assert headline(row(value=None, symbol="c"), "Testford", EIGHT_LOWER) == (
        "There is no figure for Testford at 31 March 2025 (“Children on a sample plan”): withheld "
        "because the number is small (c); England's is 40.6 per 10,000 children."
    )


def test_a_missing_england_is_said() -> None:
    said = headline(row(england=None, england_symbol="x"), "Testford", EIGHT_LOWER)
    assert "on a sample plan; England's figure is not available (x), 8 of the 10" in said


def test_an_england_that_nobody_published_is_said_in_plain_words() -> None:
    said = headline(row(england=None, change=None), "Testford", EIGHT_LOWER)
    assert said.endswith(
        "on a sample plan; no figure is published for England, and 8 of the 10 like areas were "
        "lower."
    )


def test_the_region_stands_beside_england_with_its_article() -> None:
    said = headline(row(region=37.7, region_name="South East"), "Testford", EIGHT_LOWER)
    assert "against 40.6 in England and 37.7 in the South East; 8 of the 10" in said
    assert "in London" in headline(row(region=37.7, region_name="London"), "Testford")


def test_a_region_is_not_put_beside_itself_and_has_its_article() -> None:
    said = headline(row(region=67.9, region_name="South East", neighbours_n_of=0), "South East")
    assert said == (
        "At 31 March 2025, 67.9 in every 10,000 children in the South East were on a sample plan, "
        "against 40.6 in England; it rose by 4.1 on the year before."
    )


def test_a_break_in_the_series_is_said_in_place_of_a_change() -> None:
    said = headline(
        row(change=None, previous_label=None, broken_from="Indices of Deprivation 2019"),
        "Testford",
        EIGHT_LOWER,
    )
    assert said.endswith("were lower, and it is not comparable with 2019.")


def test_england_is_not_compared_with_itself() -> None:
    said = headline(row(neighbours_n_of=0), "England", ())
    assert said == (
        "At 31 March 2025, 67.9 in every 10,000 children in England were on a sample plan; it rose "
        "by 4.1 on the year before."
    )


def test_neighbours_without_data_are_counted() -> None:
    said = headline(row(), "Testford", (*[40.0] * 5, 80, 81, 82, None, None))
    assert "5 of the 8 like areas that have data (of 10) were lower" in said


def test_without_the_list_of_neighbours_their_mean_is_given() -> None:
    said = headline(row(neighbours_n=8), "Testford")
    assert "the mean of the like areas was 53.9 (8 of 10 have data)" in said


def test_too_few_neighbours_have_no_mean() -> None:
    said = headline(row(neighbours_mean=None, neighbours_n=4), "Testford")
    assert "only 4 of the 10 like areas have data, too few for a mean" in said


def test_a_gap_of_two_years_is_not_the_year_before() -> None:
    said = headline(row(previous_label="31 March 2023"), "Testford", EIGHT_LOWER)
    assert said.endswith("and it rose by 4.1 on 2023.")


def test_nothing_is_said_of_a_change_that_is_not_known() -> None:
    said = headline(row(change=None, previous_label=None), "Testford", EIGHT_LOWER)
    assert said.endswith("8 of the 10 like areas were lower.")


@pytest.mark.parametrize("polarity", ["none", "higher", "lower"])
@pytest.mark.parametrize("change", [4.1, -4.1, 0.0, None])
def test_no_word_judges(polarity: str, change: float | None) -> None:
    said = headline(row(polarity=polarity, change=change), "Testford", EIGHT_LOWER)
    assert not JUDGEMENTS.search(said)
    assert MINUS not in said


def test_like_areas_are_compared_as_figures_are_printed() -> None:
    said = headline(row(value=31.25), "Testford", [31.3] * 10)
    assert "31.3 in every" in said
    assert "all 10 like areas had the same figure" in said


@given(st.lists(st.one_of(st.none(), st.integers(0, 20)), max_size=10), st.integers(0, 20))
def test_the_count_of_like_areas_is_right(values: list[int | None], own: int) -> None:
    known = [v for v in values if v is not None]
    said = compared_with_neighbours(own, values, len(values))
    lower, higher = sum(v < own for v in known), sum(v > own for v in known)
    if not values:
        assert said == ""
    elif not known:
        assert said == "none of the like areas has a figure"
    elif not lower and not higher:
        assert "same figure" in said
    else:
        count, end = (lower, "lower") if lower >= higher else (higher, "higher")
        every = {1: "the one ", 2: "both "}.get(len(known), "all ")
        assert said.startswith(every if count == len(known) else f"{count} of the {len(known)} ")
        assert said.endswith(end)
        assert bool(re.search("that ha(ve|s) data", said)) == (len(known) < len(values))


@pytest.mark.parametrize(
    ("name", "within"),
    [
        ("Children in need at 31 March", "children in need at 31 March"),
        ("IDACI score", "IDACI score"),
        ("A level cohort", "A level cohort"),
        ("A", "a"),
        # A title's own capitals stay, all or none.
        ("Income Deprivation Affecting Children", "Income Deprivation Affecting Children"),
        ("Index of Multiple Deprivation", "Index of Multiple Deprivation"),
        ("Infant Mortality", "Infant Mortality"),
        ("Attainment 8 score", "Attainment 8 score"),
        ("Under 18 admissions", "under 18 admissions"),
        ("Number of CLA adopted", "number of CLA adopted"),
        ("Average IDACI rank", "average IDACI rank"),
        ("Average rank, England", "average rank, England"),
        ("Neighbourhoods in England's tenth", "neighbourhoods in England's tenth"),
        ("English Baccalaureate Entries (%)", "English Baccalaureate Entries (%)"),
    ],
)
def test_names_within_a_sentence(name: str, within: str) -> None:
    assert lower_first(name) == within
