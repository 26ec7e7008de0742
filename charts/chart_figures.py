"""The figures of a chart in plain form, for programs that draw charts of their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from charts.lines import Line, Mark, Tick
from charts.standing import Benchmark, Standing
from words import periods
from words.measure import Measure


class Series(NamedTuple):
    """One line, or the bars of a chart.

    Attributes
    ----------
    name : str
        As its legend has it.
    roles : tuple of str
        The role of each figure: ``area``, ``england``, ``mean``, ``member``.
    values : tuple of float or None
        One a category; None where there is no figure to draw.
    reasons : tuple of str
        In the place of each figure that isn't there: its symbol, or a word.
    lower, upper : tuple of float or None
        The ends of each interval; empty where none has one.
    """

    name: str
    roles: tuple[str, ...]
    values: tuple[float | None, ...]
    reasons: tuple[str, ...]
    lower: tuple[float | None, ...] = ()
    upper: tuple[float | None, ...] = ()


class ChartFigures(NamedTuple):
    """A chart's figures.

    Attributes
    ----------
    kind : {'lines', 'bars'}
        Lines over time; or bars from the highest, each with its interval.
    categories : tuple of str
        Periods, or who.
    series : tuple of Series
        From the front to the back.
    places : int
        Decimals that are printed.
    scale : str
        What the figures are: "per 10,000 children".
    low : float
        Where the scale of the figures begins.
    """

    kind: Literal["lines", "bars"]
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    places: int
    scale: str
    low: float = 0.0


BREAK: Final = "break"
"""A category of no figures, between two periods that can't be compared: no line joins them."""


def figures_of_lines(
    ticks: Sequence[Tick], lines: Sequence[Line], measure: Measure, low: float
) -> ChartFigures:
    """Give the figures of lines: those that are named, and not each neighbour.

    Parameters
    ----------
    ticks, lines
        As `charts.lines.read` gives them.
    low : float
        Where the scale begins.
    """
    named = [line for line in reversed(lines) if line.series != "neighbour"]
    breaks = {mark.x for line in named for mark in line.marks if mark.point.breaks}
    axis: list[Tick | None] = []
    for tick in ticks:
        axis += [None, tick] if axis and tick.x in breaks else [tick]
    return ChartFigures(
        "lines",
        tuple(periods.short(tick.label) if tick else BREAK for tick in axis),
        tuple(_line(line, axis) for line in named),
        measure.places,
        measure.scale,
        low,
    )


def _line(line: Line, axis: Sequence[Tick | None]) -> Series:
    at = {mark.x: mark for mark in line.marks}
    marks = [at.get(tick.x) if tick else None for tick in axis]
    return Series(
        line.name,
        (line.series,) * len(marks),
        tuple(mark.point.sound if mark else None for mark in marks),
        tuple(_reason(mark) for mark in marks),
    )


def _reason(mark: Mark | None) -> str:
    if mark is None or mark.point.sound is not None:
        return ""
    return "doubtful" if mark.figure.doubt else mark.figure.symbol or "none"


def figures_of_bars(
    lines: Sequence[Benchmark], rows: Sequence[Standing], measure: Measure, low: float
) -> ChartFigures:
    """Give the figures of a group in order, beneath those of what it is compared with.

    Parameters
    ----------
    lines : sequence of Benchmark
        With a figure each.
    rows : sequence of Standing
        In order.
    low : float
        Where the scale begins.
    """
    bare = (None,) * len(lines)
    return ChartFigures(
        "bars",
        (*(line.name for line in lines), *(row.name for row in rows)),
        (
            Series(
                measure.short_name,
                (*(line.role for line in lines), *(row.role for row in rows)),
                (*(None if x.doubt else x.value for x in lines), *(row.value for row in rows)),
                (
                    *("doubtful" if line.doubt else "" for line in lines),
                    *("" if r.value is not None else r.figure.symbol or "none" for r in rows),
                ),
                (*bare, *(row.figure.lower for row in rows)),
                (*bare, *(row.figure.upper for row in rows)),
            ),
        ),
        measure.places,
        measure.scale,
        low,
    )
