"""How long each question to the store takes."""

from __future__ import annotations

import os
from time import perf_counter

from benchmarks.table import Bench, Line, middle

TITLE = "Queries (median of 50)"
ROUNDS = 50

QUESTIONS: dict[str, dict[str, str]] = {
    "trend": {"area": "E06000045", "indicator": "cp_rate", "model": "sn2025"},
    "map": {
        "indicator": "cp_rate",
        "period": "2025-03-31",
        "area": "E06000045",
        "model": "sn2025",
    },
    "profile": {"area": "E06000045", "model": "sn2025"},
    "sparkline": {"area": "E06000045"},
    "strip": {},
    "neighbours": {
        "area": "E06000045",
        "model": "sn2025",
        "indicator": "cp_rate",
        "period": "2025-03-31",
    },
    "areas": {},
    "find_area": {"text": "somer"},
}


def measure(bench: Bench) -> list[Line]:
    """Ask each question again and again, the answer as the table that screens get."""
    os.environ["LIKEWISE_STORE"] = str(bench.store)
    import queries  # opens the store that the setting names

    lines = []
    for name, parameters in QUESTIONS.items():
        answer = queries.ask(name, **parameters)
        times = []
        for _ in range(ROUNDS):
            started = perf_counter()
            queries.ask(name, **parameters)
            times.append((perf_counter() - started) * 1000)
        lines.append(Line(name, middle(times), "ms", note=f"{len(answer):,} rows"))
    return lines
