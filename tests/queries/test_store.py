"""One connection a process, on the store that is there now; anything else is one sentence."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from pathlib import Path

import duckdb
import pytest

from data.schema import SCHEMA_VERSION
from queries import query, rows, run
from queries.store import StoreProblem, begin_run, current, cursor


def small_store(place: Path, mark: str, schema: str | None = None) -> None:
    """Write the least that counts as a store: its description of itself."""
    with duckdb.connect(place) as connection:
        connection.execute("CREATE TABLE meta (key VARCHAR, value VARCHAR)")
        connection.executemany(
            "INSERT INTO meta VALUES (?, ?)",
            [["schema_version", schema or SCHEMA_VERSION], ["snapshot_sha256", mark]],
        )


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the store is looked for."""
    folder = tmp_path / "O'Neill"
    folder.mkdir()
    monkeypatch.setenv("LIKEWISE_STORE", str(folder / "store.duckdb"))
    return folder / "store.duckdb"


def test_a_new_store_is_noticed_by_an_open_process(place: Path, tmp_path: Path) -> None:
    small_store(place, "old")
    assert current().version == "old"
    # A question that is still being answered when the new store comes.
    held = cursor()
    assert held.execute("SELECT count(*) FROM meta").fetchone() == (2,)
    small_store(tmp_path / "new.duckdb", "new")
    (tmp_path / "new.duckdb").replace(place)
    assert current().version == "new"
    old = held.execute("SELECT value FROM meta WHERE key = 'snapshot_sha256'").fetchone()
    assert old == ("old",)
    assert current().version == "new"


@pytest.mark.parametrize("schema", ["", "0"], ids=["no store", "another version"])
def test_what_can_t_be_read_takes_no_store_s_place(
    place: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture, schema: str
) -> None:
    small_store(place, "good")
    assert current().version == "good"
    other = tmp_path / "other.duckdb"
    if schema:
        small_store(other, "strange", schema)
    else:
        other.write_bytes(b"half a store")
    other.replace(place)
    assert [current().version, current().version] == ["good", "good"]
    (said,) = (record.getMessage() for record in caplog.records)
    assert said.endswith("The store of before serves on.")
    small_store(tmp_path / "new.duckdb", "new")
    (tmp_path / "new.duckdb").replace(place)
    assert current().version == "new"


def test_a_store_that_went_away_is_said(place: Path) -> None:
    small_store(place, "here")
    assert current().version == "here"
    place.unlink()
    with pytest.raises(StoreProblem, match="There is no store at"):
        current()


def test_a_store_is_only_read(place: Path) -> None:
    small_store(place, "here")
    with pytest.raises(duckdb.Error, match="read-only"):
        cursor().execute("DELETE FROM meta")


def test_many_readers_at_once(place: Path) -> None:
    small_store(place, "here")
    with ThreadPoolExecutor(16) as pool:
        assert set(pool.map(lambda _: current().version, range(200))) == {"here"}


def no_file(place: Path) -> None:
    assert not place.exists()


def half(place: Path) -> None:
    small_store(place, "half")
    place.write_bytes(place.read_bytes()[: place.stat().st_size // 2])


def text(place: Path) -> None:
    place.write_text("area,value\n", encoding="utf-8")


def empty(place: Path) -> None:
    place.touch()


def sqlite(place: Path) -> None:
    connection = sqlite3.connect(place)
    connection.execute("CREATE TABLE meta (key TEXT, value TEXT)")
    connection.commit()
    connection.close()


def somebody_elses(place: Path) -> None:
    with duckdb.connect(place) as connection:
        connection.execute("CREATE TABLE meta (name VARCHAR)")


def other_version(place: Path) -> None:
    small_store(place, "here", schema="0")


@pytest.mark.parametrize(
    "write", [no_file, half, text, empty, sqlite, somebody_elses, other_version]
)
def test_anything_else_is_refused_with_one_sentence(
    write: Callable[[Path], None], place: Path
) -> None:
    write(place)
    with pytest.raises(StoreProblem) as refused:
        query(rows.Areas)
    sentence = str(refused.value)
    assert "\n" not in sentence
    assert str(place) in sentence
    assert sentence.endswith("python -m data build.")


def test_it_is_read_again_once_it_is_whole(place: Path, tmp_path: Path) -> None:
    half(place)
    with pytest.raises(StoreProblem):
        current()
    small_store(tmp_path / "whole.duckdb", "whole")
    shutil.move(tmp_path / "whole.duckdb", place)
    assert current().version == "whole"


@pytest.mark.parametrize("within_a_run", [True, False])
def test_a_fatal_error_costs_one_question_and_not_the_store(
    within_a_run: bool, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small_store(place, "here")
    failures = iter([duckdb.FatalException("the database has been invalidated")])
    connections = []

    def broken_once() -> duckdb.DuckDBPyConnection:
        connections.append(current().connection)
        for failure in failures:
            raise failure
        return cursor()

    monkeypatch.setattr(run, "cursor", broken_once)
    monkeypatch.setattr(run, "sql_of", lambda name: "SELECT value FROM meta")

    def ask() -> list[tuple[str]]:
        if within_a_run:
            begin_run()
        return run.execute("anything", {}).fetchall()

    assert set(copy_context().run(ask)) == {(SCHEMA_VERSION,), ("here",)}
    assert connections[0] is not connections[1]


def test_a_run_reads_one_store_from_its_beginning_to_its_end(place: Path, tmp_path: Path) -> None:
    def run_while_the_store_is_replaced() -> None:
        small_store(place, "old")
        begin_run()
        small_store(tmp_path / "new.duckdb", "new")
        (tmp_path / "new.duckdb").replace(place)
        told = cursor().execute("SELECT value FROM meta WHERE key = 'snapshot_sha256'").fetchone()
        assert (current().version, told) == ("old", ("old",))
        begin_run()
        assert current().version == "new"

    copy_context().run(run_while_the_store_is_replaced)
    assert current().version == "new"


def test_a_run_that_cannot_begin_reads_nothing_of_the_run_before(place: Path) -> None:
    def runs() -> None:
        small_store(place, "here")
        begin_run()
        place.unlink()
        for read in (begin_run, current):
            with pytest.raises(StoreProblem, match="There is no store at"):
                read()

    copy_context().run(runs)


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM read_csv('{file}')",
        "COPY (SELECT 1) TO '{file}'",
        "ATTACH '{file}' AS other",
        "SET enable_external_access = true",
        "SET lock_configuration = false",
        "SET threads = 8",
        "RESET memory_limit",
        "INSTALL httpfs",
    ],
)
def test_nothing_but_the_store_can_be_read_and_nothing_written(
    sql: str, real_store: Path, tmp_path: Path
) -> None:
    file = tmp_path / "other.csv"
    file.write_text("a\n1\n", encoding="utf-8")
    with pytest.raises(duckdb.Error):
        cursor().execute(sql.format(file=file))
    assert file.read_text(encoding="utf-8") == "a\n1\n"
