"""Ask the store, and remember the answers for as long as the same store is read."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from queries import ask, store

Parameter = str | int | float | bool | None


def asked(question: str, **parameters: Parameter) -> pd.DataFrame:
    """Give the answer to a question, from memory where it has been asked before.

    Parameters
    ----------
    question : str
        A file of ``queries/`` without ``.sql``.
    **parameters
        The values of its ``$names``.

    Returns
    -------
    pandas.DataFrame
        Shared by every session, so never to be changed. A plain cache of the process and not
        Streamlit's: that one hands each session a copy, which costs more than most pages.

    Raises
    ------
    queries.store.StoreProblem
        If the store can't be read.
    """
    return _asked(store.version(), question, tuple(sorted(parameters.items())))


# Enough for what fifty readers look at; the largest answer is some 150 kB.
@lru_cache(maxsize=192)
def _asked(
    version: str, question: str, parameters: tuple[tuple[str, Parameter], ...]
) -> pd.DataFrame:
    return ask(question, **dict(parameters))
