"""What of a trend lies beyond its scale: a mark at the edge for each figure, and its words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pyarrow as pa

from charts.drawing import columns, table
from charts.labels import text_width
from charts.lines import Line, Mark, cuts_of
from charts.scale import Scale
from charts.trend.ends import FONT_NARROW
from words.measure import Measure
from words.scales import span_text

_CUTS: Final = columns(
    "x number, y number, series text, name text, label text, figure text, note text, up truth, "
    "wide text, narrow text, row_wide small, row_narrow small, share number"
)
_PLOTS: Final = {"wide": 600.0, "narrow": 220.0}
"""Pixels across, rather too few than too many."""
_ROWS: Final = 3
"""More words than so many under one another stand beneath the chart alone."""


def cuts_table(
    marks: Sequence[tuple[Line, Mark]], measure: Measure, scale: Scale, first: float, end: float
) -> pa.Table:
    """Lay out the marks at the edge, and a line's name and figures at the middle one of its own.

    Parameters
    ----------
    marks : sequence of (Line, Mark)
        As `charts.lines.cut_marks` lists them.
    measure : Measure
        Prints the figures.
    scale : Scale
        The vertical one.
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
            said = {"wide": f"{line.name} {figures}", "narrow": figures}
            at = {
                size: _row(text, size, side, share, taken) if mark is middle else -1
                for size, text in said.items()
            }
            wide, narrow = (text if at[size] >= 0 else "" for size, text in said.items())
            rows.append(
                (mark.x, scale.held(value), line.series, line.name, mark.label,
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
