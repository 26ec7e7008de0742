"""The dots of a scatter: what each stands for, how large it is, and which are named, and where."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from charts.drawing import columns
from charts.point_labels import Anchor, place_names
from charts.scale import Scale
from words.deprivation import Expectation
from words.measure import Measure

NAMES: Final = columns(
    "x number, value number, name text, own truth, dx_wide number, dy_wide number, "
    "align_wide text, dx_narrow number, dy_narrow number, align_narrow text"
)
HEIGHT: Final = 460
FONT: Final = 13
LEAST_SIZE: Final = 30.0
MOST_SIZE: Final = 420.0
MOST_CHILDREN: Final = 350_000.0
"""Square pixels of a mark, from no children to so many."""
MIDDLING: Final = 70_000.0
"""As for so many a mark is drawn where nobody's children are counted."""
_MOST_NAMES: Final = 3
"""How many authorities beyond the band are named on either side."""
_WIDE, _NARROW = 900.0, 290.0


class Dot(NamedTuple):
    """An authority with both figures."""

    code: str
    name: str
    x: float
    y: float
    role: str
    numerator: float | None
    children: float | None
    found: Expectation | None
    band: tuple[float, float] | None


def radius(children: float | None) -> float:
    """Give the radius of an authority's mark.

    Parameters
    ----------
    children : float or None
        How many live there.

    Returns
    -------
    float
        Pixels: the mark's surface grows with the number.
    """
    share = min((children or 0.0) / MOST_CHILDREN, 1.0)
    return math.sqrt((LEAST_SIZE + (MOST_SIZE - LEAST_SIZE) * share) / math.pi)


def dot_names(
    dots: Sequence[Dot],
    beyond: Sequence[Expectation],
    across: Scale,
    reach: Scale,
    measure: Measure,
) -> list[tuple[Any, ...]]:
    """Name the chosen area, what is cut, and the few that are farthest beyond their interval.

    Parameters
    ----------
    dots : sequence of Dot
        All.
    beyond : sequence of Expectation
        Who lies beyond their own interval, the farthest first.
    across, reach : Scale
        The horizontal and the vertical one.
    measure : Measure
        Prints the figure of what is cut.

    Returns
    -------
    list of tuple
        Rows of `NAMES`.
    """
    far = [
        found.name
        for sign in (1, -1)
        for found in [f for f in beyond if f.beyond == sign][:_MOST_NAMES]
    ]
    named = [dot for dot in dots if dot.role == "area"]
    named += [dot for dot in dots if dot.role != "area" and reach.beyond(dot.y)]
    named += [dot for dot in dots if dot.name in far and dot not in named]
    # What is cut has its figure beside its name: its place doesn't say it.
    names = [f"{d.name} {measure.shown(d.y)}" if reach.beyond(d.y) else d.name for d in named]
    others = [dot for dot in dots if dot not in named]
    placed = []
    for width, size in ((_WIDE, FONT), (_NARROW, FONT - 1)):
        points = [
            Anchor(
                across.share(dot.x) * width,
                (1 - reach.share(dot.y)) * (HEIGHT - 90),
                max(radius(dot.children), 10.0 if dot.role == "area" else 0.0),
                names[number] if number < len(named) else "",
            )
            for number, dot in enumerate([*named, *others])
        ]
        placed.append(place_names(points, size, width, HEIGHT - 90))
    return [
        (dot.x, reach.clamp(dot.y), name, dot.role == "area", *wide, *narrow)
        for dot, name, wide, narrow in zip(named, names, *placed, strict=False)
        if wide is not None and narrow is not None
    ]
