"""From a mirror of publishers' files to the snapshot: each source whole, or left as it was."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
from tqdm import tqdm

from data import snapshot
from data.checksums import refuse_damaged
from data.ingest.losses import Comparison, compare, shortened
from data.ingest.reading import sentences
from data.ingest.registry import SOURCES
from data.ingest.source import Contents, Context, NoAreas, NotInMirror, Source
from data.ingest.unread import unread
from data.problem import Faults, Problem


@dataclass(frozen=True)
class Refreshed:
    """What a refresh did.

    Attributes
    ----------
    written : tuple of str
        The sources written.
    refused : tuple of str
        What is wrong with those that were refused: a sentence a fault, or a loss.
    notes : tuple of str
        What to know of files that were read, and of those that nothing reads.
    """

    written: tuple[str, ...]
    refused: tuple[str, ...]
    notes: tuple[str, ...] = ()


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
    _refuse_unknown("--only", wanted)
    _refuse_unknown("--accept-losses", accepted)
    chosen = [source for source in SOURCES if not wanted or source.id in wanted]
    progress = _Progress(accepted)
    with tqdm(chosen, unit="source", disable=None, leave=False) as bar:
        for source in bar:
            bar.set_description(source.id)
            try:
                progress.attempt(source, Context(mirror, published, today))
            except NoAreas as without:
                raise without.problem from None
    notes = [*progress.notes, *_unread(mirror, chosen if wanted else ())]
    return Refreshed(tuple(progress.written), tuple(progress.refused), tuple(notes))


def _refuse_unknown(option: str, ids: set[str]) -> None:
    known = [source.id for source in SOURCES]
    if unknown := ids - set(known):
        found, expected = f"there is no source {min(unknown)!r}", f"one of {', '.join(known)}"
        raise Problem(option, found, expected, "give one of these")


class _Losing(Exception):
    """What the snapshot holds of a source would be lost: a sentence each."""

    def __init__(self, losses: list[str]) -> None:
        self.losses = losses
        super().__init__(*losses)


@dataclass
class _Progress:
    """What a refresh has written and refused so far, and what there is to know of it."""

    accepted: set[str]
    written: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def attempt(self, source: Source[Any], context: Context) -> None:
        """Refresh one source whole, or say why it is kept as it was."""
        lost: list[str] = []
        try:
            read = source.read(context)
            source.check(read, context)
            self._write(source, source.tables(read, context), context)
            self.written.append(source.id)
            return
        except NotInMirror:
            here = (context.published / source.id).is_dir()
            kept = "as it was" if here else "out"
            self.notes.append(
                f"{source.publication}: {source.find()[0]} isn't in the mirror, so it stays {kept}."
            )
            return
        except Faults as faults:
            found = faults.problems
        except Problem as problem:
            found = (problem,)
        except _Losing as losing:
            found, lost = (_would_lose(source.id),), losing.losses
        kept = f"{source.publication} is kept as it was"
        self.refused += [*(f"{kept}: {one}" for one in sentences(found)), *lost]

    def _write(self, source: Source[Any], contents: Contents, context: Context) -> None:
        """Write what a source holds, unless something would be lost that nobody gave up."""
        found = _compared(source, contents, context)
        losses = shortened([f"{source.publication}: {words}" for words in found.losses])
        if losses and source.id not in self.accepted:
            raise _Losing(losses)
        self.notes += [f"Given up. {words}" for words in losses]
        self.notes += shortened([f"{source.publication}: {words}" for words in found.withheld])
        folder = context.published / source.id
        snapshot.write_source(folder, contents.tables, contents.files)
        self.notes += contents.notes


def _would_lose(source_id: str) -> Problem:
    return Problem(
        source_id,
        "something that the snapshot holds would go or change",
        "all of it to be there as it was",
        "look at the lines that follow, and if the publisher means it, refresh again with "
        f"--accept-losses {source_id}",
    )


def _compared(source: Source[Any], contents: Contents, context: Context) -> Comparison:
    """Set new tables beside those that the snapshot holds; damaged ones are lost altogether."""
    folder = context.published / source.id
    if contents.tables and folder.exists():
        try:
            refuse_damaged(context.published, (source.id,))
        except Problem as damage:
            return Comparison([f"{damage.where}: {damage.found}."], [])
    kinds = {name: contents.kinds.get(name, name) for name in contents.tables}
    return compare(folder, contents.tables, kinds, _names(contents, context))


def _names(contents: Contents, context: Context) -> pd.Series:
    """Give the areas' names, by code: those of the snapshot, and of new areas."""
    areas = contents.tables.get("areas", pd.DataFrame({"code": [], "name": []}))
    # There may be none yet, or damaged ones, and then nothing is compared.
    with suppress(NoAreas):
        areas = pd.concat([context.register.areas, areas])
    return areas.drop_duplicates("code").set_index("code")["name"]


def _unread(mirror: Path, chosen: Iterable[Source[Any]]) -> list[str]:
    """Say what nothing reads; of a refresh of some sources, what lies beside their files."""
    folders = {"/".join(path.split("/")[:2]) for source in chosen for path in source.find()}
    lines = unread(mirror, SOURCES)
    beside = tuple(f"{folder}/" for folder in folders)
    return [line for line in lines if not beside or line.startswith(beside)]
