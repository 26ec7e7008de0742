"""Answers to questions as plain mappings, for what reads a few columns of many."""

from __future__ import annotations

from typing import Any

import pandas as pd

from answers.files.frame import frame
from queries import rows
from queries.cache import cached, cached_query
from queries.run import Parameter

Row = dict[str, Any]


@cached
def asked(question: str, **parameters: Parameter) -> pd.DataFrame:
    """Give the answer to a question as a table; shared, so never to be changed."""
    kind = _kind(question)
    return frame(kind, cached_query(kind, **parameters))


@cached
def asked_rows(question: str, **parameters: Parameter) -> list[Row]:
    """Give the answer to a question as plain rows; shared, so never to be changed.

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
    return [row._asdict() for row in cached_query(_kind(question), **parameters)]


def _kind(question: str) -> Any:
    return getattr(rows, question.title().replace("_", ""))
