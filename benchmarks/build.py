"""What the figures weigh, and how long the store takes to build from them."""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter

from benchmarks.table import Bench, Line

TITLE = "Snapshot and store"
ROOT = Path(__file__).resolve().parents[1]
PUBLISHED = ROOT / "data" / "published"


def build_store(place: Path) -> float:
    """Build the store as a reader's machine does, in a process of its own; give the seconds."""
    started = perf_counter()
    subprocess.run(
        [sys.executable, "-m", "data", "build"],
        cwd=ROOT,
        env={**os.environ, "LIKEWISE_STORE": str(place)},
        check=True,
        capture_output=True,
    )
    return perf_counter() - started


def _weight(folder: Path) -> float:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6


def measure(bench: Bench) -> list[Line]:
    """Measure the snapshot's size, the build and the geometry on the wire."""
    shapes = sorted((PUBLISHED / "boundaries").rglob("*.topojson"))
    lines = [
        Line("snapshot in the repository", _weight(PUBLISHED), "MB"),
        Line("store built from it", bench.built_in, "s", note="a process of its own, imports too"),
        Line("store on disk", bench.store.stat().st_size / 1e6, "MB"),
    ]
    packed = {file: len(gzip.compress(file.read_bytes(), 9)) / 1000 for file in shapes}
    if packed:
        heaviest = max(packed, key=lambda file: packed[file])
        lines.append(Line("heaviest geometry, gzipped", packed[heaviest], "kB", note=heaviest.name))
    return lines
