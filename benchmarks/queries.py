"""How long each question to the store takes, and the same again from memory."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from time import perf_counter
from typing import Any

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
    for question, given in asked:
        found = len(query(question, **given))
        milliseconds = _median(ROUNDS, partial(query, question, **given))
        lines.append(Line(question.__name__, milliseconds, "ms", note=f"{found:,} rows"))
    again = _median(HITS, lambda: cached_query(rows.Compare, **_VIEW))
    return [*lines, Line("any of them from memory", again * 1000, "µs")]


def _median(times: int, run: Callable[[], object]) -> float:
    taken = []
    for _ in range(times):
        started = perf_counter()
        run()
        taken.append((perf_counter() - started) * 1000)
    return middle(taken)
