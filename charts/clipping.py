"""Lines that go beyond the scale: they run out of the picture and don't follow its edge."""

from __future__ import annotations

from collections.abc import Sequence

Vertex = tuple[float, float]
"""Of a line: time and figure."""


def inside(run: Sequence[Vertex], low: float, high: float) -> list[list[Vertex]]:
    """Cut a line at the ends of its scale.

    Parameters
    ----------
    run : sequence of (float, float)
        Time and figure, oldest first.
    low, high : float
        The ends.

    Returns
    -------
    list of list of (float, float)
        The pieces of it that lie within, each from where the line comes in to where it leaves.
    """
    pieces: list[list[Vertex]] = []
    before: Vertex | None = None
    for point in run:
        enters, leaves = (None, None) if before is None else crossings(before, point, low, high)
        if before is None or _side(before[1], low, high):
            pieces.append([])
        pieces[-1] += [at for at in (enters, leaves) if at is not None]
        if low <= point[1] <= high:
            pieces[-1].append(point)
        before = point
    return [piece for piece in pieces if piece]


def crossings(
    start: Vertex, end: Vertex, low: float, high: float
) -> tuple[Vertex | None, Vertex | None]:
    """Find where a straight line comes into a scale and where it leaves it again.

    Parameters
    ----------
    start, end : (float, float)
        Time and figure of either.
    low, high : float
        The ends of the scale.

    Returns
    -------
    (float, float) or None, (float, float) or None
        Where it enters and where it leaves; None where it does neither, or does so at a figure.
    """
    (x0, y0), (x1, y1) = start, end

    def at(level: float) -> Vertex:
        return x0 + (x1 - x0) * (level - y0) / (y1 - y0), level

    before, after = _side(y0, low, high), _side(y1, low, high)
    if before == after:
        return None, None
    entry, exit_ = high if before > 0 else low, high if after > 0 else low
    enters = at(entry) if before and entry != y1 else None
    leaves = at(exit_) if after and exit_ != y0 else None
    return enters, leaves


def _side(y: float, low: float, high: float) -> int:
    return 1 if y > high else -1 if y < low else 0
