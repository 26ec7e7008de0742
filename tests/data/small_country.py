"""The tiny country with small areas: its mirror, the snapshot made of it, and the store of that."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb

from data.area_register import AreaRegister
from data.build.store import build
from data.ingest.refresh import refresh
from data.snapshot import read_register
from tests.data.publishers import write_mirror
from tests.data.small_area_files import write_small_mirror

SOURCES = ["ons-areas", "ons-population", "ons-small-areas", "mhclg-iod"]


@dataclass(frozen=True)
class Small:
    """Only to be read."""

    mirror: Path
    published: Path
    store: Path

    @property
    def register(self) -> AreaRegister:
        """The areas of the snapshot."""
        return read_register(self.published)

    def rows(self, sql: str, *parameters: str) -> list[tuple[object, ...]]:
        """Ask the store."""
        with duckdb.connect(self.store, read_only=True) as connection:
            return connection.execute(sql, list(parameters)).fetchall()


def make_small(folder: Path) -> Small:
    """Write the mirror, refresh the snapshot from it and build the store."""
    small = Small(folder / "mirror", folder / "published", folder / "store.duckdb")
    write_mirror(small.mirror)
    write_small_mirror(small.mirror)
    small.published.mkdir()
    done = refresh(small.mirror, small.published, date(2026, 11, 2), SOURCES)
    assert done.refused == (), done.refused
    build(small.published, small.store)
    return small
