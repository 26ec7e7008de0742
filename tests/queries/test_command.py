"""The screens' questions, asked from a terminal."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from queries.__main__ import main
from tests.conftest import ROOT
from tests.queries.conftest import Said, rows_of


def test_a_comparison_has_every_authority_and_marks_the_group(said: Said) -> None:
    asked = ("compare", "--area", "Southampton", "--indicator", "cp_rate", "--format", "csv")
    rows = rows_of(said(*asked, "--period", "2025-03-31"))
    assert len(rows) == 153
    assert [row["name"] for row in rows if row["chosen"] == "True"] == ["Southampton"]
    assert sum(row["member"] == "True" for row in rows) == 10


def test_a_postcode_leads_to_its_authority(said: Said) -> None:
    (row,) = rows_of(said("find_area", "--text", "SO14 7LY", "--format", "csv"))
    assert (row["name"], row["matched"]) == ("Southampton", "SO14")


@pytest.mark.parametrize("question", ["compare", "map", "neighbours"])
def test_a_table_of_one_period_says_which_and_of_what(question: str, said: Said) -> None:
    asked = (question, "--area", "852", "--indicator", "cla_rate", "--format", "csv", "--period")
    for period, label in (("2019-03-31", "31 March 2019"), ("2025-03-31", "31 March 2025")):
        rows = rows_of(said(*asked, period))
        assert {row["indicator_id"] for row in rows} == {"cla_rate"}
        assert {(row["period_id"], row["period"]) for row in rows} == {(period, label)}


def test_a_trend_has_all_who_are_compared(said: Said) -> None:
    rows = rows_of(said("trend", "--area", "Southampton", "--format", "csv"))
    series = {row["series"] for row in rows}
    assert series >= {"area", "england", "region", "neighbours_mean", "neighbours_median",
                      "neighbour"}  # fmt: skip
    ten = {row["area_code"] for row in rows if row["series"] == "neighbour"}
    assert len(ten) == 10


def test_the_model_of_neighbours_can_be_chosen(said: Said) -> None:
    ask = ("neighbours", "--area", "Southampton", "--format", "csv", "--neighbours")
    new, old = rows_of(said(*ask, "sn2025")), rows_of(said(*ask, "sn2021"))
    assert [row["rank"] for row in new] == [str(n) for n in range(1, 11)]
    assert len(old) == 10
    assert {row["neighbour_code"] for row in new} != {row["neighbour_code"] for row in old}


@pytest.mark.parametrize(
    ("indicator", "period", "authorities"),
    [
        ("cp_rate", "2013-03-31", 152), ("cp_rate", "2020-03-31", 151),
        ("cp_rate", "2023-03-31", 152), ("cp_rate", "2025-03-31", 153),
        # This publication prints rows of authorities that aren't there in a year.
        ("cla_rate", "2020-03-31", 151), ("cla_rate", "2023-03-31", 152),
        ("cla_rate", "2025-03-31", 153),
    ],
)  # fmt: skip
def test_a_map_has_the_authorities_of_its_year(
    indicator: str, period: str, authorities: int, said: Said
) -> None:
    asked = ("map", "--area", "852", "--indicator", indicator, "--period", period)
    rows = rows_of(said(*asked, "--format", "csv"))
    assert len(rows) == authorities
    assert sum(row["chosen"] == "True" for row in rows) == 1


def test_a_map_needs_no_area(said: Said) -> None:
    rows = rows_of(said("map", "--format", "csv"))
    assert len(rows) == 153
    assert {row["chosen"] for row in rows} == {"False"}


def test_a_value_or_its_reason_is_in_every_row(said: Said) -> None:
    rows = rows_of(said("map", "--area", "852", "--indicator", "rereferral_pct", "--format", "csv"))
    for row in rows:
        assert bool(row["value"]) != bool(row["symbol"])


def test_json_is_read_by_other_programs(said: Said) -> None:
    rows = json.loads(said("profile", "--area", "Sheffield", "--format", "json"))
    ids = [row["indicator_id"] for row in rows]
    assert "cp_rate" in ids
    assert len(ids) == len(set(ids)) >= 15


def test_text_is_a_table(said: Said) -> None:
    lines = said("neighbours", "--area", "Southampton").splitlines()
    assert len(lines) == 11
    assert "closeness" in lines[0]


def test_latest_is_the_newest_period(said: Said) -> None:
    asked = ("neighbours", "--area", "852", "--format", "csv", "--period")
    assert said(*asked, "latest") == said(*asked, "2025-03-31")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("trend", "--area", "Atlantis-on-Sea"), "No area is called 'Atlantis-on-Sea'"),
        (("trend", "--area", "852", "--indicator", "cp"), "No indicator is called 'cp'"),
        (
            ("trend", "--area", "852", "--indicator", "protection_rate"),
            "No indicator is called 'protection_rate'",
        ),
        (("map", "--area", "852", "--period", "2031-03-31"), "has no period '2031-03-31'"),
        (("trend", "--area", ""), "No area is called ''"),
        (("trend", "--area", "Somersett"), "did you mean Somerset (E06000066)?"),
        (("trend", "--area", "Greater Manchester"), "may mean Bolton (E08000001), Bury"),
        (("trend", "--area", "E1"), "may mean Tower Hamlets (E09000030), City of London"),
        (("find_area", "--text", "soton"), "Nothing found for 'soton'."),
        (("find_area",), "find_area needs a text"),
        (("trend",), "trend needs an area"),
    ],
)
def test_what_cannot_be_found_is_said_in_one_sentence(
    words: tuple[str, ...], sentence: str, refused: Said
) -> None:
    assert sentence in refused(*words)


def test_several_areas_that_fit_are_all_named(refused: Said) -> None:
    sentence = refused("trend", "--area", "Kingston")
    for name in ("Kingston upon Hull, City of (E06000010)", "Kingston upon Thames (E09000021)"):
        assert name in sentence


def test_wards_of_one_name_are_all_named(refused: Said) -> None:
    sentence = refused("trend", "--area", "Abbey")
    for name in ("Barking and Dagenham (E09000002)", "Derby (E06000015)"):
        assert name in sentence


def test_a_wrong_indicator_is_answered_with_those_that_are_near(refused: Said) -> None:
    assert "cp_rate" in refused("trend", "--area", "852", "--indicator", "cp_rates")


def test_the_command_itself(store: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "queries", "trend", "--area", "E06000045", "--indicator", "cp_rate",
         "--format", "csv"],
        cwd=ROOT, env={**os.environ, "LIKEWISE_STORE": str(store)}, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.startswith("indicator_id,series,")
    assert ran.stderr == ""


def test_without_a_store_it_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LIKEWISE_STORE", str(tmp_path / "none.duckdb"))
    assert main(["profile", "--area", "852"]) == 1
    (sentence,) = capsys.readouterr().err.strip().splitlines()
    assert "python -m data build" in sentence
