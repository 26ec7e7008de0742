"""The newest edition is shown, earlier ones are kept, and what is withheld stays withheld."""

from __future__ import annotations

import json
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from data.schema import PUBLISHED
from tests.data.conftest import Tiny
from tests.data.publishers import C1, C1_OF_2022, read_rows, write_rows

KEY = ["indicator_id", "area_code", "period_id", "breakdown"]
CITY_OF_LONDON = "E09000001"


@pytest.fixture(scope="module")
def client(store: Path) -> duckdb.DuckDBPyConnection:
    return duckdb.connect(store, read_only=True)


def test_latest_is_the_newest_edition_of_each_key(client: duckdb.DuckDBPyConnection) -> None:
    several = client.execute(
        "SELECT o.*, e.sequence FROM observation o JOIN edition e ON e.id = o.edition_id"
        " SEMI JOIN (SELECT DISTINCT indicator_id FROM observation_superseded) s"
        " ON s.indicator_id = o.indicator_id"
    ).df()
    newest = several.sort_values("sequence").drop_duplicates(KEY, keep="last")
    shown = client.execute(
        "FROM latest l SEMI JOIN (SELECT DISTINCT indicator_id FROM observation_superseded) s"
        " ON s.indicator_id = l.indicator_id"
    ).df()
    columns = [*KEY, "edition_id", "value", "symbol"]
    expected = newest[columns].sort_values(KEY, ignore_index=True)
    found = shown[columns].sort_values(KEY, ignore_index=True)
    pd.testing.assert_frame_equal(found, expected)
    # Both kinds of source that overlap: yearly editions, and a release that an older one backs.
    assert {e[:7] for e in several["edition_id"]} >= {"dfe-cla", "dfe-cin"}


def test_an_older_edition_is_still_there(client: duckdb.DuckDBPyConnection) -> None:
    rows = client.execute(
        "SELECT DISTINCT edition_id FROM observation WHERE indicator_id = 'cla_rate'"
        " AND period_id = '2023-03-31' AND area_code = 'E06000045'"
    ).fetchall()
    assert {edition for (edition,) in rows} == {"dfe-cla-2023", "dfe-cla-2024", "dfe-cla-2025"}


def test_an_edition_says_what_its_counts_of_england_and_regions_are_rounded_to(
    client: duckdb.DuckDBPyConnection,
) -> None:
    rows = client.execute(
        "SELECT e.id, e.rounded_to, bool_and(o.numerator % 10 = 0) AS in_tens FROM observation o"
        " JOIN edition e ON e.id = o.edition_id"
        " JOIN area a ON a.code = o.area_code AND a.level IN ('country', 'region', 'subregion')"
        " WHERE o.numerator IS NOT NULL GROUP BY ALL"
    ).fetchall()
    assert [row for row in rows if row[1] != (10 if row[2] else None)] == []
    assert {rounded_to for _, rounded_to, _ in rows} == {10, None}


def test_a_rate_of_2022_is_never_joined_to_ours(client: duckdb.DuckDBPyConnection) -> None:
    """Rates on the population of then stay in their own edition: one line, one basis."""
    mixed = client.execute(
        "SELECT l.indicator_id, l.area_code FROM latest l JOIN indicator i ON i.id = l.indicator_id"
        " WHERE i.source_id = 'dfe-cin' AND i.unit = 'rate' AND l.breakdown = 'total'"
        " GROUP BY ALL HAVING count(DISTINCT l.basis) > 1"
    ).fetchall()
    assert mixed == []


def shipped(source: str) -> dict[str, pd.DataFrame]:
    record = json.loads((PUBLISHED / source / "source.json").read_text(encoding="utf-8"))
    return {
        e["id"]: pd.read_parquet(PUBLISHED / source / f"{e['id']}.parquet")
        for e in sorted(record["editions"], key=lambda edition: edition["sequence"])
        if e["table"] == "figures"
    }


def test_city_of_londons_rereferrals_of_2022_are_withheld_in_every_edition() -> None:
    """Printed in the 2022 release, suppressed in that of 2025: no file that we ship may tell."""
    found = 0
    for figures in shipped("dfe-cin").values():
        own = figures[
            figures["measure"].str.startswith("c1.rereferral")
            & (figures["area_code"] == CITY_OF_LONDON)
            & (figures["period_id"] == "fy2021-22")
        ]
        assert (own["symbol"] == "c").all()
        found += own["measure"].nunique()
    assert found >= 8


@pytest.mark.parametrize("source", ["dfe-cin", "dfe-cla"])
def test_no_shipped_edition_shows_what_a_later_one_withholds(source: str) -> None:
    key = ["measure", "area_code", "period_id", "breakdown"]
    withheld: pd.MultiIndex | None = None
    for figures in reversed(shipped(source).values()):
        index = pd.MultiIndex.from_frame(figures[key])
        if withheld is not None:
            hidden = index.isin(withheld)
            assert (figures.loc[hidden, "symbol"] == "c").all()
        own = pd.MultiIndex.from_frame(figures.loc[figures["symbol"] == "c", key])
        withheld = own if withheld is None else withheld.union(own)
    assert withheld is not None
    assert len(withheld)


def test_a_refresh_withholds_in_what_is_already_shipped(tiny: Tiny, tmp_path: Path) -> None:
    made = tiny.copy(tmp_path)
    rows = read_rows(made.mirror / C1)
    column = rows[0].index("rereferral_count")
    (row,) = [r for r in rows if r[0] == "2022" and r[7] == "852"]
    row[column] = "c"
    write_rows(made.mirror / C1, rows)
    older = read_rows(made.mirror / C1_OF_2022)
    (printed,) = [r for r in older if r[0] == "2022" and r[7] == "852"]
    assert printed[older[0].index("Re_referrals")].isdigit()
    assert made.refresh(["dfe-cin"]).refused == ()
    figures = pd.read_parquet(made.published / "dfe-cin" / "dfe-cin-2022-c1.parquet")
    cell = figures[
        (figures["measure"] == "c1.rereferral_count")
        & (figures["area_code"] == "E06000045")
        & (figures["period_id"] == "fy2021-22")
    ]
    assert cell["symbol"].tolist() == ["c"]
    assert cell["value"].isna().all()


def test_a_revision_is_something_that_a_reader_can_see(store: Path) -> None:
    with duckdb.connect(store, read_only=True) as client:
        rows = client.execute(
            "SELECT was, was_symbol, was_count, now, now_symbol, now_count FROM revision"
        ).df()
    same = rows["was_symbol"].fillna("").eq(rows["now_symbol"].fillna(""))
    figure = rows["was"].ne(rows["now"]) | rows["was_count"].ne(rows["now_count"])
    assert len(rows) > 500
    assert (~same | (rows["now_symbol"].isna() & figure)).all()
