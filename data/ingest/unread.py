"""Files and folders of a mirror that nothing reads: a line each, with why."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath
from typing import Any

from data.ingest.source import Source

_NOTES = ("*.md", "*.txt")


def unread(mirror: Path, sources: Iterable[Source[Any]]) -> list[str]:
    """Say what lies in a mirror and isn't read by any of the sources.

    Returns
    -------
    list of str
        A sentence a folder of which nothing is read, and one for each file beside others that are.
    """
    sources = tuple(sources)
    read = {path for source in sources for path in source.find()}
    folders = {str(parent) for path in read for parent in PurePosixPath(path).parents}
    lines: dict[str, str] = {}
    for path in sorted(p for p in mirror.rglob("*") if p.is_file()):
        name = path.relative_to(mirror).as_posix()
        if name in read or any(part.startswith(".") for part in PurePosixPath(name).parts):
            continue
        parents = [str(p) for p in reversed(PurePosixPath(name).parents)]
        alone = next((p for p in parents if p not in folders), None)
        place = f"{alone}/" if alone else name
        lines.setdefault(place, f"{place} isn't read: {_why(name, alone, sources)}.")
    return list(lines.values())


def _why(name: str, alone: str | None, sources: tuple[Source[Any], ...]) -> str:
    for source in sources:
        for pattern, reason in source.left_out.items():
            if fnmatch(name, pattern):
                return reason
    if any(fnmatch(name, pattern) for pattern in _NOTES):
        return "it is a text about files"
    beside = str(PurePosixPath(alone or name).parent)
    near = [s for s in sources if any(_lies_in(path, beside) for path in s.find())]
    # A publisher's folder holds publications, none of them an edition of another.
    if not near or len(PurePosixPath(beside).parts) < 2:
        return "no source of data/ingest/sources reads from there"
    what = " and ".join(dict.fromkeys(source.publication for source in near))
    if alone:
        editions = {PurePosixPath(path).relative_to(beside).parts[0]
                    for s in near for path in s.find() if _lies_in(path, beside)}  # fmt: skip
        known = ", ".join(sorted(editions))
        return (
            f"of {what} the folders {known} are known; a further edition needs its entry in"
            " data/ingest/sources"
        )
    return f"no file of that name is known of {what}; look for its new name, or give it its entry"


def _lies_in(path: str, folder: str) -> bool:
    return PurePosixPath(path).is_relative_to(folder)
