"""Make the store from the snapshot: beside the old one, then in its place."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from time import perf_counter

import duckdb
import pandas as pd
from tqdm import tqdm

from data import snapshot
from data.build import from_catalogue, from_snapshot
from data.build.as_at import as_they_were
from data.build.current import fingerprint
from data.build.faults import explain_faults
from data.build.from_catalogue import refuse_unknown_measures
from data.build.statements import add_temporary, insert, query, run
from data.build.statistics.run import work_out
from data.catalogue import read_catalogue
from data.checksums import refuse_damaged
from data.schema import SCHEMA_VERSION
from data.workplace import workplace


def build(
    published: Path, store: Path, *, whole: bool = False, as_at: date | None = None
) -> float:
    """Build the store.

    Parameters
    ----------
    store : Path
        Where the DuckDB file goes; an old one is replaced only when the new one is whole.
    whole : bool
        Whether the snapshot holds everything that the catalogue names, so that a recipe which finds
        nothing is a mistake.
    as_at : date, optional
        Only what was out by this day, as `data.build.as_at` says.

    Returns
    -------
    float
        Seconds taken.

    Raises
    ------
    Problem
        If the snapshot or the catalogue can't be used, the machine lacks room, memory or
        permission, or a step of ours fails; the old store then stays as it was.
    """
    started = perf_counter()
    with explain_faults(store):
        refuse_damaged(published)
        store.parent.mkdir(parents=True, exist_ok=True)
        if store.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(store))
        with workplace(store) as place:
            fresh = place / "store.duckdb"
            # What doesn't fit in memory is laid beside the store too, not where the command is run.
            with duckdb.connect(config={"temp_directory": str(place / "spilt")}) as connection:
                quoted = str(fresh).replace("'", "''")
                # Small groups of rows: a question reads a few thousand rows of two million.
                connection.execute(
                    f"ATTACH '{quoted}' AS store (STORAGE_VERSION 'v1.0.0', ROW_GROUP_SIZE 30720)"
                )
                connection.execute("USE store")
                _fill(connection, published, whole=whole, as_at=as_at)
                connection.execute("CHECKPOINT store")
            fresh.replace(store)
    return perf_counter() - started


def _fill(
    connection: duckdb.DuckDBPyConnection, published: Path, *, whole: bool, as_at: date | None
) -> None:
    records = snapshot.read_sources(published)
    entries = read_catalogue(published=published)
    if as_at is not None:
        records, entries = as_they_were(records, entries, as_at)
    steps: tuple[tuple[str, Callable[[], None]], ...] = (
        ("schema", lambda: run(connection, "schema")),
        ("statistic tables", lambda: run(connection, "statistic_tables")),
        ("sources", lambda: from_snapshot.load_sources(connection, records)),
        ("areas", lambda: from_snapshot.load_areas(connection, published)),
        ("postcodes and groups", lambda: from_snapshot.load_other_names(connection, published)),
        ("names", lambda: run(connection, "area_names")),
        ("small areas", lambda: from_snapshot.load_places(connection, published)),
        ("figures", lambda: from_snapshot.load_figures(connection, published, records)),
        ("LSOAs' figures", lambda: from_snapshot.load_lsoas(connection, published, records)),
        ("periods", lambda: from_snapshot.load_periods(connection)),
        ("indicators", lambda: from_catalogue.load_indicators(connection, entries)),
        ("recipes", lambda: refuse_unknown_measures(connection, entries) if whole else None),
        ("observations", lambda: run(connection, "figures_to_observations")),
        ("revisions", lambda: run(connection, "revisions")),
        ("joint and doubtful figures", lambda: from_catalogue.mark_figures(connection)),
        ("indices of deprivation", lambda: from_catalogue.load_indices(connection)),
        ("groups", lambda: run(connection, "groups")),
        ("statistics", lambda: _load_statistics(connection)),
        ("LSOAs", lambda: run(connection, "small_area_observations")),
        ("coverage", lambda: run(connection, "coverage")),
        ("meta", lambda: _load_meta(connection, published, as_at)),
    )
    with tqdm(steps, disable=None, leave=False) as progress:
        for name, step in progress:
            progress.set_description(name)
            step()


def _load_statistics(connection: duckdb.DuckDBPyConnection) -> None:
    run(connection, "shown")
    # Most figures have no counts, and nothing is worked out for them.
    found = work_out(query(connection, "counted"), query(connection, "scores"))
    add_temporary(connection, "worked_out", found.figures)
    add_temporary(connection, "factor", found.factors)
    run(connection, "statistics")
    insert(connection, "deprivation_fit", found.fits)
    insert(connection, "expectation", found.expectations)


def _load_meta(
    connection: duckdb.DuckDBPyConnection, published: Path, as_at: date | None
) -> None:
    rows = {
        "schema_version": SCHEMA_VERSION,
        "built_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "snapshot_sha256": fingerprint(published),
    }
    if as_at is not None:
        rows["as_at"] = as_at.isoformat()
    insert(connection, "meta", pd.DataFrame({"key": rows.keys(), "value": rows.values()}))
