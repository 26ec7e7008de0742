"""Publishers' files cut off or saved again at random: refused in a sentence, or read whole."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd
import pytest

from data.ingest.publication import Publication
from data.ingest.refresh import refresh
from data.ingest.registry import GEOGRAPHY, PUBLICATIONS
from data.ingest.sources import ons_areas
from data.schema import PUBLISHED
from tests.data.conftest import FIRST_DAY, NEXT_DAY, Tiny
from tests.data.publishers import Rows, read_rows, write_rows
from tests.data.small_area_files import write_sheets

CASES = 60
SEED = 20260331

Spoil = Callable[[Path, random.Random], None]


def _rows(change: Callable[[Rows, random.Random], Rows]) -> Spoil:
    def spoil(path: Path, chance: random.Random) -> None:
        write_rows(path, change(read_rows(path), chance))

    return spoil


def _bytes(change: Callable[[bytes, random.Random], bytes]) -> Spoil:
    def spoil(path: Path, chance: random.Random) -> None:
        path.write_bytes(change(path.read_bytes(), chance))

    return spoil


def _without_a_block(rows: Rows, chance: random.Random) -> Rows:
    first = chance.randrange(1, len(rows))
    return rows[:first] + rows[first + chance.randrange(1, 30) :]


def _without_a_column(rows: Rows, chance: random.Random) -> Rows:
    at = chance.randrange(len(rows[0]))
    return [[cell for n, cell in enumerate(row) if n != at] for row in rows]


def _a_block_twice(rows: Rows, chance: random.Random) -> Rows:
    first = chance.randrange(1, len(rows))
    return rows + rows[first : first + 5]


def _one_column(rows: Rows, chance: random.Random, change: Callable[[str], str]) -> Rows:
    """Change the cells of one column, from the first to the last."""
    at = chance.randrange(len(rows[0]))
    return [rows[0]] + [[*row[:at], change(row[at]), *row[at + 1 :]] for row in rows[1:]]


def _rounded(cell: str) -> str:
    return str(round(float(cell), -1)) if re.fullmatch(r"\d+(\.\d+)?", cell) else cell


def _with_separators(cell: str) -> str:
    return f"{int(cell):,}" if re.fullmatch(r"\d{4,}", cell) else cell


def _shuffled(rows: Rows, chance: random.Random) -> Rows:
    return [rows[0], *chance.sample(rows[1:], len(rows) - 1)]


def _workbook(path: Path, _: random.Random) -> None:
    write_sheets(path.with_suffix(".xlsx"), {"Table": read_rows(path)})
    path.with_suffix(".xlsx").rename(path)


def _separated(path: Path, chance: random.Random) -> None:
    separator = chance.choice(";\t")
    text = "".join(separator.join(row) + "\n" for row in read_rows(path))
    path.write_text(text, encoding="utf-8")


WAYS: tuple[Spoil, ...] = (
    _bytes(lambda content, chance: content[: chance.randrange(len(content))]),
    _bytes(lambda content, chance: content[chance.randrange(1, len(content)) :]),
    _bytes(lambda content, _: content.decode("utf-8-sig").encode("utf-16")),
    _bytes(lambda content, _: content.replace(b"\n", b"\r\n")),
    _bytes(lambda content, chance: content + b"\n" * chance.randrange(1, 9)),
    _rows(lambda rows, chance: rows[: chance.randrange(2, len(rows))]),
    _rows(_without_a_block),
    _rows(_without_a_block),
    _rows(_without_a_column),
    _rows(_a_block_twice),
    _rows(_shuffled),
    _rows(lambda rows, chance: _one_column(rows, chance, _rounded)),
    _rows(lambda rows, chance: _one_column(rows, chance, _with_separators)),
    _rows(lambda rows, chance: _one_column(rows, chance, lambda cell: "")),
    _rows(lambda rows, _: [["A note"], ["of two rows"], *rows]),
    _rows(lambda rows, chance: [*rows, *[[""] * len(rows[0])] * chance.randrange(1, 9)]),
    _rows(lambda rows, _: [[*row, ""] for row in rows]),
    _workbook,
    _separated,
)


@dataclass(frozen=True)
class Door:
    """A mirror, and a snapshot that holds each of its files as a source of its own."""

    mirror: Path
    published: Path
    sources: tuple[Publication, ...]
    paths: dict[str, str]

    def held(self, source: str) -> dict[str, pd.DataFrame]:
        """Read what the snapshot holds of a source."""
        folder = self.published / source
        return {path.stem: pd.read_parquet(path) for path in folder.glob("*.parquet")}


def _alone(sources: Iterable[Publication]) -> tuple[Publication, ...]:
    """Make each file a source: a case then reads one, not the whole publication."""
    return tuple(replace(s, id=f.edition_id, files=(f,)) for s in sources for f in s.files)


def _open(mirror: Path, published: Path, sources: tuple[Publication, ...]) -> Door:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("data.ingest.refresh.SOURCES", (*GEOGRAPHY, *sources))
        done = refresh(mirror, published, FIRST_DAY, [source.id for source in sources])
    assert done.refused == ()
    paths = {file.path: file.edition_id for source in sources for file in source.files}
    return Door(mirror, published, sources, paths)


def _try(door: Door, path: str, spoil: Spoil, chance: random.Random) -> None:
    """Spoil a file, refresh, and hold that nothing is lost and that what is refused is said."""
    source = door.paths[path]
    place = door.mirror / path
    good, before = place.read_bytes(), door.held(source)
    try:
        spoil(place, chance)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("data.ingest.refresh.SOURCES", (*GEOGRAPHY, *door.sources))
            done = refresh(door.mirror, door.published, NEXT_DAY, [source])
    finally:
        place.write_bytes(good)
    after = door.held(source)
    assert before
    assert after.keys() == before.keys()
    for name, table in before.items():
        pd.testing.assert_frame_equal(table, after[name], obj=f"{path}: {name}")
    if done.written:
        assert done.refused == ()
        return
    assert re.search(r": [^:]+.*; expected .+; [a-z].+\.$", done.refused[0])
    assert all(said.endswith(".") and "\n" not in said for said in done.refused)
    assert any(place.name in said or source in said for said in done.refused)


@pytest.fixture(scope="module")
def door(tiny: Tiny, tmp_path_factory: pytest.TempPathFactory) -> Door:
    copy = tiny.copy(tmp_path_factory.mktemp("door"))
    made = _open(copy.mirror, copy.published, _alone(tiny.sources))
    of_areas = {file.path: ons_areas.SOURCE.id for file in ons_areas.SOURCE.files}
    return replace(made, paths=of_areas | made.paths)


@pytest.mark.parametrize("case", range(CASES))
def test_each_is_refused_in_a_sentence_or_read_whole(case: int, door: Door) -> None:
    chance = random.Random(SEED + case)
    _try(door, chance.choice(sorted(door.paths)), WAYS[case % len(WAYS)], chance)


OF_MIRROR = ("dfe-cla", "ons-population", "dfe-neighbours", "dwp-child-poverty")
"""A second or two each."""


@pytest.fixture(scope="module")
def real(mirror: Path, tmp_path_factory: pytest.TempPathFactory) -> Door:
    folder = tmp_path_factory.mktemp("real")
    shutil.copytree(PUBLISHED / "ons-areas", folder / "published" / "ons-areas")
    sources = tuple(source for source in PUBLICATIONS if source.id in OF_MIRROR)
    for file in (file for source in sources for file in source.files):
        (folder / "mirror" / file.path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(mirror / file.path, folder / "mirror" / file.path)
    return _open(folder / "mirror", folder / "published", _alone(sources))


@pytest.mark.slow
@pytest.mark.parametrize("case", range(CASES))
def test_so_is_each_of_the_publishers_own(case: int, real: Door) -> None:
    chance = random.Random(SEED - 1 - case)
    _try(real, chance.choice(sorted(real.paths)), WAYS[case % len(WAYS)], chance)
