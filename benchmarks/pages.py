"""Pages to read: how long all take to be written, and how fast nginx gives them away."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from time import perf_counter

from benchmarks.table import Bench, Line
from tests.browser.serving import ROOT, serve_several

TITLE = "Pages to read"
_TIMES = 20_000
_AT_ONCE = 50
_PACKED = "Accept-Encoding: gzip"
_PAGE = "places/southampton/cp_rate"


def _write(bench: Bench) -> float:
    started = perf_counter()
    subprocess.run(
        [sys.executable, "-m", "reading", "--to", str(bench.folder / "site"), "--url",
         "https://figures.example/"],
        cwd=ROOT, env=bench.around, check=True, capture_output=True,
    )  # fmt: skip
    return perf_counter() - started


def _asked(url: str) -> tuple[float, float]:
    """Give requests a second and the milliseconds within which 99 of 100 were answered."""
    said = subprocess.run(
        ["ab", "-q", "-k", "-n", str(_TIMES), "-c", str(_AT_ONCE), "-H", _PACKED, url],
        check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    rate = re.search(r"Requests per second:\s+([\d.]+)", said)
    last = re.search(r"99%\s+(\d+)", said)
    if not rate or not last or not re.search(r"Failed requests:\s+0\b", said) or "Non-2xx" in said:
        raise RuntimeError(said)
    return float(rate[1]), float(last[1])


def measure(bench: Bench) -> list[Line]:
    """Write every page, write them again, and ask nginx for one of them many times."""
    first, again = _write(bench), _write(bench)
    lines = [
        Line("every page written", first, "s"),
        Line("the same again, nothing changed", again, "s"),
    ]
    if missing := [name for name in ("ab", "nginx") if not shutil.which(name)]:
        note = f"needs {' and '.join(missing)}, not installed here"
        return [*lines, Line("from nginx: not measured", 0, "", note=note)]
    options = ["--pages", str(bench.folder / "site")]
    with serve_several(bench.folder / "pages.log", bench.settings, 2, options) as server:
        rate, last = _asked(f"{server.url}/{_PAGE}")
    note = f"{_AT_ONCE} at once, {_TIMES:,} times, ab on the same cores"
    return [
        *lines,
        Line("from nginx: requests a second", rate, "", note=note),
        Line("from nginx: 99th percentile", last, "ms"),
    ]
