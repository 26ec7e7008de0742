"""Which index serves when, and what a reader must mind about the one shown."""

from __future__ import annotations

import datetime as dt

import pytest

from words.indices import (
    counted_from_districts,
    editions_differ,
    index_of,
    none_serves,
    serving,
    unfit,
)

ALL = ["idaci2025", "idaci2019", "imd2025"]
BEFORE, AFTER = dt.date(2021, 3, 31), dt.date(2022, 3, 31)


def test_the_newer_edition_serves_from_2022_and_income_goes_first() -> None:
    assert [index.key for index in serving(ALL, AFTER)] == ALL
    assert [index.key for index in serving(ALL, BEFORE)] == ["idaci2019"]


def test_two_editions_of_one_index_are_not_to_be_compared() -> None:
    both = serving(ALL, AFTER)
    said = editions_differ(index_of("idaci2019"), both)
    assert "editions of 2019 and 2025 measure it differently" in said
    assert "don't compare" in said
    assert editions_differ(index_of("imd2025"), both) == ""
    assert editions_differ(index_of("idaci2019"), serving(ALL, BEFORE)) == ""


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, ""), (1, "that of 1 authority is counted"), (26, "that of 26 authorities is counted")],
)
def test_what_is_counted_from_districts_is_said(count: int, said: str) -> None:
    assert said in counted_from_districts(index_of("idaci2019"), count)
    assert bool(counted_from_districts(index_of("idaci2019"), count)) == bool(count)


def test_each_index_says_what_it_measures() -> None:
    assert index_of("idaci2025").said.startswith("IDACI measures the share of children")
    assert index_of("imd2025").said.startswith("IMD measures deprivation of many kinds")


def test_another_index_than_the_one_asked_for_is_explained() -> None:
    said = unfit("imd2025", index_of("idaci2019"), BEFORE)
    assert said == "IMD 2025 serves 2022 and later, so 2021 is set beside IDACI 2019."
    assert "isn't held here" in unfit("imd2019", index_of("idaci2025"), AFTER)
    assert "That of 2025 serves 2022" in none_serves(BEFORE)
    assert none_serves(AFTER) == "No index of deprivation is held here."
