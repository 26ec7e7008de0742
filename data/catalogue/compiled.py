"""Entries that a source compiled from its publisher's dictionary, with our own words added."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from data import snapshot

TABLE = "entries"
"""The snapshot's tables that hold such entries, a row an indicator."""

_FIELDS = (
    "name",
    "short_name",
    "topic",
    "unit",
    "per",
    "polarity",
    "polarity_reason",
    "decimals",
    "definition",
    "caveat",
    "page_url",
    "updated",
    "next_release",
    "source",
)


def compiled_entries(published: Path, words: Path) -> list[tuple[str, str, dict[str, Any]]]:
    """Read the compiled entries in the form of those that are written by hand.

    Parameters
    ----------
    published : Path
        The snapshot's folder.
    words : Path
        A folder of ``.toml`` files: an indicator's id, and the fields that we say better.

    Returns
    -------
    list of tuple
        The file, the indicator's id and its fields, in the dictionary's order.
    """
    ours: dict[str, dict[str, Any]] = {}
    for path in sorted(words.glob("*.toml")):
        ours |= tomllib.loads(path.read_text(encoding="utf-8"))
    found = []
    for record in snapshot.read_sources(published):
        for edition in record.editions:
            if edition.table != TABLE:
                continue
            file = f"{edition.id}.parquet"
            for row in pq.read_table(published / record.id / file).to_pylist():
                entry = {key: row[key] for key in _FIELDS if row[key] is not None}
                entry["recipe"] = [{"edition": row["edition"], "value": row["measure"]}]
                found.append((file, row["id"], entry | ours.get(row["id"], {})))
    return found
