"""Which index serves when, and what a reader must mind about the one shown."""

from __future__ import annotations

import datetime as dt

import pytest

from queries.rows import DeprivationIndices
from words.indices import (
    Index,
    counted_from_districts,
    editions_differ,
    none_serves,
    serving,
    unfit,
)


def _index(kind: str, year: int, since: int | None = None) -> Index:
    serves_from = None if since is None else dt.date(since, 1, 1)
    name = f"{kind.upper()} {year}"
    said = f"{kind.upper()} measures this."
    return Index(
        f"{kind}{year}", kind, name, said, year, f"{kind}_score", f"iod{year}", serves_from
    )


ALL = [_index("idaci", 2025, 2022), _index("idaci", 2019), _index("imd", 2025, 2022)]
IDACI_2025, IDACI_2019, IMD_2025 = ALL
BEFORE, AFTER = dt.date(2021, 3, 31), dt.date(2022, 3, 31)


def test_the_newer_edition_serves_from_its_day_on_and_the_usual_index_stays_first() -> None:
    assert serving(ALL, AFTER) == ALL
    assert serving(ALL, dt.date(2022, 1, 1)) == ALL
    assert serving(ALL, dt.date(2021, 12, 31)) == [IDACI_2019]
    assert serving(ALL, BEFORE) == [IDACI_2019]
    assert serving([IDACI_2025], dt.date(2018, 3, 31)) == []


def test_an_edition_that_is_still_to_come_needs_no_more_than_its_row() -> None:
    newer = _index("idaci", 2030, 2027)
    held = [newer, *ALL]
    assert serving(held, dt.date(2027, 3, 31)) == held
    assert serving(held, dt.date(2026, 3, 31)) == ALL
    assert serving(held, BEFORE) == [IDACI_2019]
    assert "editions of 2019, 2025 and 2030 measure" in editions_differ(newer, held)
    assert unfit(newer, IDACI_2025, dt.date(2026, 3, 31)) == (
        "IDACI 2030 serves 2027 and later, so 2026 is set beside IDACI 2025."
    )
    # Of several the earliest leads on to the nearest years.
    assert "2021 is held here. That of 2025 serves 2022 and" in none_serves(
        [newer, IDACI_2025], BEFORE
    )


def test_an_index_is_a_row_of_the_store_field_by_field() -> None:
    row = DeprivationIndices(
        id="imd2025", measure="imd", name="IMD 2025", meaning="IMD measures this.", year=2025,
        indicator_id="imd_score", period_id="iod2025", serves_from=dt.date(2022, 1, 1),
    )  # fmt: skip
    assert Index(*row) == IMD_2025
    assert Index(*row._replace(serves_from=None)).serves(dt.date.min)


def test_two_editions_of_one_index_are_not_to_be_compared() -> None:
    both = serving(ALL, AFTER)
    said = editions_differ(IDACI_2019, both)
    assert "editions of 2019 and 2025 measure it differently" in said
    assert "don't compare" in said
    assert editions_differ(IMD_2025, both) == ""
    assert editions_differ(IDACI_2019, serving(ALL, BEFORE)) == ""


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, ""), (1, "that of 1 authority is counted"), (26, "that of 26 authorities is counted")],
)
def test_what_is_counted_from_districts_is_said(count: int, said: str) -> None:
    assert said in counted_from_districts(IDACI_2019, count)
    assert bool(counted_from_districts(IDACI_2019, count)) == bool(count)


def test_another_index_than_the_one_asked_for_is_explained() -> None:
    said = unfit(IMD_2025, IDACI_2019, BEFORE)
    assert said == "IMD 2025 serves 2022 and later, so 2021 is set beside IDACI 2019."
    assert unfit(IMD_2025, IMD_2025, AFTER) == ""
    assert unfit(IDACI_2019, IDACI_2019, BEFORE) == ""


def test_a_period_that_no_index_serves_is_led_on_to_years_that_one_does() -> None:
    assert none_serves([IDACI_2025, IMD_2025], BEFORE) == (
        "No index of deprivation that serves 2021 is held here. That of 2025 serves 2022 and "
        "later: choose one of those years."
    )
    assert none_serves([], BEFORE) == "No index of deprivation is held here."
