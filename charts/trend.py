"""A measure over the years: the area, and whatever it is compared with."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Final

import pandas as pd
import pyarrow as pa

from charts.drawing import Drawing, Spec, columns, fill_parameters, table
from charts.labels import text_width, wrap
from charts.palette import Mode
from charts.trend_ends import FONT_NARROW, Frame, ends_table, frame
from charts.trend_lines import ORDER, Line, Tick, read, span_of, year_of
from charts.trend_spec import Shape, template
from charts.trend_table import gaps_table, lines_table
from words import periods
from words.measure import Measure
from words.symbols import flags_of
from words.trends import gap_sentences, trend_alt, trend_title

HEIGHT: Final = 440
COMPACT_HEIGHT: Final = 260
_FRAME: Final = columns("x number, y number")
_NOTES: Final = columns("x number, after truth, wide text, narrow text")
_ALWAYS: Final = ("frame", "lines", "ends")
_REVISED: Final = "A hollow diamond: revised since it was first published."
_COMPACT: Final = ("area", "england", "mean")
# What the horizontal axis, the unit above the plot and the padding take of the height.
_OUTSIDE_THE_PLOT: Final = 60


def trend(
    figures: pd.DataFrame,
    measure: Measure,
    *,
    notes: pd.DataFrame | None = None,
    named: Sequence[str] = (),
    compact: bool = False,
    from_zero: bool = True,
    height: int | None = None,
    mode: Mode = "light",
) -> Drawing:
    """Draw a measure over time.

    Parameters
    ----------
    figures : DataFrame
        The table of the query ``trend``: long, a row a series, area and period.
    measure : Measure
        What was measured; prints figures and units.
    notes : DataFrame, optional
        ``date`` and ``text``: where an area began, ended or changed its code.
    named : sequence of str
        Codes of neighbours to draw dark and name at the end of their lines.
    compact : bool
        The area, England and the neighbours' mean only, in less height.
    from_zero : bool
        Whether the vertical axis begins at zero.
    height : int, optional
        In pixels; 440, or 260 when compact.
    mode : {'light', 'dark'}
        What the page around it is.

    Returns
    -------
    Drawing
        As wide as its container. Lines are named at their right ends; a gap is a gap, marked on
        the baseline with its reason; single neighbours are grey until pointed at or picked.
    """
    ticks, lines = read(figures, named, _COMPACT if compact else ORDER)
    tall = height or (COMPACT_HEIGHT if compact else HEIGHT)
    marked, words = _notes(notes, ticks, compact)
    scale = frame(lines, from_zero=from_zero, headroom=_headroom(marked, tall))
    end = ticks[-1].x if ticks else 1.0
    ends, wide, narrow = ends_table(lines, measure, scale, end, tall - _OUTSIDE_THE_PLOT)

    gaps = gaps_table(lines, scale.bottom)
    area = next((line for line in lines if line.series == "area"), Line("area", "area", ""))
    reading = _reading(area)
    tables = {
        "frame": table(_FRAME, [(ticks[0].x if ticks else 0.0, scale.bottom), (end, scale.top)]),
        "lines": lines_table(ticks, lines),
        "ends": ends,
        "gaps": gaps,
        "notes": marked,
    }
    shape = Shape(mode, compact, len(marked) > 0, len(gaps) > 0, _REVISED in reading)
    spec: Spec = json.loads(template(shape))
    spec["height"] = tall
    spec["layer"][0]["encoding"]["y"]["axis"]["title"] = measure.scale
    fill_parameters(spec, _parameters(ticks, scale, measure, wide, narrow))

    others = [
        (line.name, line.points())
        for line in reversed(lines)
        if line.series not in ("area", "neighbour")
    ]
    points = area.points()
    return Drawing(
        spec=spec,
        data={name: rows for name, rows in tables.items() if len(rows) or name in _ALWAYS},
        alt=" ".join([trend_alt(measure, area.name, points, others), *words]),
        title=trend_title(measure, area.name, points),
        subtitle=measure.subtitle(span_of(ticks)),
        notes=(*words, *reading),
        mode=mode,
    )


def _parameters(
    ticks: Sequence[Tick], scale: Frame, measure: Measure, wide: int, narrow: int
) -> dict[str, Any]:
    texts = [periods.short(tick.label) for tick in ticks]
    count = round((scale.top - scale.bottom) / scale.step)
    return {
        # In steps of 10 pixels, so that most areas share one specification.
        "gutter_wide": -(-wide // 10) * 10,
        "gutter_narrow": -(-narrow // 10) * 10,
        "tick_at": [tick.x for tick in ticks],
        "tick_text": texts,
        "tick_width": round(max((text_width(t, 13) for t in texts), default=30) + 8),
        "level_at": [round(scale.bottom + i * scale.step, 9) for i in range(count + 1)],
        "level_format": "," if scale.step >= 1 and scale.step % 1 == 0 else ",.12~f",
        "number_format": measure.d3_format,
        "unit_before": measure.unit_before,
        "unit_text": measure.unit_text,
    }


def _notes(
    notes: pd.DataFrame | None, ticks: Sequence[Tick], compact: bool
) -> tuple[pa.Table, tuple[str, ...]]:
    """Give the notes that fall within the axis; only a wide chart has room for their words."""
    rows: list[tuple[float, bool, str, str]] = []
    said: list[str] = []
    if notes is not None and len(ticks) > 1:
        first, last = ticks[0].x, ticks[-1].x
        for day, text in zip(notes["date"], notes["text"], strict=True):
            x = year_of(day)
            if not first <= x <= last:
                continue
            number = str(len(said) + 1)
            said.append(f"{number}. {text}")
            words = number if compact else "\n".join(wrap(said[-1], FONT_NARROW, 160))
            # On the side where there is more room.
            rows.append((x, (x - first) < (last - first) / 2, words, number))
    return table(_NOTES, rows), tuple(said)


def _headroom(notes: pa.Table, height: int) -> float:
    """Give the share of the height that the notes' words need above the lines."""
    lines = max((text.count("\n") + 1 for text in notes["wide"].to_pylist()), default=0)
    return lines * FONT_NARROW * 1.3 / (height - _OUTSIDE_THE_PLOT)


def _reading(area: Line) -> list[str]:
    """Explain the marks that are on this chart, and no others."""
    said = gap_sentences(area.points())
    if any(flag.code == "r" for mark in area.marks for flag in flags_of(mark.flags)):
        said.append(_REVISED)
    return said
