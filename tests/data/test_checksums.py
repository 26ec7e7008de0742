"""The snapshot proves itself: not a bit of it can change without the build refusing it."""

from __future__ import annotations

import hashlib
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from data.build.store import build
from data.checksums import NAME, folders, refuse_damaged
from data.problem import Problem
from data.schema import PUBLISHED
from data.snapshot import read_register, read_sources, replacing
from tests.data.conftest import Tiny
from tests.data.small_country import Small

FLIPS = 150


@pytest.fixture
def published(tiny: Tiny, tmp_path: Path) -> Path:
    """A small snapshot of every kind of file: tables, records, boundaries plain and packed."""
    made = tiny.copy(tmp_path).published
    for kind, names in (
        ("boundaries", ["record.json", "upper-tier-2013-E12000007.topojson"]),
        ("small-areas", ["record.json", "lsoa21-2021-E06000001.topojson.gz"]),
    ):
        with replacing(made / kind) as folder:
            for name in names:
                shutil.copy(PUBLISHED / kind / name, folder)
    refuse_damaged(made)
    return made


def files_of(published: Path) -> list[Path]:
    return sorted(p for p in published.rglob("*") if p.is_file())


def refusal(published: Path, store: Path) -> str:
    """Give the sentence with which the build refuses a snapshot."""
    with pytest.raises(Problem) as refused:
        build(published, store)
    assert not store.exists()
    assert "\n" not in str(refused.value)
    return str(refused.value)


def test_one_bit_anywhere_is_refused_and_its_file_named(published: Path, tmp_path: Path) -> None:
    dice = random.Random(2026)
    kinds = set()
    for _ in range(FLIPS):
        path = dice.choice(files_of(published))
        content = path.read_bytes()
        spoilt = bytearray(content)
        spoilt[dice.randrange(len(spoilt))] ^= 1 << dice.randrange(8)
        path.write_bytes(spoilt)
        said = refusal(published, tmp_path / "store.duckdb")
        # A list of checksums that is wrong itself may name a file that it no longer fits.
        assert said.startswith(f"{path.parent.name}/{'' if path.name == NAME else path.name}")
        path.write_bytes(content)
        kinds.add("".join(path.suffixes[-2:]) or path.name)
    refuse_damaged(published)
    assert {".parquet", ".json", ".topojson", ".topojson.gz", NAME} <= kinds


def overwritten(path: Path) -> None:
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 200] = b"\x00" * 200
    path.write_bytes(content)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-50])


def halved(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def text(path: Path) -> None:
    path.write_text("area_code,value\nE06000045,1\n", encoding="utf-8")


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("spoil", [overwritten, cut, halved, text, emptied, a_folder, Path.unlink])
@pytest.mark.parametrize(
    "name",
    [
        "ons-areas/areas.parquet",
        "ons-areas/area_changes.parquet",
        "dfe-cin/dfe-cin-2025-b1.parquet",
        "dfe-neighbours/dfe-neighbours-2025.parquet",
        "dfe-cin/source.json",
        "boundaries/upper-tier-2013-E12000007.topojson",
        "small-areas/lsoa21-2021-E06000001.topojson.gz",
        "small-areas/record.json",
    ],
)
def test_a_spoilt_file_is_refused_by_name(
    name: str, spoil: Callable[[Path], None], published: Path, tmp_path: Path
) -> None:
    spoil(published / name)
    said = refusal(published, tmp_path / "store.duckdb")
    assert said.startswith(f"{name}: ")
    assert said.endswith("fetch data/published again.")


def test_small_areas_and_areas_are_proven_where_a_refresh_reads_them(
    published: Path, small: Small, tmp_path: Path
) -> None:
    halved(published / "ons-areas" / "areas.parquet")
    with pytest.raises(Problem, match=r"^ons-areas/areas\.parquet: "):
        read_register(published)
    own = tmp_path / "small"
    shutil.copytree(small.published, own)
    text(own / "ons-small-areas" / "lsoas_2021.parquet")
    with pytest.raises(Problem, match=r"^ons-small-areas/lsoas_2021\.parquet: "):
        read_register(own)


def test_without_its_checksums_nothing_proves_a_folder(published: Path, tmp_path: Path) -> None:
    (published / "dfe-cla" / NAME).unlink()
    assert "nothing proves" in refusal(published, tmp_path / "store.duckdb")


def test_a_table_that_nobody_wrote_is_refused(published: Path, tmp_path: Path) -> None:
    shutil.copy(published / "ons-areas" / "areas.parquet", published / "dfe-cla" / "other.parquet")
    said = refusal(published, tmp_path / "store.duckdb")
    assert said.startswith("dfe-cla/other.parquet: it has no checksum")
    (published / "dfe-cla" / "other.parquet").unlink()
    (published / "dfe-cla" / ".DS_Store").touch()
    refuse_damaged(published)


def test_several_are_counted(published: Path, tmp_path: Path) -> None:
    for name in ("areas", "area_changes"):
        halved(published / "ons-areas" / f"{name}.parquet")
    assert "and 1 more file like it" in refusal(published, tmp_path / "store.duckdb")


def test_a_file_in_a_folders_place_is_said(published: Path, tmp_path: Path) -> None:
    shutil.rmtree(published / "dfe-cla")
    (published / "dfe-cla").touch()
    said = refusal(published, tmp_path / "store.duckdb")
    assert said.startswith("dfe-cla: a file stands where a folder should be")


def test_a_snapshot_that_is_not_there_is_said(tmp_path: Path) -> None:
    assert "there is no snapshot" in refusal(tmp_path / "none", tmp_path / "store.duckdb")


def test_what_a_killed_refresh_left_is_no_source(published: Path) -> None:
    before = [record.id for record in read_sources(published)]
    shutil.copytree(published / "dfe-cin", published / ".dfe-cin-abcd")
    assert [record.id for record in read_sources(published)] == before
    refuse_damaged(published)


def test_the_shipped_checksums_are_those_of_the_shipped_files() -> None:
    for folder in folders(PUBLISHED):
        sums = (folder / NAME).read_text(encoding="utf-8")
        files = sorted(p for p in folder.iterdir() if p.name != NAME and p.name[0] != ".")
        assert sums == "".join(
            f"{hashlib.sha256(p.read_bytes()).hexdigest()}  {p.name}\n" for p in files
        )
