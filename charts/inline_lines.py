"""A chart of lines over time as SVG in the page itself, for pages that run no program."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator
from html import escape
from typing import Final

from charts.chart_figures import BREAK, ChartFigures, Series
from charts.labels import nudge, text_width, wrap
from charts.scale import Scale, scale_of

_WIDTH: Final = 720
_HEIGHT: Final = 360
_SIZE: Final = 14
_NARROW: Final = 21
"""Pixels of letters: on a narrow screen, where the whole is drawn at half its size, a style sheet
may set them larger (`.lw-lines`). Everything has the room for that."""
_TOP, _FOOT, _GAP, _LINE = 12.0, 58.0, 8.0, 22.0
_LABEL: Final = 190.0
"""Pixels: the widest that a line's name may be, before it goes onto the next line."""
_COLOURS: Final = {
    "area": "area",
    "england": "england",
    "mean": "neighbours",
    "median": "neighbours",
    "region": "region",
}
_WIDTHS: Final = {"area": 3.5}
_DASHES: Final = {"england": "7 4", "median": "2 3"}
_USUAL_WIDTH: Final = 2.25


def lines_svg(figures: ChartFigures, alt: str) -> str:
    """Draw lines over time, each named at its end.

    Parameters
    ----------
    figures : ChartFigures
        Of the kind ``lines``.
    alt : str
        What it says.

    Returns
    -------
    str
        An ``<svg>`` in the page's own colours (`charts.palette.css_variables`). A line has a gap
        where there is no figure, and its reason at the foot where it is the area's; a figure that
        would leave the others no room is cut at the edge, with a triangle.
    """
    values = [one for line in figures.series for one in line.values if one is not None]
    if not values:
        return ""
    plot = _Plot(figures, scale_of(values, "score" if figures.low > 0 else ""))
    body = "".join((*plot.levels(), *plot.periods(), *plot.lines(), *plot.names()))
    return (
        f'<svg class="lw-lines" role="img" aria-label="{escape(alt)}" focusable="false" '
        f'width="{_WIDTH}" height="{_HEIGHT}" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        f'font-size="{_SIZE}" fill="var(--lw-text)">{body}</svg>'
    )


class _Plot:
    """Where things lie, and each of them drawn."""

    def __init__(self, figures: ChartFigures, scale: Scale) -> None:
        self.figures, self.scale = figures, scale
        self.ticks = [_printed(one, scale) for one in scale.ticks]
        self.left = max(text_width(one, _NARROW) for one in self.ticks) + _GAP
        self.labels = [wrap(_named(one, figures), _NARROW, _LABEL) for one in figures.series]
        widest = max(text_width(line, _NARROW) for label in self.labels for line in label)
        self.right = _WIDTH - widest - 3 * _GAP
        self.foot = _HEIGHT - _FOOT
        self.step = (self.right - self.left) / max(len(figures.categories) - 1, 1)

    def x(self, at: int) -> float:
        return self.left + at * self.step if len(self.figures.categories) > 1 else self.left

    def y(self, value: float) -> float:
        return self.foot - self.scale.share(value) * (self.foot - _TOP)

    def levels(self) -> Iterator[str]:
        for value, text in zip(self.scale.ticks, self.ticks, strict=True):
            at = self.y(value)
            yield f'<path d="M{self.left:.0f},{at:.1f}H{self.right:.0f}" stroke="var(--lw-rule)"/>'
            yield _text(text, self.left - _GAP, at + 5, "end", muted=True)

    def periods(self) -> Iterator[str]:
        named = [(at, one) for at, one in enumerate(self.figures.categories) if one != BREAK]
        widest = max(text_width(one, _NARROW) for _, one in named) + 2 * _GAP
        every = max(1, math.ceil(widest / max(self.step, 1)))
        for count, (at, text) in enumerate(reversed(named)):
            if count % every == 0:
                yield _text(text, self.x(at), self.foot + 2 * _LINE, "middle", muted=True)
        for at, one in enumerate(self.figures.categories):
            if one == BREAK:
                along = f"M{self.x(at):.1f},{_TOP}V{self.foot:.1f}"
                yield f'<path d="{along}" stroke="var(--lw-muted)" stroke-dasharray="2 4"/>'

    def lines(self) -> Iterator[str]:
        for line in reversed(self.figures.series):
            role = line.roles[0]
            colour = f"var(--lw-{_COLOURS.get(role, 'text')})"
            dashes = f' stroke-dasharray="{_DASHES[role]}"' if role in _DASHES else ""
            width = _WIDTHS.get(role, _USUAL_WIDTH)
            yield (
                f'<path d="{"".join(self._runs(line))}" fill="none" stroke="{colour}" '
                f'stroke-width="{width}"{dashes} stroke-linejoin="round" stroke-linecap="round"/>'
            )
            if role == "area":
                yield from self._marks(line, colour)

    def _runs(self, line: Series) -> Iterator[str]:
        places = enumerate(line.values)
        for known, run in itertools.groupby(places, key=lambda one: one[1] is not None):
            if known:
                points = [f"{self.x(at):.1f},{self.y(value or 0.0):.1f}" for at, value in run]
                yield f"M{points[0]}L{' '.join(points[1:] or points)}"

    def _marks(self, line: Series, colour: str) -> Iterator[str]:
        for at, (value, reason) in enumerate(zip(line.values, line.reasons, strict=True)):
            x = self.x(at)
            if value is None:
                if reason and self.figures.categories[at] != BREAK:
                    yield _text(reason, x, self.foot + _LINE - 3, "middle")
            elif way := self.scale.beyond(value):
                y = self.y(value)
                corners = f"{x - 5:.1f},{y:.1f} {x + 5:.1f},{y:.1f} {x:.1f},{y - 7 * way:.1f}"
                yield f'<polygon points="{corners}" fill="{colour}"/>'
            else:
                yield f'<circle cx="{x:.1f}" cy="{self.y(value):.1f}" r="4" fill="{colour}"/>'

    def names(self) -> Iterator[str]:
        """Name each line at its end, none over another."""
        ends = [_last(one) for one in self.figures.series]
        shown = [
            (one, label, self.y(end))
            for one, label, end in zip(self.figures.series, self.labels, ends, strict=True)
            if end is not None
        ]
        heights = [len(label) * _LINE for _, label, _ in shown]
        middles = nudge([y for *_, y in shown], heights, _TOP - 4, self.foot + 4)
        for (line, label, y), middle in zip(shown, middles, strict=True):
            role = line.roles[0]
            colour = f"var(--lw-{_COLOURS.get(role, 'text')})"
            start, end = self.right + 4, self.right + 2 * _GAP
            yield (
                f'<path d="M{start:.0f},{y:.1f}L{end:.0f},{middle:.1f}" stroke="{colour}" '
                'opacity=".6"/>'
            )
            top = middle - (len(label) - 1) * _LINE / 2 + 5
            for at, text in enumerate(label):
                where = (end + 4, top + at * _LINE)
                yield _text(text, *where, "start", bold=role == "area")


def _named(line: Series, figures: ChartFigures) -> str:
    """Name a line with its last figure, and with its period where that isn't the newest."""
    known = [at for at, value in enumerate(line.values) if value is not None]
    if not known:
        return line.name
    when = "" if known[-1] == len(line.values) - 1 else f" ({figures.categories[known[-1]]})"
    return f"{line.name} {line.values[known[-1]]:,.{figures.places}f}{when}"


def _last(line: Series) -> float | None:
    return next((value for value in reversed(line.values) if value is not None), None)


def _printed(value: float, scale: Scale) -> str:
    whole = scale.step >= 1 and scale.step % 1 == 0
    return f"{value:,.0f}" if whole else f"{value:,.12f}".rstrip("0").rstrip(".")


def _text(
    text: str, x: float, y: float, anchor: str, *, muted: bool = False, bold: bool = False
) -> str:
    more = ' fill="var(--lw-muted)"' if muted else ""
    more += ' font-weight="700"' if bold else ""
    anchored = "" if anchor == "start" else f' text-anchor="{anchor}"'
    return f'<text x="{x:.1f}" y="{y:.1f}"{anchored}{more}>{escape(text)}</text>'


def has_lines(figures: ChartFigures | None) -> bool:
    """Say whether a chart's figures are lines, one of which has a figure."""
    if figures is None or figures.kind != "lines":
        return False
    return any(value is not None for line in figures.series for value in line.values)

