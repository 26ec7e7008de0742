"""Run a question whose answer is too long to hold: a part at a time."""

from __future__ import annotations

import pyarrow as pa

from queries.ask import Parameter, sql_of
from queries.store import cursor

ROWS = 100_000
"""Of a part: some 20 MB."""


def stream(name: str, **parameters: Parameter) -> pa.RecordBatchReader:
    """Ask the store a question and read its answer in parts.

    Parameters
    ----------
    name : str
        The question: the name of a file in ``queries/`` without ``.sql``.
    **parameters
        The values of its ``$names``.

    Returns
    -------
    pyarrow.RecordBatchReader
        The rows that the head of the ``.sql`` file describes.

    Raises
    ------
    LookupError
        If there is no such question.
    queries.store.StoreProblem
        If the store can't be read.
    """
    asked = cursor().execute(sql_of(name), parameters or None)
    return asked.to_arrow_reader(ROWS)
