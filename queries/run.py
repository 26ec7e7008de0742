"""Run a question: a ``.sql`` file by the type of its rows, with parameters by name."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import duckdb

from queries.store import cursor, damage_as_store_problem, reopen

FOLDER = Path(__file__).resolve().parent

Parameter = str | int | float | bool | dt.date | None | list[str] | tuple[str, ...]
R = TypeVar("R", bound=tuple[Any, ...])


def questions() -> list[str]:
    """List the questions: the names of the ``.sql`` files."""
    return sorted(path.stem for path in FOLDER.glob("*.sql"))


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
    path = FOLDER / f"{name}.sql"
    if not path.is_file():
        raise LookupError(f"there is no question {name!r}; there are {', '.join(questions())}")
    return path.read_text(encoding="utf-8")


@cache
def file_of(question: type[tuple[Any, ...]]) -> str:
    """Name the file of a question: `HeatMap` is in ``heat_map.sql``.

    Parameters
    ----------
    question : type
        One of `queries.rows`.

    Returns
    -------
    str
        Without ``.sql``.
    """
    return re.sub(r"(?<!^)(?=[A-Z])", "_", question.__name__).lower()


def query(question: type[R], **parameters: Parameter) -> list[R]:
    """Run a question on the store.

    Parameters
    ----------
    question : type
        The type of its rows, one of `queries.rows`: ``query(rows.Trend, area="E06000045", ...)``.
    **parameters
        The values of its ``$names``.

    Returns
    -------
    list
        Its rows, in the order that the file gives them.

    Raises
    ------
    LookupError
        If there is no such question.
    queries.store.StoreProblem
        If the store can't be read.
    """
    found = execute(file_of(question), parameters).fetchall()
    return [tuple.__new__(question, row) for row in found]


def execute(name: str, parameters: dict[str, Parameter]) -> duckdb.DuckDBPyConnection:
    """Run a question, for whoever reads its answer in another form than rows.

    Parameters
    ----------
    name : str
        The name of a file in ``queries/`` without ``.sql``.
    parameters : dict
        The values of its ``$names``.

    Returns
    -------
    duckdb.DuckDBPyConnection
        A cursor that holds the answer.

    Raises
    ------
    LookupError
        If there is no such question.
    queries.store.StoreProblem
        If the store can't be read.
    """
    sql_of(name)  # A question that there isn't is named even where there is no store.
    with damage_as_store_problem():
        try:
            return cursor().execute(sql_of(name), parameters or None)
        except duckdb.FatalException:
            # Its connection answers nothing from then on: others must not lose the store for it.
            reopen()
            return cursor().execute(sql_of(name), parameters or None)
