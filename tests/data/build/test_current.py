"""Whether a store is current: as long as nothing that it was made from has changed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import data.build.current
from data.build.current import fingerprint, is_current
from tests.conftest import ROOT
from tests.data.conftest import Tiny

LOADED = """
import sys
import data.build.store
for module in list(sys.modules.values()):
    print(getattr(module, "__file__", None) or "")
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of all that builds, in which a line may be changed."""
    place = tmp_path / "project"
    kept_out = shutil.ignore_patterns("published", "store.duckdb*", ".*", "__pycache__")
    shutil.copytree(ROOT / "data", place / "data", ignore=kept_out)
    shutil.copy(ROOT / "requirements.txt", place)
    monkeypatch.setattr(data.build.current, "ROOT", place)
    monkeypatch.setattr(data.build.current, "_PACKAGES", place / "requirements.txt")
    return place


def test_a_statistic_that_is_worked_out_otherwise_makes_a_store_old(
    project: Path, tiny: Tiny, tiny_store: Path
) -> None:
    # The same files elsewhere are the same: a store may be carried to another machine.
    assert is_current(tiny_store, tiny.published)
    module = project / "data" / "build" / "statistics" / "funnel.py"
    (line,) = [x for x in module.read_text().splitlines() if x.startswith("WINSORISED")]
    name, _, share = line.partition(" = ")
    module.write_text(module.read_text().replace(line, f"{name} = {float(share) / 2}"))
    assert not is_current(tiny_store, tiny.published)


def test_whatever_the_build_loads_or_reads_is_in_the_fingerprint(project: Path, tiny: Tiny) -> None:
    """Found out from a build's own process, so that no new module can stand outside."""
    ran = subprocess.run(
        [sys.executable, "-c", LOADED], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = {Path(line) for line in ran.stdout.splitlines() if line}
    own = {p.relative_to(ROOT) for p in loaded if p.is_relative_to(ROOT) and ".venv" not in p.parts}
    assert {"store.py", "funnel.py", "statements.py"} <= {p.name for p in own}
    data = sorted((ROOT / "data").rglob("*"))
    read = [p.relative_to(ROOT) for p in data if p.suffix in (".sql", ".toml")]
    assert len(read) > 20
    before = fingerprint(tiny.published)
    for name in [*own, *read, Path("requirements.txt")]:
        content = (project / name).read_bytes()
        (project / name).write_bytes(content + b"\n")
        assert fingerprint(tiny.published) != before, f"{name} may change and nobody notices"
        (project / name).write_bytes(content)
    assert fingerprint(tiny.published) == before


def test_a_snapshot_that_is_only_being_made_does_not_count(tiny: Tiny, tmp_path: Path) -> None:
    made = tiny.copy(tmp_path)
    shutil.copytree(made.published / "dfe-cin", made.published / ".dfe-cin-abcd")
    assert fingerprint(made.published) == fingerprint(tiny.published)


def test_asking_whether_a_store_is_current_loads_no_library_that_builds() -> None:
    heavy = {"pandas", "pyarrow", "scipy", "statsmodels"}
    watched = f"import sys, data.build.current; print(*({heavy} & set(sys.modules)))"
    ran = subprocess.run(
        [sys.executable, "-c", watched], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == ""


@pytest.mark.skipif(sys.platform == "win32", reason="needs links")
def test_a_place_that_cannot_be_looked_at_holds_no_store(tiny: Tiny, tmp_path: Path) -> None:
    loop = tmp_path / "store.duckdb"
    loop.symlink_to(loop)
    assert not is_current(loop, tiny.published)
    (tmp_path / "file").touch()
    assert not is_current(tmp_path / "file" / "store.duckdb", tiny.published)
