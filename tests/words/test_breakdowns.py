"""Names and order of the groups that figures are parted by."""

from __future__ import annotations

from pathlib import Path

import pytest

from queries import ask
from words.breakdowns import dimension_name, is_sum, part_name, place_of


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("16+", "16 and over"),
        ("1-4", "1 to 4"),
        ("unborn", "Unborn"),
        ("white-and-black-caribbean", "White and Black Caribbean"),
        ("any-other-mixed-background", "Any other Mixed background"),
        ("total-asian-or-asian-british", "Asian or Asian British"),
        ("gypsy-or-irish-traveller", "Gypsy or Irish Traveller"),
    ],
)
def test_a_group_has_the_publishers_name(part: str, name: str) -> None:
    assert part_name(part) == name


def test_a_sum_stands_before_its_parts_and_ages_in_their_order() -> None:
    parts = ["16+", "1-4", "unborn", "white-irish", "total-white", "something-new"]
    assert sorted(parts, key=place_of) == [
        "unborn",
        "1-4",
        "16+",
        "total-white",
        "white-irish",
        "something-new",
    ]
    assert is_sum("total-white")
    assert not is_sum("white-irish")


@pytest.mark.parametrize("indicator", ["cin_group_pct", "cp_group_number"])
def test_every_group_of_the_store_has_a_place(
    store: Path, monkeypatch: pytest.MonkeyPatch, indicator: str
) -> None:
    monkeypatch.setenv("LIKEWISE_STORE", str(store))
    rows = ask("breakdowns", indicator=indicator, area="E92000001")
    assert set(rows["dimension"].map(dimension_name)) == {"Age", "Sex", "Ethnicity"}
    unknown = place_of("something-new")[0]
    assert {part for part in rows["part"] if place_of(part)[0] == unknown} == set()
