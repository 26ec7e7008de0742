"""Entries that a source compiled from its publisher's dictionary, with our own words added."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from data import snapshot
from data.catalogue.entry_file import read_entries
from data.problem import Problem

TABLE = "entries"
"""The snapshot's tables that hold such entries, a row an indicator."""

_OURS = (
    "name", "decimals", "phrase", "unit_name", "definition", "caveat", "questions", "total"
)  # fmt: skip
"""Fields that we may say better: unit and polarity stay the publisher's."""

_SHARED = "shared"
"""Head of words that several measures share: they name their ``ids``."""

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
    "no_quartile",
    "source",
)


def compiled_entries(published: Path, words: Path) -> list[tuple[str, str, dict[str, Any]]]:
    """Read the compiled entries in the form of those that are written by hand.

    Parameters
    ----------
    words : Path
        A folder of ``.toml`` files: an indicator's id, and the fields that we say better; what
        several share stands under ``shared``, with their ``ids``.

    Returns
    -------
    list of tuple
        The file, the indicator's id and its fields, in the dictionary's order.

    Raises
    ------
    Problem
        For words of ours on an indicator that there isn't, or a field of one twice.
    """
    found = []
    for record in snapshot.read_sources(published):
        for edition in record.editions:
            if edition.table != TABLE:
                continue
            file = f"{edition.id}.parquet"
            for row in pq.read_table(published / record.id / file).to_pylist():
                entry = {key: row[key] for key in _FIELDS if row.get(key) is not None}
                entry["official_title"] = row["name"]
                entry["recipe"] = [{"edition": row["edition"], "value": row["measure"]}]
                found.append((file, row["id"], entry))
    if not found:  # a snapshot without such a source
        return []
    ours = _our_words(words, {indicator for _, indicator, _ in found})
    return [
        (file, indicator, entry | _one_name(ours.get(indicator, {})))
        for file, indicator, entry in found
    ]


def _one_name(words: dict[str, Any]) -> dict[str, Any]:
    """Let a name of ours, which is short, serve for both."""
    return words | {"short_name": words["name"]} if "name" in words else words


def _our_words(folder: Path, known: Collection[str]) -> dict[str, dict[str, Any]]:
    ours: dict[str, dict[str, Any]] = {}
    for path in sorted(folder.glob("*.toml")):
        written = read_entries(path)
        several = [(one.get("ids", []), one) for one in written.pop(_SHARED, [])]
        for ids, words in [*(([one], words) for one, words in written.items()), *several]:
            for indicator in ids:
                where = f"{path.name}, entry {indicator}"
                if indicator not in known:
                    expected = "the id of a measure in the publisher's dictionary"
                    raise Problem(where, "no measure has this id", expected, "correct the id")
                for key, text in words.items():
                    if key == "ids":
                        continue
                    if key not in _OURS:
                        expected = f"one of {', '.join(_OURS)}"
                        raise Problem(where, f"field {key!r} is there", expected, "leave it out")
                    if key in ours.setdefault(indicator, {}):
                        raise Problem(where, f"{key} is there twice", "each once", "keep one")
                    ours[indicator][key] = text
    return ours
