"""Open the store read-only, once a process, and notice when a new one has taken its place."""

from __future__ import annotations

import datetime as dt
import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path

import duckdb

from data.schema import SCHEMA_VERSION
from data.schema import store_path as store_path


class StoreProblem(Exception):
    """The store can't be read; the message is one sentence for the person who runs it."""


@dataclass(frozen=True)
class Store:
    """A store that has been opened.

    Attributes
    ----------
    path
        Where its file was.
    made_from
        The fingerprint of the snapshot, the catalogue and the code that it was built from.
    as_at
        The day as on which its figures are; none where they are those of today.
    organisation
        Whose figures it holds: nobody's own ('') where they are the published ones.
    """

    path: Path
    made_from: str
    as_at: dt.date | None = None
    organisation: str = ""
    mark: tuple[int, int, int] = field(kw_only=True, repr=False)
    connection: duckdb.DuckDBPyConnection = field(kw_only=True, repr=False, compare=False)

    @property
    def version(self) -> str:
        """Two stores with the same have the same figures."""
        return f"{self.made_from}@{self.as_at}" if self.as_at else self.made_from


_LOG = logging.getLogger("likewise")
_AGAIN = "make it again with: python -m data build"
_SEARCH_PATH = "SET search_path = 'store.main'"
_lock = threading.Lock()
_open: dict[Path, Store] = {}
_refused: dict[Path, tuple[int, int, int]] = {}
"""Files that took a store's place and could not be read: what was there before serves on."""
_of_this_run: ContextVar[Store | None] = ContextVar("the store that this run reads", default=None)


def begin_run(store: Store | None = None) -> Store:
    """Choose the store for all that this run reads, so that a page is of one from head to foot.

    Parameters
    ----------
    store : Store, optional
        Such as that of a day (`queries.as_at.as_at`); the one that is there now if not given.

    Returns
    -------
    Store
        The one chosen.

    Raises
    ------
    StoreProblem
        If it can't be read.
    """
    _of_this_run.set(None)
    chosen = store or open_store(store_path())
    _of_this_run.set(chosen)
    return chosen


def current() -> Store:
    """Give the store that this run reads.

    Returns
    -------
    Store
        The one that the run began with; outside a run (a deferred download, a terminal) the one
        that is there now.

    Raises
    ------
    StoreProblem
        If it can't be read.
    """
    return _of_this_run.get() or open_store(store_path())


def cursor() -> duckdb.DuckDBPyConnection:
    """Give a cursor on the store of this run: one connection a process, a cursor a query.

    Returns
    -------
    duckdb.DuckDBPyConnection
        Read-only.

    Raises
    ------
    StoreProblem
        If the store is missing, half-written, closed to us or from another version of the schema.
    """
    own = current().connection.cursor()
    own.execute(_SEARCH_PATH)
    return own


def open_versions() -> set[str]:
    """Name the stores whose files are in their places: what is kept of another is kept in vain."""
    with _lock:
        return {store.version for store in _open.values()}


def reopen() -> None:
    """Open the store of this run anew.

    After a fatal error of its own DuckDB answers nothing more on a connection.
    """
    broken = current()
    with _lock:
        if _open.get(broken.path) is broken:
            del _open[broken.path]
    if _of_this_run.get() is not None:
        _of_this_run.set(open_store(broken.path))


def open_store(path: Path) -> Store:
    """Give the store of a path as its file is now: opened once, and anew where it was replaced.

    Where what took its place can't be read, the store of before serves on, for as long as the
    process runs, and the log says why.

    Parameters
    ----------
    path : Path
        Of a DuckDB file.

    Returns
    -------
    Store
        Read-only.

    Raises
    ------
    StoreProblem
        If it is missing, half-written, closed to us or from another version of the schema.
    """
    try:
        mark = _mark(path)
    except OSError as error:
        with _lock:
            _open.pop(path, None)
        if isinstance(error, FileNotFoundError):
            raise StoreProblem(f"There is no store at {path}; {_AGAIN}.") from None
        raise _closed(path, error) from None
    with _lock:
        store = _open.get(path)
        if store is not None and _refused.get(path) == mark:
            return store
        if store is None or store.mark != mark:
            found = _connected(path, mark, instead=store)
            if found is store:
                return found
            # What was removed since, such as the store of a day, is let go of.
            for gone in [known for known in _open if known == path or not known.exists()]:
                del _open[gone]
            _open[path] = store = found
    return store


def _connected(path: Path, mark: tuple[int, int, int], instead: Store | None) -> Store:
    """Open what is there now; what was there before if that can't be read through."""
    try:
        found = _connect(path, mark)
    except StoreProblem as problem:
        if instead is None:
            raise
        _refused[path] = mark
        _LOG.error("%s The store of before serves on.", problem)
        return instead
    _refused.pop(path, None)
    return found


def _mark(path: Path) -> tuple[int, int, int]:
    status = path.stat()
    return status.st_ino, status.st_mtime_ns, status.st_size


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
def damage_as_store_problem(*others: type[Exception]) -> Iterator[None]:
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
        run = _of_this_run.get()
        path = run.path if run else store_path()
        reason = str(error).splitlines()[0][:100].rstrip(".!")
        raise StoreProblem(
            f"The store at {path} can't be read through ({reason}); {_AGAIN}."
        ) from error


def _closed(path: Path, error: OSError) -> StoreProblem:
    return StoreProblem(
        f"The store at {path} can't be opened ({error.strerror}); let this program read it, or "
        f"{_AGAIN}."
    )


def _connect(path: Path, mark: tuple[int, int, int]) -> Store:
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
        # Our questions are short and many readers ask at once: a second thread would cost a third
        # more of the processor for the same answer.
        connection = duckdb.connect(config={"threads": 1})
        connection.execute(f"ATTACH '{quoted}' AS store (READ_ONLY, TYPE duckdb)")
        # From here on nothing but the store is read, and nothing written, whatever is asked.
        connection.execute("SET enable_external_access = false")
        connection.execute(_SEARCH_PATH)
        # Where a cursor looks for names stays its own to set; nothing else can be set any more.
        connection.execute("SET lock_configuration = true")
        meta = dict(connection.execute("SELECT key, value FROM meta").fetchall())
    except duckdb.Error:
        raise StoreProblem(f"The file {path} isn't a whole store; {_AGAIN}.") from None
    if meta.get("schema_version") != SCHEMA_VERSION:
        connection.close()
        found = meta.get("schema_version", "none")
        raise StoreProblem(
            f"The store at {path} has version {found} of the tables and this program reads "
            f"version {SCHEMA_VERSION}; {_AGAIN}."
        )
    day = dt.date.fromisoformat(meta["as_at"]) if "as_at" in meta else None
    return Store(path, meta.get("snapshot_sha256", ""), day, mark=mark, connection=connection)
