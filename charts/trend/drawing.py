"""A measure over the years: the area, and whatever it is compared with."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Final

import pyarrow as pa

from charts.chart_figures import figures_of_lines
from charts.drawing import Drawing, columns, table
from charts.labels import text_width, wrap
from charts.lines import ORDER, Event, Line, Tick, cut_marks, cuts_of, read, span_of, year_of
from charts.palette import Mode
from charts.scale import Scale
from charts.specification import filled, leave_out, title_axes, unit_of
from charts.trend.ends import FONT_NARROW, ends_table, frame
from charts.trend.tables import cuts_table, gaps_table, lines_table
from charts.trend.words import doubt_sentences, gap_sentences, trend_alt, trend_title
from queries.rows import Trend
from words import periods
from words.directions import movement
from words.finding import capital
from words.groups import LIKE_AREAS, Group
from words.measure import Measure
from words.missing import in_a_word
from words.scales import axis_title, beginning, beyond_the_scale

HEIGHT: Final = 440
COMPACT_HEIGHT: Final = 260
_FRAME: Final = columns("x number, y number")
_NOTES: Final = columns("x number, after truth, wide text, narrow text")
LABEL_PADDING: Final = 8
STRIP: Final = 30
"""Pixels under the horizontal axis for what has no figure: among the figures it would be a zero."""
_MAYBE: Final = ("cuts", "gaps", "notes", "chosen")
_ALWAYS: Final = ("frame", "lines", "ends")
REVISED: Final = "A hollow diamond: revised since it was first published."
_PICKING: Final = ("picked", "neighbours", "pointed_at_halo", "pointed_at_name")
"""What single neighbours are picked with: a compact chart has none."""
_COMPACT: Final = ("area", "england", "region", "mean")
_CHOSEN: Final = columns("x number, y number, known truth, share number, said text")
# What the horizontal axis, the unit above the plot and the padding take of the height.
_OUTSIDE_THE_PLOT: Final = 60


def trend(
    figures: Sequence[Trend],
    measure: Measure,
    *,
    notes: Sequence[Event] = (),
    named: Sequence[str] = (),
    at: str | None = None,
    since: str | None = None,
    direction: str = "",
    group: Group = LIKE_AREAS,
    compact: bool = False,
    height: int | None = None,
    mode: Mode = "light",
) -> Drawing:
    """Draw a measure over time.

    Parameters
    ----------
    figures : sequence of Trend
        A row a series, area and period.
    notes : sequence of Event
        Where an area began, ended or changed its code.
    named : sequence of str
        Codes of neighbours to draw dark and name at the end of their lines.
    at : str, optional
        The label of the period that the title is about, marked where it isn't the area's last;
        the last without it.
    since : str, optional
        The label of the period that the area's change is counted from, if it has one.
    direction : str
        Which way the area went up to then, as `words.directions.direction_name` says it.
    compact : bool
        The area, England, the region and the neighbours' mean only, in less height.
    height : int, optional
        In pixels; 440, or 260 when compact.

    Returns
    -------
    Drawing
        As wide as its container. Lines are named at their right ends; a gap is a gap, marked
        under the axis with its reason; single neighbours are grey until pointed at or picked.
    """
    ticks, lines = read(figures, named, _COMPACT if compact else ORDER, group)
    first, end = (ticks[0].x, ticks[-1].x) if ticks else (0.0, 1.0)
    tall = height or (COMPACT_HEIGHT if compact else HEIGHT)
    events = [(year_of(event.date), event.text) for event in notes]
    marked, words = _notes([*events, *_breaks(lines)], first, end, compact)
    gaps = gaps_table(lines, end - first)
    plot = tall - _OUTSIDE_THE_PLOT - (STRIP if len(gaps) else 0)
    scale = frame(lines, measure.unit, headroom=_headroom(marked, plot))
    cut = cut_marks(lines, scale)
    ends, wide, narrow = ends_table(lines, measure, scale, end, plot, below=not len(gaps))

    area = next((line for line in lines if line.series == "area"), Line("area", "area", ""))
    at = at or (area.marks[-1].label if area.marks else "")
    beyond = beyond_the_scale(cuts_of(cut), measure)
    reading = [*beyond, *_reading(area, measure, lines)]
    tables = {
        "frame": table(_FRAME, [(first, scale.low), (end, scale.high)]),
        "lines": lines_table(ticks, lines, scale),
        "cuts": cuts_table(cut, measure, scale, first, end),
        "ends": ends,
        "gaps": gaps,
        "notes": marked,
        "chosen": _chosen(area, at, measure, scale, first, end),
    }
    spec = filled("trend", mode, _parameters(ticks, scale, measure, wide, narrow))
    spec["height"] = tall
    title_axes(spec, y=axis_title(measure, scale.low))
    axes = spec["layer"][0]["encoding"]
    axes["x"]["axis"]["labelPadding"] = LABEL_PADDING + (STRIP if len(gaps) else 0)
    leave_out(
        spec,
        {
            *(name for name in _MAYBE if not len(tables[name])),
            *(() if REVISED in reading else ("revised",)),
            *(_PICKING if compact else ()),
        },
    )

    others = [
        (line.name, line.points())
        for line in reversed(lines)
        if line.series not in ("area", "neighbour")
    ]
    when = next((tick.x for tick in ticks if tick.label == at), end)
    until = [mark.point for mark in area.marks if mark.x <= when]
    title = trend_title(measure, area.name, until, at=at or None, since=since, direction=direction)
    # Beside a sentence that says where the area is, a small chart says what the line did.
    moved = capital(movement(measure, until, direction)) if compact else ""
    alternative = trend_alt(measure, area.name, area.points(), others, title=title, at=at)
    return Drawing(
        spec=spec,
        data={name: rows for name, rows in tables.items() if len(rows) or name in _ALWAYS},
        alt=" ".join([alternative, *beginning(scale.low, measure.unit), *beyond,
                      *(f"{word}." for word in words)]),
        title=moved or title,
        subtitle=measure.subtitle(span_of(ticks)),
        numbered=words,
        notes=tuple(reading),
        mode=mode,
        figures=figures_of_lines(ticks, lines, measure, scale.low),
    )  # fmt: skip


def _parameters(
    ticks: Sequence[Tick], scale: Scale, measure: Measure, wide: int, narrow: int
) -> dict[str, Any]:
    texts = [periods.short(tick.label) for tick in ticks]
    return {
        # In steps of 10 pixels, so that most areas share one specification.
        "gutter_wide": -(-wide // 10) * 10,
        "gutter_narrow": -(-narrow // 10) * 10,
        "tick_at": [tick.x for tick in ticks],
        "tick_text": texts,
        "tick_width": round(max((text_width(t, 13) for t in texts), default=30) + 8),
        **scale.levels,
        **unit_of(measure),
    }


def _breaks(lines: Sequence[Line]) -> list[tuple[float, str]]:
    """Note where a series breaks, half-way between the two periods that can't be compared."""
    found = {
        (before.x + after.x) / 2: (
            f"Break in the series: {periods.named(after.label)} is not comparable with "
            f"{periods.named(before.label)}"
        )
        for line in lines
        for before, after in pairwise(line.marks)
        if "b" in after.figure.flags
    }
    return sorted(found.items())


def _notes(
    events: Sequence[tuple[float, str]], first: float, last: float, compact: bool
) -> tuple[pa.Table, tuple[str, ...]]:
    """Give the notes that fall within the axis; only a wide chart has room for their words."""
    rows: list[tuple[float, bool, str, str]] = []
    texts: list[str] = []
    for x, text in sorted(events):
        if not first <= x <= last or first == last:
            continue
        texts.append(text)
        number = str(len(texts))
        words = number if compact else "\n".join(wrap(f"{number}. {text}", FONT_NARROW, 160))
        # On the side where there is more room.
        rows.append((x, (x - first) < (last - first) / 2, words, number))
    return table(_NOTES, rows), tuple(texts)


def _chosen(
    area: Line, at: str, measure: Measure, scale: Scale, first: float, end: float
) -> pa.Table:
    """Mark the period that the reader chose, unless it is the last, which the line's end says."""
    mark = next((mark for mark in area.marks[:-1] if mark.label == at), None)
    if mark is None:
        return table(_CHOSEN, [])
    known = mark.point.sound is not None
    shown = measure.shown(mark.value) if mark.value is not None else in_a_word(mark.figure.symbol)
    share = (mark.x - first) / ((end - first) or 1.0)
    text = f"{periods.short(mark.label)}: {shown}"
    y = scale.low if mark.value is None else scale.clamp(mark.value)
    return table(_CHOSEN, [(mark.x, y, known and mark.value == y, share, text)])


def _headroom(notes: pa.Table, plot: int) -> float:
    """Give the share of the plot's height that the notes' words need above the lines."""
    lines = max((text.count("\n") + 1 for text in notes["wide"].to_pylist()), default=0)
    return lines * FONT_NARROW * 1.3 / plot


def _reading(area: Line, measure: Measure, lines: Sequence[Line]) -> list[str]:
    """Explain the marks that are on this chart, and no others."""
    sentences = gap_sentences(area.points(), measure)
    sentences += doubt_sentences((line.name, line.points()) for line in lines)
    if any("r" in mark.figure.flags for mark in area.marks):
        sentences.append(REVISED)
    return sentences
