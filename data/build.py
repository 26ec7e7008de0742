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
from data.catalogue import FOLDER as CATALOGUE
from data.catalogue import Entry, read_catalogue
from data.periods import describe
from data.problem import Problem
from data.schema import SCHEMA_VERSION, SYMBOLS
from data.statistics.run import work_out

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


def build(published: Path, store: Path) -> float:
    """Build the store.

    Parameters
    ----------
    published : Path
        The snapshot's folder.
    store : Path
        Where the DuckDB file goes; an old one is replaced only when the new one is whole.

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
            connection.execute(f"ATTACH '{quoted}' AS store (STORAGE_VERSION 'v1.0.0')")
            connection.execute("USE store")
            _fill(connection, published)
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


def _fill(connection: duckdb.DuckDBPyConnection, published: Path) -> None:
    records = snapshot.read_sources(published)
    entries = read_catalogue(published=published)
    steps: tuple[tuple[str, Callable[[], None]], ...] = (
        ("schema", lambda: _run(connection, "schema")),
        ("statistic tables", lambda: _run(connection, "statistic_tables")),
        ("sources", lambda: _load_sources(connection, records)),
        ("areas", lambda: _load_areas(connection, published)),
        ("small areas", lambda: small_areas.load_places(connection, published)),
        ("figures", lambda: _load_figures(connection, published, records)),
        ("LSOAs' figures", lambda: small_areas.load_figures(connection, published, records)),
        ("periods", lambda: _load_periods(connection)),
        ("indicators", lambda: _load_indicators(connection, entries)),
        ("observations", lambda: _run(connection, "figures_to_observations")),
        ("groups", lambda: _run(connection, "groups")),
        ("statistics", lambda: _load_statistics(connection)),
        ("LSOAs", lambda: small_areas.load_observations(connection)),
        ("meta", lambda: _load_meta(connection, published)),
    )
    with tqdm(steps, disable=None, leave=False) as progress:
        for name, step in progress:
            progress.set_description(name)
            step()


def _run(connection: duckdb.DuckDBPyConnection, name: str) -> None:
    connection.execute((_SQL / f"{name}.sql").read_text(encoding="utf-8"))


def _insert(connection: duckdb.DuckDBPyConnection, table: str, rows: pd.DataFrame) -> None:
    if rows.empty:
        # A small snapshot may have nothing to tell, not even the columns.
        return
    connection.register("incoming", rows)
    connection.execute(f"INSERT INTO {table} BY NAME FROM incoming")
    connection.unregister("incoming")


def _load_sources(
    connection: duckdb.DuckDBPyConnection, records: list[snapshot.SourceRecord]
) -> None:
    own = ("id", "publisher", "publication", "page_url", "licence", "attribution", "next_release")
    sources = pd.DataFrame([{key: getattr(r, key) for key in own} for r in records], dtype=object)
    _insert(connection, "source", sources)
    editions = [
        {
            "id": e.id,
            "source_id": e.source_id,
            "label": e.label,
            "sequence": e.sequence,
            "published": first_day(e.published),
            "published_label": words_for(e.published),
            "retrieved": e.retrieved,
            "file_name": e.file_name,
            "sha256": e.sha256,
            "notes": e.notes or None,
        }
        for record in records
        for e in record.editions
    ]
    _insert(connection, "edition", pd.DataFrame(editions))


def first_day(published: str | None) -> str | None:
    """Give a date for a day, or for a month of which no day is known.

    Parameters
    ----------
    published : str or None
        ``2025-10-30``, ``2025-10`` or None.

    Returns
    -------
    str or None
        An ISO date; the first of the month where only the month is known.
    """
    return None if published is None else f"{published}-01" if len(published) == 7 else published


def words_for(published: str | None) -> str | None:
    """Say when an edition was published, no more exactly than is known.

    Parameters
    ----------
    published : str or None
        ``2025-10-30``, ``2025-10`` or None.

    Returns
    -------
    str or None
        ``30 October 2025`` or ``October 2025``.
    """
    if published is None:
        return None
    return describe(published).label


def _load_areas(connection: duckdb.DuckDBPyConnection, published: Path) -> None:
    register = snapshot.read_register(published)
    _insert(connection, "area", register.areas)
    _insert(connection, "area_change", register.changes)


def _load_figures(
    connection: duckdb.DuckDBPyConnection, published: Path, records: list[snapshot.SourceRecord]
) -> None:
    _run(connection, "figures")
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


def _load_periods(connection: duckdb.DuckDBPyConnection) -> None:
    ids = connection.execute("SELECT DISTINCT period_id FROM figure").fetchall()
    periods = pd.DataFrame([describe(i).__dict__ for (i,) in ids])
    _insert(connection, "period", periods.sort_values(["end_date", "id"]))


def _load_indicators(connection: duckdb.DuckDBPyConnection, entries: list[Entry]) -> None:
    rows = pd.DataFrame([e.fields for e in entries], dtype=object)
    _insert(connection, "indicator", rows)
    recipes: list[dict[str, object]] = []
    numerators: list[dict[str, object]] = []
    for entry in entries:
        for recipe in entry.recipes:
            recipe_id = len(recipes)
            recipes.append(
                {
                    "recipe_id": recipe_id,
                    "indicator_id": entry.id,
                    "source_id": entry.fields["source_id"],
                    "label": recipe.label,
                    "value": recipe.value,
                    "numerator_parts": len(recipe.numerator),
                    "denominator": recipe.denominator,
                    "per_population": recipe.denominator == "population",
                    "scale": recipe.scale,
                    "per": entry.fields["per"],
                }
            )
            numerators += [{"recipe_id": recipe_id, "measure": m} for m in recipe.numerator]
    ranks = [
        {"indicator_id": e.id, "rank_of": e.rank_of, "rank_as": e.fields["unit"]}
        for e in entries
        if e.rank_of
    ]
    _keep(connection, "recipe_read", pd.DataFrame(recipes))
    _keep(connection, "recipe_numerator", pd.DataFrame(numerators))
    _keep(connection, "recipe_rank", pd.DataFrame(ranks))
    order = pd.DataFrame({"symbol": SYMBOLS, "position": range(len(SYMBOLS))})
    _keep(connection, "symbol_order", order)
    # A counted figure belongs to the edition of its numerator.
    connection.execute(
        "CREATE TEMP TABLE recipe AS SELECT r.*, f.edition_id FROM recipe_read r LEFT JOIN ("
        " SELECT DISTINCT m.recipe_id, f.edition_id FROM recipe_numerator m"
        " JOIN recipe_read q USING (recipe_id) JOIN figure f"
        " ON f.source_id = q.source_id AND f.label = q.label AND f.measure = m.measure"
        ") f USING (recipe_id)"
    )


def _keep(connection: duckdb.DuckDBPyConnection, name: str, rows: pd.DataFrame) -> None:
    connection.register("incoming", rows)
    connection.execute(f"CREATE TEMP TABLE {name} AS FROM incoming")
    connection.unregister("incoming")


def _load_statistics(connection: duckdb.DuckDBPyConnection) -> None:
    _run(connection, "shown")
    # Most figures have no counts, and nothing is worked out for them.
    counted = (
        "SELECT * REPLACE (indicator_id::VARCHAR AS indicator_id, area_code::VARCHAR AS area_code,"
        " period_id::VARCHAR AS period_id) FROM shown"
        " WHERE value IS NOT NULL AND numerator IS NOT NULL AND denominator > 0"
    )
    figures = connection.execute(counted).df()
    scores = connection.execute(
        "SELECT period_id, area_code, value FROM latest JOIN area ON code = area_code"
        " WHERE indicator_id = 'idaci_score' AND level = 'la' AND value IS NOT NULL"
    ).df()
    found = work_out(figures, scores)
    _keep(connection, "worked_out", found.figures)
    _keep(connection, "factor", found.factors)
    _run(connection, "statistics")
    _insert(connection, "deprivation_fit", found.fits)
    _insert(connection, "expectation", found.expectations)


def _load_meta(connection: duckdb.DuckDBPyConnection, published: Path) -> None:
    rows = {
        "schema_version": SCHEMA_VERSION,
        "built_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "snapshot_sha256": fingerprint(published),
    }
    _insert(connection, "meta", pd.DataFrame({"key": rows.keys(), "value": rows.values()}))
