"""Tables of the store that are the snapshot's: sources, areas, small areas, figures, periods."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import duckdb
import pandas as pd

from data import snapshot
from data.build.as_at import days_out
from data.build.statements import insert, run
from data.periods import describe, first_day, words_for


def load_sources(
    connection: duckdb.DuckDBPyConnection, records: list[snapshot.SourceRecord]
) -> None:
    """Fill ``source`` and ``edition`` from the snapshot's records."""
    own = ("id", "publisher", "publication", "page_url", "licence", "attribution", "next_release")
    sources = pd.DataFrame([{key: getattr(r, key) for key in own} for r in records], dtype=object)
    insert(connection, "source", sources)
    days = days_out(records)
    editions = [
        {
            "id": e.id,
            "source_id": e.source_id,
            "label": e.label,
            "sequence": e.sequence,
            "published": first_day(e.published),
            "published_label": words_for(e.published),
            "out_by": days.get(e.id),
            "retrieved": e.retrieved,
            "file_name": e.file_name,
            "sha256": e.sha256,
            "notes": e.notes or None,
            "rounded_to": e.rounded_to,
        }
        for record in records
        for e in record.editions
    ]
    # As objects: a column of some whole numbers and some none would become one of floats.
    insert(connection, "edition", pd.DataFrame(editions, dtype=object))


def load_areas(connection: duckdb.DuckDBPyConnection, published: Path) -> None:
    """Fill ``area`` and ``area_change``."""
    register = snapshot.read_register(published)
    names = register.areas.set_index("code")["name"]
    regions = register.areas["region_code"].map(names)
    insert(connection, "area", register.areas.assign(region_name=regions))
    insert(connection, "area_change", register.changes)


def load_other_names(connection: duckdb.DuckDBPyConnection, published: Path) -> None:
    """Fill ``postcode_district`` and ``area_group_name``, each if the snapshot has it."""
    for folder, name in (
        ("ons-postcodes", "postcode_districts"),
        ("ons-area-groups", "area_group_names"),
    ):
        path = published / folder / f"{name}.parquet"
        if path.is_file():
            run(connection, name, path=str(path))


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
        run(connection, "small_area_places", folder=str(folder))


def load_figures(
    connection: duckdb.DuckDBPyConnection, published: Path, records: list[snapshot.SourceRecord]
) -> None:
    """Read the figures of every edition, to be made into observations, and the neighbours."""
    run(connection, "figures")
    for record in records:
        for edition in record.editions:
            path = str(published / record.id / f"{edition.id}.parquet")
            if edition.table == "figures":
                connection.execute(
                    "INSERT INTO figure BY NAME SELECT ? AS edition_id, ? AS source_id,"
                    " ? AS label, * FROM read_parquet(?)",
                    [edition.id, record.id, edition.label, path],
                )
            elif edition.table == "neighbours":
                connection.execute(
                    "INSERT INTO neighbour BY NAME SELECT * FROM read_parquet(?)", [path]
                )


def load_lsoas(
    connection: duckdb.DuckDBPyConnection, published: Path, records: Iterable[snapshot.SourceRecord]
) -> None:
    """Read the LSOAs' ranks and scores, and count authorities' figures from them.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
        A store in the making whose temporary table ``figure`` is filled.
    records : iterable of SourceRecord
        The sources that the snapshot holds.
    """
    connection.execute(
        "CREATE TEMP TABLE small_figure (edition_id VARCHAR, period_id VARCHAR,"
        " area_code VARCHAR, measure VARCHAR, value DOUBLE)"
    )
    editions = [e for record in records for e in record.editions if e.table == "small_areas"]
    for edition in editions:
        run(
            connection,
            "small_area_figures",
            edition=edition.id,
            path=str(published / edition.source_id / f"{edition.id}.parquet"),
        )
    if editions:
        places = published / "ons-small-areas" / "lsoa_authorities.parquet"
        run(connection, "small_area_counts", path=str(places))


def load_periods(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill ``period`` with every period that a figure is about."""
    ids = connection.execute("SELECT DISTINCT period_id FROM figure").fetchall()
    periods = pd.DataFrame([describe(i).__dict__ for (i,) in ids])
    insert(connection, "period", periods.sort_values(["end_date", "id"]))
