"""Memory of the process that serves, and of one more reader."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import psutil

from benchmarks.reader import Reader
from benchmarks.scripts import AREAS
from benchmarks.table import Bench, Line
from tests.browser.screens import PATHS
from tests.browser.serving import ROOT, serve

TITLE = "Memory of the server"
SESSIONS = 50


def _megabytes(process: int) -> float:
    """Give the resident memory of a process and those it started."""
    server = psutil.Process(process)
    family = [server, *server.children(recursive=True)]
    return sum(member.memory_info().rss for member in family) / 1e6


def _use(
    script: Path, log: Path, settings: dict[str, str], pages: list[str], folder: Path = ROOT
) -> tuple[float, float]:
    """Give the megabytes of a server that has shown its pages, and of each further session."""
    with serve(script, log, settings, folder=folder) as server, ExitStack() as readers:
        for page in pages:
            with Reader(server.url) as reader:
                for area in AREAS:
                    reader.visit(page, f"area={area}")
        used = _megabytes(server.process.pid)
        held = []
        for number in range(SESSIONS):
            reader = readers.enter_context(Reader(server.url))
            reader.visit(pages[0], f"area={AREAS[number % len(AREAS)]}")
            held.append(_megabytes(server.process.pid))
        # From the first ten on: what those bring in, all share.
        more = (held[-1] - held[9]) / (SESSIONS - 10)
    return used, more


def measure(bench: Bench) -> list[Line]:
    """Show every page for several areas, then let more readers in."""
    script = ROOT / "benchmarks" / "plain.py"
    plain, plain_more = _use(script, bench.folder / "plain.log", {}, [""], bench.folder)
    ours, ours_more = _use(
        ROOT / "dashboard.py",
        bench.folder / "memory.log",
        bench.settings,
        list(PATHS.values()),
    )
    return [
        Line("after every page was shown", ours, "MB", floor=plain, note="one chart, one table"),
        Line("each further session", ours_more, "MB", note=f"there {plain_more:.2f} MB"),
    ]
