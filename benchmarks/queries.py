"""How long each question to the store takes, and the same again from memory."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from time import perf_counter
from typing import Any

from benchmarks.floors import floors, lay
from benchmarks.table import Bench, Line, middle

TITLE = "Queries (median of 50)"
ROUNDS = 50
HITS = 5_000

_VIEW = {"area": "E06000045", "indicator": "cp_rate", "period": "2025-03-31", "model": "sn2025"}


def measure(bench: Bench) -> list[Line]:
    """Run each question again and again, its answer as the rows that screens get."""
    os.environ["LIKEWISE_STORE"] = str(bench.store)
    # They open the store that the setting names.
    from queries import cached_query, query, rows
    from queries.store import begin_run

    begin_run()
    asked: list[tuple[type[tuple[Any, ...]], dict[str, str]]] = [
        (rows.Trend, {name: _VIEW[name] for name in ("area", "indicator", "model")}),
        (rows.Compare, _VIEW),
        (rows.Map, _VIEW),
        (rows.Profile, {name: _VIEW[name] for name in ("area", "model")}),
        (rows.Sparkline, {"area": _VIEW["area"]}),
        (rows.Strip, {}),
        (rows.Neighbours, _VIEW),
        (rows.Areas, {}),
        (rows.FindArea, {"text": "somer"}),
        (rows.SmallAreas, {"area": "E08000025", "indicator": "imd_rank", "period": "iod2025"}),
    ]
    lines = []
    least = floors(lay(bench.store, bench.folder), "cp_rate", _among(), _VIEW["period"])
    for question, given in asked:
        found = len(query(question, **given))
        milliseconds = _median(ROUNDS, partial(query, question, **given))
        name = question.__name__
        lines.append(Line(name, milliseconds, "ms", note=f"{found:,} rows"))
        if floor := least.get(name):
            for what, take in (("pandas over CSV", floor.pandas), ("indexed SQLite", floor.sqlite)):
                note = "the bare figures: no comparison, no position, no notes"
                lines.append(Line(f"  {what}", _median(ROUNDS, take), "ms", note=note))
    again = _median(HITS, lambda: cached_query(rows.Compare, **_VIEW))
    return [*lines, Line("any of them from memory", again * 1000, "µs")]


def _among() -> list[str]:
    """Give whose lines a trend shows: the area, its region, England, areas like it."""
    from queries import ENGLAND, cached_query, rows

    like = cached_query(rows.Neighbours, **_VIEW)
    return [_VIEW["area"], ENGLAND, *(one.neighbour_code for one in like)]


def _median(times: int, run: Callable[[], object]) -> float:
    taken = []
    for _ in range(times):
        started = perf_counter()
        run()
        taken.append((perf_counter() - started) * 1000)
    return middle(taken)
