"""What a map costs on the wire and the server, beside one that sends its boundaries inline."""

from __future__ import annotations

from pathlib import Path
from statistics import median

import psutil

from benchmarks.reader import Reader
from benchmarks.table import Bench, Line
from tests.browser.serving import ROOT, serve

TITLE = "A map that changes, without a browser (median of 8 periods)"
PERIODS = [f"{year}-03-31" for year in range(2017, 2025)]


def _change(script: Path, page: str, bench: Bench, folder: Path) -> tuple[float, float]:
    """Give the kilobytes of the websocket and the server's milliseconds for another period."""
    log = bench.folder / f"{script.stem}-wire.log"
    with serve(script, log, bench.settings, folder=folder) as server, Reader(server.url) as reader:
        process = psutil.Process(server.process.pid)
        address = "area=E06000045&indicator=cp_rate&period={}".format
        reader.visit(page, address("2025-03-31"))
        weights, took = [], []
        for period in PERIODS:
            before = sum(process.cpu_times()[:2])
            weights.append(reader.visit(page, address(period)) / 1000)
            took.append((sum(process.cpu_times()[:2]) - before) * 1000)
    return median(weights), sum(took) / len(took)


def measure(bench: Bench) -> list[Line]:
    """Change the period of the map of England, in the dashboard and on the floor's page."""
    inline, inline_took = _change(
        ROOT / "benchmarks" / "inline_map.py", "", bench, bench.folder
    )
    ours, ours_took = _change(ROOT / "dashboard.py", "map", bench, ROOT)
    return [
        Line("Map: websocket, another period", ours, "kB", floor=inline),
        Line("Map: the server's processor", ours_took, "ms", floor=inline_took),
    ]
