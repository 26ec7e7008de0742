"""Write figures as files that carry their notes: CSV in its first lines, Parquet within."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import IO, Any

import pyarrow as pa
import pyarrow.csv as pa_csv
import pyarrow.parquet as pq

from queries.stream import stream
from screen.notes import as_comments, indicator_notes, reading_notes

Row = Mapping[str, Any]


def figures_of(row: Row) -> Iterator[pa.RecordBatch]:
    """Read an indicator's figures a part at a time: areas first, small areas after them.

    Parameters
    ----------
    row : mapping
        A row of the query ``catalogue``.

    Returns
    -------
    iterator of pyarrow.RecordBatch
        The columns of the query ``observations_of``.
    """
    return chain(stream("observations_of", indicators=[row["id"]]), small_figures_of(row))


def small_figures_of(row: Row) -> Iterable[pa.RecordBatch]:
    """Read an indicator's figures of small areas; nothing where it has none.

    Parameters
    ----------
    row : mapping
        A row of the query ``catalogue``.

    Returns
    -------
    iterable of pyarrow.RecordBatch
        The columns of the query ``observations_of``.
    """
    if not row["neighbourhoods"]:
        return ()
    found: Iterable[pa.RecordBatch] = stream("small_area_observations_of", indicator=row["id"])
    return found


def write_csv(to: IO[bytes], row: Row, figures: Iterable[pa.RecordBatch]) -> None:
    """Write an indicator's figures as CSV, its notes first.

    Parameters
    ----------
    to : binary file
        To be written to.
    row : mapping
        A row of the query ``catalogue``.
    figures : iterable of pyarrow.RecordBatch
        Its figures.
    """
    to.write(as_comments([*indicator_notes(row), *reading_notes()]).encode())
    options = pa_csv.WriteOptions(include_header=True)
    for batch in figures:
        pa_csv.write_csv(batch, to, options)
        options = pa_csv.WriteOptions(include_header=False)


def write_parquet(to: Any, rows: Iterable[Row], figures: Iterable[pa.RecordBatch]) -> None:
    """Write figures as Parquet, with the notes in the file's own metadata.

    Parameters
    ----------
    to : path or binary file
        To be written to.
    rows : iterable of mapping
        Rows of the query ``catalogue``, for the notes.
    figures : iterable of pyarrow.RecordBatch
        Their figures.
    """
    notes = "\n".join(line for row in rows for line in (*indicator_notes(row), ""))
    carried = {"likewise.notes": notes, "likewise.reading": "\n".join(reading_notes())}
    parts = iter(figures)
    first = next(parts)
    schema = first.schema.with_metadata(carried)
    with pq.ParquetWriter(to, schema, compression="zstd") as writer:
        for batch in chain((first,), parts):
            writer.write_batch(batch.replace_schema_metadata(schema.metadata))
