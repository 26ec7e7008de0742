"""What tests in every folder may ask for: the real store, and the publishers' files if here."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

ROOT = Path(__file__).resolve().parents[1]
MIRROR = ROOT.parent / "shared" / "mirror"


@pytest.fixture(scope="session")
def run_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of this test run that all of its workers share."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def store(run_folder: Path) -> Path:
    """The real store, built once a run from data/published by the command that readers use.

    The first worker to ask builds it; the others wait. Tests only read it.
    """
    place = run_folder / "store.duckdb"
    with FileLock(run_folder / "store.lock"):
        if not place.exists():
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


@pytest.fixture(scope="session")
def mirror() -> Path:
    """The publishers' files, kept beside the project where somebody has them."""
    if not MIRROR.is_dir():
        pytest.skip("no publishers' files in ../shared/mirror to read")
    return MIRROR
