"""Which areas lie in which larger ones, where both are drawn with the same lines."""

from __future__ import annotations

from typing import Final

from geo.build.boundary_files import Boundaries
from geo.problem import BoundaryProblem

_ALL: Final = 0.995
"""Of an area that lies in another: the rest is a sliver where coordinates were rounded."""


def areas_within(inside: Boundaries, around: Boundaries) -> dict[str, list[str]]:
    """Find the areas of today that make up each larger one of today.

    Parameters
    ----------
    inside, around : Boundaries
        The smaller areas and the larger ones.

    Returns
    -------
    dict
        Name of a larger area to the codes in it, in the order of the file.

    Raises
    ------
    BoundaryProblem
        If an area lies in a larger one in part, or a larger one isn't filled.
    """
    smaller = inside.areas[inside.areas["end"].isna()].set_index("code")["geometry"]
    larger = around.areas[around.areas["end"].isna()]
    found: dict[str, list[str]] = {}
    for name, shape in zip(larger["name"], larger["geometry"], strict=True):
        share = smaller.intersection(shape).area / smaller.area
        members = smaller[share > _ALL]
        parted = share[(share > 1 - _ALL) & (share <= _ALL)]
        if len(parted):
            raise BoundaryProblem(
                around.source.file,
                f"{parted.index[0]} lies in {name} in part",
                "areas that lie in it or outside",
                "look at the file, and leave this layer out if the publisher means it",
            )
        if members.area.sum() < _ALL * shape.area:
            raise BoundaryProblem(
                around.source.file,
                f"no areas fill {name}",
                "areas that make up all of it",
                "look at the file, and leave this layer out if the publisher means it",
            )
        found[name] = [str(code) for code in members.index]
    return found
