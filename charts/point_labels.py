"""Names beside points of a scatter: where each stands so that none covers another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from charts.labels import text_width

_LINE: Final = 1.25
_CLEAR: Final = 2.0


class Anchor(NamedTuple):
    """A point in pixels from the top left, its radius, and its name where it has one to show."""

    x: float
    y: float
    radius: float
    name: str = ""


class Placed(NamedTuple):
    """Where a name stands, from its point: pixels to the right and down, and its alignment."""

    dx: float
    dy: float
    align: str


_FAR: Final = 2.5
"""What standing apart from its point costs a name, in points covered."""

_Numbers = NDArray[np.float64]
_Box = tuple[float, float, float, float]


def place_names(
    points: Sequence[Anchor], size: float, width: float, height: float
) -> list[Placed | None]:
    """Place the names of some points among all points.

    Parameters
    ----------
    points : sequence of Anchor
        All that are drawn; those with a name are placed in the order given, so the one that
        matters most comes first.
    size : float
        The font's size in pixels.
    width, height : float
        Of the plot, in pixels.

    Returns
    -------
    list of Placed or None
        One a point; None for points without a name. Of twelve places round its point a name takes
        the first that covers no other name; among several, one that covers the fewest points.
    """
    xs, ys, radii = (
        np.array([point[i] for point in points], dtype=float) for i in range(3)
    )
    # Covering a point that has a name is worse than covering one that has none.
    weights = np.array([50.0 if point.name else 1.0 for point in points])
    crowd = _Crowd(xs, ys, radii + _CLEAR, weights)
    taken: list[_Box] = []
    placed: list[Placed | None] = []
    for number, point in enumerate(points):
        if not point.name:
            placed.append(None)
            continue
        best: tuple[float, Placed, _Box] | None = None
        for choice in _choices(point, size):
            box = _box(point, choice, size)
            cost = _cost(box, taken, width, height) + crowd.covered(box, number)
            cost += _FAR if abs(choice.dy) > 2 * size else 0
            if best is None or cost < best[0]:
                best = (cost, choice, box)
            if cost == 0:
                break
        assert best is not None
        placed.append(best[1])
        taken.append(best[2])
    return placed


def _choices(point: Anchor, size: float) -> list[Placed]:
    away = point.radius + 4
    up = point.radius + size * 0.75
    return [
        Placed(away, 0, "left"),
        Placed(-away, 0, "right"),
        Placed(0, -up, "center"),
        Placed(0, up, "center"),
        Placed(away * 0.8, -up * 0.9, "left"),
        Placed(away * 0.8, up * 0.9, "left"),
        Placed(-away * 0.8, -up * 0.9, "right"),
        Placed(-away * 0.8, up * 0.9, "right"),
        Placed(away, -2.2 * size, "left"),
        Placed(away, 2.2 * size, "left"),
        Placed(-away, -2.2 * size, "right"),
        Placed(-away, 2.2 * size, "right"),
    ]


def _box(point: Anchor, choice: Placed, size: float) -> _Box:
    wide = text_width(point.name, size)
    x = point.x + choice.dx
    left = x if choice.align == "left" else x - wide if choice.align == "right" else x - wide / 2
    middle = point.y + choice.dy
    return left, middle - size * _LINE / 2, left + wide, middle + size * _LINE / 2


def _cost(box: _Box, taken: Sequence[_Box], width: float, height: float) -> float:
    """Names over names weigh most, then names beyond the edge."""
    left, top, right, bottom = box
    cost = 0.0
    for other in taken:
        if left < other[2] and other[0] < right and top < other[3] and other[1] < bottom:
            cost += 1000
    if left < 0 or right > width or top < 0 or bottom > height:
        cost += 400
    return cost


class _Crowd(NamedTuple):
    """All points: places, radii with the room they need, and what covering each costs."""

    x: _Numbers
    y: _Numbers
    reach: _Numbers
    weight: _Numbers

    def covered(self, box: _Box, own: int) -> float:
        left, top, right, bottom = box
        hit = (self.x > left - self.reach) & (self.x < right + self.reach)
        hit &= (self.y > top - self.reach) & (self.y < bottom + self.reach)
        hit[own] = False
        return float(self.weight[hit].sum())
