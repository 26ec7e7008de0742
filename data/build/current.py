"""Whether a store was made from what there is now. Light: ``make run`` asks it each time."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import duckdb

from data.checksums import folders
from data.schema import ROOT, SCHEMA_VERSION

_CODE: Final = (".py", ".sql", ".toml")
_PACKAGES: Final = ROOT / "requirements.txt"


def fingerprint(published: Path) -> str:
    """Give one fingerprint of all that a store is made from.

    Returns
    -------
    str
        Changes with any figure, catalogue entry, query or module of the build, and with the
        versions of the libraries that compute.
    """
    digest = hashlib.sha256(SCHEMA_VERSION.encode())
    for name, path in _made_from(published):
        digest.update(name.encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _made_from(published: Path) -> Iterator[tuple[str, Path]]:
    """List the files that a store is made from, each with a name that holds on any machine.

    All of the pipeline's code counts, what only refreshes too: which module a statistic leans on is
    nothing to keep a list of, and a build takes seconds.
    """
    for folder in folders(published):
        for path in sorted([*folder.glob("*.parquet"), *folder.glob("*.json")]):
            yield path.relative_to(published).as_posix(), path
    data = ROOT / "data"
    for path in sorted(p for p in data.rglob("*") if p.suffix in _CODE):
        yield path.relative_to(ROOT).as_posix(), path
    yield _PACKAGES.name, _PACKAGES


def is_current(store: Path, published: Path) -> bool:
    """Say whether a store is whole and was made from these figures by this code.

    Returns
    -------
    bool
        False also for a missing, half-written or foreign file, and for one that can't be read.
    """
    if not os.path.isfile(store):  # noqa: PTH113 - Path's own raises for a folder that is closed
        return False
    try:
        with duckdb.connect(store, read_only=True) as connection:
            row = connection.execute(
                "SELECT value FROM meta WHERE key = 'snapshot_sha256'"
            ).fetchone()
    except duckdb.Error:
        return False
    return row is not None and row[0] == fingerprint(published)
