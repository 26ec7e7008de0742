"""What a killed process leaves is tidied; what a living one works on is left alone."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from data.build.store import build
from data.workplace import swap, tidy, workplace
from tests.conftest import ROOT
from tests.data.conftest import Tiny

AT_WORK = """
import sys
from pathlib import Path
from data.workplace import workplace
with workplace(Path(sys.argv[1])) as place:
    (place / "store.duckdb").write_bytes(bytes(1000))
    print(place, flush=True)
    sys.stdin.read()
"""
needs_locks = pytest.mark.skipif(
    sys.platform == "win32", reason="there a file that somebody holds stays by itself"
)


@contextmanager
def another(place: Path) -> Iterator[tuple[subprocess.Popen[str], Path]]:
    """Let another process work beside a place; give it and its workplace."""
    ran = subprocess.Popen(
        [sys.executable, "-c", AT_WORK, str(place)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    with ran:
        assert ran.stdout is not None
        yield ran, Path(ran.stdout.readline().strip())
        ran.kill()


def names(folder: Path) -> list[str]:
    return sorted(p.name for p in folder.iterdir())


def test_a_workplace_goes_with_its_end_whatever_the_end(tmp_path: Path) -> None:
    def stopped() -> None:
        with workplace(tmp_path / "store.duckdb") as place:
            (place / "store.duckdb").touch()
            assert names(tmp_path) == [place.name]
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert names(tmp_path) == []


@needs_locks
def test_a_killed_process_is_tidied_after_and_a_living_one_is_not(tmp_path: Path) -> None:
    store = tmp_path / "store.duckdb"
    with another(store) as (one, left), another(store) as (_, living):
        one.kill()
        one.wait()
        assert (left / "store.duckdb").exists()
        with workplace(store):
            assert not left.exists()
            assert (living / "store.duckdb").exists()
    tidy(store)
    assert names(tmp_path) == []


@needs_locks
def test_a_build_tidies_what_builds_before_it_left(tiny: Tiny, tmp_path: Path) -> None:
    """In the form of today and in that of former versions; others' files stay."""
    for name in (".store-abcd/store.duckdb", ".store-efgh.duckdb", ".store-efgh.duckdb.wal"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(bytes(1000))
    (tmp_path / "store-of-mine.duckdb").touch()
    (tmp_path / ".storehouse").touch()
    build(tiny.published, tmp_path / "store.duckdb")
    assert names(tmp_path) == [".storehouse", "store-of-mine.duckdb", "store.duckdb"]


@needs_locks
def test_a_refresh_tidies_what_refreshes_before_it_left(tiny: Tiny, tmp_path: Path) -> None:
    made = tiny.copy(tmp_path)
    before = names(made.published)
    for name in (".dfe-cla-abcd", ".dfe-cla-old"):
        (made.published / name).mkdir()
        (made.published / name / "source.json").touch()
    assert made.refresh(["dfe-cla"]).refused == ()
    assert names(made.published) == before


@needs_locks
@pytest.mark.parametrize("left", [".dfe-cla-abcd/old", ".dfe-cla-old"])
def test_a_process_killed_in_the_middle_of_a_swap_loses_nothing(left: str, tmp_path: Path) -> None:
    """The old folder had gone, the new one had not come."""
    (tmp_path / left).mkdir(parents=True)
    (tmp_path / left / "source.json").write_text("held")
    tidy(tmp_path / "dfe-cla")
    assert names(tmp_path) == ["dfe-cla"]
    assert (tmp_path / "dfe-cla" / "source.json").read_text() == "held"


def test_a_swap_leaves_the_new_folder_alone(tmp_path: Path) -> None:
    place = tmp_path / "dfe-cla"
    place.mkdir()
    (place / "was").touch()
    with workplace(place) as beside:
        (beside / "new").mkdir()
        (beside / "new" / "is").touch()
        swap(beside / "new", place)
    assert names(tmp_path) == ["dfe-cla"]
    assert names(place) == ["is"]
