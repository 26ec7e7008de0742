"""The frame of a trend: its vertical scale, and the names at the right ends of its lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import pyarrow as pa

from charts.drawing import columns, table
from charts.labels import nudge, text_width, wrap
from charts.lines import Line
from charts.scale import Scale, scale_of
from words import periods
from words.measure import Measure

FONT_WIDE: Final = 14
FONT_NARROW: Final = 12
LINE_HEIGHT: Final = 1.2
SWATCH_WIDE: Final = 36
"""Pixels from the end of the plot to where a name begins, a line's swatch included."""
SWATCH_NARROW: Final = 22
_WIDEST: Final = {FONT_WIDE: 182.0, FONT_NARROW: 88.0}
_GAP: Final = 3.0


_ENDS: Final = columns(
    "series text, x number, y number, leads truth, wide text, mid_wide number, y_wide number, "
    "narrow text, mid_narrow number, y_narrow number"
)


def frame(lines: Sequence[Line], unit: str, *, headroom: float = 0.0) -> Scale:
    """Choose the vertical scale.

    Parameters
    ----------
    lines : sequence of Line
        What is drawn.
    unit : str
        As the indicator has it.
    headroom : float
        The share of the height to keep free above the highest mark, for notes.

    Returns
    -------
    Scale
        On figures that are not doubtful, if there are any.
    """
    sound = [value for line in lines for value in line.sound]
    every = [mark.value or 0.0 for line in lines for mark in line.known]
    return scale_of(sound or every, unit, about=4, headroom=headroom)


def ends_table(
    lines: Sequence[Line],
    measure: Measure,
    scale: Scale,
    end: float,
    height: float,
    *,
    below: bool = True,
) -> tuple[pa.Table, int, int]:
    """Lay out the names at the right ends, for a wide and for a narrow chart.

    Parameters
    ----------
    lines : sequence of Line
        All lines; neighbours that aren't named get no name.
    measure : Measure
        Prints the last figure beside the name.
    scale : Scale
        The vertical scale.
    end : float
        The last period on the horizontal axis.
    height : float
        The height of the plot in pixels, rather too little than too much.
    below : bool
        Whether a name may reach below the horizontal axis; not where gaps have their reasons.

    Returns
    -------
    pyarrow.Table, int, int
        A row a name: ``series``, ``x``, ``y`` (where the line ends), ``leads`` (whether it ends at
        the last period), ``wide`` and ``narrow`` (the words), ``mid_...`` (their middle),
        ``y_...`` (their first line); then the pixels to keep free to the right of the plot, wide
        and narrow.
    """
    named = [line for line in lines if line.series != "neighbour" and line.known]
    per_pixel = (scale.high - scale.low) / height
    series = [line.series for line in named]
    # A line that ends beyond the scale is named where it left.
    values = [scale.clamp(line.known[-1].value or 0.0) for line in named]
    leads = [line.known[-1].x == end for line in named]
    laid: list[list[Any]] = [series, [end] * len(named), values, leads]
    gutters = []
    for size, swatch in ((FONT_WIDE, SWATCH_WIDE), (FONT_NARROW, SWATCH_NARROW)):
        texts = [_lines_of(line, measure, end, size) for line in named]
        heights = [len(text) * size * LINE_HEIGHT + _GAP for text in texts]
        wanted = [(scale.high - value) / per_pixel for value in values]
        middles = nudge(wanted, heights, -size, height + (size / 2 if below else 0))
        # A text of several lines hangs from its first line's middle.
        firsts = [
            middle - (len(text) - 1) * size * LINE_HEIGHT / 2
            for middle, text in zip(middles, texts, strict=True)
        ]
        laid.append(["\n".join(text) for text in texts])
        laid += [[scale.high - y * per_pixel for y in ys] for ys in (middles, firsts)]
        widest = max((text_width(t, size) for text in texts for t in text), default=0.0)
        gutters.append(round(widest + swatch))
    return table(_ENDS, list(zip(*laid, strict=True))), gutters[0], gutters[1]


def _lines_of(line: Line, measure: Measure, end: float, size: int) -> list[str]:
    last = line.known[-1]
    figure = measure.shown(last.value)
    # A line that stops earlier says when, so that nobody reads its figure for today's.
    when = "" if last.x == end else f" in {periods.short(last.label)}"
    return wrap(f"{line.name} {figure}{when}", size, _WIDEST[size])
