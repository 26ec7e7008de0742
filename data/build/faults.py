"""Whose fault it is when a store can't be built: the machine's, or ours.

The snapshot's own faults are found before anything is read, by :mod:`data.checksums`.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import duckdb

from data.problem import Problem

_WRITABLE: Final = (
    "a place that we may read and write",
    "change its permissions, or name another place for the store in LIKEWISE_STORE",
)
_ROOM: Final = ("room for some 200 MB", "make room on the disk and build again")
_FREE: Final = (
    "a file that no program holds",
    "stop the dashboard, or whatever holds it, and build again",
)
_PLACE: Final = (
    "folders down to the store, and no folder in its place",
    "move away what stands there, or name another place for the store in LIKEWISE_STORE",
)
_MEMORY: Final = (
    "some 2 GB of free memory",
    "close what else is running and build again",
)
_ADVICE: Final = {
    errno.ENOSPC: _ROOM,
    errno.EDQUOT: _ROOM,
    errno.EFBIG: _ROOM,
    errno.EACCES: _WRITABLE,
    errno.EPERM: _WRITABLE,
    errno.EROFS: _WRITABLE,
    errno.EEXIST: _PLACE,
    errno.ENOTDIR: _PLACE,
    errno.EISDIR: _PLACE,
    errno.ELOOP: _PLACE,
    errno.ENAMETOOLONG: _PLACE,
    errno.ENOMEM: _MEMORY,
    errno.EBUSY: _FREE,
    errno.ETXTBSY: _FREE,
}
"""Cause to what is expected and what to do."""
_ELSE: Final = ("a disk that works", "see to the disk and build again")
_LOCKED_ON_WINDOWS: Final = (5, 32)
"""Access denied, sharing violation: what Windows answers where a program holds the file."""


@contextmanager
def explain_faults(store: Path) -> Iterator[None]:
    """Turn what stops a build into one sentence that says what to do about it.

    Parameters
    ----------
    store : Path
        Where the store was to go.

    Raises
    ------
    Problem
        Instead of an error of DuckDB's, the file system's or of memory. One that is a `Problem`
        already passes.
    """
    try:
        yield
    except OSError as error:
        raise _of_the_system(store, error) from error
    except MemoryError as error:
        raise Problem(str(store), "there was too little memory to build it", *_MEMORY) from error
    except duckdb.Error as error:
        raise _of_duckdb(store, error) from error


def _of_the_system(store: Path, error: OSError) -> Problem:
    # The file that can't be read where it is one of ours, else the store: whoever runs the build
    # knows nothing of what is written beside it.
    where = Path(str(error.filename)) if error.filename else store
    if where.parent == store.parent or store.parent in where.parents:
        where = store
    expected, do = _ADVICE.get(error.errno or 0, _ELSE)
    if getattr(error, "winerror", None) in _LOCKED_ON_WINDOWS:
        expected, do = _FREE
    return Problem(str(where), f"it can't be read or written ({error.strerror})", expected, do)


def _of_duckdb(store: Path, error: duckdb.Error) -> Problem:
    message = str(error)
    if isinstance(error, duckdb.OutOfMemoryException):
        return Problem(str(store), "there was too little memory to build it", *_MEMORY)
    for code, (expected, do) in _ADVICE.items():
        if os.strerror(code) in message:
            found = f"it can't be written ({os.strerror(code)})"
            return Problem(str(store), found, expected, do)
    first = message.splitlines()[0]
    if isinstance(error, duckdb.IOException):
        return Problem(str(store), f"it can't be written ({first})", *_ELSE)
    return Problem(
        str(store),
        f"a step of the build failed ({first})",
        "none to, for the snapshot is as it was written",
        "this is a fault of ours: please tell us, with this sentence",
    )
