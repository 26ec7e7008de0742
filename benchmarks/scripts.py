"""How long the script of each page takes, in a running server."""

from __future__ import annotations

from pathlib import Path

from benchmarks.reader import Reader
from benchmarks.table import Bench, Line, middle
from tests.browser.screens import PATHS
from tests.browser.serving import ROOT, serve

TITLE = "Script of each page (median of 30)"
ROUNDS = 30
AREAS = ("E06000045", "E06000066", "E08000039", "E06000057", "E92000001")


def _times(file: Path) -> list[float]:
    return [float(line) for line in file.read_text(encoding="ascii").splitlines()]


def measure(bench: Bench) -> list[Line]:
    """Open each page in one session, for several areas in turn; the first round doesn't count."""
    file = bench.folder / "script-times"
    settings = {"LIKEWISE_STORE": str(bench.store), "SCRIPT_TIMES": str(file)}
    log = bench.folder / "scripts.log"
    lines = []
    with serve(ROOT / "dashboard.py", log, settings, module="benchmarks.timed_server") as server:
        for name, page in PATHS.items():
            with Reader(server.url) as reader:
                for area in AREAS:
                    reader.visit(page, f"area={area}")
                file.write_text("", encoding="ascii")
                for number in range(ROUNDS):
                    reader.visit(page, f"area={AREAS[number % len(AREAS)]}")
            times = _times(file)
            lines.append(Line(name, middle(times), "ms", note=f"slowest {max(times):.0f}"))
    return lines
