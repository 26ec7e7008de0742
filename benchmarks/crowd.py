"""Sessions that act at once: some on one process, then a crowd on all cores, its store swapped.

Each session begins as a browser does, with the page and the cookie that keeps it to one process,
and then acts on views drawn at random. This process drives; those that serve are others, on the
same cores. Half way through a new store is put in the old one's place, as an operator would.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles
from time import monotonic, sleep
from typing import Final

import psutil
from websockets.exceptions import WebSocketException

from benchmarks.load import PAGES, SEED, views_of
from benchmarks.reader import Reader, Sorry, cookies_of
from benchmarks.table import Bench, Line, middle
from tests.browser.screens import PATHS
from tests.browser.serving import Server, serve_several

TITLE = "Sessions at once, an act every ten seconds each, views drawn at random"
PROCESSES: Final = 2
EVERY: Final = 10.0
"""Seconds from one act of a session to the next."""
_LOOK: Final = 5.0
"""Seconds between looks at the memory."""
_SETTLED: Final = 60.0
"""Seconds after which memory is expected to stand still."""


@dataclass
class Crowd:
    """What a crowd met.

    Attributes
    ----------
    acts : list of (float, float)
        When an act was due, in seconds from the start, and how many seconds its answer took.
    failed : list of str
        Sessions that were not let in, not answered, or told sorry: why.
    memory : list of (float, float)
        Seconds from the start, and the megabytes of all processes.
    """

    acts: list[tuple[float, float]] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    memory: list[tuple[float, float]] = field(default_factory=list)


def summary(crowd: Crowd, who: str, swapped: float | None) -> list[Line]:
    """Say how the readers of a crowd fared.

    Parameters
    ----------
    crowd
        What they met.
    who
        How many they were, and on how many processes.
    swapped
        When the store was swapped, in seconds from the start, if it was.
    """
    took = [seconds * 1000 for _, seconds in crowd.acts]
    lines = [Line(f"{who}: failed", len(crowd.failed), "", note=_why(crowd.failed))]
    if len(took) > 1:
        lines += [
            Line(f"{who}: median wait", middle(took), "ms", note=f"{len(took)} acts"),
            Line(f"{who}: 95th percentile", _percentile(took, 95), "ms"),
            Line(f"{who}: 99th percentile", _percentile(took, 99), "ms"),
        ]
    if swapped is not None:
        after = [took * 1000 for due, took in crowd.acts if 0 <= due - swapped < _SETTLED]
        if len(after) > 1:
            what = f"{who}: 95th percentile in the minute after the swap"
            lines.append(Line(what, _percentile(after, 95), "ms"))
    settled = [megabytes for at, megabytes in crowd.memory if at >= _SETTLED]
    if settled:
        note = f"from {settled[0]:.0f} MB after the first minute; all processes"
        lines.append(Line(f"{who}: memory at the end", settled[-1], "MB", note=note))
    return lines


def _percentile(values: Sequence[float], which: int) -> float:
    return quantiles(values, n=100, method="inclusive")[which - 1]


def _why(failed: Sequence[str]) -> str:
    return "; ".join(sorted(set(failed))[:3])


def _act(
    url: str, acts: Iterable[tuple[str, str]], start: float, first: float, crowd: Crowd
) -> None:
    """Act again and again in one session; note the seconds from when each act was due."""
    due = first
    sleep(max(0.0, start + due - monotonic()))
    with Reader(url, cookies_of(url)) as reader:
        for page, address in acts:
            sleep(max(0.0, start + due - monotonic()))
            reader.visit(page, address)
            crowd.acts.append((due, monotonic() - start - due))
            due += EVERY


def _enter(
    pool: ThreadPoolExecutor,
    server: Server,
    views: Mapping[str, Iterator[str]],
    sessions: int,
    seconds: float,
    crowd: Crowd,
) -> list[Future[None]]:
    """Let sessions in one by one over the first `EVERY` seconds."""
    choose, start = random.Random(SEED), monotonic()
    running = []
    for _ in range(sessions):
        pages = choose.choices(list(views), k=max(1, round(seconds / EVERY)))
        acts = [(page, next(views[page])) for page in pages]
        first = choose.uniform(0, EVERY)
        running.append(pool.submit(_act, server.url, acts, start, first, crowd))
    return running


def _megabytes(server: Server) -> float:
    family = psutil.Process(server.process.pid).children(recursive=True)
    return sum(process.memory_info().rss for process in family) / 1e6


def _meet(
    server: Server, bench: Bench, sessions: int, seconds: float, swap_at: float | None
) -> tuple[Crowd, float | None]:
    """Let sessions act, swap the store if asked; give what they met, and when it was swapped."""
    views = views_of(bench.store, [PATHS[title] for title in PAGES])
    crowd, start, swapped = Crowd(), monotonic(), None
    with ThreadPoolExecutor(sessions) as pool:
        running = _enter(pool, server, views, sessions, seconds, crowd)
        while not all(one.done() for one in running):
            sleep(_LOOK)
            crowd.memory.append((monotonic() - start, _megabytes(server)))
            if swap_at is not None and swapped is None and monotonic() - start > swap_at:
                Path(shutil.copy(bench.store, bench.folder / "new.duckdb")).replace(bench.store)
                swapped = monotonic() - start
    for one in running:
        error = one.exception()
        if isinstance(error, WebSocketException | OSError | Sorry):  # a TimeoutError is an OSError
            crowd.failed.append(f"{type(error).__name__}: {error}"[:80])
        elif error:
            raise error
    return crowd, swapped


def _on(bench: Bench, processes: int, sessions: int, seconds: float, swap: bool) -> list[Line]:
    settings = {
        **bench.settings,
        "LIKEWISE_PUBLIC": "1",
        "LIKEWISE_SESSIONS_AN_ADDRESS": str(2 * sessions),  # all come from this machine
    }
    log = bench.folder / f"crowd-{processes}.log"
    with serve_several(log, settings, processes) as server:
        sleep(10)  # each process loads what a first page needs
        crowd, swapped = _meet(server, bench, sessions, seconds, seconds / 2 if swap else None)
    return summary(crowd, f"{sessions} sessions on {processes}", swapped)


def measure(bench: Bench) -> list[Line]:
    """Serve as an operator does: some sessions on one process, then a crowd and a swap on two."""
    lines = []
    if bench.sessions:
        lines += _on(bench, 1, bench.sessions, bench.seconds, swap=False)
    if bench.crowd:
        lines += _on(bench, PROCESSES, bench.crowd, bench.crowd_seconds, swap=True)
    return lines
