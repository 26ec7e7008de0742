"""What the snapshot holds, open to SQL: for checks that look behind the store."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd

from data import snapshot
from data.snapshot import SourceRecord

SQL = Path(__file__).resolve().parent / "sql"


def open_snapshot(published: Path, sources: tuple[str, ...] = ()) -> duckdb.DuckDBPyConnection:
    """Open the snapshot's figures and areas in memory.

    Parameters
    ----------
    published : Path
        The snapshot's folder.
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
    connection = duckdb.connect(config={"threads": 2})
    connection.execute("SET enable_progress_bar = false")
    connection.register("register", snapshot.read_register(published).areas)
    connection.execute("CREATE TABLE area AS FROM register")
    connection.execute((SQL / "reconcile" / "figures.sql").read_text(encoding="utf-8"))
    for record in snapshot.read_sources(published):
        if not sources or record.id in sources:
            _load(connection, published, record)
    return connection


def _load(connection: duckdb.DuckDBPyConnection, published: Path, record: SourceRecord) -> None:
    for edition in record.editions:
        if edition.table == "figures":
            connection.execute(
                "INSERT INTO figure BY NAME SELECT $edition AS edition_id, $source AS source_id,"
                " $label AS label, $sequence AS sequence, measure, area_code, period_id, breakdown,"
                " value, symbol FROM read_parquet($path)",
                {
                    "edition": edition.id,
                    "source": record.id,
                    "label": edition.label,
                    "sequence": edition.sequence,
                    "path": str(published / record.id / f"{edition.id}.parquet"),
                },
            )


def ask(connection: duckdb.DuckDBPyConnection, folder: str, name: str) -> pd.DataFrame:
    """Run one of the checks' queries.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
        From `open_snapshot`, or with the store attached.
    folder, name : str
        Of the file under ``data/sql``.

    Returns
    -------
    pandas.DataFrame
        The table that the head of the file describes.
    """
    return connection.execute((SQL / folder / f"{name}.sql").read_text(encoding="utf-8")).df()
