"""Answers to questions, from the one memory, as tables and as plain rows."""

from __future__ import annotations

from typing import Any

import pandas as pd

from charts.drawing import cells
from queries import ask
from queries.cache import cached
from queries.run import Parameter

Row = dict[str, Any]


@cached
def asked(question: str, **parameters: Parameter) -> pd.DataFrame:
    """Give the answer to a question as a table; shared, so never to be changed.

    Parameters
    ----------
    question : str
        A file of ``queries/`` without ``.sql``.
    **parameters
        The values of its ``$names``.

    Raises
    ------
    queries.store.StoreProblem
        If the store can't be read.
    """
    return ask(question, **parameters)


@cached
def asked_rows(question: str, **parameters: Parameter) -> list[Row]:
    """Give the same answer as plain rows, what is missing as ``None``; never to be changed."""
    return rows_of(asked(question, **parameters))


def rows_of(table: pd.DataFrame) -> list[Row]:
    """Turn a table into plain rows, what is missing as ``None``."""
    names = [str(name) for name in table.columns]
    columns = [cells(table[name]) for name in names]
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]
