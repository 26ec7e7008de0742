"""Memory of the server when many take a large file at once."""

from __future__ import annotations

import urllib.request
from concurrent.futures import ThreadPoolExecutor
from time import sleep

import psutil

from benchmarks.table import Bench, Line
from tests.browser.serving import ROOT, serve

TITLE = "A flood of downloads"
AT_ONCE = 20
FILES = ("download/imd_score.csv", "download/all.zip", "file/table/figures.xlsx?area=E06000045")


def _take(url: str) -> int:
    with urllib.request.urlopen(url) as answer:
        size = 0
        while piece := answer.read(2**16):
            size += len(piece)
    return size


def _peak(process: psutil.Process, url: str, size: int) -> int:
    """Take a file by many at once, and give the most memory that the server had meanwhile."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        running = [pool.submit(_take, url) for _ in range(AT_ONCE)]
        peak = process.memory_info().rss
        while not all(one.done() for one in running):
            sleep(0.05)
            peak = max(peak, process.memory_info().rss)
        sizes = {one.result() for one in running}
    if sizes != {size}:
        raise RuntimeError(f"{url} came in sizes {sorted(sizes)}")
    return peak


def measure(bench: Bench) -> list[Line]:
    """Take each file by as many readers at once, and watch the server's memory meanwhile."""
    lines = []
    log = bench.folder / "exports.log"
    with serve(ROOT / "dashboard.py", log, bench.settings) as server:
        process = psutil.Process(server.process.pid)
        for file in FILES:
            url = f"{server.url}/{file}"
            size = _take(url)
            before = process.memory_info().rss
            peak = _peak(process, url, size)
            note = f"{size / 1e6:.1f} MB each, from {before / 1e6:.0f} MB"
            name = file.partition("?")[0]
            lines.append(Line(f"{AT_ONCE} of /{name}: peak", peak / 1e6, "MB", note=note))
    return lines
