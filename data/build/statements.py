"""The build's statements, which stand in ``data/build/sql``, and rows that go to them."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd

_SQL = Path(__file__).resolve().parent / "sql"


def run(connection: duckdb.DuckDBPyConnection, name: str, **parameters: str) -> None:
    """Run the statements of a file.

    Parameters
    ----------
    name : str
        The file's, without ``.sql``.
    **parameters : str
        Each statement is given those that it names.
    """
    for statement in connection.extract_statements(_text(name)):
        own = {key: parameters[key] for key in statement.named_parameters}
        connection.execute(statement, own)


def query(connection: duckdb.DuckDBPyConnection, name: str) -> pd.DataFrame:
    """Give the rows that the statement of a file returns."""
    return connection.execute(_text(name)).df()


def _text(name: str) -> str:
    return (_SQL / f"{name}.sql").read_text(encoding="utf-8")


def insert(connection: duckdb.DuckDBPyConnection, table: str, rows: pd.DataFrame) -> None:
    """Append rows to a table, column by name.

    Parameters
    ----------
    table : str
        One of the store's tables.
    rows : pandas.DataFrame
        May have fewer columns than the table; the others stay empty.
    """
    if rows.empty:
        # A small snapshot may have none, not even the columns.
        return
    connection.register("incoming", rows)
    connection.execute(f"INSERT INTO {table} BY NAME FROM incoming")
    connection.unregister("incoming")


def add_temporary(connection: duckdb.DuckDBPyConnection, name: str, rows: pd.DataFrame) -> None:
    """Lay rows beside the store while it is made, for its statements."""
    connection.register("incoming", rows)
    connection.execute(f"CREATE TEMP TABLE {name} AS FROM incoming")
    connection.unregister("incoming")
