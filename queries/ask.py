"""Run a question by name. What each returns is said at the head of its ``.sql`` file."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import duckdb
import pandas as pd

from queries.answer import table
from queries.store import cursor, forget, said_of_the_store

_FOLDER = Path(__file__).resolve().parent

Parameter = str | int | float | bool | None | list[str]


def questions() -> list[str]:
    """List the questions that can be asked.

    Returns
    -------
    list of str
        Names of the ``.sql`` files.
    """
    return sorted(path.stem for path in _FOLDER.glob("*.sql"))


@cache
def sql_of(name: str) -> str:
    """Give the text of a question.

    Parameters
    ----------
    name : str
        The name of a file in ``queries/`` without ``.sql``.

    Returns
    -------
    str
        As the file has it.

    Raises
    ------
    LookupError
        If there is no such question.
    """
    path = _FOLDER / f"{name}.sql"
    if not path.is_file():
        raise LookupError(f"there is no question {name!r}; there are {', '.join(questions())}")
    return path.read_text(encoding="utf-8")


def ask(name: str, **parameters: Parameter) -> pd.DataFrame:
    """Ask the store a question.

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
    sql_of(name)  # A question that there isn't is named even where there is no store.
    with said_of_the_store():
        try:
            return table(cursor().execute(sql_of(name), parameters or None))
        except duckdb.FatalException:
            # Its connection answers nothing from then on: others must not lose the store for it.
            forget()
            return table(cursor().execute(sql_of(name), parameters or None))
