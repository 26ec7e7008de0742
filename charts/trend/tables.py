"""The tables that a trend draws: lines with their breaks, and gaps with their reasons."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any, Final

import pyarrow as pa

from charts.clipping import Vertex, crossings
from charts.drawing import columns, table
from charts.labels import text_width
from charts.lines import Line, Mark, Tick
from charts.scale import Scale
from charts.trend.ends import FONT_NARROW
from words.symbols import SYMBOLS, reason

_LINES: Final = columns(
    "x number, y number, series role, key role, name role, label role, numerator number, "
    "denominator number, note role, dot truth, revised truth, last truth"
)
_GAPS: Final = columns(
    "x number, series text, name text, label text, reason text, wide text, narrow text, "
    "needs number"
)


_NO_MARK: Final = ("", None, None, "", False, False, False)


def lines_table(ticks: Sequence[Tick], lines: Sequence[Line], scale: Scale) -> pa.Table:
    """Lay the lines out for drawing.

    Parameters
    ----------
    ticks : sequence of Tick
        The periods.
    lines : sequence of Line
        Back to front.
    scale : Scale
        The vertical one; what lies beyond it is in `charts.trend.cuts`.

    Returns
    -------
    pyarrow.Table
        A row a mark: ``x``, ``y``, ``series``, ``key``, ``name``, ``label``, ``numerator``,
        ``denominator``, ``note``, ``dot`` (drawn as a dot even without the pointer), ``revised``,
        ``last``. Rows without ``y`` part the line: where a figure is missing, doubtful or beyond
        the scale, where the series is broken, and where a whole period was never published. Rows
        without ``label`` are no marks: there a line enters or leaves the scale.
    """
    steps = [b.x - a.x for a, b in itertools.pairwise(ticks)]
    usual = sorted(steps)[len(steps) // 2] if steps else 1.0
    rows: list[tuple[Any, ...]] = []
    for line in lines:
        last = line.known[-1] if line.known else None
        who = (line.series, line.key, line.name)
        is_area = line.series == "area"
        parted = [_parted(pair, usual) for pair in itertools.pairwise((None, *line.marks, None))]
        for i, m in enumerate(line.marks):
            if i and parted[i]:
                between = (m.x + line.marks[i - 1].x) / 2
                rows.append((between, None, *who, *_NO_MARK))
            elif i:
                rows += [(*at, *who, *_NO_MARK) for at in _edges(line.marks[i - 1], m, scale)]
            known = m.value is not None and not scale.beyond(m.value)
            dot = known and (is_area or (parted[i] and parted[i + 1]))
            revised = known and is_area and "r" in (m.flags or "")
            said = (m.label, m.numerator, m.denominator, m.note)
            y = m.value if known else None
            rows.append((m.x, y, *who, *said, dot, revised, m is last))
    return table(_LINES, rows)


def _edges(before: Mark, after: Mark, scale: Scale) -> list[Vertex]:
    """Give the places where a line between two marks enters or leaves the scale."""
    start, end = (before.x, before.value or 0.0), (after.x, after.value or 0.0)
    return [at for at in crossings(start, end, scale.low, scale.high) if at is not None]


def _parted(pair: tuple[Mark | None, Mark | None], usual: float) -> bool:
    """Say whether no line may run from a mark to the next."""
    before, after = pair
    if before is None or after is None:
        return True
    missing = before.value is None or after.value is None or bool(before.doubt or after.doubt)
    return missing or after.x - before.x > 1.6 * usual or "b" in (after.flags or "")


def gaps_table(lines: Sequence[Line], span: float) -> pa.Table:
    """List every missing figure of the lines in the foreground.

    Parameters
    ----------
    lines : sequence of Line
        All lines; single neighbours are left out, their table row tells.
    span : float
        The years from the first period to the last.

    Returns
    -------
    pyarrow.Table
        ``x``, ``series``, ``name``, ``label``, ``reason``; in the middle of each run of the area's
        gaps with one reason ``wide`` ("withheld") and ``narrow`` (the symbol), else empty; and
        ``needs``, how wide the plot must be for the words to stand clear of the next ones.
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
            row = [mark.x, line.series, line.name, mark.label, why, "", "", 0.0]
            run = [*run, row] if run and run[-1][4] == why else [row]
            rows.append(row)
            if line.series == "area":
                for other in run:
                    other[5:7] = "", ""
                known = SYMBOLS.get(mark.symbol or "")
                middle = run[len(run) // 2]
                middle[5:7] = known.label if known else "none", mark.symbol or ""
    said = [row for row in rows if row[5]]
    for left, right in itertools.pairwise(said):
        wide = (text_width(left[5], FONT_NARROW) + text_width(right[5], FONT_NARROW)) / 2
        needs = (wide + FONT_NARROW) * span / (right[0] - left[0])
        left[7], right[7] = max(left[7], needs), needs
    return table(_GAPS, rows)
