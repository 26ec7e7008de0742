"""A small line for each area of a group, all on one scale, the chosen area behind each."""

from __future__ import annotations

import datetime as dt
import itertools
import math
import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from charts.clipping import inside
from charts.drawing import Drawing, columns, table
from charts.labels import text_width
from charts.lines import Line, Mark, Tick, cut_marks, cuts_of, read, span_of
from charts.palette import Mode
from charts.scale import Scale, scale_of
from charts.small_multiples.words import small_multiples_alt, small_multiples_title
from charts.specification import filled, unit_of
from queries.rows import Trend
from words import periods
from words.measure import Measure
from words.places import the
from words.scales import beyond_the_scale, end_text
from words.symbols import SYMBOLS

_LINES: Final = columns(
    "cell small, run small, fx number, fy number, own truth, name role, label role, value number"
)
_CELLS: Final = columns(
    "cell small, name text, figure text, fx number, fy number, reason text, first text, last text, "
    "years text"
)
_CUTS: Final = columns(
    "cell small, fx number, fy number, name role, label role, figure text, text text"
)
_CELL_HEIGHT: Final = 108
_FEW, _MANY = 10, 24


def small_multiples(
    figures: Sequence[Trend],
    measure: Measure,
    group: str,
    directions: Mapping[str, str],
    *,
    until: dt.date | None = None,
    mode: Mode = "light",
) -> Drawing:
    """Draw each line of a group by itself.

    Parameters
    ----------
    figures : sequence of Trend
        A row a series, area and period.
    group : str
        The group's noun: "like areas".
    directions : mapping
        Directions in that period by code, as `words.directions.direction_name` names
        them; the area's own under ``area``.
    until : date, optional
        The last day of the period that is looked at; later ones are left out.

    Returns
    -------
    Drawing
        As wide as its container: more columns where there is more room. Every cell has the same
        scales; the chosen area's line is drawn faint in each. A gap in the figures is a gap.
    """
    if until is not None:
        figures = [row for row in figures if row.end_date <= until]
    ticks, lines = read(figures)
    area = next((line for line in lines if line.series == "area"), None)
    others = [line for line in lines if line.series == "neighbour"]
    drawn = [line for line in (area, *others) if line is not None]
    reach = scale_of([value for line in drawn for value in line.sound], measure.unit, about=4)
    rows: list[tuple[Any, ...]] = []
    for cell, line in enumerate(others):
        if area is not None:
            rows += _points(cell, area, ticks, reach, own=False)
        rows += _points(cell, line, ticks, reach, own=True)
    low, top = (end_text(end, measure.unit) for end in (reach.low, reach.high))
    cut = cut_marks(drawn[::-1], reach)
    wide, narrow, height = _grid(len(others))
    spec = filled(
        "small_multiples",
        mode,
        {
            "columns_wide": wide,
            "columns_narrow": narrow,
            "cells": max(len(others), 1),
            "high_text": top,
            "low_text": low if reach.low else "",
            "zero": reach.share(0.0) if reach.crosses_zero else None,
            "years_wide": _years_wide(ticks),
            "figure_wide": _figure_wide(measure, others),
            **unit_of(measure),
        },
    )
    spec["height"] = height
    named = [(line.name, line.points()) for line in others]
    own = (area.name, area.points()) if area is not None else None
    when = span_of(ticks)
    among = (directions.get("area", ""), [directions.get(line.key, "") for line in others])
    last = ticks[-1].label if ticks else ""
    title = small_multiples_title(measure, last, own, named, group, among)
    faint = f"The faint line in each is {the(area.name)}'s." if area is not None else ""
    beyond = beyond_the_scale(cuts_of(cut), measure)
    scale = f"all on one scale from {low} to {top}"
    return Drawing(
        spec=spec,
        data={
            "lines": table(_LINES, rows),
            "cells": table(_CELLS, [_cell(n, x, ticks, reach, measure)
                                    for n, x in enumerate(others)]),
            "cuts": table(_CUTS, _cut_rows(others, ticks, reach, measure)),
        },
        alt=" ".join([small_multiples_alt(measure, when, title, named, scale), *beyond]),
        title=title,
        subtitle=f"{measure.subtitle(when)}, {scale}",
        notes=((faint,) if faint and others else ()) + tuple(beyond),
        mode=mode,
    )  # fmt: skip


def _grid(cells: int) -> tuple[int, int, int]:
    """Choose how many columns wide and narrow, and one height that serves both."""
    wide = min(5, max(cells, 2)) if cells <= _FEW else 6 if cells <= _MANY else 8
    narrow = min(3, max(cells, 1)) if cells <= _MANY else 4
    rows_wide, rows_narrow = math.ceil(cells / wide), math.ceil(cells / narrow)
    return wide, narrow, max(rows_narrow * _CELL_HEIGHT, rows_wide * 130, 150)


def _years_wide(ticks: Sequence[Tick]) -> int:
    """Say how much room the first and the last year need beside one another."""
    ends = [periods.short(tick.label) for tick in ticks]
    return -(-int(text_width(ends[0] + ends[-1], 11) + 14) // 10) * 10 if ends else 0


def _figure_wide(measure: Measure, lines: Sequence[Line]) -> int:
    """Say how much room the last figures need beside their lines."""
    last = (measure.shown(line.known[-1].value) for line in lines if line.known)
    return -(-int(max((text_width(text, 13) for text in last), default=0.0)) // 10) * 10


def _across(x: float, ticks: Sequence[Tick]) -> float:
    reach = ticks[-1].x - ticks[0].x
    return (x - ticks[0].x) / reach if reach else 1.0


def _points(
    cell: int, line: Line, ticks: Sequence[Tick], reach: Scale, *, own: bool
) -> list[tuple[Any, ...]]:
    """Give a line's points, each with the number of the unbroken run that it is part of.

    Where a line leaves the scale it has a point without a figure.
    """
    steps = sorted(b.x - a.x for a, b in itertools.pairwise(ticks))
    usual = steps[len(steps) // 2] if steps else 1.0
    marks = {mark.x: mark for mark in line.known}
    points: list[tuple[Any, ...]] = []
    pieces = [
        piece
        for run in _runs(line, usual)
        for piece in inside([(m.x, m.value or 0.0) for m in run], reach.low, reach.high)
    ]
    for number, piece in enumerate(pieces):
        for x, y in piece:
            mark = marks.get(x)
            at = (_across(x, ticks), reach.share(y))
            figure = (mark.label, mark.value) if mark and mark.value == y else ("", None)
            points.append((cell, number, *at, own, line.name, *figure))
    return points


def _runs(line: Line, usual: float) -> list[list[Mark]]:
    """Split a line where a figure is missing or doubtful, or the series breaks."""
    runs: list[list[Mark]] = []
    before: Mark | None = None
    for mark in line.marks:
        if mark.value is None:
            before = None
            continue
        broken = before is None or mark.x - before.x > 1.6 * usual
        if mark.point.breaks:
            broken = True
        doubtful = mark.figure.doubt or (before is not None and before.figure.doubt)
        if broken or doubtful:
            runs.append([])
        runs[-1].append(mark)
        before = mark
    return runs


def _cut_rows(
    others: Sequence[Line], ticks: Sequence[Tick], reach: Scale, measure: Measure
) -> list[tuple[Any, ...]]:
    """Mark in each cell what of its own line is beyond the scale, the farthest with its figure."""
    rows: list[tuple[Any, ...]] = []
    for cell, line in enumerate(others):
        own = [mark for _, mark in cut_marks([line], reach)]
        farthest = max(own, key=lambda mark: abs(mark.value or 0.0), default=None)
        for mark in own:
            figure = measure.shown(mark.value)
            at = (_across(mark.x, ticks), reach.share(mark.value or 0.0))
            # The last figure stands at the end of its line anyhow.
            is_said = mark is farthest and mark is not line.known[-1]
            rows.append((cell, *at, line.name, mark.label, figure, figure if is_said else ""))
    return rows


def _in_short(first: str, last: str) -> str:
    """Name both ends in as few letters as a small cell needs: "2013–25"."""
    since = re.search(r"\d{4}", first)
    return last if first == last or not since else f"{since[0]}–{last[-2:]}"


def _cell(
    cell: int, line: Line, ticks: Sequence[Tick], reach: Scale, measure: Measure
) -> tuple[Any, ...]:
    first, last_year = (periods.short(tick.label) for tick in (ticks[0], ticks[-1]))
    ends = (first, last_year, _in_short(first, last_year))
    if not line.known:
        symbol = line.marks[-1].figure.symbol if line.marks else None
        known = SYMBOLS.get(str(symbol))
        return (cell, line.name, "", None, None, known.label if known else "no figures", *ends)
    last = line.known[-1]
    # A figure of an earlier year would be read as one of the last.
    figure = measure.shown(last.value) if last.x == ticks[-1].x else ""
    up = reach.share(last.value or 0.0)
    return (cell, line.name, figure, _across(last.x, ticks), up, "", *ends)
