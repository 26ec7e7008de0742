"""Drawings small enough to stand in a table's cell: a line over time, a strip of all authorities.

They are SVG in the page itself. Colours are the page's custom properties (`palette.css_variables`),
so that a change from light to dark needs no new drawing; shapes differ as well as colours.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Sequence
from functools import lru_cache
from html import escape
from typing import Final

from charts.clipping import inside
from charts.scale import kept_of, reach_of
from words.lists import listed

_PAD: Final = 5.0

Shown = Callable[[float], str]
"""Prints a figure in the measure's unit."""


def sparkline(
    points: Sequence[tuple[float, float | None]],
    alt: str,
    *,
    breaks: Collection[float] = (),
    shown: Shown = "{:,g}".format,
    width: int = 120,
    height: int = 32,
) -> str:
    """Draw a line over time without axes, from zero; zero is a line where figures go below it.

    Parameters
    ----------
    points : sequence of (float, float or None)
        Time (years) and value, oldest first; ``None`` where the figure is missing.
    alt : str
        What it says.
    breaks : collection of float
        Times whose figure isn't comparable with the one before.
    shown : callable
        Prints a figure that is cut.
    width, height : int
        In pixels.

    Returns
    -------
    str
        An ``<svg>``. A missing figure, a break or a period left out is a gap; a figure between
        two gaps is a dot; the last figure is a larger one. What lies far beyond the others is
        cut (`charts.scale`), marked at the edge with its figure, and told in the alternative.
    """
    known = [(x, y) for x, y in points if y is not None]
    if not known:
        return _svg("lw-spark", "", alt, width, height)
    first, last = points[0][0], points[-1][0]
    low, high = reach_of([y for _, y in known])
    across = (width - 2 * _PAD) / ((last - first) or 1.0)
    up = (height - 2 * _PAD) / ((high - low) or 1.0)

    def place(x: float, y: float) -> str:
        return f"{_PAD + (x - first) * across:.1f},{height - _PAD - (y - low) * up:.1f}"

    drawn = []
    pieces = [piece for run in _runs(points, breaks) for piece in inside(run, low, high)]
    for run in pieces:
        start = place(*run[0])
        # A line of no length with round ends is a dot.
        rest = " ".join(place(*point) for point in run[1:]) or start
        drawn.append(f"M{start}L{rest}")
    cx, cy = place(*known[-1]).split(",")
    body = (
        f'<path d="{"".join(drawn)}" fill="none" stroke="var(--lw-area)" stroke-width="2"'
        ' stroke-linejoin="round" stroke-linecap="round"/>'
    )
    if low < 0:
        zero = height - _PAD + low * up
        body = f'<path d="M0,{zero:.1f}h{width}" stroke="var(--lw-muted)"/>{body}'
    if low <= known[-1][1] <= high:
        body += f'<circle cx="{cx}" cy="{cy}" r="3.5" fill="var(--lw-area)"/>'
    cut = [(x, y) for x, y in known if not low <= y <= high]
    for x, y in cut:
        left, top = map(float, place(x, min(max(y, low), high)).split(","))
        body += _cut(left, top, -1 if y > high else 1, shown(y), width)
    if cut:
        alt = f"{alt}; beyond the scale {listed(shown(y) for _, y in cut)}"
    return _svg("lw-spark", body, alt, width, height)


def _cut(x: float, y: float, way: int, text: str, width: int) -> str:
    """Mark at the upper (-1) or lower edge that a figure lies beyond it, and print it."""
    side, anchor = (x + 6, "start") if x < width / 2 else (x - 6, "end")
    return (
        f'<polygon points="{x - 4:.1f},{y:.1f} {x + 4:.1f},{y:.1f} {x:.1f},{y + 5 * way:.1f}"'
        ' fill="var(--lw-area)"/>'
        f'<text x="{side:.1f}" y="{y + 6:.1f}" text-anchor="{anchor}" font-size="10"'
        f' fill="var(--lw-text)">{escape(text)}</text>'
    )


def _runs(
    points: Sequence[tuple[float, float | None]], breaks: Collection[float]
) -> list[list[tuple[float, float]]]:
    """Split a line where a figure or a whole period is missing, or the series breaks."""
    times = [x for x, _ in points]
    steps = sorted(b - a for a, b in itertools.pairwise(times))
    usual = steps[len(steps) // 2] if steps else 1.0
    runs: list[list[tuple[float, float]]] = []
    before: float | None = None
    for x, y in points:
        if y is None:
            before = None
            continue
        if before is None or x in breaks or x - before > 1.6 * usual:
            runs.append([])
        runs[-1].append((x, y))
        before = x
    return runs


def strip(
    values: Sequence[float],
    alt: str,
    *,
    area: float | None = None,
    england: float | None = None,
    neighbours_mean: float | None = None,
    shown: Shown = "{:,g}".format,
    width: int = 220,
    height: int = 36,
) -> str:
    """Draw every authority as a tick between the lowest and the highest.

    Parameters
    ----------
    values : sequence of float
        One an authority with a figure.
    alt : str
        What it says.
    area, england, neighbours_mean : float, optional
        Marked by a disc on the ticks, a diamond above and a triangle below them.
    shown : callable
        Prints a figure that is cut.
    width, height : int
        In pixels.

    Returns
    -------
    str
        An ``<svg>``: all ticks are one path. The few that lie far beyond the others are cut
        (`charts.scale`), marked at the edge, the farthest with its figure, and told in the
        alternative.
    """
    if not values:
        return _svg("lw-strip", "", alt, width, height)
    low, high, ticks = _ticks(tuple(values), width, height)
    middle = height / 2
    scale = (width - 2 * _PAD) / ((high - low) or 1.0)
    body = [f'<path d="{ticks}" stroke="var(--lw-other)" stroke-width="1" stroke-opacity=".75"/>']

    def at(value: float) -> float:
        return _PAD + (min(max(value, low), high) - low) * scale

    if neighbours_mean is not None:
        x = at(neighbours_mean)
        body.append(f'<path d="M{x:.1f},{middle + 6:.1f}l5,9h-10z" fill="var(--lw-neighbours)"/>')
    if england is not None:
        x = at(england)
        body.append(
            f'<path d="M{x:.1f},{middle - 6:.1f}l-5,-5l5,-5l5,5z" fill="var(--lw-england)"/>'
        )
    cut = [v for v in values if not low <= v <= high]
    for side, far in ((1, max(cut, default=low)), (-1, min(cut, default=low))):
        if far * side > (high if side > 0 else -low):
            body.append(_cut_aside(at(far), height, side, shown(far)))
    if cut:
        alt = f"{alt}; beyond the scale {listed(shown(v) for v in cut)}"
    if area is not None:
        body.append(
            f'<circle cx="{at(area):.1f}" cy="{middle:.1f}" r="5.5" fill="var(--lw-area)"'
            ' stroke="var(--lw-paper)" stroke-width="1.5"/>'
        )
    return _svg("lw-strip", "".join(body), alt, width, height)


@lru_cache(maxsize=256)
def _ticks(values: tuple[float, ...], width: int, height: int) -> tuple[float, float, str]:
    """Draw the ticks, which are the same whichever area is looked at."""
    kept = kept_of(values)
    low, high = kept[0], kept[-1]
    scale = (width - 2 * _PAD) / ((high - low) or 1.0)
    top = height / 2 - 5
    drawn = [v for v in values if low <= v <= high]
    path = "".join(f"M{_PAD + (v - low) * scale:.1f},{top:.0f}v10" for v in drawn)
    return low, high, path


def _cut_aside(x: float, height: int, side: int, text: str) -> str:
    """Mark at the right (1) or left edge that a figure lies beyond it, and print it above."""
    anchor, middle = "end" if side > 0 else "start", height / 2
    return (
        f'<polygon points="{x:.1f},{middle - 4:.1f} {x:.1f},{middle + 4:.1f}'
        f' {x + 5 * side:.1f},{middle:.1f}" fill="var(--lw-muted)"/>'
        f'<text x="{x + 4 * side:.1f}" y="{middle - 8:.1f}" text-anchor="{anchor}"'
        f' font-size="10" fill="var(--lw-text)">{escape(text)}</text>'
    )


def mark(shape: str) -> str:
    """Draw one of the strip's marks alone, for a key beside its name.

    Parameters
    ----------
    shape : {'area', 'england', 'neighbours', 'other'}
        Whose.

    Returns
    -------
    str
        An ``<svg>`` that a screen reader skips: its name stands beside it.
    """
    body = {
        "area": '<circle cx="7" cy="7" r="5.5" fill="var(--lw-area)"/>',
        "england": '<path d="M7,2l5,5l-5,5l-5,-5z" fill="var(--lw-england)"/>',
        "neighbours": '<path d="M7,2l5,9h-10z" fill="var(--lw-neighbours)"/>',
        "other": '<path d="M4,2v10M7,2v10M10,2v10" stroke="var(--lw-other)"/>',
    }[shape]
    return (
        '<svg class="lw-mark" aria-hidden="true" focusable="false" width="14" height="14"'
        f' viewBox="0 0 14 14">{body}</svg>'
    )


def _svg(name: str, body: str, alt: str, width: int, height: int) -> str:
    return (
        f'<svg class="{name}" role="img" aria-label="{escape(alt)}" focusable="false"'
        f' width="{width}" height="{height}" viewBox="0 0 {width} {height}">{body}</svg>'
    )
