"""The files of a publication's editions, and the record of each in the snapshot."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

from data import snapshot
from data.ingest.publisher_file import sha256_of
from data.ingest.source import Context
from data.schema import OLDER_SYMBOLS
from data.snapshot import EditionRecord


@dataclass(frozen=True, kw_only=True)
class SourceFile:
    """One file of one edition.

    Attributes
    ----------
    edition_id : str
        Names the file within the whole project, such as ``dfe-cin-2025-b1``.
    label : str
        The publisher's name of the edition.
    sequence : int
        Higher is newer, within the source.
    path : str
        Where the file lies, from the mirror's root.
    published : str or None
        ISO date, or year and month where no more is known; None where no file states it.
    notes : str
        What a reader of the figures should know about this file.
    table : str
        What it fills: ``figures``, ``neighbours``, ``small_areas``, ``entries`` (of the catalogue),
        ``counts`` or ``areas``.
    rounded_to : int or None
        What the publisher rounds the counts of England and the regions to; None if it doesn't.
    """

    edition_id: str
    label: str
    sequence: int
    path: str
    published: str | None = None
    notes: str = ""
    table: str = "figures"
    rounded_to: int | None = None


def edition_record(source_id: str, file: SourceFile, context: Context) -> EditionRecord:
    """Make the record of a file.

    Returns
    -------
    EditionRecord
        With the day of an earlier retrieval if that brought the same bytes.
    """
    path = context.mirror / file.path
    record = EditionRecord(
        id=file.edition_id,
        source_id=source_id,
        label=file.label,
        sequence=file.sequence,
        published=file.published,
        retrieved=context.today.isoformat(),
        file_name=path.name,
        sha256=sha256_of(path),
        notes=" ".join(note for note in (file.notes, _older_symbols(path)) if note),
        table=file.table,
        rounded_to=file.rounded_to,
    )
    for known in snapshot.read_sources(context.published):
        for before in known.editions:
            if before.id == record.id and before.sha256 == record.sha256:
                return replace(record, retrieved=before.retrieved)
    return record


def _older_symbols(path: Path) -> str:
    """Count the cells that print a symbol of former years, so that the original isn't lost."""
    content = path.read_bytes()
    notes = []
    for printed, read in OLDER_SYMBOLS.items():
        cell = rb"(?<=,)" + re.escape(printed.encode()) + rb"(?=[,\r\n])"
        if count := len(re.findall(cell, content)):
            notes.append(f"{count} cells print {printed!r} and are read as {read!r}.")
    return " ".join(notes)
