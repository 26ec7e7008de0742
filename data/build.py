"""Make the store from the snapshot: beside the old one, then in its place."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

import duckdb
import pandas as pd
from tqdm import tqdm

from data import small_areas, snapshot
from data import store_tables as tables
from data.catalogue import FOLDER as CATALOGUE
from data.catalogue import read_catalogue
from data.problem import Problem
from data.recipes import refuse_unknown_measures
from data.schema import SCHEMA_VERSION

_SQL = Path(__file__).resolve().parent / "sql"


def fingerprint(published: Path) -> str:
    """Give one fingerprint of all that a store is made from.

    Parameters
    ----------
    published : Path
        The snapshot's folder.

    Returns
    -------
    str
        Changes with any figure, catalogue entry or build query.
    """
    digest = hashlib.sha256(SCHEMA_VERSION.encode())
    digest.update(snapshot.sha256_of_snapshot(published).encode())
    for path in sorted([*CATALOGUE.rglob("*.toml"), *_SQL.glob("*.sql")]):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def is_current(store: Path, published: Path) -> bool:
    """Say whether a store is whole and was made from these figures.

    Parameters
    ----------
    store : Path
        The DuckDB file.
    published : Path
        The snapshot's folder.

    Returns
    -------
    bool
        False also for a missing, half-written or foreign file.
    """
    if not store.is_file():
        return False
    try:
        with duckdb.connect(store, read_only=True) as connection:
            row = connection.execute(
                "SELECT value FROM meta WHERE key = 'snapshot_sha256'"
            ).fetchone()
    except duckdb.Error:
        return False
    return row is not None and row[0] == fingerprint(published)


def build(published: Path, store: Path, *, whole: bool = False) -> float:
    """Build the store.

    Parameters
    ----------
    published : Path
        The snapshot's folder.
    store : Path
        Where the DuckDB file goes; an old one is replaced only when the new one is whole.
    whole : bool
        Whether the snapshot holds everything that the catalogue names, so that a recipe which finds
        nothing is a mistake.

    Returns
    -------
    float
        Seconds taken.

    Raises
    ------
    Problem
        If the snapshot or the catalogue can't be used; the old store then stays as it was.
    """
    started = perf_counter()
    store.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".store-", suffix=".duckdb", dir=store.parent)
    os.close(handle)
    fresh = Path(name)
    fresh.unlink()
    try:
        with duckdb.connect() as connection:
            quoted = str(fresh).replace("'", "''")
            # Small groups of rows: a question reads a few thousand rows of two million.
            connection.execute(
                f"ATTACH '{quoted}' AS store (STORAGE_VERSION 'v1.0.0', ROW_GROUP_SIZE 30720)"
            )
            connection.execute("USE store")
            _fill(connection, published, whole=whole)
            connection.execute("CHECKPOINT store")
        fresh.replace(store)
    except duckdb.Error as error:
        raise Problem(
            str(published),
            f"no store can be made of it ({str(error).splitlines()[0]})",
            "a whole snapshot",
            "fetch data/published again; if it stays so, tell us",
        ) from error
    except OSError as error:
        raise Problem(
            str(store),
            f"it can't be replaced ({error.strerror})",
            "a file that no program holds",
            "stop the dashboard and build again",
        ) from None
    finally:
        fresh.unlink(missing_ok=True)
        fresh.with_suffix(".duckdb.wal").unlink(missing_ok=True)
    return perf_counter() - started


def _fill(connection: duckdb.DuckDBPyConnection, published: Path, *, whole: bool) -> None:
    records = snapshot.read_sources(published)
    entries = read_catalogue(published=published)
    steps: tuple[tuple[str, Callable[[], None]], ...] = (
        ("schema", lambda: tables.run(connection, "schema")),
        ("statistic tables", lambda: tables.run(connection, "statistic_tables")),
        ("sources", lambda: tables.load_sources(connection, records)),
        ("areas", lambda: tables.load_areas(connection, published)),
        ("small areas", lambda: small_areas.load_places(connection, published)),
        ("figures", lambda: tables.load_figures(connection, published, records)),
        ("LSOAs' figures", lambda: small_areas.load_figures(connection, published, records)),
        ("periods", lambda: tables.load_periods(connection)),
        ("indicators", lambda: tables.load_indicators(connection, entries)),
        ("recipes", lambda: refuse_unknown_measures(connection, entries) if whole else None),
        ("observations", lambda: tables.run(connection, "figures_to_observations")),
        ("revisions", lambda: tables.run(connection, "revisions")),
        ("joint figures", lambda: tables.load_joint_figures(connection)),
        ("groups", lambda: tables.run(connection, "groups")),
        ("statistics", lambda: tables.load_statistics(connection)),
        ("LSOAs", lambda: small_areas.load_observations(connection)),
        ("coverage", lambda: tables.run(connection, "coverage")),
        ("meta", lambda: _load_meta(connection, published)),
    )
    with tqdm(steps, disable=None, leave=False) as progress:
        for name, step in progress:
            progress.set_description(name)
            step()


def _load_meta(connection: duckdb.DuckDBPyConnection, published: Path) -> None:
    rows = {
        "schema_version": SCHEMA_VERSION,
        "built_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "snapshot_sha256": fingerprint(published),
    }
    tables.insert(connection, "meta", pd.DataFrame({"key": rows.keys(), "value": rows.values()}))
