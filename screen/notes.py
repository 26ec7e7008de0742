"""What travels with figures that are taken away: meaning, source, licence, reasons for gaps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from screen.asking import asked
from words import indicators as words
from words.measure import Measure
from words.symbols import FLAGS, SYMBOLS

Row = Mapping[str, Any]


def indicator_notes(row: Row) -> list[str]:
    """Write the notes of one indicator.

    Parameters
    ----------
    row : mapping
        A row of the query ``catalogue``.

    Returns
    -------
    list of str
        A line each, without line breaks of their own.
    """
    page = row["page_url"] or row["source_url"]
    said = [
        f"{row['name']} ({row['id']})",
        f"Unit: {Measure.of(row).scale}",
        _line("What it measures", row["definition"]),
        _line("Mind", row["caveat"]),
        f"Areas: {words.areas_covered(row)}",
        f"Periods: {words.periods_covered(row)}",
        f"Source: {row['publisher']}, {row['publication']}"
        + (f", edition {row['edition']}" if row["edition"] else "")
        + (f", published {row['published_label']}" if row["published_label"] else ""),
        _line("Publisher's page", page),
        f"Next release: {words.next_release(row['next_release'])}",
        f"Licence: {row['licence']}. {row['attribution']}",
    ]
    return [" ".join(line.split()) for line in said if line]


def _line(name: str, text: object) -> str:
    return f"{name}: {text}" if text else ""


def reading_notes() -> list[str]:
    """Write how to read any of the files.

    Returns
    -------
    list of str
        Columns, symbols and flags, and which store it is from.
    """
    facts = asked("store_facts").iloc[0]
    symbols = "; ".join(f"{s.code} {s.reason}" for s in SYMBOLS.values())
    flags = "; ".join(f"{f.code} {f.reason}" for f in FLAGS.values())
    return [
        "A figure has a value or a symbol that says why it has none, never both. "
        f"Symbols: {symbols}",
        f"Flags: {flags}",
        "Basis: published, as its publisher prints it; derived, worked out here from published "
        "counts",
        "Area codes are the newest of each area's line; the newest edition of each figure is given",
        f"Put together by Likewise, {facts.built_at[:10]}, figures {facts.snapshot_sha256[:10]}",
    ]


def as_comments(lines: Iterable[str]) -> str:
    """Write lines as the head of a CSV file.

    Parameters
    ----------
    lines : iterable of str
        Without line breaks.

    Returns
    -------
    str
        Each begins with "# ", which ``read_csv(comment="#")`` passes over.
    """
    return "".join(f"# {line}\n" for line in lines)
