"""Run a question whose answer is too long to hold: a part at a time."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa

from queries.run import Parameter, sql_of
from queries.store import cursor, damage_as_store_problem

ROWS = 100_000
"""Of a part: some 20 MB."""


def stream(name: str, **parameters: Parameter) -> Iterator[pa.RecordBatch]:
    """Ask the store a question and read its answer in parts.

    Parameters
    ----------
    name : str
        The question: the name of a file in ``queries/`` without ``.sql``.
    **parameters
        The values of its ``$names``.

    Returns
    -------
    iterator of pyarrow.RecordBatch
        The rows that the head of the ``.sql`` file describes.

    Raises
    ------
    LookupError
        If there is no such question.
    queries.store.StoreProblem
        If the store can't be read, at once or at a later part.
    """
    with damage_as_store_problem():
        parts = cursor().execute(sql_of(name), parameters or None).to_arrow_reader(ROWS)
    return _parts(parts)


def _parts(reader: pa.RecordBatchReader) -> Iterator[pa.RecordBatch]:
    # It is Arrow that reads on, with errors of its own for what DuckDB says.
    with damage_as_store_problem(pa.ArrowException, OSError):
        while (part := next(reader, None)) is not None:
            yield part
