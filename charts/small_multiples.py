"""A small line for each area of a group, all on one scale, the chosen area behind each."""

from __future__ import annotations

import itertools
import json
import math
from collections.abc import Sequence
from typing import Any, Final

import pandas as pd

from charts.drawing import Drawing, Spec, columns, fill_parameters, table
from charts.palette import Mode
from charts.scale import Scale, scale_of
from charts.small_multiples_spec import template
from charts.trend_lines import Line, Tick, read, span_of
from words import periods
from words.many_lines import many_alt, many_title
from words.measure import Measure
from words.numbers import with_unit
from words.symbols import SYMBOLS, flags_of

_LINES: Final = columns(
    "cell small, run small, fx number, fy number, own truth, name role, label role, value number"
)
_CELLS: Final = columns(
    "cell small, name text, figure text, fx number, fy number, reason text, first text, last text"
)
_CELL_HEIGHT: Final = 108
_FEW, _MANY = 10, 24


def small_multiples(
    figures: pd.DataFrame, measure: Measure, group: str, *, mode: Mode = "light"
) -> Drawing:
    """Draw each line of a group by itself.

    Parameters
    ----------
    figures : DataFrame
        The table of the query ``trend``.
    measure : Measure
        What was measured.
    group : str
        The group's noun: "like areas".
    mode : {'light', 'dark'}
        What the page around it is.

    Returns
    -------
    Drawing
        As wide as its container: more columns where there is more room. Every cell has the same
        scales; the chosen area's line is drawn faint in each. A gap in the figures is a gap.
    """
    ticks, lines = read(figures)
    area = next((line for line in lines if line.series == "area"), None)
    others = [line for line in lines if line.series == "neighbour"]
    reach = scale_of(
        [mark.value or 0.0 for line in lines if line in others or line is area
         for mark in line.known],
        about=4,
    )  # fmt: skip
    rows: list[tuple[Any, ...]] = []
    for cell, line in enumerate(others):
        if area is not None:
            rows += _points(cell, area, ticks, reach, own=False)
        rows += _points(cell, line, ticks, reach, own=True)
    top = with_unit(f"{reach.high:,g}", measure.unit)
    wide, narrow, height = _grid(len(others))
    spec: Spec = json.loads(template(mode))
    spec["height"] = height
    fill_parameters(
        spec,
        {
            "columns_wide": wide,
            "columns_narrow": narrow,
            "cells": max(len(others), 1),
            "high_text": top,
            "number_format": measure.d3_format,
            "unit_before": measure.unit_before,
            "unit_text": measure.unit_text,
        },
    )
    named = [(line.name, line.points()) for line in others]
    own = (area.name, area.points()) if area is not None else None
    when = span_of(ticks)
    faint = (f"The faint line in each is {area.name}'s.",) if area is not None and others else ()
    return Drawing(
        spec=spec,
        data={
            "lines": table(_LINES, rows),
            "cells": table(_CELLS, [_cell(n, x, ticks, reach, measure)
                                    for n, x in enumerate(others)]),
        },
        alt=many_alt(measure, when, own, named, group),
        title=many_title(measure, own, named, group),
        subtitle=f"{measure.subtitle(when)}, all on one scale from 0 to {top}",
        notes=faint,
        mode=mode,
    )  # fmt: skip


def _grid(cells: int) -> tuple[int, int, int]:
    """Choose how many columns wide and narrow, and one height that serves both."""
    wide = min(5, max(cells, 2)) if cells <= _FEW else 6 if cells <= _MANY else 8
    narrow = min(3, max(cells, 1)) if cells <= _MANY else 4
    rows_wide, rows_narrow = math.ceil(cells / wide), math.ceil(cells / narrow)
    return wide, narrow, max(rows_narrow * _CELL_HEIGHT, rows_wide * 130, 150)


def _across(x: float, ticks: Sequence[Tick]) -> float:
    reach = ticks[-1].x - ticks[0].x
    return (x - ticks[0].x) / reach if reach else 1.0


def _points(
    cell: int, line: Line, ticks: Sequence[Tick], reach: Scale, *, own: bool
) -> list[tuple[Any, ...]]:
    """Give a line's points, each with the number of the unbroken run that it is part of."""
    steps = sorted(b.x - a.x for a, b in itertools.pairwise(ticks))
    usual = steps[len(steps) // 2] if steps else 1.0
    points: list[tuple[Any, ...]] = []
    run, before = 0, None
    for mark in line.marks:
        broken = before is not None and mark.x - before > 1.6 * usual
        if mark.flags and "b" in {flag.code for flag in flags_of(mark.flags)}:
            broken = True
        if mark.value is None:
            before = None
            run += 1
            continue
        run += broken
        before = mark.x
        up = (mark.value - reach.low) / (reach.high - reach.low)
        points.append(
            (cell, run, _across(mark.x, ticks), up, own, line.name, mark.label, mark.value)
        )
    return points


def _cell(
    cell: int, line: Line, ticks: Sequence[Tick], reach: Scale, measure: Measure
) -> tuple[Any, ...]:
    ends = (periods.short(ticks[0].label), periods.short(ticks[-1].label)) if ticks else ("", "")
    if not line.known:
        symbol = line.marks[-1].symbol if line.marks else None
        known = SYMBOLS.get(str(symbol))
        return (cell, line.name, "", None, None, known.label if known else "no figures", *ends)
    last = line.known[-1]
    up = ((last.value or 0.0) - reach.low) / (reach.high - reach.low)
    return (cell, line.name, measure.shown(last.value), _across(last.x, ticks), up, "", *ends)
