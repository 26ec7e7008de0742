"""The store's promise: tables and columns that analysts read with any DuckDB client."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

# design.md, section 3. Where it says "at least", more may come.
COLUMNS = {
    "area": "code name level type region_code la_code dfe_number valid_from valid_to",
    "area_change": "from_code to_code date kind share",
    "period": "id label type start_date end_date",
    "observation": (
        "indicator_id area_code period_id breakdown value symbol flags basis numerator"
        " numerator_symbol denominator lower upper edition_id"
    ),
    "statistic": (
        "indicator_id area_code period_id comparator name value lower upper n n_of method"
    ),
    "neighbour": "model area_code rank neighbour_code closeness",
    "statement": (
        "id document line as_printed value unit area_code indicator_id period_id reading"
    ),
}
AT_LEAST = {
    "indicator": (
        "id name short_name topic unit per polarity decimals definition caveat questions"
        " source_id page_url"
    ),
    "source": "id publisher publication page_url licence next_release",
    "edition": "id source_id label published retrieved file_name sha256 notes rounded_to",
    "meta": "key value",
}
VALUES: dict[tuple[str, str], set[str | None]] = {
    ("area", "level"): {"country", "region", "subregion", "la", "district", "ward", "lsoa21",
                        "lsoa11"},
    ("area", "type"): {"unitary", "county", "metropolitan", "london", None},
    ("area_change", "kind"): {"recode", "merge", "split", "boundary"},
    ("indicator", "polarity"): {"higher", "lower", "none"},
    ("period", "type"): {"snapshot", "financial_year", "academic_year", "calendar_year",
                         "quarter", "month", "pooled", "index"},
    ("observation", "basis"): {"published", "derived"},
    ("observation", "symbol"): {"c", "x", "z", "low", "u", "-", None},
}  # fmt: skip


@pytest.fixture(scope="module")
def client(store: Path) -> duckdb.DuckDBPyConnection:
    """A client of an analyst's own."""
    return duckdb.connect(store, read_only=True)


def columns_of(client: duckdb.DuckDBPyConnection, table: str) -> list[str]:
    rows = client.execute(
        "SELECT column_name FROM information_schema.columns WHERE table_name = ?"
        " ORDER BY ordinal_position",
        [table],
    ).fetchall()
    return [name for (name,) in rows]


@pytest.mark.parametrize("table", COLUMNS)
def test_a_table_begins_with_what_is_promised(
    table: str, client: duckdb.DuckDBPyConnection
) -> None:
    promised = COLUMNS[table].split()
    found = columns_of(client, table)
    assert found[: len(promised)] == promised
    assert found == promised or table in {"period", "area"}


@pytest.mark.parametrize("table", AT_LEAST)
def test_a_table_has_at_least_what_is_promised(
    table: str, client: duckdb.DuckDBPyConnection
) -> None:
    assert set(AT_LEAST[table].split()) <= set(columns_of(client, table))


def test_latest_is_observation_of_the_newest_editions(client: duckdb.DuckDBPyConnection) -> None:
    assert columns_of(client, "latest") == columns_of(client, "observation")


@pytest.mark.parametrize(("table", "column"), VALUES)
def test_a_column_holds_only_the_words_of_its_list(
    table: str, column: str, client: duckdb.DuckDBPyConnection
) -> None:
    found = client.table(table).project(f'"{column}"').distinct().fetchall()
    assert {value for (value,) in found} <= VALUES[table, column]


def test_an_older_client_can_read_it(client: duckdb.DuckDBPyConnection, store: Path) -> None:
    row = client.execute(
        "SELECT tags['storage_version'] FROM duckdb_databases() WHERE path = ?", [str(store)]
    ).fetchone()
    assert row is not None
    assert row[0].startswith("v1.0.0")


def test_it_is_small_enough_to_carry(store: Path) -> None:
    assert store.stat().st_size < 150_000_000


def test_every_edition_says_where_it_comes_from(client: duckdb.DuckDBPyConnection) -> None:
    rows = client.execute(
        "SELECT e.id, e.file_name, e.sha256, e.retrieved, s.licence, s.page_url"
        " FROM edition e LEFT JOIN source s ON s.id = e.source_id"
    ).fetchall()
    assert rows
    for _, file_name, sha256, retrieved, licence, page in rows:
        assert file_name
        assert len(sha256) == 64
        assert retrieved is not None
        assert licence
        # A page of its own, save for what is known from a board's paper alone.
        assert page is None or page.startswith("https://")


def test_the_neighbours_of_each_model_are_there(client: duckdb.DuckDBPyConnection) -> None:
    rows = client.execute(
        "SELECT model, count(DISTINCT area_code) FROM neighbour WHERE model LIKE 'sn%' GROUP BY ALL"
    ).fetchall()
    # The model of October 2014 is known for Southampton alone.
    assert dict(rows) == {"sn2014": 1, "sn2021": 156, "sn2025": 153}
