"""The tables that a trend draws: lines with their breaks, gaps with their reasons, what is cut."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any, Final

import pyarrow as pa

from charts.clipping import Vertex, crossings
from charts.drawing import columns, table
from charts.labels import text_width
from charts.lines import Line, Mark, Tick, cuts_of
from charts.scale import Scale
from charts.trend.ends import FONT_NARROW
from words.measure import Measure
from words.scales import span_text
from words.symbols import SYMBOLS, reason

_LINES: Final = columns(
    "x number, y number, series role, key role, name role, label role, numerator number, "
    "denominator number, note role, dot truth, revised truth, last truth"
)
_GAPS: Final = columns(
    "x number, series text, name text, label text, reason text, wide text, narrow text, "
    "needs number"
)
_CUTS: Final = columns(
    "x number, y number, series text, name text, label text, figure text, note text, up truth, "
    "wide text, narrow text, row_wide small, row_narrow small, share number"
)
_PLOTS: Final = {"wide": 600.0, "narrow": 220.0}
"""Pixels across, rather too few than too many."""
_ROWS: Final = 3
"""More words than so many under one another stand beneath the chart alone."""
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
        The vertical one; what lies beyond it is in `cuts_table`.

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
            revised = known and is_area and "r" in m.figure.flags
            texts = (m.label, m.figure.numerator, m.figure.denominator, m.note)
            y = m.value if known else None
            rows.append((m.x, y, *who, *texts, dot, revised, m is last))
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
    missing = before.point.sound is None or after.point.sound is None
    return missing or after.x - before.x > 1.6 * usual or "b" in after.figure.flags


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
            why = mark.note if line.series in ("mean", "median") else reason(mark.figure.symbol)
            why = why or reason(mark.figure.symbol)
            row = [mark.x, line.series, line.name, mark.label, why, "", "", 0.0]
            run = [*run, row] if run and run[-1][4] == why else [row]
            rows.append(row)
            if line.series == "area":
                for other in run:
                    other[5:7] = "", ""
                known = SYMBOLS.get(mark.figure.symbol or "")
                middle = run[len(run) // 2]
                middle[5:7] = known.label if known else "none", mark.figure.symbol or ""
    named = [row for row in rows if row[5]]
    for left, right in itertools.pairwise(named):
        wide = (text_width(left[5], FONT_NARROW) + text_width(right[5], FONT_NARROW)) / 2
        needs = (wide + FONT_NARROW) * span / (right[0] - left[0])
        left[7], right[7] = max(left[7], needs), needs
    return table(_GAPS, rows)


def cuts_table(
    marks: Sequence[tuple[Line, Mark]], measure: Measure, scale: Scale, first: float, end: float
) -> pa.Table:
    """Lay out the marks at the edge, and a line's name and figures at the middle one of its own.

    Parameters
    ----------
    marks : sequence of (Line, Mark)
        As `charts.lines.cut_marks` lists them.
    first, end : float
        The first and the last period on the horizontal axis.

    Returns
    -------
    pyarrow.Table
        A row a figure. Words that would meet others stand in the next row (``row_...``).
    """
    sides: dict[tuple[str, int], list[tuple[Line, Mark]]] = {}
    for line, mark in marks:
        sides.setdefault((line.key, scale.beyond(mark.value or 0.0)), []).append((line, mark))
    rows: list[tuple[object, ...]] = []
    taken: dict[tuple[str, int, int], list[tuple[float, float]]] = {}
    for (_, side), own in sides.items():
        middle = own[len(own) // 2][1]
        figures = span_text(cuts_of(own), measure)
        for line, mark in own:
            value = mark.value or 0.0
            share = (mark.x - first) / ((end - first) or 1.0)
            texts = {"wide": f"{line.name} {figures}", "narrow": figures}
            at = {
                size: _row(text, size, side, share, taken) if mark is middle else -1
                for size, text in texts.items()
            }
            wide, narrow = (text if at[size] >= 0 else "" for size, text in texts.items())
            rows.append(
                (mark.x, scale.clamp(value), line.series, line.name, mark.label,
                 measure.shown(value), mark.note, side > 0, wide, narrow, at["wide"],
                 at["narrow"], share)
            )  # fmt: skip
    return table(_CUTS, rows)


def _row(
    text: str,
    size: str,
    side: int,
    share: float,
    taken: dict[tuple[str, int, int], list[tuple[float, float]]],
) -> int:
    """Find the first row in which a text meets no other; -1 where there is none."""
    wide, plot = text_width(text, FONT_NARROW) + 10, _PLOTS[size]
    # As it is aligned: away from the edge that it would run over.
    start = share * plot - wide * (0 if share < 0.25 else 1 if share > 0.75 else 0.5)
    for row in range(_ROWS):
        others = taken.setdefault((size, side, row), [])
        if all(start + wide <= left or right <= start for left, right in others):
            others.append((start, start + wide))
            return row
    return -1
