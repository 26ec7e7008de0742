"""Small areas in the store: their places, their figures, and what is counted from them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import duckdb

from data.snapshot import SourceRecord

_SQL = Path(__file__).resolve().parent / "sql"
_TABLE = "small_areas"


def load_places(connection: duckdb.DuckDBPyConnection, published: Path) -> None:
    """Fill ``small_area``, and the LSOAs' rows of ``area`` and ``area_change``.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
        A store in the making that has its authorities and wards.
    published : Path
        The snapshot's folder; nothing is done if it has no small areas.
    """
    folder = published / "ons-small-areas"
    if folder.is_dir():
        _run(connection, "small_area_places", folder=str(folder))


def load_figures(
    connection: duckdb.DuckDBPyConnection, published: Path, records: Iterable[SourceRecord]
) -> None:
    """Read the LSOAs' ranks and scores, and count authorities' figures from them.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
        A store in the making whose temporary table ``figure`` is filled.
    published : Path
        The snapshot's folder.
    records : iterable of SourceRecord
        The sources that the snapshot holds.
    """
    connection.execute(
        "CREATE TEMP TABLE small_figure (edition_id VARCHAR, period_id VARCHAR,"
        " area_code VARCHAR, measure VARCHAR, value DOUBLE)"
    )
    editions = [e for record in records for e in record.editions if e.table == _TABLE]
    for edition in editions:
        _run(
            connection,
            "small_area_figures",
            edition=edition.id,
            path=str(published / edition.source_id / f"{edition.id}.parquet"),
        )
    if editions:
        places = published / "ons-small-areas" / "lsoa_authorities.parquet"
        _run(connection, "small_area_counts", path=str(places))


def load_observations(connection: duckdb.DuckDBPyConnection) -> None:
    """Turn the LSOAs' figures into observations.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
        A store in the making that has its indicators, with `load_figures` done.
    """
    _run(connection, "small_area_observations")


def _run(connection: duckdb.DuckDBPyConnection, name: str, **parameters: str) -> None:
    # A file may hold several statements; each is given the parameters that it names.
    text = (_SQL / f"{name}.sql").read_text(encoding="utf-8")
    for statement in connection.extract_statements(text):
        own = {key: parameters[key] for key in statement.named_parameters}
        connection.execute(statement, own)
