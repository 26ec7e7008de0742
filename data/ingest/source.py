"""What a source is: something to be found, read, checked and turned into what the snapshot keeps.

Figures, neighbours, areas, small areas and boundaries all come in by this protocol, and
:mod:`data.ingest.refresh` knows nothing else of them. A publication whose files are read one by one
needs no class of its own: it is a `data.ingest.publication.Publication`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Protocol, TypeVar

import pandas as pd

from data import snapshot
from data.area_register import AreaRegister
from data.problem import Problem


class NoAreas(Exception):
    """The snapshot has no areas that could be read, so that nothing can be placed in any."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(str(problem))


class NotInMirror(Exception):
    """A mirror doesn't have a source that it needn't have: what the snapshot holds of it stays."""


@dataclass(frozen=True)
class Context:
    """What a source is refreshed with.

    Attributes
    ----------
    mirror : Path
        Publishers' files, laid out by publisher, publication and edition.
    published : Path
        The snapshot's folder, as it is before this source is written.
    today : date
        The day of retrieval of files that are new.
    """

    mirror: Path
    published: Path
    today: date

    @cached_property
    def register(self) -> AreaRegister:
        """The snapshot's areas, which sources that come before this one may have renewed.

        Raises
        ------
        NoAreas
            If there are none, or they aren't as they were written.
        """
        try:
            return snapshot.read_register(self.published)
        except Problem as problem:
            raise NoAreas(problem) from None


@dataclass(frozen=True)
class Contents:
    """What the snapshot is to keep of a source.

    Attributes
    ----------
    tables : mapping
        Name to table: a Parquet file each. Nothing of these may be lost in silence.
    files : mapping
        Name to content of the files beside them: the source's record, drawn boundaries.
    kinds : mapping
        Name of a table to what it fills, where that isn't its name: see `data.ingest.losses`.
    notes : sequence of str
        What to know of files that were read all the same.
    """

    tables: Mapping[str, pd.DataFrame]
    files: Mapping[str, bytes]
    kinds: Mapping[str, str] = field(default_factory=dict)
    notes: Sequence[str] = ()


R = TypeVar("R")


class Source(Protocol[R]):
    """A publication, wherever it lies and whatever it holds.

    Each of its methods may raise a `Problem`, or `data.problem.Faults` for several: the source is
    then kept as it was. So it is, without a fault, if `read` raises `NotInMirror`.
    """

    @property
    def id(self) -> str:
        """Its name in commands and the snapshot's folder of it."""

    @property
    def publication(self) -> str:
        """The publisher's name of it, for sentences."""

    @property
    def left_out(self) -> Mapping[str, str]:
        """What may lie beside its files and isn't read: a pattern of paths, and why."""

    def find(self) -> Sequence[str]:
        """List the files that it is read from, by their paths from the mirror's root."""

    def read(self, context: Context) -> R:
        """Read its files, each as it is."""

    def check(self, read: R, context: Context) -> None:
        """Refuse files that don't hold together."""

    def tables(self, read: R, context: Context) -> Contents:
        """Turn what was read into what the snapshot keeps."""
