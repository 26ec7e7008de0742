"""From a mirror of publishers' files to the snapshot: each source whole, or left as it was."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import NoReturn

import pandas as pd
from tqdm import tqdm

from data import snapshot
from data.area_register import AreaRegister
from data.ingest.completeness import lack_of
from data.ingest.editions import refuse_same_label, refuse_twice
from data.ingest.figures import check_figures, keep_later_suppressions
from data.ingest.reading import read_through
from data.ingest.refresh_progress import Progress
from data.ingest.registry import SOURCES
from data.ingest.source import Source, SourceFile
from data.ingest.sources import ons_areas, ons_small_areas
from data.ingest.sources import ons_boundaries as boundaries
from data.ingest.unread import unread
from data.problem import Faults, Problem

Compile = Callable[[Path, Path], dict[str, pd.DataFrame]]
"""Makes the tables of a source from several files of a mirror and what the snapshot holds."""


@dataclass(frozen=True)
class Refreshed:
    """What a refresh did.

    Attributes
    ----------
    written : tuple of str
        The sources written.
    refused : tuple of str
        What is wrong with those that were refused: a sentence a fault, or a loss.
    told : tuple of str
        What to know of files that were read, and of those that nothing reads.
    """

    written: tuple[str, ...]
    refused: tuple[str, ...]
    told: tuple[str, ...] = ()


def refresh(
    mirror: Path,
    published: Path,
    today: date,
    only: Iterable[str] = (),
    accept_losses: Iterable[str] = (),
) -> Refreshed:
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
    accept_losses : iterable of str
        Ids of the sources of which something held may go or change.

    Returns
    -------
    Refreshed
        A source with a file that can't be used, or that would take away what is held, is refused
        whole and stays as it was; the others are written.

    Raises
    ------
    Problem
        If `only` or `accept_losses` names a source that there isn't, or the snapshot has no areas
        to begin with.
    """
    wanted, accepted = set(only), set(accept_losses)
    for option, ids in (("--only", wanted), ("--accept-losses", accepted)):
        if strangers := ids - set(source_ids()):
            known = ", ".join(source_ids())
            found = f"there is no source {min(strangers)!r}"
            raise Problem(option, found, f"one of {known}", "give one of these")
    done = Progress(mirror, published, today, accepted)
    for source, compiled in ((ons_areas.SOURCE, _areas), (ons_small_areas.SOURCE, _small_areas)):
        if not wanted or source.id in wanted:
            done.attempt(source.id, source.publication, partial(_compile, source, compiled, done))
    register = snapshot.read_register(published)
    for drawn, draw in (
        (boundaries.ID, boundaries.refresh_boundaries),
        (boundaries.SMALL_AREAS, boundaries.refresh_small_areas),
    ):
        if not wanted or drawn in wanted:
            job = partial(draw, mirror, published, register, today)
            done.attempt(drawn, "Boundaries of areas", job)
    sources = [s for s in SOURCES if not wanted or s.id in wanted]
    files = sum(len(s.files) for s in sources)
    with tqdm(total=files, unit="file", disable=None, leave=False) as progress:
        for source in sources:
            job = partial(_refresh_source, source, done, register, progress)
            done.attempt(source.id, source.publication, job)
    told = [*done.told, *_unread(mirror, wanted)]
    return Refreshed(tuple(done.written), tuple(done.refused), tuple(told))


def source_ids() -> list[str]:
    """List everything that can be refreshed by itself, in the order in which it is.

    Returns
    -------
    list of str
        Ids: the folders of ``data/published``.
    """
    drawn = (boundaries.ID, boundaries.SMALL_AREAS)
    return [ons_areas.SOURCE.id, ons_small_areas.SOURCE.id, *drawn, *(s.id for s in SOURCES)]


def _compile(source: Source, compiled: Compile, done: Progress) -> None:
    tables, told = read_through(partial(compiled, done.mirror, done.published), again=False)
    areas = tables.get("areas", pd.DataFrame({"code": [], "name": []}))
    # There may be none yet, or damaged ones, and then nothing is compared.
    with suppress(Problem):
        areas = pd.concat([snapshot.read_register(done.published).areas, areas])
    areas = areas.drop_duplicates("code")
    done.keep(source, tables, areas.set_index("code")["name"])
    done.told += told


def _refresh_source(
    source: Source, done: Progress, register: AreaRegister, progress: tqdm[NoReturn]
) -> None:
    refuse_same_label(source)
    tables: dict[str, pd.DataFrame] = {}
    faults: dict[str, Problem] = {}
    told: list[str] = []
    for file in source.files:
        progress.set_description(file.edition_id)
        path = done.mirror / file.path
        try:
            tables[file.edition_id], own = read_through(
                partial(_read, file, path, register),
                partial(lack_of, file, path.name, register),
            )
            told += own
        except Faults as found:
            # A file that fills several tables has the same faults each time.
            faults |= {str(problem): problem for problem in found.problems}
        progress.update()
    if faults:
        raise Faults(list(faults.values()))
    refuse_twice(source, tables)
    _withhold(source, tables)
    done.keep(source, tables, register.areas.set_index("code")["name"])
    done.told += dict.fromkeys(told)


def _read(file: SourceFile, path: Path, register: AreaRegister) -> pd.DataFrame:
    table = file.read(path, register)
    return check_figures(path.name, table) if file.table == "figures" else table


def _unread(mirror: Path, wanted: set[str]) -> list[str]:
    """Say what nothing reads; of a refresh of some sources, what lies beside their files."""
    everything = (ons_areas.SOURCE, ons_small_areas.SOURCE, *SOURCES)
    lines = unread(mirror, everything, boundaries.INPUTS)
    own = {"/".join(f.path.split("/")[:2]) for s in everything if s.id in wanted for f in s.files}
    return [line for line in lines if not wanted or line.startswith(tuple(f"{o}/" for o in own))]


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


def _areas(mirror: Path, _published: Path) -> dict[str, pd.DataFrame]:
    register = ons_areas.compile_register(ons_areas.read_files(mirror))
    return {"areas": register.areas, "area_changes": register.changes}


def _small_areas(mirror: Path, published: Path) -> dict[str, pd.DataFrame]:
    files = ons_small_areas.read_files(mirror)
    return ons_small_areas.compile_small_areas(files, snapshot.read_register(published))
