"""A small mirror of publishers' files, the snapshot that is made of it, and copies to spoil."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import data.ingest.refresh
from data.build.store import build
from data.ingest.publication import Publication
from data.ingest.refresh import Refreshed, refresh
from data.ingest.registry import GEOGRAPHY, PUBLICATIONS
from data.ingest.source import Source
from tests.data.poverty_and_groups import PATHS, write_poverty_and_groups
from tests.data.publishers import OF_SOURCES, write_mirror
from tests.data.small_country import Small, make_small

FIRST_DAY, NEXT_DAY = date(2026, 11, 2), date(2026, 11, 9)


def digest(place: Path) -> str:
    """Give one fingerprint of a file, or of all names and bytes in a folder."""
    files = [place] if place.is_file() else sorted(p for p in place.rglob("*") if p.is_file())
    found = hashlib.sha256()
    for file in files:
        found.update(file.relative_to(place.parent).as_posix().encode())
        found.update(file.read_bytes())
    return found.hexdigest()


@dataclass(frozen=True)
class Tiny:
    """The tiny country's publishers, as files and as a snapshot."""

    mirror: Path
    published: Path
    sources: tuple[Publication, ...]

    @property
    def registry(self) -> tuple[Source[Any], ...]:
        """All that there is to refresh: its own sources in place of the real ones."""
        return (*GEOGRAPHY, *self.sources)

    @property
    def source_ids(self) -> list[str]:
        """The areas first, as they are refreshed."""
        return ["ons-areas", *(s.id for s in self.sources)]

    def copy(self, folder: Path) -> Tiny:
        """Copy both to a folder where they may be spoilt."""
        shutil.copytree(self.mirror, folder / "mirror")
        shutil.copytree(self.published, folder / "published")
        return replace(self, mirror=folder / "mirror", published=folder / "published")

    def refresh(self, only: Iterable[str] = (), accept_losses: Iterable[str] = ()) -> Refreshed:
        """Read the mirror into the snapshot, a week later."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(data.ingest.refresh, "SOURCES", self.registry)
            ids = only or self.source_ids
            return refresh(self.mirror, self.published, NEXT_DAY, ids, accept_losses)


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Tiny:
    """The tiny country. Only to be read: `Tiny.copy` gives one to change."""
    folder = tmp_path_factory.mktemp("tiny")
    mirror, published = folder / "mirror", folder / "published"
    write_mirror(mirror)
    write_poverty_and_groups(mirror)
    published.mkdir()
    # Of each source the files that the mirror has; how each is read is as in the real one.
    paths = OF_SOURCES | PATHS
    every = [replace(s, files=tuple(f for f in s.files if f.path in paths)) for s in PUBLICATIONS]
    sources = tuple(s for s in every if s.files)
    made = Tiny(mirror, published, sources)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(data.ingest.refresh, "SOURCES", made.registry)
        done = refresh(mirror, published, FIRST_DAY, made.source_ids)
    assert done.refused == ()
    return made


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Small:
    """The tiny country with small areas. Only to be read."""
    return make_small(tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="session")
def tiny_store(tiny: Tiny, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store made of the tiny snapshot. Only to be read, or copied."""
    place = tmp_path_factory.mktemp("tiny-store") / "store.duckdb"
    build(tiny.published, place)
    return place
