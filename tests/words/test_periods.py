"""Periods: in a sentence, on an axis, and against the one before."""

from __future__ import annotations

import pytest

from data.periods import describe
from words.periods import before, named, phrase, short, span, unbroken, up_to

IDS = {
    "2025-03-31": ("at 31 March 2025", "2025"),
    "2024-06-30": ("in mid-2024", "2024"),
    "fy2024-25": ("in 2024-25", "2024-25"),
    "ay2023-24": ("in the school year 2023/24", "2023/24"),
    "cy2024": ("in 2024", "2024"),
    "2024-q3": ("from July to September 2024", "Q3 2024"),
    "2021-04": ("in April 2021", "Apr 2021"),
    "2014..2016": ("from 2014 to 2016", "2014-16"),
    "fy2013-14..fy2015-16": ("from 2013-14 to 2015-16", "2013-14 to 2015-16"),
    "iod2025": ("in the Indices of Deprivation 2025", "2025"),
}


@pytest.mark.parametrize("period", IDS)
def test_every_kind_of_period_of_the_store_is_said(period: str) -> None:
    label = describe(period).label
    assert (phrase(label), short(label)) == IDS[period]


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("2025-03-31", "2025"),
        ("fy2024-25", "2024-25"),
        ("2014..2016", "2014-16"),
        ("cy2024", "2024"),
    ],
)
def test_an_id_has_the_short_name_of_its_label(period: str, said: str) -> None:
    assert short(period) == said


@pytest.mark.parametrize(
    ("later", "earlier", "said"),
    [
        ("31 March 2025", "31 March 2024", "the year before"),
        ("2024-25", "2023-24", "the year before"),
        ("31 March 2025", "31 March 2023", "2023"),
        ("31 March 2025", "30 June 2024", "2024"),
        ("January to March 2024", "October to December 2023", "Q4 2023"),
        ("January 2025", "January 2023", "January 2023"),
        ("2014 to 2016", "2013 to 2015", "2013 to 2015"),
        ("2014-15 to 2016-17", "2013-14 to 2015-16", "2013-14 to 2015-16"),
    ],
)
def test_only_a_year_apart_is_the_year_before(later: str, earlier: str, said: str) -> None:
    assert before(later, earlier) == said


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("31 March 2025", "2025"),
        ("2024-25", "2024-25"),
        ("January 2016", "January 2016"),
        ("2014 to 2016", "2014 to 2016"),
        ("2013-14 to 2015-16", "2013-14 to 2015-16"),
        ("January to March 2024", "Q1 2024"),
        ("Indices of Deprivation 2025", "2025"),
    ],
)
def test_no_month_is_cut_short_in_a_sentence(label: str, said: str) -> None:
    assert named(label) == said


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("31 March 2025", "to 31 March 2025"),
        ("school year 2023/24", "to the school year 2023/24"),
        ("2014 to 2016", "for 2014 to 2016"),
        ("Indices of Deprivation 2025", "of the Indices of Deprivation 2025"),
    ],
)
def test_how_far_figures_go(label: str, said: str) -> None:
    assert up_to(label) == said


def test_a_year_is_not_parted_at_the_end_of_a_line() -> None:
    assert unbroken("+3 (9%) on 2023-24, re-referrals") == "+3 (9%) on 2023‑24, re-referrals"


def test_spans_are_named_by_their_ends() -> None:
    years = ["31 March 2021", "31 March 2022", "31 March 2023"]
    assert [span(years), span(years[:1]), span([])] == ["2021 to 2023", "2021", ""]
