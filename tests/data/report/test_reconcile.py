"""Our figures beside what publishers print themselves: the rules hold, the exceptions are known."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd
import pytest

import data.__main__
from data.report.connection import open_snapshot, run_query
from data.report.reconcile import report
from data.schema import PUBLISHED
from tests.data.conftest import Tiny
from tests.data.publishers import CLA, read_rows, write_rows

# What the tests share is made once, on one worker.
pytestmark = pytest.mark.xdist_group("reconcile")


@pytest.fixture(scope="module")
def snapshot() -> duckdb.DuckDBPyConnection:
    return open_snapshot(PUBLISHED, ("dfe-cin", "dfe-cla", "ons-population"))


@pytest.fixture(scope="module")
def rates(snapshot: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    return run_query(snapshot, "reconcile", "looked_after_rates")


@pytest.fixture(scope="module")
def cells(snapshot: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    return run_query(snapshot, "reconcile", "two_releases")


@pytest.fixture(scope="module")
def implied(snapshot: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    return run_query(snapshot, "reconcile", "implied_populations")


def test_every_printed_rate_is_compared(rates: pd.DataFrame) -> None:
    newest = pd.read_parquet(PUBLISHED / "dfe-cla" / "dfe-cla-2025.parquet")
    printed = newest["measure"].str.endswith(".rate") & newest["value"].notna()
    assert len(rates) == printed.sum() > 2_400


def test_every_authoritys_rate_is_count_over_our_population(rates: pd.DataFrame) -> None:
    authorities = rates[rates["level"] == "la"]
    assert len(authorities) > 2_200
    assert authorities["equal"].all()


def test_englands_and_regions_rates_differ_only_by_their_rounding(rates: pd.DataFrame) -> None:
    assert rates["explained"].all()
    off = rates[~rates["equal"]]
    assert set(off[["name", "measure", "period_id"]].itertuples(index=False, name=None)) == {
        ("West Midlands", "at31", "2024-03-31"),
        ("Inner London", "at31", "2023-03-31"),
        ("London", "cease", "fy2022-23"),
        ("Inner London", "cease", "fy2023-24"),
    }


@pytest.mark.parametrize("table", ["b1", "c1", "c3", "c4"])
def test_two_releases_print_the_same_counts(table: str, cells: pd.DataFrame) -> None:
    own = cells[cells["newer"].str.startswith(f"{table}.")]
    assert len(own) > 10_000
    assert (own["now"] == own["before"]).all()


def test_where_two_releases_differ_is_known(cells: pd.DataFrame) -> None:
    off = cells[cells["now"] != cells["before"]]
    found = off[["newer", "older", "name", "period_id"]].itertuples(index=False, name=None)
    # The publisher corrected Yorkshire's second plans of 2021-22, and with them England's; West
    # Sussex's plans of 2013 differ between two tables of the 2022 release itself.
    assert set(found) == {
        *(
            (measure, measure, name, "fy2021-22")
            for measure in ("d3.CPP_subsequent", "d3.CPP_subsequent_percent")
            for name in ("Yorkshire and The Humber", "England")
        ),
        *(
            ("d5.CPP_At31", "d1.CPP_At31", name, "2013-03-31")
            for name in ("West Sussex", "South East", "England")
        ),
    }


def test_the_rates_of_2022_imply_one_population(implied: pd.DataFrame) -> None:
    """So the release's rates are all on one population, though not the one of today."""
    assert len(implied) == 7 * 152 + 2 * 151 + 152
    printed = implied[implied["n_rates"] > 0]
    assert printed["agree"].all()
    # It is pinned down to a few children in most places, so that agreeing means something.
    width = (printed["highest"] - printed["lowest"]) / printed["lowest"]
    assert width.median() < 0.0005
    assert printed["n_rates"].median() > 20


def test_who_has_no_rate_in_2022_is_known(implied: pd.DataFrame) -> None:
    none = implied[implied["n_rates"] == 0]
    assert set(none[["name", "year"]].itertuples(index=False, name=None)) == {
        ("Norfolk", 2013),
        ("Hackney", 2021),
        ("Hackney", 2022),
        ("North Northamptonshire", 2022),
        ("West Northamptonshire", 2022),
    }


def test_the_gap_grows_with_the_years_since_the_census(implied: pd.DataFrame) -> None:
    gap = implied.dropna(subset=["gap"]).assign(size=lambda t: t["gap"].abs())
    middle = gap.groupby("year")["size"].median()
    assert middle[2013] < 0.5
    assert 2 < middle[2022] < 3
    early, late = middle.loc[2013:2016], middle.loc[2019:2022]
    assert early.max() < late.min()


def test_westminsters_rate_then_and_now(implied: pd.DataFrame) -> None:
    own = implied[(implied["name"] == "Westminster") & (implied["year"] == 2022)].iloc[0]
    assert own["cin_printed"] == 268.6
    assert round(own["cin_ours"], 1) == 445.0


def test_areas_without_a_population_of_today_have_no_gap(implied: pd.DataFrame) -> None:
    without = implied[implied["population"].isna()]
    assert set(without["area_code"]) == {"E06000028", "E06000029", "E10000009"}
    assert without["gap"].isna().all()


def test_the_report_is_plain_and_finds_nothing_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    assert data.__main__.main(["reconcile", "--by-authority"]) == 0
    said = capsys.readouterr().out
    for words in ("Westminster", "West Sussex", "Inner London", "Norfolk 2013", "Isles of Scilly"):
        assert words in said
    assert "NOT WITHIN" not in said


def test_a_rate_on_another_population_would_be_found(tiny: Tiny, tmp_path: Path) -> None:
    made = tiny.copy(tmp_path)
    assert not any("NOT WITHIN" in line for line in report(made.published)[0])
    path = made.mirror / CLA.format(2025)
    rows = read_rows(path)
    rate = rows[0].index("rate_per_10000")
    (row,) = [r for r in rows if r[0] == "2025" and r[7] == "852" and "31 March" in r[10]]
    row[rate] = str(int(row[rate]) + 1)
    write_rows(path, rows, mark=True)
    assert made.refresh(["dfe-cla"], accept_losses=["dfe-cla"]).refused == ()
    lines, wrong = report(made.published)
    assert wrong
    assert any("Southampton" in line and "NOT WITHIN" in line for line in lines)
