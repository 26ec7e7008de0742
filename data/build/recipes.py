"""Recipes that name what isn't there: refused when the whole snapshot is built."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import duckdb

from data.catalogue import Entry
from data.problem import Problem

_SQL = Path(__file__).resolve().parent / "sql" / "unknown_measures.sql"


def refuse_unknown_measures(
    connection: duckdb.DuckDBPyConnection, entries: Iterable[Entry]
) -> None:
    """Refuse a catalogue with a recipe whose source, edition or measure the snapshot doesn't hold.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
        A store in the making, with figures and recipes.
    entries : iterable of Entry
        The catalogue.

    Raises
    ------
    Problem
        Naming the first such entry, and the command that lists what there is.
    """
    unknown = connection.execute(_SQL.read_text(encoding="utf-8")).fetchone()
    if unknown is None:
        return
    indicator, source, label, measure, source_known, label_known = unknown
    file = next(entry.file for entry in entries if entry.id == indicator)
    found, expected = f"measure {measure!r}", f"a measure of {source}, edition {label}"
    if not label_known:
        found, expected = f"edition {label!r}", f"an edition of {source}"
    if not source_known:
        found, expected = f"source {source!r}", "a source of the snapshot"
    command = "python -m data measures" + (f" --source {source}" if source_known else "")
    where = f"{file}, entry {indicator}"
    raise Problem(where, f"{found} is there", expected, f"list what there is: {command}")
