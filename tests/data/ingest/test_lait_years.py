"""LAIT's spellings of a year, read with the measure's year type."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.ingest.sources.dfe_lait.years import YEAR_TYPES, Year, read_year
from data.periods import describe

ACADEMIC, FINANCIAL, CALENDAR = "Academic Year", "Financial Year", "Calendar Year"
SEPTEMBER, JANUARY = "Annual (end of Sept)", "Annual - January"


@pytest.mark.parametrize(
    ("spelling", "year_type", "period_id", "flags"),
    [
        ("2025", ACADEMIC, "ay2024-25", ""),
        ("2025", FINANCIAL, "fy2024-25", ""),
        ("2025", CALENDAR, "cy2025", ""),
        ("2025", SEPTEMBER, "2025-09-30", ""),
        ("2025", JANUARY, "2025-01", ""),
        ("2025 (prov)", ACADEMIC, "ay2024-25", "p"),
        ("2018 (Rev)", ACADEMIC, "ay2017-18", "r"),
        ("2020 (Final)", ACADEMIC, "ay2019-20", ""),
        ("2016-17", ACADEMIC, "ay2016-17", ""),
        ("2016-17", FINANCIAL, "fy2016-17", ""),
        ("2016-17", CALENDAR, "2016..2017", ""),
        ("2016-17 (OT)", FINANCIAL, "fy2016-17", ""),
        ("2015/16", ACADEMIC, "ay2015-16", ""),
        ("2014-16", CALENDAR, "2014..2016", ""),
        ("2013/14-15/16", FINANCIAL, "fy2013-14..fy2015-16", ""),
        ("2013/14-15/16", ACADEMIC, "ay2013-14..ay2015-16", ""),
        ("0", ACADEMIC, None, ""),
    ],
)
def test_a_spelling_is_read_with_its_year_type(
    spelling: str, year_type: str, period_id: str | None, flags: str
) -> None:
    assert read_year(spelling, year_type) == Year(period_id, flags)


@pytest.mark.parametrize(
    ("spelling", "year_type"),
    [
        ("2014-16", ACADEMIC),
        ("2014-16", FINANCIAL),
        ("2014-16", SEPTEMBER),
        ("2016-17", JANUARY),
        ("2016/17", CALENDAR),
        ("2016-14", CALENDAR),
        ("2013/14-15/16", CALENDAR),
        ("2013/15-15/16", FINANCIAL),
        ("2015/16-13/14", FINANCIAL),
        ("2015/16-15/16", FINANCIAL),
        ("2016-17 (OT)", ACADEMIC),
        ("2025 (estimated)", ACADEMIC),
        ("2025 prov", ACADEMIC),
        ("25", ACADEMIC),
        ("1025", CALENDAR),
        ("spring 2025", ACADEMIC),
        ("0 (prov)", ACADEMIC),
        ("", ACADEMIC),
    ],
)
def test_a_spelling_that_could_mean_anything_is_not_guessed(spelling: str, year_type: str) -> None:
    with pytest.raises(ValueError, match=f"as .*{year_type.split(' -')[0].split(' (')[0]}"):
        read_year(spelling, year_type)


@given(st.integers(2000, 2098), st.sampled_from(sorted(YEAR_TYPES)))
def test_a_single_year_is_one_period_that_ends_in_it(year: int, year_type: str) -> None:
    period = describe(str(read_year(str(year), year_type).period_id))
    assert period.end_date.year == year
    assert (period.end_date - period.start_date).days < 366


@given(st.integers(2000, 2090), st.integers(1, 8), st.sampled_from([ACADEMIC, FINANCIAL]))
def test_pooled_years_are_read_from_their_id_as_they_were_written(
    first: int, more: int, year_type: str
) -> None:
    spelling = f"{first}/{(first + 1) % 100:02d}"
    last = first + more
    period_id = read_year(
        f"{spelling}-{last % 100:02d}/{(last + 1) % 100:02d}", year_type
    ).period_id
    period = describe(str(period_id))
    start, end = str(period_id).split("..")
    assert period.id == period_id
    assert period.type == "pooled"
    assert (period.start_date, period.end_date) == (
        describe(start).start_date,
        describe(end).end_date,
    )
    assert period.end_date.year - period.start_date.year == more + 1


def test_pooled_years_say_their_kind_and_boundaries() -> None:
    money = describe("fy2013-14..fy2015-16")
    school = describe("ay2021-22..ay2023-24")
    assert (money.label, money.start_date, money.end_date, money.boundary_set) == (
        "2013-14 to 2015-16",
        date(2013, 4, 1),
        date(2016, 3, 31),
        2013,
    )
    assert school.label == "school years 2021/22 to 2023/24"
    assert school.boundary_set == 2023


@pytest.mark.parametrize(
    "period_id",
    [
        "fy2015-16..fy2013-14",
        "fy2013-14..fy2013-14",
        "fy2013-14..ay2015-16",
        "fy2013-15..fy2015-16",
    ],
)
def test_an_id_of_pooled_years_that_makes_no_sense_is_refused(period_id: str) -> None:
    with pytest.raises(ValueError, match="20"):
        describe(period_id)
