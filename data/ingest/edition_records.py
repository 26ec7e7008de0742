"""The record of an edition and of its source, as they go into the snapshot."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from data import snapshot
from data.ingest.publisher_file import sha256_of
from data.ingest.source import Source, SourceFile
from data.schema import OLDER_SYMBOLS
from data.snapshot import EditionRecord, SourceRecord


def source_record(source: Source, mirror: Path, published: Path, today: date) -> SourceRecord:
    """Make a source's record, with its editions.

    Parameters
    ----------
    source : Source
        The publication and its files.
    mirror, published : Path
        Where its files lie, and the snapshot that may have a record of the same bytes.
    today : date
        The day of retrieval of files that are new.

    Returns
    -------
    SourceRecord
        As the snapshot keeps it.
    """
    editions = [_record(source, f, mirror / f.path, published, today) for f in source.files]
    return _source_record(source, tuple(editions))


def _record(
    source: Source, file: SourceFile, path: Path, published: Path, today: date
) -> EditionRecord:
    record = EditionRecord(
        id=file.edition_id,
        source_id=source.id,
        label=file.label,
        sequence=file.sequence,
        published=file.published,
        retrieved=today.isoformat(),
        file_name=path.name,
        sha256=sha256_of(path),
        notes=" ".join(note for note in (file.notes, _older_symbols(path)) if note),
        table=file.table,
        rounded_to=file.rounded_to,
    )
    for known in snapshot.read_sources(published):
        for held in known.editions:
            if held.id == record.id and held.sha256 == record.sha256:
                # The same bytes were retrieved before: that day stays.
                return replace(record, retrieved=held.retrieved)
    return record


def _older_symbols(path: Path) -> str:
    """Say how often a file prints a symbol of former years, so that the original isn't lost."""
    content = path.read_bytes()
    said = []
    for printed, read in OLDER_SYMBOLS.items():
        cell = rb"(?<=,)" + re.escape(printed.encode()) + rb"(?=[,\r\n])"
        if count := len(re.findall(cell, content)):
            said.append(f"{count} cells print {printed!r} and are read as {read!r}.")
    return " ".join(said)


def _source_record(source: Source, editions: tuple[EditionRecord, ...]) -> SourceRecord:
    return SourceRecord(
        id=source.id,
        publisher=source.publisher,
        publication=source.publication,
        page_url=source.page_url,
        licence=source.licence,
        attribution=source.attribution,
        next_release=source.next_release,
        editions=editions,
    )
