"""Ways to name an area in a terminal, and what is said where they lead to another."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from queries.__main__ import NEEDS
from queries.resolve import find_area
from tests.queries.conftest import Said, rows_of


@pytest.mark.parametrize(
    ("area", "way"),
    [
        ("E06000066", ""),
        ("933", ""),
        ("Somerset", ""),
        ("somerset", ""),
        ("E10000027", "E10000027 (former code) is now E06000066, Somerset"),
        ("Mendip", "Mendip (former district) is in Somerset"),
        ("mendip", "Mendip (former district) is in Somerset"),
        ("Taunton Deane", "Taunton Deane (former district) is in Somerset"),
        ("TA1 4DY", "TA1 (postcode district) is in Somerset"),
    ],
)
def test_an_area_may_be_called_by_code_number_or_name(area: str, way: str, said: Said) -> None:
    asked = ("trend", "--area", area, "--indicator", "cp_rate", "--format", "csv")
    rows = rows_of(said(*asked, beside=way and f"{way}: these are Somerset's figures."))
    own = [row for row in rows if row["series"] == "area"]
    assert {row["area_code"] for row in own} == {"E06000066"}
    # One line since 2013, whatever its code was.
    assert [row["period_id"] for row in own] == [f"{year}-03-31" for year in range(2013, 2026)]


@pytest.mark.parametrize("question", sorted(NEEDS))
@pytest.mark.parametrize(
    ("area", "sentence"),
    [
        (
            "St Albans",
            "St Albans (district) is in Hertfordshire: these are Hertfordshire's figures.",
        ),
        (
            "E07000240",
            "E07000240 (district code) is in Hertfordshire: these are Hertfordshire's figures.",
        ),
        ("Bargate", "Bargate (ward) is in Southampton: these are Southampton's figures."),
        (
            "Hull",
            "'Hull' is taken to mean Kingston upon Hull, City of: these are the figures of "
            "Kingston upon Hull, City of.",
        ),
        ("Hertfordshire", ""),
        ("England", ""),
    ],
)
def test_every_question_says_whose_figures_another_name_led_to(
    question: str, area: str, sentence: str, said: Said
) -> None:
    said(question, "--area", area, "--format", "csv", beside=sentence)


@pytest.mark.usefixtures("said")
def test_every_kind_of_other_name_is_said_to_be_one(store: Path) -> None:
    with duckdb.connect(store, read_only=True) as connection:
        places = connection.execute(
            "SELECT min(code), min_by(level, code), min_by(la_code, code) FROM area "
            "WHERE level IN ('district', 'ward') AND valid_to IS NULL GROUP BY level"
        ).fetchall()
        former = connection.execute(
            "SELECT from_code, 'former', to_code FROM area_change WHERE kind = 'recode'"
        ).fetchall()
    assert len(places) == 2
    assert former
    for code, kind, leads_to in [*places, *former]:
        found = find_area(code)
        assert found.code == leads_to
        assert found.note.startswith(f"{code} ({kind} code) is ")
