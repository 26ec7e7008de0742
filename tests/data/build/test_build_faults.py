"""Whose fault it is when no store can be built: each is one sentence with the right advice."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import duckdb
import pytest

import data.build.statements
from data.build.faults import explain_faults
from data.build.store import build
from data.problem import Problem
from tests.conftest import ROOT
from tests.data.conftest import Tiny, digest

OURS = "please tell us"
SNAPSHOT = "data/published"
PLACE = "LIKEWISE_STORE"
STEPS = ("schema", "figures", "groups", "coverage")


def sentence(tiny: Tiny, store: Path) -> str:
    with pytest.raises(Problem) as refused:
        build(tiny.published, store)
    assert "\n" not in str(refused.value)
    assert SNAPSHOT not in str(refused.value), "the snapshot isn't to blame"
    return str(refused.value)


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize(
    "statement",
    [
        "SELECT nobody FROM nowhere;",
        "SELEKT 1;",
        "SELECT 'eleven'::INTEGER;",
        "CREATE TEMP TABLE own (a INTEGER NOT NULL); INSERT INTO own VALUES (NULL);",
    ],
)
def test_a_fault_in_our_sql_is_ours(
    step: str, statement: str, tiny: Tiny, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "sql"
    shutil.copytree(ROOT / "data" / "build" / "sql", own)
    (own / f"{step}.sql").write_text(statement, encoding="utf-8")
    monkeypatch.setattr(data.build.statements, "_SQL", own)
    said = sentence(tiny, tmp_path / "store.duckdb")
    assert OURS in said
    assert not (tmp_path / "store.duckdb").exists()


def test_a_file_in_a_folders_place_is_said(tiny: Tiny, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for store in (tmp_path / "file" / "store.duckdb", tmp_path / "file" / "x" / "store.duckdb"):
        said = sentence(tiny, store)
        assert said.startswith(str(tmp_path / "file"))
        assert "move away what stands there" in said


def test_a_folder_in_the_stores_place_is_said(tiny: Tiny, tmp_path: Path) -> None:
    (tmp_path / "store.duckdb").mkdir()
    said = sentence(tiny, tmp_path / "store.duckdb")
    assert said.startswith(str(tmp_path / "store.duckdb"))
    assert "move away what stands there" in said


@pytest.mark.skipif(sys.platform == "win32", reason="needs links")
def test_links_in_a_circle_are_said(tiny: Tiny, tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert PLACE in sentence(tiny, tmp_path / "loop" / "store.duckdb")


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions of another kind")
def test_a_folder_that_only_may_be_read_is_said(
    tiny: Tiny, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    closed.chmod(0o555)
    if os.geteuid() == 0:  # whom no permission stops

        def refused(prefix: str, dir: Path) -> str:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), f"{dir}/{prefix}abcd")

        monkeypatch.setattr(tempfile, "mkdtemp", refused)
    said = sentence(tiny, closed / "store.duckdb")
    assert said.startswith(f"{closed / 'store.duckdb'}: ")
    assert "change its permissions" in said


FULL = """
import resource, signal, sys
from pathlib import Path
from data.build.store import build
from data.problem import Problem
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
try:
    build(Path(sys.argv[1]), Path(sys.argv[2]))
except Problem as problem:
    print(problem)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
def test_a_disk_without_room_is_said_and_the_old_store_stays(
    tiny: Tiny, tiny_store: Path, tmp_path: Path
) -> None:
    store = Path(shutil.copy(tiny_store, tmp_path / "store.duckdb"))
    before = digest(tmp_path)
    ran = subprocess.run(
        [sys.executable, "-c", FULL, str(tiny.published), str(store)],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    (said,) = ran.stdout.strip().splitlines()
    assert said.startswith(f"{store}: ")
    assert "make room on the disk" in said
    assert digest(tmp_path) == before


@pytest.mark.parametrize(
    ("error", "advice"),
    [
        (duckdb.OutOfMemoryException("Out of Memory Error: no block"), "close what"),
        (MemoryError(), "close what"),
        (OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "x"), "make room on the disk"),
        (
            # How a checkpoint says that the disk was full.
            duckdb.FatalException(f"FATAL Error: Could not write: {os.strerror(errno.ENOSPC)}"),
            "make room on the disk",
        ),
        (duckdb.IOException(f"IO Error: x: {os.strerror(errno.EROFS)}"), "change its permissions"),
        (duckdb.IOException("IO Error: could not sync\nat 7"), "see to the disk"),
        (OSError(errno.EIO, os.strerror(errno.EIO)), "see to the disk"),
        (duckdb.InternalException("INTERNAL Error: unreachable"), OURS),
        (duckdb.ConstraintException("Constraint Error: NOT NULL"), OURS),
    ],
)
def test_each_cause_has_its_advice(error: Exception, advice: str, tmp_path: Path) -> None:
    with pytest.raises(Problem) as said, explain_faults(tmp_path / "store.duckdb"):
        raise error
    assert advice in str(said.value)
    assert "\n" not in str(said.value)
    assert SNAPSHOT not in str(said.value)


def test_a_program_that_holds_the_store_on_windows_is_said(tmp_path: Path) -> None:
    error = PermissionError(errno.EACCES, "Access is denied", "x")
    error.winerror = 5  # type: ignore[attr-defined,unused-ignore]
    store = tmp_path / "store.duckdb"
    with pytest.raises(Problem, match="stop the dashboard"), explain_faults(store):
        raise error
