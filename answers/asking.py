"""Ask the store, and remember the answers for as long as the same store is read."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import pandas as pd

from charts.drawing import cells
from queries import ask, store

Parameter = str | int | float | bool | None
Parameters = tuple[tuple[str, Parameter], ...]
Row = dict[str, Any]


def begin() -> None:
    """Look once a run which store is there, so that a page is of one store from head to foot.

    Raises
    ------
    queries.store.StoreProblem
        If the store can't be read.
    """
    store.begin_run()


def reading() -> str:
    """Name the store that this run reads, to tie to it what is kept in memory.

    Returns
    -------
    str
        Its fingerprint; outside a run (a deferred download) that of the store of this moment.
    """
    return store.current().version


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
    return _asked(reading(), question, tuple(sorted(parameters.items())))


def asked_rows(question: str, **parameters: Parameter) -> list[Row]:
    """Give the same answer as plain rows, for whoever goes through it cell by cell.

    Parameters
    ----------
    question : str
        A file of ``queries/`` without ``.sql``.
    **parameters
        The values of its ``$names``.

    Returns
    -------
    list of dict
        A dictionary a row, what is missing as ``None``. Shared, so never to be changed.
    """
    return _rows(reading(), question, tuple(sorted(parameters.items())))


# Enough for what fifty readers look at; the largest answer is some 150 kB.
@lru_cache(maxsize=160)
def _asked(version: str, question: str, parameters: Parameters) -> pd.DataFrame:
    return ask(question, **dict(parameters))


@lru_cache(maxsize=80)
def _rows(version: str, question: str, parameters: Parameters) -> list[Row]:
    return rows_of(_asked(version, question, parameters))


def rows_of(table: pd.DataFrame) -> list[Row]:
    """Turn a table into plain rows.

    Parameters
    ----------
    table : DataFrame
        Any answer.

    Returns
    -------
    list of dict
        What is missing is ``None``.
    """
    names = [str(name) for name in table.columns]
    columns = [cells(table[name]) for name in names]
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]
