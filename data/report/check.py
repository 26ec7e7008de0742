"""What the store holds, and whatever looks wrong with it: ``python -m data check``."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import duckdb
import pandas as pd

from data.build.current import is_current
from data.catalogue import read_catalogue
from data.report.connection import SQL, add_table, explain_unreadable, open_snapshot, run_query
from data.report.measures import measures_used
from data.schema import PUBLISHED, SYMBOLS

CHECKS = SQL / "checks"
_NEED_SNAPSHOT = ("lost_figures", "counts_by_symbol", "unused")
_SHOWN = 3
_LEVELS = "country region subregion la district ward lsoa21 lsoa11 unknown".split()


def report(store: Path, published: Path = PUBLISHED) -> tuple[list[str], bool]:
    """Say what the store holds and what looks wrong.

    Parameters
    ----------
    published : Path
        The snapshot that it was built from.

    Returns
    -------
    tuple
        The lines to print; whether anything is wrong. What is only worth a look isn't.

    Raises
    ------
    Problem
        If the store or the snapshot can't be read.
    """
    with explain_unreadable(store):
        connection = open_both(store, published)
        lines = [f"The store at {store}", "", "Tables", *_tables(connection)]
        lines += ["", "Figures, by source, edition and level", *_editions(connection)]
        lines += ["", "Authorities with a value, by reporting year", *_authorities(connection)]
        current = is_current(store, published)
        wrong, unusual = _findings(connection, with_snapshot=current)
    if not current:
        wrong.insert(0, "  The store was made of other figures, or by other code: build it again")
    lines += ["", "Wrong" if wrong else "Nothing is wrong.", *wrong]
    if unusual:
        lines += ["", "Worth a look", *unusual]
    return lines, bool(wrong)


def open_both(store: Path, published: Path) -> duckdb.DuckDBPyConnection:
    """Open the store beside the snapshot's figures and the catalogue's recipes.

    Returns
    -------
    duckdb.DuckDBPyConnection
        Names are looked for in the store first; ``figure``, ``recipe`` and ``recipe_measure`` are
        the snapshot's and the catalogue's.

    Raises
    ------
    Problem
        If there is no store, or the file isn't one.
    """
    with explain_unreadable(store):
        connection = open_snapshot(published)
        _keep_recipes(connection, published)
        quoted = str(store).replace("'", "''")
        connection.execute(f"ATTACH '{quoted}' AS store (READ_ONLY, TYPE duckdb)")
        connection.execute("SET search_path = 'store.main,memory.main'")
        connection.execute("SELECT value FROM meta").fetchall()
    return connection


def _keep_recipes(connection: duckdb.DuckDBPyConnection, published: Path) -> None:
    recipes = []
    for entry in read_catalogue(published=published):
        source = entry.fields["source_id"]
        for recipe in entry.recipes:
            alone = recipe.numerator[0] if len(recipe.numerator) == 1 else None
            recipes.append(
                {
                    "indicator_id": entry.id,
                    "source_id": source,
                    "label": recipe.label,
                    "value": recipe.value,
                    "numerator": alone,
                    "scale": recipe.scale,
                }
            )
    add_table(connection, "recipe", pd.DataFrame(recipes))
    add_table(connection, "recipe_measure", measures_used(published))


def _tables(connection: duckdb.DuckDBPyConnection) -> list[str]:
    rows = run_query(connection, "contents", "tables")
    return [f"  {row.name:<12} {row.rows:>10,}" for row in rows.itertuples()]


def _editions(connection: duckdb.DuckDBPyConnection) -> list[str]:
    counts_of_symbols = run_query(connection, "contents", "editions")
    lines = []
    for publication, editions in counts_of_symbols.groupby("publication", sort=False):
        lines.append(f"  {publication}")
        for edition, rows in editions.groupby("edition", sort=False):
            first, last = rows["first"].min(), rows["last"].max()
            lines.append(
                f"    {edition}: {int(rows['figures'].sum()):,} figures of "
                f"{int(rows['indicators'].max())} indicators and {int(rows['periods'].max())} "
                f"periods, {first:%B %Y} to {last:%B %Y}"
            )
            for level in sorted(set(rows["level"]), key=_LEVELS.index):
                own = rows[rows["level"] == level].set_index("symbol")["figures"]
                order = [s for s in ("value", *SYMBOLS) if s in own.index]
                counts = ", ".join(f"{_name(s)} {int(own[s]):,}" for s in order)
                lines.append(f"      {level:<10} {counts}")
    return lines


def _name(symbol: str) -> str:
    return "values" if symbol == "value" else symbol


def _authorities(connection: duckdb.DuckDBPyConnection) -> list[str]:
    found = run_query(connection, "contents", "authorities")
    lines = []
    for publication, rows in found.groupby("publication", sort=False):
        spans = []
        years = zip(rows["year"], rows["authorities"], rows["alive"], strict=True)
        for (n, of), run in groupby(years, key=lambda year: (year[1], year[2])):
            span = [year for year, _, _ in run]
            when = f"{span[0]}" if len(span) == 1 else f"{span[0]} to {span[-1]}"
            spans.append(f"{n} in {when}" if n == of else f"{n} of {of} in {when}")
        lines.append(f"  {publication}: {', '.join(spans)}")
    return lines


def _findings(
    connection: duckdb.DuckDBPyConnection, *, with_snapshot: bool
) -> tuple[list[str], list[str]]:
    """Run every check; each file says at its head what it finds and how bad that is."""
    found: dict[str, list[str]] = {"Wrong": [], "Look": []}
    for path in sorted(CHECKS.glob("*.sql")):
        if path.stem in _NEED_SNAPSHOT and not with_snapshot:
            continue
        rows = run_query(connection, "checks", path.stem)
        if rows.empty:
            continue
        severity, sentence = headline(path)
        cases = rows["what"].tolist()
        found[severity].append(f"  {sentence[0].upper()}{sentence[1:]} ({len(cases):,}):")
        found[severity] += [f"    {case}" for case in cases[:_SHOWN]]
        if len(cases) > _SHOWN:
            found[severity].append(f"    and {len(cases) - _SHOWN:,} more")
    return found["Wrong"], found["Look"]


def headline(check: Path) -> tuple[str, str]:
    """Read what a check finds, from the first line of its file.

    Parameters
    ----------
    check : Path
        A file of `CHECKS`: ``-- Wrong: a figure has no value and no symbol.``

    Returns
    -------
    tuple of str
        ``Wrong`` or ``Look``, and the sentence without its full stop.
    """
    first = check.read_text(encoding="utf-8").splitlines()[0]
    severity, _, sentence = first.removeprefix("-- ").partition(": ")
    return severity, sentence.rstrip(".")
