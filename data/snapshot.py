"""The snapshot that the project ships: our own tables, an edition's record beside each."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from data.area_register import AreaRegister
from data.checksums import folders, refuse_damaged, write_checksums
from data.problem import Problem
from data.workplace import swap, workplace

_AGAIN = "fetch data/published again"
CENSUSES = (2011, 2021)
_RECORD = "source.json"


@dataclass(frozen=True)
class EditionRecord:
    """Where a table of the snapshot comes from: a row of the store's ``edition`` table."""

    id: str
    source_id: str
    label: str
    sequence: int
    published: str | None
    retrieved: str
    file_name: str
    sha256: str
    notes: str
    table: str
    rounded_to: int | None


@dataclass(frozen=True)
class SourceRecord:
    """A publication: a row of the store's ``source`` table, with its editions."""

    id: str
    publisher: str
    publication: str
    page_url: str | None
    licence: str
    attribution: str
    next_release: str | None
    editions: tuple[EditionRecord, ...]


def write_table(path: Path, table: pd.DataFrame) -> None:
    """Write a table small and the same way each time.

    Parameters
    ----------
    table : pandas.DataFrame
        Its rows, in the order in which they are to be kept.
    """
    arrow = pa.Table.from_pandas(table, preserve_index=False)
    plain = arrow.replace_schema_metadata(None)
    # A dictionary of values that hardly recur (ranks, an area's own code) would only add to them.
    encodings = {
        name: "DELTA_BINARY_PACKED" if pa.types.is_integer(kind) else "DELTA_BYTE_ARRAY"
        for name, kind in zip(plain.schema.names, plain.schema.types, strict=True)
        if pa.types.is_int32(kind) or (pa.types.is_string(kind) and table[name].is_unique)
    }
    pq.write_table(
        plain,
        path,
        compression="zstd",
        compression_level=19,
        use_dictionary=[name for name in plain.schema.names if name not in encodings],
        column_encoding=encodings,
    )


@contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """Write a folder beside the old one and swap them at the end, so that none is ever half there.

    Its checksums are written with it, of whatever is in it in the end.

    Parameters
    ----------
    folder : Path
        The folder to replace.

    Yields
    ------
    Path
        An empty folder to write to. On an exception it is dropped and the old one stays.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with workplace(folder) as place:
        fresh = place / "new"
        fresh.mkdir()
        yield fresh
        write_checksums(fresh)
        swap(fresh, folder)


def write_source(
    folder: Path, tables: Mapping[str, pd.DataFrame], files: Mapping[str, bytes]
) -> None:
    """Write a source whole: a Parquet file a table, and the files beside them.

    Parameters
    ----------
    folder : Path
        The source's, in the snapshot.
    tables, files : mapping
        Name to table, without ``.parquet``; name to content.
    """
    with replacing(folder) as fresh:
        for name, table in tables.items():
            write_table(fresh / f"{name}.parquet", table)
        for name, content in files.items():
            (fresh / name).write_bytes(content)


def record_file(record: SourceRecord) -> dict[str, bytes]:
    """Give a publication's record as the file that `read_sources` reads, under its name."""
    text = json.dumps(asdict(record), indent=2, ensure_ascii=False)
    return {_RECORD: f"{text}\n".encode()}


def read_sources(published: Path) -> list[SourceRecord]:
    """Read the records of every source in the snapshot.

    Returns
    -------
    list of SourceRecord
        In order of id.

    Raises
    ------
    Problem
        If a record isn't whole.
    """
    found = []
    for path in (f / _RECORD for f in folders(published)):
        if not path.is_file():  # boundaries have a record of their own
            continue
        try:
            raw = json.loads(path.read_text(encoding="utf-8"))
            editions = tuple(EditionRecord(**edition) for edition in raw.pop("editions"))
            found.append(SourceRecord(**raw, editions=editions))
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            where = f"{path.parent.name}/{path.name}"
            cause = f"it can't be read ({error})"
            raise Problem(where, cause, "a source's record", _AGAIN) from None
    return found


def read_register(published: Path) -> AreaRegister:
    """Read the areas of the snapshot.

    Returns
    -------
    AreaRegister
        The areas and their changes, and the LSOAs if the snapshot has them.

    Raises
    ------
    Problem
        If the snapshot has none, or they aren't as they were written.
    """
    refuse_damaged(published, ("ons-areas", "ons-small-areas"))
    folder = published / "ons-areas"
    try:
        areas = pd.read_parquet(folder / "areas.parquet")
        changes = pd.read_parquet(folder / "area_changes.parquet")
    except FileNotFoundError:
        raise Problem(
            str(folder.name),
            "the snapshot has no areas",
            "areas.parquet and area_changes.parquet",
            "refresh from a mirror that holds the lookups",
        ) from None
    small = published / "ons-small-areas"
    paths = {census: small / f"lsoas_{census}.parquet" for census in CENSUSES}
    lsoas = {census: pd.read_parquet(path) for census, path in paths.items() if path.is_file()}
    return AreaRegister(areas, changes, lsoas)
