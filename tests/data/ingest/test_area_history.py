"""One DfE number is one line; what truly began or ended stays apart, with its years."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from data.schema import PUBLISHED
from data.snapshot import read_register
from tests.data.conftest import Tiny
from tests.data.tiny_country import BARNSLEY, BCP, GATESHEAD, NEW_DORSET, OLD_DORSET, SOMERSET

ALL_YEARS = range(2013, 2026)

# Former codes of lines that go on, by DfE number: the newest code, then what files have printed.
LINES = {
    933: ("E06000066", "E10000027"),  # Somerset
    815: ("E06000065", "E10000023"),  # North Yorkshire
    825: ("E06000060", "E10000002"),  # Buckinghamshire
    370: ("E08000038", "E08000016"),  # Barnsley
    373: ("E08000039", "E08000019"),  # Sheffield
    390: ("E08000037", "E08000020"),  # Gateshead
    929: ("E06000057", "E06000048"),  # Northumberland
}

# Reporting years of areas that began or ended.
YEARS = {
    "E06000028": range(2013, 2020),  # Bournemouth
    "E06000029": range(2013, 2020),  # Poole
    "E10000009": range(2013, 2020),  # Dorset of before 2019
    "E06000058": range(2020, 2026),  # Bournemouth, Christchurch and Poole
    "E06000059": range(2020, 2026),  # Dorset
    "E10000021": range(2013, 2022),  # Northamptonshire
    "E06000061": range(2022, 2026),  # North Northamptonshire
    "E06000062": range(2022, 2026),  # West Northamptonshire
    "E10000006": range(2013, 2024),  # Cumbria
    "E06000063": range(2024, 2026),  # Cumberland
    "E06000064": range(2024, 2026),  # Westmorland and Furness
}


@pytest.fixture(scope="module")
def areas(store: Path) -> pd.DataFrame:
    """The store's authorities."""
    with duckdb.connect(store, read_only=True) as connection:
        return connection.execute("FROM area WHERE level = 'la'").df().set_index("code")


@pytest.fixture(scope="module")
def changes(store: Path) -> pd.DataFrame:
    """What became of codes and areas at our level."""
    with duckdb.connect(store, read_only=True) as connection:
        return connection.execute(
            "SELECT c.* FROM area_change c JOIN area a ON a.code = c.to_code AND a.level = 'la'"
        ).df()


@pytest.fixture(scope="module")
def reports(store: Path) -> pd.DataFrame:
    """Who has a row for plans on 31 March, whether a value or a symbol."""
    with duckdb.connect(store, read_only=True) as connection:
        return connection.execute(
            "SELECT area_code, period_id[1:4]::INTEGER AS year, numerator, numerator_symbol"
            " FROM latest WHERE indicator_id = 'cp_rate' AND breakdown = 'total'"
        ).df()


def test_one_number_is_one_line(areas: pd.DataFrame) -> None:
    assert areas["dfe_number"].notna().all()
    assert not areas["dfe_number"].duplicated().any()


@pytest.mark.parametrize("number", LINES)
def test_a_line_runs_unbroken_under_its_newest_code(
    number: int, areas: pd.DataFrame, changes: pd.DataFrame, reports: pd.DataFrame
) -> None:
    newest, *former = LINES[number]
    assert areas["dfe_number"][newest] == number
    assert pd.isna(areas["valid_from"][newest])
    assert pd.isna(areas["valid_to"][newest])
    for code in former:
        (change,) = changes[changes["from_code"] == code].itertuples()
        assert (change.to_code, change.kind, change.share) == (newest, "recode", 1.0)
        assert code not in areas.index
    assert sorted(reports.loc[reports["area_code"] == newest, "year"]) == list(ALL_YEARS)


def test_no_figure_stands_under_a_former_code(store: Path) -> None:
    former = [code for _, *codes in LINES.values() for code in codes]
    with duckdb.connect(store, read_only=True) as connection:
        found = connection.execute(
            "SELECT DISTINCT area_code FROM observation WHERE area_code IN"
            " (SELECT unnest($former)) UNION SELECT from_code FROM area_change"
            " WHERE kind = 'recode' AND from_code IN (SELECT area_code FROM observation)",
            {"former": former},
        ).fetchall()
    assert found == []


@pytest.mark.parametrize("code", YEARS)
def test_what_began_or_ended_has_its_own_years(
    code: str, areas: pd.DataFrame, reports: pd.DataFrame
) -> None:
    years = YEARS[code]
    assert sorted(reports.loc[reports["area_code"] == code, "year"]) == list(years)
    first, last = areas["valid_from"][code], areas["valid_to"][code]
    assert pd.isna(first) == (years.start == 2013)
    assert pd.isna(last) == (years.stop == 2026)
    if not pd.isna(first):
        assert str(first)[:10] == f"{years.start - 1}-04-01"
    if not pd.isna(last):
        assert str(last)[:10] == f"{years.stop - 1}-03-31"


def test_nobody_else_began_or_ended(areas: pd.DataFrame) -> None:
    passing = areas["valid_from"].notna() | areas["valid_to"].notna()
    assert set(areas.index[passing]) == set(YEARS)


def test_what_ended_leads_to_what_took_over(areas: pd.DataFrame, changes: pd.DataFrame) -> None:
    ended = areas[areas["valid_to"].notna()]
    after = changes[changes["kind"] != "recode"]
    assert set(after["from_code"]) == set(ended.index)
    for code, parts in after.groupby("from_code"):
        assert parts["share"].sum() == pytest.approx(1, abs=0.001)
        begins = {areas["valid_from"][to] for to in parts["to_code"]}
        (day,) = set(parts["date"])
        assert begins == {day}
        assert ended["valid_to"][str(code)] + timedelta(1) == day


def test_old_dorset_went_mostly_to_the_new(changes: pd.DataFrame) -> None:
    parts = changes[changes["from_code"] == "E10000009"].set_index("to_code")["share"]
    assert set(parts.index) == {"E06000058", "E06000059"}
    assert parts["E06000059"] > 0.8


def test_boroughs_are_in_london(areas: pd.DataFrame) -> None:
    assert set(areas.loc[areas["type"] == "london", "region_code"]) == {"E12000007"}
    assert (areas["type"] == "london").sum() == 33


def test_each_old_district_leads_to_an_authority_of_today() -> None:
    areas = read_register(PUBLISHED).areas
    places = areas[areas["level"].isin(["district", "ward"])]
    today = areas[(areas["level"] == "la") & areas["valid_to"].isna()]
    assert set(places["la_code"]) <= set(today["code"])
    mendip = places[places["name"] == "Mendip"].iloc[0]
    assert (mendip["la_code"], mendip["valid_to"]) == ("E06000066", "2023-03-31")


def test_the_rule_makes_lines_of_any_country(tiny: Tiny) -> None:
    register = read_register(tiny.published)
    authorities = register.areas[register.areas["level"] == "la"]
    lines = authorities.set_index("dfe_number")
    # The code that DfE's own files stopped using, and the one that ONS has renewed since.
    assert lines["code"][GATESHEAD] == "E08000037"
    assert lines["code"][BARNSLEY] == "E08000038"
    assert lines["code"][SOMERSET] == "E06000066"
    ended, began = (836, 837, OLD_DORSET), (NEW_DORSET, BCP)
    assert lines["valid_to"].dropna().to_dict() == dict.fromkeys(ended, "2019-03-31")
    assert lines["valid_from"].dropna().to_dict() == dict.fromkeys(began, "2019-04-01")
    for former in ("E08000020", "E08000016", "E10000027"):
        assert register.newest[former] in set(authorities["code"])
    assert register.authority("933", "E10000027") == "E06000066"
    # A code beside somebody else's number is nobody's.
    assert register.authority("852", "E10000027") is None
