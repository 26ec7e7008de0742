"""What the server pays for visits drawn at random.

A visit is a session of its own: it connects, shows one view, leaves. This process drives; the
server is another, whose processor time is read around a number of visits, all that Streamlit does
before, after and beside a script included. The floor has Streamlit's own settings: most of what it
costs is the collection of garbage that Streamlit makes after each run, unless told otherwise.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from time import perf_counter, sleep
from typing import Final

import duckdb
import psutil

from benchmarks.reader import Reader
from benchmarks.table import Bench, Line, middle
from tests.browser.screens import PATHS
from tests.browser.serving import ROOT, Server, serve

TITLE = "Load: views drawn at random, the server's processor time a visit"
PAGES: Final = ("Profile", "Trend", "Compare", "Map", "Deprivation")
SEED: Final = 1
_BLOCK: Final = 10
"""Visits between two looks at the clocks: the floor is measured anew beside each block."""
_AFTERWARDS: Final = 0.3
"""Seconds in which a server tidies up after the last visit of a block."""
_AREAS: Final = "SELECT code FROM area WHERE level = 'la' AND valid_to IS NULL ORDER BY code"
_INDICATORS: Final = "SELECT id FROM indicator WHERE core ORDER BY id"


@dataclass(frozen=True)
class Cost:
    """What a visit cost: the server's processor and the reader's wait in ms, the kB received."""

    processor: float
    wait: float
    weight: float

    @staticmethod
    def mean(costs: Iterable[Cost]) -> Cost:
        """Give the mean of each."""
        columns = zip(*((one.processor, one.wait, one.weight) for one in costs), strict=True)
        return Cost(*map(fmean, columns))


def draw(
    areas: Sequence[str], indicators: Sequence[str], pages: Sequence[str], seed: int = SEED
) -> dict[str, Iterator[str]]:
    """Draw views at random, none of them twice.

    Parameters
    ----------
    areas, indicators, pages
        Codes, ids and paths.
    seed
        The same number draws the same views.

    Returns
    -------
    dict
        A page's path to addresses of its own, as many as there are.
    """
    choose = random.Random(seed)
    every = [f"area={area}&indicator={indicator}" for area in areas for indicator in indicators]
    return {page: iter(choose.sample(every, len(every))) for page in pages}


def views_of(store: Path, pages: Sequence[str]) -> dict[str, Iterator[str]]:
    """Draw views of all authorities and core indicators of a store, none of them twice.

    Parameters
    ----------
    store
        Its file.
    pages
        Paths.
    """
    with duckdb.connect(str(store), read_only=True) as opened:
        areas, indicators = (
            [key for (key,) in opened.execute(question).fetchall()]
            for question in (_AREAS, _INDICATORS)
        )
    return draw(areas, indicators, pages)


def as_lines(hello: Cost, unseen: Mapping[str, Cost], seen: Mapping[str, Cost]) -> list[Line]:
    """Set what visits cost beside the floor: all pages together, then each.

    Parameters
    ----------
    hello
        The floor.
    unseen, seen
        Title of a screen to its cost, of views that nobody and somebody had seen.
    """
    lines = []
    for kind, costs in (("not seen before", unseen), ("seen before", seen)):
        every = {"all five": Cost.mean(costs.values()), **costs}
        lines += [
            Line(
                f"view {kind}: {title}",
                cost.processor,
                "ms",
                floor=hello.processor,
                note=f"wait {cost.wait:.0f} ms, there {hello.wait:.0f}; {cost.weight:.0f} kB",
            )
            for title, cost in every.items()
        ]
    return lines


def _processor(server: Server) -> float:
    """Give the seconds of processor that a server has used so far."""
    process = psutil.Process(server.process.pid)
    used = [one.cpu_times() for one in (process, *process.children(recursive=True))]
    return sum(times.user + times.system for times in used)


def _visits(server: Server, page: str, addresses: Sequence[str]) -> Cost:
    """Pay visits one after the other, and give what one of them cost."""
    before, took, weights = _processor(server), [], []
    for address in addresses:
        started = perf_counter()
        with Reader(server.url) as reader:
            weights.append(reader.visit(page, address) / 1000)
            took.append((perf_counter() - started) * 1000)
    sleep(_AFTERWARDS)
    return Cost((_processor(server) - before) / len(took) * 1000, middle(took), fmean(weights))


def _visit_all(
    hello: Server, ours: Server, views: Mapping[str, Iterator[str]], visits: int
) -> list[Line]:
    """Visit each page, the floor beside it, first for views not seen and then for the same."""
    floor: list[Cost] = []
    unseen: dict[str, list[Cost]] = {title: [] for title in PAGES}
    seen: dict[str, list[Cost]] = {title: [] for title in PAGES}
    for done in range(0, visits, _BLOCK):
        for title in PAGES:
            page = PATHS[title]
            addresses = [next(views[page]) for _ in range(min(_BLOCK, visits - done))]
            floor.append(_visits(hello, "", addresses))
            unseen[title].append(_visits(ours, page, addresses))
            seen[title].append(_visits(ours, page, addresses))
    means = [{title: Cost.mean(costs[title]) for title in PAGES} for costs in (unseen, seen)]
    return as_lines(Cost.mean(floor), *means)


def measure(bench: Bench) -> list[Line]:
    """Visit views that nobody has seen, and the same again."""
    views = views_of(bench.store, [PATHS[title] for title in PAGES])
    settings, log = bench.settings, bench.folder / "load.log"
    script, its_log = ROOT / "benchmarks" / "hello.py", bench.folder / "hello.log"
    with (
        serve(script, its_log, folder=bench.folder) as hello,
        serve(ROOT / "dashboard.py", log, settings) as ours,
    ):
        for title in PAGES:  # what the first reader of a page loads, the next ones have
            _visits(hello, "", [""] * 2)
            _visits(ours, PATHS[title], [next(views[PATHS[title]]) for _ in range(2)])
        return _visit_all(hello, ours, views, bench.visits)

