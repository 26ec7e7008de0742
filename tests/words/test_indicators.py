"""What is published of an indicator, in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.rows import Catalogue
from tests.typed_rows import typed_row
from words.indicators import (
    areas_covered,
    coverage_alt,
    missing_counts,
    news,
    next_release,
    periods_covered,
)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (
            {"authorities": 153, "regions": 9, "countries": 1},
            "153 authorities, 9 regions and England",
        ),
        ({"authorities": 1}, "1 authority"),
        (
            {"authorities": 151, "neighbourhoods": 33_755, "countries": 1},
            "151 authorities, 33,755 neighbourhoods (LSOAs) and England",
        ),
        ({"countries": 1}, "England only"),
        ({"authorities": None}, "no area"),
    ],
)
def test_says_for_which_areas_there_are_figures(row: dict[str, int], said: str) -> None:
    assert areas_covered(typed_row(Catalogue, **row)) == said


def test_says_for_which_periods_there_are_figures() -> None:
    row = typed_row(Catalogue, n_periods=13, first_label="2012-13", last_label="2024-25")
    assert periods_covered(row) == "13 periods, from 2012-13 to 2024-25"
    assert periods_covered(row._replace(n_periods=1)) == "2024-25"
    assert periods_covered(row._replace(n_periods=0)) == "no period"


def test_the_picture_says_years_areas_gaps_and_the_year_with_most_missing() -> None:
    said = coverage_alt("la", [2019, 2020, 2022], [150, 148, 151], [1, 3, 0])
    assert said == (
        "2019 to 2022, none for 2021: 148 to 151 authorities; at most 3 without a figure, in 2020"
    )
    assert coverage_alt("la", [2025], [1], [0]) == "2025: 1 authority"
    assert coverage_alt("country", [2018, 2019], [1, 1], [0, 0]) == "2018 to 2019: England"
    assert coverage_alt("la", [], [], []) == "No figures"


@given(st.lists(st.tuples(st.integers(0, 153), st.integers(0, 153)), min_size=1, max_size=20))
def test_the_picture_never_says_more_than_there_is(counts: list[tuple[int, int]]) -> None:
    years = list(range(2010, 2010 + len(counts)))
    has, lacks = zip(*counts, strict=True)
    said = coverage_alt("la", years, has, lacks)
    assert f"{max(has)} authorit" in said
    assert ("without a figure" in said) == any(lacks)
    assert "none for" not in said


def test_reasons_for_gaps_are_counted_in_the_order_of_a_legend() -> None:
    gaps = missing_counts(typed_row(Catalogue, c=2, z=0, u=1, dash=7))
    assert [(code, count) for code, _, count in gaps] == [("c", 2), ("u", 1), ("-", 7)]
    assert gaps[0][1] == "withheld because the number is small"


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        ("November 2026", "November 2026"),
        ("none: LAIT has discontinued it", "none: LAIT has discontinued it"),
        ("None", "none"),
        (None, "not stated in the files we hold"),
        (" ", "not stated in the files we hold"),
    ],
)
def test_the_next_release_is_what_its_publisher_states(stated: str | None, said: str) -> None:
    assert next_release(stated) == said


def test_news_are_what_the_newest_edition_added_and_changed() -> None:
    added = ["31 March 2025", "31 March 2024"]
    assert news("2024", added[:1], 109) == "adds 31 March 2025, revises 109 figures"
    assert news("2024", added, 1) == (
        "adds 2 periods, 31 March 2024 to 31 March 2025, revises 1 figure"
    )
    assert news("2024", [], 0) == "changes no figure"
    assert news(None, [], 0) == ""
