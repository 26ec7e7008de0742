"""A refresh on its way: what of it was written, what was refused, and what there is to tell."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pandas as pd

from data import snapshot
from data.checksums import refuse_damaged
from data.ingest.edition_records import source_record
from data.ingest.losses import Comparison, compare, shortened
from data.ingest.reading import sentences
from data.ingest.source import Source
from data.problem import Faults, Problem


@dataclass
class Progress:
    """What a refresh has done so far, and how it goes about each source."""

    mirror: Path
    published: Path
    today: date
    accepted: set[str]
    written: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def attempt(self, id: str, publication: str, job: Callable[[], None]) -> None:
        """Do one source whole, or say why it is kept as it was."""
        try:
            job()
            self.written.append(id)
        except Faults as faults:
            said = sentences(faults.problems)
            self.refused += [f"{publication} is kept as it was: {one}" for one in said]
        except Problem as problem:
            said = sentences([problem])
            self.refused += [f"{publication} is kept as it was: {one}" for one in said]
        except Losing as losing:
            self.refused += [f"{publication} is kept as it was: {losing.problem}", *losing.losses]

    def keep(self, source: Source, tables: Mapping[str, pd.DataFrame], names: pd.Series) -> None:
        """Write a source's tables, unless something held would be lost that nobody gave up."""
        kinds = {name: name for name in tables} | {f.edition_id: f.table for f in source.files}
        if damage := self._damage(source):
            found = Comparison([f"{damage.where}: {damage.found}."], [])
        else:
            found = compare(self.published / source.id, tables, kinds, names)
        losses = shortened([f"{source.publication}: {words}" for words in found.losses])
        if losses and source.id not in self.accepted:
            raise Losing(source, losses)
        self.told += [f"Given up. {words}" for words in losses]
        self.told += shortened([f"{source.publication}: {words}" for words in found.withheld])
        record = source_record(source, self.mirror, self.published, self.today)
        snapshot.write_source(self.published, record, tables)

    def _damage(self, source: Source) -> Problem | None:
        """Say what is wrong with the held tables: then nobody knows what would be lost."""
        if (self.published / source.id).exists():
            try:
                refuse_damaged(self.published, (source.id,))
            except Problem as problem:
                return problem
        return None


class Losing(Exception):
    """What the snapshot holds of a source would be lost."""

    def __init__(self, source: Source, losses: list[str]) -> None:
        self.problem = Problem(
            source.id,
            "something that the snapshot holds would go or change",
            "all of it to be there as it was",
            "look at the lines that follow, and if the publisher means it, refresh again with "
            f"--accept-losses {source.id}",
        )
        self.losses = losses
        super().__init__(str(self.problem))
