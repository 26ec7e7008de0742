"""Write figures as files: CSV that any program opens, Parquet with its notes within."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import IO, Any, Final

import pyarrow as pa
import pyarrow.csv as pa_csv
import pyarrow.parquet as pq

from answers.files.columns import complete
from answers.files.notes import indicator_notes, reading_notes
from queries.rows import Catalogue
from queries.stream import stream

MARK: Final = "\ufeff".encode()
"""Tells Excel that a file is UTF-8; pandas and its like pass over it."""


def figures_of(row: Catalogue) -> Iterator[pa.RecordBatch]:
    """Read an indicator's figures a part at a time: areas first, small areas after them.

    Returns
    -------
    iterator of pyarrow.RecordBatch
        The columns of the query ``observations_of``.
    """
    return chain(stream("observations_of", indicators=[row.id]), small_figures_of(row))


def small_figures_of(row: Catalogue) -> Iterable[pa.RecordBatch]:
    """Read an indicator's figures of small areas; nothing where it has none.

    Returns
    -------
    iterable of pyarrow.RecordBatch
        The columns of the query ``observations_of``.
    """
    if not row.neighbourhoods:
        return ()
    found: Iterable[pa.RecordBatch] = stream("small_area_observations_of", indicator=row.id)
    return found


def completed(figures: Iterable[pa.RecordBatch]) -> Iterator[pa.Table]:
    """Put beside each figure of the store what every file says of it.

    Parameters
    ----------
    figures : iterable of pyarrow.RecordBatch
        The columns of the query ``observations_of``.

    Returns
    -------
    iterator of pyarrow.Table
        A part at a time.
    """
    return (complete(pa.Table.from_batches([batch])) for batch in figures)


def write_csv(to: IO[bytes], figures: Iterable[pa.Table]) -> None:
    """Write figures as CSV: one line of names, then rows, and nothing else.

    No notes stand above the names: Excel, Power Query and ``read_csv`` would take the first of
    them for the names. What a row can't hold stands in the notes beside the file.

    Parameters
    ----------
    to : binary file
        To be written to.
    figures : iterable of pyarrow.Table
        As `completed` gives them.
    """
    for piece in csv_in_pieces(figures):
        to.write(piece)


def in_pieces(write: Callable[[IO[bytes]], Iterator[object]]) -> Iterator[bytes]:
    """Give a file while it is being written, so that nobody holds all of it.

    Parameters
    ----------
    write : callable
        Writes to what it is given, and yields whenever something was written.

    Returns
    -------
    iterator of bytes
        What was written since the last one.
    """
    made = io.BytesIO()
    for _ in write(made):
        if made.tell():
            yield made.getvalue()
            made.seek(0)
            made.truncate()
    if made.tell():
        yield made.getvalue()


def csv_in_pieces(figures: Iterable[pa.Table]) -> Iterator[bytes]:
    """Give the CSV that `write_csv` writes, a piece for each part of the figures."""

    def write(to: IO[bytes]) -> Iterator[object]:
        to.write(MARK)
        options = pa_csv.WriteOptions(include_header=True)
        for part in figures:
            yield pa_csv.write_csv(part, to, options)
            options = pa_csv.WriteOptions(include_header=False)

    return in_pieces(write)


def write_parquet(to: IO[bytes], rows: Iterable[Catalogue], figures: Iterable[pa.Table]) -> None:
    """Write figures as Parquet, with the notes in the file's own metadata.

    Parameters
    ----------
    to : binary file
        To be written to.
    rows : iterable of Catalogue
        For the notes.
    figures : iterable of pyarrow.Table
        Their figures, as `completed` gives them.
    """
    for piece in parquet_in_pieces(rows, figures):
        to.write(piece)


def parquet_in_pieces(
    rows: Iterable[Catalogue], figures: Iterable[pa.Table]
) -> Iterator[bytes]:
    """Give the Parquet that `write_parquet` writes, a piece for each part of the figures."""
    notes = "\n".join(line for row in rows for line in (*indicator_notes(row), ""))
    carried = {"likewise.notes": notes, "likewise.reading": "\n".join(reading_notes())}
    parts = iter(figures)
    first = next(parts)
    schema = first.schema.with_metadata(carried)

    def write(to: IO[bytes]) -> Iterator[object]:
        with pq.ParquetWriter(_Counting(to), schema, compression="zstd") as writer:
            for part in chain((first,), parts):
                yield writer.write_table(part.replace_schema_metadata(schema.metadata))

    return in_pieces(write)


class _Counting(io.RawIOBase):
    """A file that knows how much was written to it, though what was written is gone."""

    def __init__(self, to: IO[bytes]) -> None:
        self._to, self._written = to, 0

    def writable(self) -> bool:
        return True

    def write(self, content: Any) -> int:
        count = self._to.write(content)
        self._written += count
        return count

    def tell(self) -> int:
        return self._written
