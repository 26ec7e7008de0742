"""Periods have dates for ids, and every id says what it covers."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.periods import BOUNDARY_SETS, describe, flow, mid_year, stock

# A busy machine isn't a fault.
unhurried = settings(deadline=None)

years = st.integers(2001, 2098)
ids = st.one_of(
    st.dates(date(2001, 1, 1), date(2098, 12, 31)).map(date.isoformat),
    years.map(flow),
    years.map(lambda y: f"ay{y}-{(y + 1) % 100:02d}"),
    years.map(lambda y: f"cy{y}"),
    st.builds("{}-q{}".format, years, st.integers(1, 4)),
    st.builds("{}-{:02d}".format, years, st.integers(1, 12)),
    years.map(lambda y: f"{y}..{y + 2}"),
    st.sampled_from(["iod2015", "iod2019", "iod2025"]),
)
TYPES = {"snapshot", "financial_year", "academic_year", "calendar_year", "quarter", "month",
         "pooled", "index"}  # fmt: skip


@unhurried
@given(ids)
def test_an_id_is_read_and_kept(period_id: str) -> None:
    period = describe(period_id)
    assert period.id == period_id
    assert period.type in TYPES
    assert period.start_date <= period.end_date
    assert period.label
    assert period.boundary_set in BOUNDARY_SETS


@unhurried
@given(years)
def test_a_reporting_year_ends_on_31_march(year: int) -> None:
    day, months = describe(stock(year)), describe(flow(year))
    assert day.start_date == day.end_date == months.end_date == date(year, 3, 31)
    assert months.start_date == date(year - 1, 4, 1)
    # The boundaries are those of the calendar year before: both kinds of period agree on them.
    assert day.boundary_set == months.boundary_set


@unhurried
@given(years)
def test_a_rate_of_31_march_uses_the_june_before(year: int) -> None:
    assert describe(mid_year(year - 1)).end_date < describe(stock(year)).end_date
    assert describe(stock(year)).end_date - describe(mid_year(year - 1)).end_date < timedelta(300)


@unhurried
@given(years)
def test_quarters_and_months_fill_the_year(year: int) -> None:
    for parts in (
        [describe(f"{year}-q{n}") for n in range(1, 5)],
        [describe(f"{year}-{n:02d}") for n in range(1, 13)],
    ):
        assert parts[0].start_date == date(year, 1, 1)
        assert parts[-1].end_date == date(year, 12, 31)
        for before, after in pairwise(parts):
            assert after.start_date == before.end_date + timedelta(1)


@pytest.mark.parametrize(
    ("period_id", "boundary_set"),
    [
        ("2013-03-31", 2013), ("2019-03-31", 2013), ("2020-03-31", 2019), ("2021-03-31", 2020),
        ("2022-03-31", 2021), ("2023-03-31", 2021), ("2024-03-31", 2023), ("2025-03-31", 2023),
        ("2026-03-31", 2025), ("fy2018-19", 2013), ("fy2019-20", 2019), ("fy2024-25", 2023),
        ("iod2019", 2019), ("iod2025", 2023),
    ],
)  # fmt: skip
def test_the_boundaries_of_a_period(period_id: str, boundary_set: int) -> None:
    assert describe(period_id).boundary_set == boundary_set


@pytest.mark.parametrize(
    "text",
    ["", "2025", "31 March 2025", "2025-13-01", "2025-02-30", "fy2024-26", "fy24-25", "2025-q5",
     "2025-00", "ay2024", "iod", " 2025-03-31"],
)  # fmt: skip
def test_whatever_else_is_no_period(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        describe(text)
