"""What the snapshot holds, open to SQL: for checks that look behind the store."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pandas as pd

from data import snapshot
from data.checksums import refuse_damaged
from data.problem import Problem

SQL = Path(__file__).resolve().parent / "sql"

_REPORTING_YEAR = """
CREATE MACRO reporting_year(period) AS
    -- 2025 for 2025-03-31 and for fy2024-25: the year in which DfE's reporting year ends.
    CASE WHEN period LIKE 'fy%' THEN period[3:6]::INTEGER + 1 ELSE period[1:4]::INTEGER END
"""


def open_snapshot(published: Path, sources: tuple[str, ...] = ()) -> duckdb.DuckDBPyConnection:
    """Open the snapshot's figures and areas in memory.

    Parameters
    ----------
    sources : tuple of str
        Ids of the sources whose figures are wanted; all if empty.

    Returns
    -------
    duckdb.DuckDBPyConnection
        With the tables ``area`` and ``figure`` (edition_id, source_id, label, sequence and the
        snapshot's columns), and the macro ``reporting_year``.

    Raises
    ------
    Problem
        If the snapshot isn't whole.
    """
    refuse_damaged(published)
    files = pd.DataFrame(
        [
            {
                "edition_id": edition.id,
                "source_id": record.id,
                "label": edition.label,
                "sequence": edition.sequence,
                "path": str(published / record.id / f"{edition.id}.parquet"),
            }
            for record in snapshot.read_sources(published)
            for edition in record.editions
            if edition.table == "figures" and (not sources or record.id in sources)
        ]
    )
    connection = duckdb.connect(config={"threads": 2})
    connection.execute("SET enable_progress_bar = false")
    connection.execute(_REPORTING_YEAR)
    add_table(connection, "area", snapshot.read_register(published).areas)
    add_table(connection, "edition_file", files)
    load = (SQL / "contents" / "figure.sql").read_text(encoding="utf-8")
    connection.execute(load, {"paths": files["path"].tolist()})
    return connection


@contextmanager
def explain_unreadable(store: Path) -> Iterator[None]:
    """Say in one sentence that a store isn't there or can't be read through.

    Raises
    ------
    Problem
        Instead of DuckDB's error or the file system's.
    """
    do = "build it with: python -m data build"
    if not os.path.isfile(store):  # noqa: PTH113 - Path's own raises for a folder that is closed
        raise Problem(str(store), "there is no store", "one", do)
    try:
        yield
    except (duckdb.IOException, duckdb.SerializationException, duckdb.ProgrammingError):
        raise Problem(str(store), "the file isn't a whole store", "one", do) from None


def add_table(connection: duckdb.DuckDBPyConnection, name: str, rows: pd.DataFrame) -> None:
    """Keep a table in memory under a name.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
        From `open_snapshot`.
    name : str
        The table's name: one of ours, never something typed.
    """
    connection.register("incoming", rows)
    connection.execute(f"CREATE TABLE memory.main.{name} AS FROM incoming")
    connection.unregister("incoming")


def run_query(connection: duckdb.DuckDBPyConnection, folder: str, name: str) -> pd.DataFrame:
    """Run one of the checks' queries.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
        From `open_snapshot`, or with the store attached.
    folder, name : str
        Of the file under ``data/report/sql``.

    Returns
    -------
    pandas.DataFrame
        The table that the head of the file describes.
    """
    return connection.execute((SQL / folder / f"{name}.sql").read_text(encoding="utf-8")).df()
