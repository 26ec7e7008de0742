"""What tests in every folder may ask for: the real store, and the publishers' files if here."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from filelock import FileLock
from streamlit.components.v2 import manifest_scanner

from data.build.current import is_current
from data.schema import PUBLISHED

ROOT = Path(__file__).resolve().parents[1]
MIRROR = ROOT.parent / "shared" / "mirror"


def pytest_configure() -> None:
    """Settle the lots that all workers draw from, and keep every test from a reader's own store.

    A test that forgot to ask for ``real_store`` would otherwise pass wherever somebody has built
    one, and fail in a fresh clone.
    """
    os.environ.setdefault("LIKEWISE_SEED", dt.date.today().isoformat())
    os.environ["LIKEWISE_STORE"] = str(ROOT / "tests" / "this test asked for no real_store.duckdb")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name the sample that was opened, so that what it met can be met again."""
    opened: dict[str, list[str]] = {}
    for status in ("passed", "failed"):
        for report in terminalreporter.getreports(status):
            opened |= dict(found for name, found in report.user_properties if name == "opened")
    if opened:
        terminalreporter.section(f"opened (LIKEWISE_SEED={os.environ['LIKEWISE_SEED']} again)")
    for of, ids in opened.items():
        terminalreporter.write_line(f"{len(ids)} {of}: {' '.join(ids)}")


@pytest.fixture(scope="session", autouse=True)
def _packages_are_looked_through_once() -> Iterator[None]:
    """Spare each page's test half a second.

    AppTest reads the metadata of every installed package for each page that it opens, in search of
    components. None comes from a package here, and packages don't change during a run.
    """
    with pytest.MonkeyPatch.context() as patched:
        once = cache(manifest_scanner.scan_component_manifests)
        patched.setattr(manifest_scanner, "scan_component_manifests", once)
        yield


@pytest.fixture(scope="session")
def run_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of this test run that all of its workers share."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def store(pytestconfig: pytest.Config) -> Path:
    """The real store, built from data/published by the command that readers use.

    The first worker to ask builds it and the others wait; it is kept from run to run for as long as
    it is current by the rule that readers' own stores are kept by, so that a change which that rule
    doesn't see shows here as it would there. Tests only read it.
    """
    folder = pytestconfig.rootpath / ".pytest_cache" / "store"
    folder.mkdir(parents=True, exist_ok=True)
    place = folder / "store.duckdb"
    with FileLock(folder / "lock"):
        if not is_current(place, PUBLISHED):
            built = subprocess.run(
                [sys.executable, "-m", "data", "build"],
                cwd=ROOT,
                env={**os.environ, "LIKEWISE_STORE": str(place)},
                capture_output=True,
                text=True,
                check=False,
            )
            if built.returncode:
                pytest.fail(f"python -m data build failed:\n{built.stdout}\n{built.stderr}")
    return place


@pytest.fixture
def real_store(store: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let questions, answers and pages be of the real store."""
    monkeypatch.setenv("LIKEWISE_STORE", str(store))
    return store


@pytest.fixture(scope="session")
def mirror() -> Path:
    """The publishers' files, kept beside the project where somebody has them."""
    if not MIRROR.is_dir():
        pytest.skip("no publishers' files in ../shared/mirror to read")
    return MIRROR
