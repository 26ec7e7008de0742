"""Fill the store's tables, one step of the build each."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd

from data import snapshot
from data.as_at import days_out
from data.catalogue import Entry
from data.periods import describe, first_day, words_for
from data.schema import SYMBOLS
from data.statistics.run import work_out

_SQL = Path(__file__).resolve().parent / "sql"


def run(connection: duckdb.DuckDBPyConnection, name: str) -> None:
    """Run one of the build's statements.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
        The store being made.
    name : str
        The file in ``data/sql`` without ``.sql``.
    """
    connection.execute((_SQL / f"{name}.sql").read_text(encoding="utf-8"))


def insert(connection: duckdb.DuckDBPyConnection, table: str, rows: pd.DataFrame) -> None:
    """Append rows to a table, column by name.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
        The store being made.
    table : str
        One of the store's tables.
    rows : pandas.DataFrame
        May have fewer columns than the table; the others stay empty.
    """
    if rows.empty:
        # A small snapshot may have nothing to tell, not even the columns.
        return
    connection.register("incoming", rows)
    connection.execute(f"INSERT INTO {table} BY NAME FROM incoming")
    connection.unregister("incoming")


def load_sources(
    connection: duckdb.DuckDBPyConnection, records: list[snapshot.SourceRecord]
) -> None:
    """Fill ``source`` and ``edition`` from the snapshot's records.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
        The store being made.
    records : list of SourceRecord
        The snapshot's sources.
    """
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
    """Fill ``area`` and ``area_change``.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
        The store being made.
    published : Path
        The snapshot's folder.
    """
    register = snapshot.read_register(published)
    names = register.areas.set_index("code")["name"]
    regions = register.areas["region_code"].map(names)
    insert(connection, "area", register.areas.assign(region_name=regions))
    insert(connection, "area_change", register.changes)


def load_figures(
    connection: duckdb.DuckDBPyConnection, published: Path, records: list[snapshot.SourceRecord]
) -> None:
    """Read the figures of every edition, to be made into observations, and the neighbours.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
        The store being made.
    published : Path
        The snapshot's folder.
    records : list of SourceRecord
        The snapshot's sources.
    """
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


def load_periods(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill ``period`` with every period that a figure is about.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
        The store being made.
    """
    ids = connection.execute("SELECT DISTINCT period_id FROM figure").fetchall()
    periods = pd.DataFrame([describe(i).__dict__ for (i,) in ids])
    insert(connection, "period", periods.sort_values(["end_date", "id"]))


def load_indicators(connection: duckdb.DuckDBPyConnection, entries: list[Entry]) -> None:
    """Fill ``indicator`` and lay out its recipes for the build's statements.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
        The store being made.
    entries : list of Entry
        The catalogue.
    """
    rows = pd.DataFrame([e.fields for e in entries], dtype=object)
    insert(connection, "indicator", rows)
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
                    "flags": recipe.flags,
                    "per": entry.fields["per"],
                }
            )
            numerators += [{"recipe_id": recipe_id, "measure": m} for m in recipe.numerator]
    ranks = [
        {"indicator_id": e.id, "rank_of": e.rank_of, "rank_as": e.fields["unit"]}
        for e in entries
        if e.rank_of
    ]
    keep(connection, "recipe_read", pd.DataFrame(recipes))
    keep(connection, "recipe_numerator", pd.DataFrame(numerators))
    keep(connection, "recipe_rank", pd.DataFrame(ranks))
    order = pd.DataFrame({"symbol": SYMBOLS, "position": range(len(SYMBOLS))})
    keep(connection, "symbol_order", order)
    # A counted figure belongs to the edition of its numerator.
    connection.execute(
        "CREATE TEMP TABLE recipe AS SELECT r.*, f.edition_id FROM recipe_read r LEFT JOIN ("
        " SELECT DISTINCT m.recipe_id, f.edition_id FROM recipe_numerator m"
        " JOIN recipe_read q USING (recipe_id) JOIN figure f"
        " ON f.source_id = q.source_id AND f.label = q.label AND f.measure = m.measure"
        ") f USING (recipe_id)"
    )


def keep(connection: duckdb.DuckDBPyConnection, name: str, rows: pd.DataFrame) -> None:
    """Keep rows under a name while the store is made.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
        The store being made.
    name : str
        The table's.
    rows : pandas.DataFrame
        Its rows.
    """
    connection.register("incoming", rows)
    connection.execute(f"CREATE TEMP TABLE {name} AS FROM incoming")
    connection.unregister("incoming")


def load_statistics(connection: duckdb.DuckDBPyConnection) -> None:
    """Work out the statistics and lay them beside the figures.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
        The store being made.
    """
    run(connection, "shown")
    # Most figures have no counts, and nothing is worked out for them.
    figures = connection.execute((_SQL / "counted.sql").read_text(encoding="utf-8")).df()
    scores = connection.execute((_SQL / "scores.sql").read_text(encoding="utf-8")).df()
    found = work_out(figures, scores)
    keep(connection, "worked_out", found.figures)
    keep(connection, "factor", found.factors)
    run(connection, "statistics")
    insert(connection, "deprivation_fit", found.fits)
    insert(connection, "expectation", found.expectations)
