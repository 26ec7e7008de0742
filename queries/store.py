"""Open the store read-only, once a process, and notice when a new one has taken its place."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from data.schema import SCHEMA_VERSION, store_path

__all__ = ["StoreProblem", "cursor", "forget", "said_of_the_store", "store_path", "version"]


class StoreProblem(Exception):
    """The store can't be read; the message is one sentence for the person who runs it."""


_AGAIN = "make it again with: python -m data build"
_LOOK = "SET search_path = 'store.main'"
_lock = threading.Lock()
_open: dict[Path, tuple[tuple[int, int, int], duckdb.DuckDBPyConnection]] = {}


def _mark(path: Path) -> tuple[int, int, int]:
    status = path.stat()
    return status.st_ino, status.st_mtime_ns, status.st_size


def cursor() -> duckdb.DuckDBPyConnection:
    """Give a cursor on the store: one connection a process, a cursor a query.

    Returns
    -------
    duckdb.DuckDBPyConnection
        Read-only.

    Raises
    ------
    StoreProblem
        If the store is missing, half-written, closed to us or from another version of the schema.
    """
    path = store_path()
    try:
        mark = _mark(path)
    except FileNotFoundError:
        raise StoreProblem(f"There is no store at {path}; {_AGAIN}.") from None
    except OSError as error:
        raise _closed(path, error) from None
    with _lock:
        held = _open.get(path)
        if held is None or held[0] != mark:
            _open[path] = held = (mark, _connect(path))
        own = held[1].cursor()
    own.execute(_LOOK)
    return own


def forget() -> None:
    """Let go of the connection to the store, so that the next question opens it anew.

    After a fatal error of its own DuckDB answers nothing more on a connection.
    """
    with _lock:
        _open.pop(store_path(), None)


def version() -> str:
    """Name the store that is being read, so that what is kept in memory can be tied to it.

    Returns
    -------
    str
        The fingerprint of the figures that it was built from.

    Raises
    ------
    StoreProblem
        If the store can't be read.
    """
    with said_of_the_store():
        row = cursor().execute("SELECT value FROM meta WHERE key = 'snapshot_sha256'").fetchone()
    return str(row[0]) if row else ""


# What DuckDB answers where a block of the file isn't as it was written, or a table or column isn't
# there. Our questions are tested on a whole store, so it is never the question's fault.
_DAMAGED = (
    duckdb.IOException,
    duckdb.SerializationException,
    duckdb.InternalException,
    duckdb.FatalException,
    duckdb.CatalogException,
    duckdb.BinderException,
)


@contextmanager
def said_of_the_store(*others: type[Exception]) -> Iterator[None]:
    """Say of a store that is damaged inside what is said of one that is missing.

    Parameters
    ----------
    *others : type
        Errors that mean the same where another library reads on.

    Raises
    ------
    StoreProblem
        Instead of DuckDB's error.
    """
    meant: tuple[type[Exception], ...] = (*_DAMAGED, *others)
    try:
        yield
    except meant as error:
        reason = str(error).splitlines()[0][:100].rstrip(".!")
        raise StoreProblem(
            f"The store at {store_path()} can't be read through ({reason}); {_AGAIN}."
        ) from error


def _closed(path: Path, error: OSError) -> StoreProblem:
    return StoreProblem(
        f"The store at {path} can't be opened ({error.strerror}); let this program read it, or "
        f"{_AGAIN}."
    )


def _connect(path: Path) -> duckdb.DuckDBPyConnection:
    try:
        with path.open("rb"):
            pass
    except IsADirectoryError:
        pass  # DuckDB refuses it below
    except OSError as error:
        raise _closed(path, error) from None
    # Attached, not opened: DuckDB would give a second opening of the same path the old file for as
    # long as anybody holds it, even after a new one has taken its place.
    quoted = str(path).replace("'", "''")
    try:
        connection = duckdb.connect(config={"threads": 2})
        connection.execute(f"ATTACH '{quoted}' AS store (READ_ONLY, TYPE duckdb)")
        connection.execute(_LOOK)
        row = connection.execute("SELECT value FROM meta WHERE key = 'schema_version'").fetchone()
    except duckdb.Error:
        raise StoreProblem(f"The file {path} isn't a whole store; {_AGAIN}.") from None
    if row is None or row[0] != SCHEMA_VERSION:
        connection.close()
        found = row[0] if row else "none"
        raise StoreProblem(
            f"The store at {path} has version {found} of the tables and this program reads "
            f"version {SCHEMA_VERSION}; {_AGAIN}."
        )
    return connection
