"""Make something beside the place where it belongs, and tidy what a killed process left there."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

try:
    import fcntl
except ImportError:  # Windows, which doesn't let go of a file that somebody holds
    fcntl = None  # type: ignore[assignment]

_A_DAY: Final = 24 * 60 * 60
_OLD: Final = "old"
"""In a workplace: what stood in the place until now, while the two are swapped."""


@contextmanager
def workplace(place: Path) -> Iterator[Path]:
    """Give a folder beside a place, on the same disk, for what is to stand there in the end.

    Whatever former workplaces of this place nobody works in any more are removed first.

    Parameters
    ----------
    place : Path
        A file or folder, there or not.

    Yields
    ------
    Path
        An empty folder, removed at the end with all that is still in it. For as long as the process
        lives it is locked, so that no other takes it for a leftover.

    Raises
    ------
    OSError
        If it can't be made.
    """
    tidy(place)
    while True:
        folder = Path(tempfile.mkdtemp(prefix=f".{place.stem}-", dir=place.parent))
        handle = _lock(folder, wait=True)
        if folder.is_dir():
            break
        # Another process took it for a leftover in the moment before it was locked.
        _unlock(handle)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        _unlock(handle)


def swap(fresh: Path, place: Path) -> None:
    """Put a folder where another is, or none, so that none is ever half there.

    Parameters
    ----------
    fresh : Path
        The new one, in a workplace of this place.
    """
    old = fresh.parent / _OLD
    if place.exists():
        place.replace(old)
    fresh.replace(place)


def tidy(place: Path) -> None:
    """Remove what killed processes left beside a place, and nothing that one still works on.

    Parameters
    ----------
    place : Path
        A file or folder, there or not. If it is gone because a process was killed while it swapped
        two folders, the former one is put back.
    """
    prefix = f".{place.stem}-"
    for found in sorted(p for p in place.parent.iterdir() if p.name.startswith(prefix)):
        handle = _lock(found, wait=False)
        if handle is None:
            continue
        # Former versions put the old folder itself beside its place.
        former = found if found.name == f"{prefix}{_OLD}" else found / _OLD
        with suppress(OSError):
            if former.is_dir() and not place.exists():
                former.replace(place)
            if found.is_dir():
                shutil.rmtree(found, ignore_errors=True)
            else:
                found.unlink(missing_ok=True)
        _unlock(handle)


def _lock(path: Path, *, wait: bool) -> int | None:
    """Lock a file or folder for this process; None if another works on it."""
    if fcntl is None:
        with suppress(OSError):
            return -1 if wait or time.time() - path.stat().st_mtime > _A_DAY else None
        return None
    try:
        handle = os.open(path, os.O_RDONLY)
    except OSError:
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        os.close(handle)
        return None
    return handle


def _unlock(handle: int | None) -> None:
    if handle is not None and handle >= 0:
        os.close(handle)
