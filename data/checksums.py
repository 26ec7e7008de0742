"""What proves the snapshot: each of its folders has the checksums of its files beside them.

In the form of ``sha256sum``, so that anyone can hold them to the files with
``sha256sum -c SHA256SUMS``.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Container, Iterator, Mapping
from pathlib import Path
from typing import Final

from data.problem import Problem

NAME: Final = "SHA256SUMS"
_LINE: Final = re.compile(r"(?P<sha256>[0-9a-f]{64})  (?P<file>[^/\\]+)")
_KINDS: Final = (".parquet", ".json", ".topojson", ".topojson.gz")
_AGAIN: Final = "fetch data/published again"


def folders(published: Path) -> list[Path]:
    """List the snapshot's folders.

    Returns
    -------
    list of Path
        A source or a kind of boundaries each, in order of name. Those that are only being made, or
        that a refresh left behind when it was killed, begin with a full stop and don't count.
    """
    return sorted(p for p in published.glob("[!.]*") if p.is_dir())


def write_checksums(folder: Path) -> None:
    """Write the checksums of a folder's files beside them.

    Parameters
    ----------
    folder : Path
        A folder of the snapshot with all of its files in it.
    """
    lines = [f"{hashlib.sha256(p.read_bytes()).hexdigest()}  {p.name}\n" for p in _files(folder)]
    (folder / NAME).write_text("".join(lines), encoding="utf-8", newline="\n")


def refuse_damaged(published: Path, only: Container[str] | None = None) -> None:
    """Refuse a snapshot of which a single bit isn't as it was written.

    Parameters
    ----------
    only : container of str, optional
        Names of the folders to look at, whether or not they are there; all if not given.

    Raises
    ------
    Problem
        If a file of figures, of boundaries or a record is missing, is another than its checksum
        says, or has none. The first is named, and how many more there are.
    OSError
        If a file can't be read at all.
    """
    looked_at = [p for p in published.glob("[!.]*") if only is None or p.name in only]
    faults = [fault for path in sorted(looked_at) for fault in _faults(path)]
    if not published.is_dir():
        faults = [(published.name, "there is no snapshot")]
    if faults:
        where, found = faults[0]
        more = len(faults) - 1
        others = f", and {more} more {'file' if more == 1 else 'files'} like it" if more else ""
        raise Problem(where, f"{found}{others}", "the snapshot as it was written", _AGAIN)


def _faults(folder: Path) -> Iterator[tuple[str, str]]:
    """Name each file that isn't as the folder's checksums say."""
    if not folder.is_dir():
        yield folder.name, "a file stands where a folder should be"
        return
    sums = folder / NAME
    if not sums.is_file():
        yield f"{folder.name}/{NAME}", "the file is missing, so that nothing proves the figures"
        return
    known = _read(sums)
    if known is None:
        yield f"{folder.name}/{NAME}", "it isn't a list of checksums"
        return
    for name, sha256 in known.items():
        path = folder / name
        if not path.is_file():
            yield f"{folder.name}/{name}", f"the file is missing that {NAME} names"
        elif hashlib.sha256(path.read_bytes()).hexdigest() != sha256:
            yield f"{folder.name}/{name}", f"it isn't the file whose checksum stands in {NAME}"
    for path in _files(folder):
        if path.name not in known:
            yield f"{folder.name}/{path.name}", f"it has no checksum in {NAME}"


def _read(sums: Path) -> Mapping[str, str] | None:
    try:
        text = sums.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return None
    lines = [_LINE.fullmatch(line) for line in text.removesuffix("\n").split("\n")]
    return {m["file"]: m["sha256"] for m in lines if m} if all(lines) else None


def _files(folder: Path) -> list[Path]:
    """List what a folder of the snapshot is made of, and not what else a system leaves there."""
    return sorted(p for p in folder.glob("[!.]*") if p.name.endswith(_KINDS))
