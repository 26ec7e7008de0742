"""Answers to questions as plain mappings, for what reads a few columns of many."""

from __future__ import annotations

from typing import Any

from queries import rows
from queries.cache import cached, cached_query
from queries.run import Parameter

Row = dict[str, Any]


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
    kind = getattr(rows, question.title().replace("_", ""))
    return [row._asdict() for row in cached_query(kind, **parameters)]
