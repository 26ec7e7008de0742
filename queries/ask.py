"""Run a question by name and give its answer as a pandas table, as older callers take it."""

from __future__ import annotations

import pandas as pd

from queries.answer import table
from queries.run import Parameter, execute, questions, sql_of

__all__ = ["Parameter", "ask", "questions", "sql_of"]


def ask(name: str, **parameters: Parameter) -> pd.DataFrame:
    """Run a question on the store.

    Parameters
    ----------
    name : str
        The question: the name of a file in ``queries/`` without ``.sql``.
    **parameters
        The values of its ``$names``.

    Returns
    -------
    pandas.DataFrame
        The table that the head of the ``.sql`` file describes.

    Raises
    ------
    LookupError
        If there is no such question.
    queries.store.StoreProblem
        If the store can't be read.
    """
    return table(execute(name, parameters))
