"""A group in order: a dot and an interval each, and lines for what they are compared with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from charts.chart_figures import figures_of_bars
from charts.drawing import Drawing, columns, table
from charts.labels import text_width
from charts.palette import Mode
from charts.ranked.words import ranked_alt, ranked_title
from charts.scale import Scale, scale_of
from charts.specification import filled, title_axes, unit_of
from charts.standing import Benchmark, Standing
from words.measure import Measure
from words.numbers import format_rank
from words.scales import Cut, axis_title, beginning, beyond_the_scale

_ROWS: Final = columns(
    "place number, name text, note text, value number, lower number, upper number, figure text, "
    "between text, role role, symbol text, numerator number, denominator number, standing text, "
    "at number, cut truth"
)
_LINES: Final = columns("place number, value number, role text")
_HEADS: Final = columns("column text, text text")
_FRAME: Final = columns("x number")
STEP: Final = 38
DENSE_STEP: Final = 24
"""Pixels a row, of a group that is small and one that is large."""
OUTSIDE: Final = 64
"""Pixels that the heads, the axis and its title take of the height."""
FONT_WIDE: Final = 14
FONT_NARROW: Final = 12
_DENSE: Final = 20
"""Above so many authorities rows stand closer."""


def ranked(
    rows: Sequence[Standing],
    lines: Sequence[Benchmark],
    measure: Measure,
    period: str,
    group: str,
    *,
    spread: str = "",
    mode: Mode = "light",
) -> Drawing:
    """Draw a group in order, the highest first.

    Parameters
    ----------
    rows : sequence of Standing
        The chosen area and the group; those without a figure are listed last with the reason.
    lines : sequence of Benchmark
        What they are compared with: England, the group's mean and median.
    period : str
        The period's label.
    group : str
        The group's noun: "like areas".
    spread : str
        The group's mean, median, range and pooled figure in a sentence.

    Returns
    -------
    Drawing
        As wide as its container, as tall as its rows. What is compared with has a row of its own
        on top, from which its line runs down through the others.
    """
    ordered = sorted(rows, key=lambda row: (row.value is None, -(row.value or 0.0), row.name))
    shown = [line for line in lines if line.value is not None]
    dense = len(ordered) > _DENSE
    reach = _reach(ordered, shown, measure)
    made = [_line_row(place, line, measure, reach) for place, line in enumerate(shown)]
    made += [_row(len(shown) + n, row, measure, reach) for n, row in enumerate(ordered)]
    standing = [(n, line) for n, line in enumerate(shown) if _stands(line, reach)]
    spec = filled("ranked", mode, {"dense": dense} | _parameters(made, reach, measure))
    spec["height"] = OUTSIDE + len(made) * (DENSE_STEP if dense else STEP)
    title_axes(spec, x=axis_title(measure, reach.low))
    cut = beyond_the_scale(_cut(ordered, shown, reach), measure)
    return Drawing(
        spec=spec,
        data={
            "rows": table(_ROWS, made),
            "lines": table(_LINES, [(n, x.value, x.role) for n, x in standing]),
            "heads": table(_HEADS, _heads(made)),
            "frame": table(_FRAME, [(reach.low,), (reach.high,)]),
        },
        alt=" ".join([ranked_alt(measure, period, ordered, shown, group),
                      *beginning(reach.low, measure.unit), *cut]),
        title=ranked_title(measure, ordered, group),
        subtitle=measure.subtitle(period),
        notes=(*([spread] if spread else []), *cut),
        mode=mode,
        figures=figures_of_bars(shown, ordered, measure, reach.low),
    )  # fmt: skip


def _heads(rows: Sequence[tuple[Any, ...]]) -> list[tuple[str, str]]:
    heads = [("note", "How close", 2), ("between", "95% interval", 7)]
    return [(column, text) for column, text, cell in heads if any(row[cell] for row in rows)]


def _reach(rows: Sequence[Standing], lines: Sequence[Benchmark], measure: Measure) -> Scale:
    """Choose the scale, from all figures that are not doubtful."""
    figures = [row.value for row in rows if row.value is not None]
    sound = [line.value for line in lines if line.value is not None and not line.doubt]
    every = [line.value for line in lines if line.value is not None]
    known = [row.figure for row in rows if row.value is not None]
    ends = [end for one in known for end in (one.lower, one.upper) if end is not None]
    return scale_of([*figures, *sound] or every, measure.unit, also=ends)


def _stands(line: Benchmark, reach: Scale) -> bool:
    """Say whether a line may run down through the others: others would be read against it."""
    return line.value is not None and not line.doubt and not reach.beyond(line.value)


def _cut(rows: Sequence[Standing], lines: Sequence[Benchmark], reach: Scale) -> list[Cut]:
    every = [(x.name, x.value, x.doubt) for x in lines] + [(r.name, r.value, "") for r in rows]
    return [
        Cut(name, value, doubt=bool(doubt))
        for name, value, doubt in every
        if value is not None and reach.beyond(value)
    ]


def _row(place: int, row: Standing, measure: Measure, reach: Scale) -> tuple[Any, ...]:
    own, among = row.figure, row.place
    figure = row.why or measure.shown(own.value, own.symbol)
    between = ""
    if own.lower is not None and own.upper is not None and own.value is not None:
        between = f"{measure.shown(own.lower)} to {measure.shown(own.upper)}"
    note = "" if row.role == "area" else row.closeness or ""
    standing = format_rank(among.rank, among.of, polarity=measure.polarity, joint=among.shared)
    drawn = own.value is not None and not reach.beyond(own.value)
    ends = [
        reach.clamp(end) if drawn and end is not None else None for end in (own.lower, own.upper)
    ]
    counts = (own.symbol, own.numerator, own.denominator, standing)
    texts = (figure, between, row.role, *counts)
    return (place, row.name, note, own.value, *ends, *texts, *_at(own.value, reach))


def _at(value: float | None, reach: Scale) -> tuple[float | None, bool]:
    """Place a figure, and say whether it is cut."""
    return (None, False) if value is None else (reach.clamp(value), bool(reach.beyond(value)))


def _line_row(
    place: int, line: Benchmark, measure: Measure, reach: Scale
) -> tuple[Any, ...]:
    figure = measure.shown(line.value)
    nothing = (None, None, None, "")
    texts = (figure, "", line.role, *nothing)
    return (place, line.name, "", line.value, None, None, *texts, *_at(line.value, reach))


def _parameters(
    rows: Sequence[tuple[Any, ...]], reach: Scale, measure: Measure
) -> dict[str, Any]:
    names = max((text_width(row[1], FONT_WIDE) for row in rows), default=80.0)
    notes = max((text_width(row[2], 13) for row in rows if row[2]), default=0.0)
    between = max((text_width(row[7], FONT_NARROW) for row in rows if row[7]), default=0.0)
    # In steps of 20 pixels, so that most groups share one specification.
    return {
        "name_wide": -(-min(names + 12, 280) // 20) * 20,
        "note_wide": -(-(notes + 16 if notes else 0) // 20) * 20,
        "between_wide": -(-(between + 16 if between else 0) // 10) * 10,
        **reach.levels,
        "lowest": reach.low,
        "highest": reach.high,
        **unit_of(measure),
    }
