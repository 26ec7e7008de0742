"""The tables that a trend draws: lines with their breaks, and gaps with their reasons."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any, Final

import pyarrow as pa

from charts.drawing import columns, table
from charts.trend_lines import Line, Tick
from words.symbols import SYMBOLS, flags_of, reason

_LINES: Final = columns(
    "x number, y number, series role, key role, name role, label role, numerator number, "
    "denominator number, note role, dot truth, revised truth, last truth"
)
_GAPS: Final = columns(
    "x number, y number, series text, name text, label text, reason text, wide text, narrow text"
)


def lines_table(ticks: Sequence[Tick], lines: Sequence[Line]) -> pa.Table:
    """Lay the lines out for drawing.

    Parameters
    ----------
    ticks : sequence of Tick
        The periods.
    lines : sequence of Line
        Back to front.

    Returns
    -------
    pyarrow.Table
        A row a mark: ``x``, ``y``, ``series``, ``key``, ``name``, ``label``, ``numerator``,
        ``denominator``, ``note``, ``dot`` (drawn as a dot even without the pointer), ``revised``,
        ``last``. Rows without ``y`` break the line: where a figure is missing, where the series is
        broken, and where a whole period was never published.
    """
    steps = [b.x - a.x for a, b in itertools.pairwise(ticks)]
    usual = sorted(steps)[len(steps) // 2] if steps else 1.0
    rows: list[tuple[Any, ...]] = []
    for line in lines:
        last = line.known[-1] if line.known else None
        who = (line.series, line.key, line.name)
        is_area = line.series == "area"
        for i, m in enumerate(line.marks):
            before = line.marks[i - 1] if i else None
            after = line.marks[i + 1] if i + 1 < len(line.marks) else None
            flags = {flag.code for flag in flags_of(m.flags)} if m.flags else ()
            if before and (m.x - before.x > 1.6 * usual or "b" in flags):
                between = (m.x + before.x) / 2
                rows.append((between, None, *who, "", None, None, "", False, False, False))
            known = m.value is not None
            alone = not any(side and side.value is not None for side in (before, after))
            dot, revised = known and (is_area or alone), known and is_area and "r" in flags
            counts = (m.numerator, m.denominator)
            rows.append((m.x, m.value, *who, m.label, *counts, m.note, dot, revised, m is last))
    return table(_LINES, rows)


def gaps_table(lines: Sequence[Line], baseline: float) -> pa.Table:
    """List every missing figure of the lines in the foreground.

    Parameters
    ----------
    lines : sequence of Line
        All lines; single neighbours are left out, their table row tells.
    baseline : float
        Where the vertical axis begins.

    Returns
    -------
    pyarrow.Table
        ``x``, ``y``, ``series``, ``name``, ``label``, ``reason``, and in the middle of each run of
        the area's gaps with one reason ``wide`` ("withheld") and ``narrow`` (the symbol), else
        empty.
    """
    rows: list[list[Any]] = []
    for line in lines:
        if line.series in ("neighbour", "named"):
            continue
        run: list[list[Any]] = []
        for mark in line.marks:
            if mark.value is not None:
                run = []
                continue
            # A mean of too few has no symbol: how many there were is the reason.
            why = mark.note if line.series in ("mean", "median") else reason(mark.symbol)
            why = why or reason(mark.symbol)
            row = [mark.x, baseline, line.series, line.name, mark.label, why, "", ""]
            run = [*run, row] if run and run[-1][5] == why else [row]
            rows.append(row)
            if line.series == "area":
                for other in run:
                    other[6:] = "", ""
                known = SYMBOLS.get(mark.symbol or "")
                run[len(run) // 2][6:] = known.label if known else "none", mark.symbol or ""
    return table(_GAPS, rows)
