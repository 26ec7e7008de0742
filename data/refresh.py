"""From a mirror of publishers' files to the snapshot: each source whole, or left as it was."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import NoReturn

import pandas as pd
from tqdm import tqdm

from data import boundaries, snapshot
from data.area_register import AreaRegister
from data.editions import refuse_same_label, refuse_twice
from data.figures import check_figures, keep_later_suppressions
from data.problem import Problem
from data.publisher_file import sha256_of
from data.schema import OLDER_SYMBOLS
from data.snapshot import EditionRecord, SourceRecord
from data.sources import ons_areas, ons_places, ons_small_areas
from data.sources.model import Source, SourceFile
from data.sources.registry import SOURCES


@dataclass(frozen=True)
class Refreshed:
    """What a refresh did: the sources written, and a sentence for each that was refused."""

    written: tuple[str, ...]
    refused: tuple[str, ...]


def refresh(mirror: Path, published: Path, today: date, only: Iterable[str] = ()) -> Refreshed:
    """Read publishers' files and write the snapshot.

    Parameters
    ----------
    mirror : Path
        Publishers' files, laid out by publisher, publication and edition.
    published : Path
        The snapshot's folder.
    today : date
        Recorded as the day of retrieval of files that are new.
    only : iterable of str
        Ids of the sources to refresh; all if empty.

    Returns
    -------
    Refreshed
        A source with a file that can't be used is refused whole and stays as it was; the others
        are written.

    Raises
    ------
    Problem
        If `only` names a source that there isn't, or the snapshot has no areas to begin with.
    """
    wanted = set(only)
    if strangers := wanted - set(source_ids()):
        known = ", ".join(source_ids())
        found = f"there is no source {min(strangers)!r}"
        raise Problem("--only", found, f"one of {known}", "give one of these")
    written, refused = [], []
    for source, compiled in ((AREAS_SOURCE, _areas), (ons_small_areas.SOURCE, _small_areas)):
        if wanted and source.id not in wanted:
            continue
        try:
            tables = compiled(mirror, published)
            records = [_record(source, f, mirror / f.path, published, today) for f in source.files]
            snapshot.write_source(published, _source_record(source, tuple(records)), tables)
            written.append(source.id)
        except Problem as problem:
            refused.append(f"{source.publication} is kept as it was: {problem}")
    register = snapshot.read_register(published)
    for drawn, draw in (
        (boundaries.ID, boundaries.refresh_boundaries),
        (boundaries.SMALL_AREAS, boundaries.refresh_small_areas),
    ):
        if wanted and drawn not in wanted:
            continue
        try:
            draw(mirror, published, register, today)
            written.append(drawn)
        except Problem as problem:
            refused.append(f"The boundaries are kept as they were: {problem}")
    sources = [s for s in SOURCES if not wanted or s.id in wanted]
    files = sum(len(s.files) for s in sources)
    with tqdm(total=files, unit="file", disable=None, leave=False) as progress:
        for source in sources:
            try:
                _refresh_source(source, mirror, published, register, today, progress)
                written.append(source.id)
            except Problem as problem:
                refused.append(f"{source.publication} is kept as it was: {problem}")
    return Refreshed(tuple(written), tuple(refused))


def source_ids() -> list[str]:
    """List everything that can be refreshed by itself, in the order in which it is.

    Returns
    -------
    list of str
        Ids: the folders of ``data/published``.
    """
    drawn = (boundaries.ID, boundaries.SMALL_AREAS)
    return [AREAS_SOURCE.id, ons_small_areas.SOURCE.id, *drawn, *(s.id for s in SOURCES)]


def _refresh_source(
    source: Source,
    mirror: Path,
    published: Path,
    register: AreaRegister,
    today: date,
    progress: tqdm[NoReturn],
) -> None:
    refuse_same_label(source)
    tables: dict[str, pd.DataFrame] = {}
    for file in source.files:
        progress.set_description(file.edition_id)
        path = mirror / file.path
        table = file.read(path, register)
        is_figures = file.table == "figures"
        tables[file.edition_id] = check_figures(path.name, table) if is_figures else table
        progress.update()
    refuse_twice(source, tables)
    _withhold(source, tables)
    records = tuple(_record(source, f, mirror / f.path, published, today) for f in source.files)
    snapshot.write_source(published, _source_record(source, records), tables)


def _withhold(source: Source, tables: dict[str, pd.DataFrame]) -> None:
    figures = sorted(
        (f for f in source.files if f.table == "figures"), key=lambda file: file.sequence
    )
    editions = [list(group) for _, group in groupby(figures, key=lambda file: file.sequence)]
    joined = [pd.concat({f.edition_id: tables[f.edition_id] for f in files}) for files in editions]
    for files, table in zip(editions, keep_later_suppressions(joined), strict=True):
        for file in files:
            own = table.index.get_level_values(0) == file.edition_id
            tables[file.edition_id] = table[own].reset_index(drop=True)


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


_AREA_FILES = (
    ons_areas.REPORTS,
    ons_areas.POPULATION,
    ons_areas.CHANGES,
    ons_places.CHAIN,
    ons_places.UPPER_TIER,
    ons_places.WARDS,
    ons_places.LSOA_DISTRICTS,
)

AREAS_SOURCE = Source(
    id="ons-areas",
    publisher="Office for National Statistics",
    publication="Open Geography: codes, changes and lookups of areas",
    page_url="https://geoportal.statistics.gov.uk",
    files=tuple(
        SourceFile(
            edition_id=f"ons-areas-{Path(path).stem.lower()}",
            label="as retrieved",
            sequence=1,
            path=path,
            read=lambda _path, _register: pd.DataFrame(),
            table="areas",
            notes="Compiled with the other files of this source into areas and their changes.",
        )
        for path in _AREA_FILES
    ),
)


def _areas(mirror: Path, _published: Path) -> dict[str, pd.DataFrame]:
    register = ons_areas.compile_register(ons_areas.read_files(mirror))
    return {"areas": register.areas, "area_changes": register.changes}


def _small_areas(mirror: Path, published: Path) -> dict[str, pd.DataFrame]:
    files = ons_small_areas.read_files(mirror)
    return ons_small_areas.compile_small_areas(files, snapshot.read_register(published))
