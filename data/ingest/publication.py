"""Publications whose record stands in the snapshot, and those that are read file by file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import groupby
from pathlib import Path

import pandas as pd

from data.area_register import AreaRegister
from data.ingest.completeness import Promise, lack_of
from data.ingest.editions import SourceFile, edition_record
from data.ingest.figures import KEY, check_figures, keep_later_suppressions
from data.ingest.reading import read_through
from data.ingest.source import Contents, Context
from data.problem import Faults, Problem
from data.snapshot import SourceRecord, record_file
from geo.licence import CROWN, LICENCE

Reader = Callable[[Path, AreaRegister], pd.DataFrame]
"""Reads one file of a mirror (its path, the areas) into a table of the snapshot."""

_KEEP_ONE = "keep one of them, or give the other edition its own label"


@dataclass(frozen=True, kw_only=True)
class TableFile(SourceFile):
    """A file that makes a table by itself.

    Attributes
    ----------
    read : callable
        Turns the file into the table.
    promises : tuple of Promise
        What it must hold to be whole.
    """

    read: Reader
    promises: tuple[Promise, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Described:
    """What a publication's record says: the columns of the store's ``source`` and ``edition``."""

    id: str
    publisher: str
    publication: str
    page_url: str | None
    files: tuple[SourceFile, ...]
    next_release: str | None = None
    licence: str = LICENCE
    attribution: str = CROWN
    left_out: Mapping[str, str] = field(default_factory=dict)

    def find(self) -> Sequence[str]:
        """List its files."""
        return tuple(dict.fromkeys(file.path for file in self.files))

    def contents(
        self,
        context: Context,
        tables: Mapping[str, pd.DataFrame],
        notes: Sequence[str] = (),
    ) -> Contents:
        """Put its record beside its tables."""
        editions = tuple(edition_record(self.id, file, context) for file in self.files)
        record = SourceRecord(
            id=self.id,
            publisher=self.publisher,
            publication=self.publication,
            page_url=self.page_url,
            licence=self.licence,
            attribution=self.attribution,
            next_release=self.next_release,
            editions=editions,
        )
        kinds = {file.edition_id: file.table for file in self.files if file.edition_id in tables}
        return Contents(tables, record_file(record), kinds, notes)


@dataclass(frozen=True)
class _Tables:
    """A table of each file, by its edition's id, and what reading noted of them."""

    by_file: dict[str, pd.DataFrame]
    notes: list[str]


@dataclass(frozen=True, kw_only=True)
class Publication(Described):
    """A publication whose files make a table each."""

    files: tuple[TableFile, ...]

    def read(self, context: Context) -> _Tables:
        """Read every file to its end, and hold it to what it promises."""
        register = context.register
        tables: dict[str, pd.DataFrame] = {}
        faults: dict[str, Problem] = {}
        notes: dict[str, None] = {}
        for file in self.files:
            path = context.mirror / file.path
            try:
                table, own = read_through(
                    partial(_read, file, path, register),
                    partial(lack_of, file.promises, file.table, path.name, register),
                )
            except Faults as found:
                # A file that fills several tables has the same faults each time.
                faults |= {str(problem): problem for problem in found.problems}
                continue
            tables[file.edition_id] = table
            notes |= dict.fromkeys(own)
        if faults:
            raise Faults(list(faults.values()))
        return _Tables(tables, list(notes))

    def check(self, read: _Tables, context: Context) -> None:
        """Refuse an edition that is there under two labels, or a figure that it holds twice."""
        refuse_same_label(self)
        refuse_twice(self, read.by_file)

    def tables(self, read: _Tables, context: Context) -> Contents:
        """Give the tables, with what any later edition withholds as withheld in each."""
        figures = sorted(
            (f for f in self.files if f.table == "figures"), key=lambda file: file.sequence
        )
        editions = [list(group) for _, group in groupby(figures, key=lambda file: file.sequence)]
        tables = dict(read.by_file)
        joined = [pd.concat({f.edition_id: tables[f.edition_id] for f in fs}) for fs in editions]
        for files, table in zip(editions, keep_later_suppressions(joined), strict=True):
            for file in files:
                own = table.index.get_level_values(0) == file.edition_id
                tables[file.edition_id] = table[own].reset_index(drop=True)
        return self.contents(context, tables, read.notes)


def _read(file: TableFile, path: Path, register: AreaRegister) -> pd.DataFrame:
    table = file.read(path, register)
    return check_figures(path.name, table) if file.table == "figures" else table


def refuse_same_label(source: Described) -> None:
    """Refuse a publication in which two editions have the same label, or one edition two.

    Raises
    ------
    Problem
        If a label and a place in time don't belong to each other alone.
    """
    labels: dict[int, str] = {}
    places: dict[str, int] = {}
    for file in source.files:
        if places.setdefault(file.label, file.sequence) != file.sequence:
            found = f"two editions have the label {file.label!r}"
        elif labels.setdefault(file.sequence, file.label) != file.label:
            found = f"one edition has the labels {labels[file.sequence]!r} and {file.label!r}"
        else:
            continue
        raise Problem(file.edition_id, found, "each edition with a label of its own", _KEEP_ONE)


def refuse_twice(source: Described, tables: Mapping[str, pd.DataFrame]) -> None:
    """Refuse an edition of which two files hold the same figure.

    Parameters
    ----------
    source : Described
        A publication and its files.
    tables : mapping
        Edition id of a file to the table that was read from it: figures in long form, or a row an
        LSOA and a column a measure.

    Raises
    ------
    Problem
        If a figure is there twice under one label.
    """
    for label in dict.fromkeys(file.label for file in source.files):
        files = [f for f in source.files if f.label == label]
        keys = [_keys(tables[f.edition_id], f.table).assign(file=f.path) for f in files]
        figures = pd.concat(keys, ignore_index=True)
        again = figures[figures.duplicated(KEY)]
        if len(again):
            path, measure = str(again.iloc[0]["file"]), again.iloc[0]["measure"]
            raise Problem(
                path.rsplit("/", 1)[-1],
                f"another file of the edition {label!r} has {measure} for the same areas",
                "two editions never under one label",
                _KEEP_ONE,
            )


def _keys(table: pd.DataFrame, kind: str) -> pd.DataFrame:
    if kind == "figures":
        return table[KEY]
    if kind == "small_areas":
        # Every file of this kind has each LSOA of its census, so a measure is enough to tell.
        measures = table.columns.drop(["area_code", "period_id"])
        names = pd.DataFrame({"measure": measures, "period_id": table["period_id"].iloc[0]})
        return names.reindex(columns=KEY)
    return pd.DataFrame(columns=KEY)
