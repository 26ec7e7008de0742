"""What the ground tells: a new code from a new area, and the region that an area is in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import geopandas as gpd
import pandas as pd
from shapely.geometry.base import BaseGeometry

from geo.build.boundary_files import Boundaries
from geo.problem import BoundaryProblem
from geo.published import NewCode

SAME_GROUND: Final = 0.999
"""From this overlap on, two boundaries of one publication are the same boundary.

Within one publication an area that only changed its code keeps its lines, so its overlap is 1. The
smallest true change of an authority, Dorset's loss of Christchurch, leaves 0.98."""

MOST: Final = 0.5
"""The least share of an area that its region must hold; coasts are drawn differently, so not 1."""


def overlap(one: BaseGeometry, other: BaseGeometry) -> float:
    """Compare two areas: intersection over union.

    Parameters
    ----------
    one, other : shapely geometry
        Two areas in the same projection.

    Returns
    -------
    float
        1 for the same ground, 0 for areas that don't meet or have no surface.

    Examples
    --------
    >>> from shapely import box
    >>> overlap(box(0, 0, 2, 1), box(1, 0, 3, 1))
    0.3333333333333333
    """
    if one == other:  # The usual case when nothing moved, and far quicker than measuring it.
        return 1.0 if one.area else 0.0
    both = one.union(other).area
    return float(one.intersection(other).area / both) if both else 0.0


def same_ground(one: BaseGeometry, other: BaseGeometry) -> bool:
    """Say whether two boundaries from one publication are the same boundary.

    Parameters
    ----------
    one, other : shapely geometry
        Two areas in the same projection.

    Returns
    -------
    bool
        True if their overlap is at least `SAME_GROUND`.
    """
    return overlap(one, other) >= SAME_GROUND


def new_codes(areas: gpd.GeoDataFrame) -> list[NewCode]:
    """Find the areas that got a new code and kept their ground.

    Parameters
    ----------
    areas : geopandas.GeoDataFrame
        Columns ``code``, ``start`` and ``end`` (first and last year, NaN where open) and
        ``geometry``: one publication's areas of all years.

    Returns
    -------
    list of NewCode
        In order of the old code: those for which, in the year after the code's last, another code
        begins on the same ground.
    """
    ended = areas[areas["end"].notna()].sort_values("code")
    begun = areas[areas["start"].notna()]
    found = []
    for before, year, ground in zip(ended["code"], ended["end"], ended.geometry, strict=True):
        next_year = begun[begun["start"] == year + 1]
        for after, shape in zip(next_year["code"], next_year.geometry, strict=True):
            shared = overlap(ground, shape)
            if shared >= SAME_GROUND:
                found.append(NewCode(before, after, round(shared, 4)))
    return found


def check_lines(areas: gpd.GeoDataFrame, newest: Mapping[str, str], where: str) -> None:
    """Hold the changes of code that we know of against the ground.

    Parameters
    ----------
    areas : geopandas.GeoDataFrame
        As for `new_codes`.
    newest : mapping
        Old GSS code to the newest code of the same line.
    where : str
        What to call these areas in a sentence.

    Raises
    ------
    BoundaryProblem
        If a line joins two areas that aren't the same ground, or breaks where the ground goes on.
    """
    do = "correct the changes of codes"
    shapes = areas.drop_duplicates("code").set_index("code").geometry
    for before, after in newest.items():
        known = before != after and before in shapes.index and after in shapes.index
        if known and not same_ground(shapes[before], shapes[after]):
            shared = overlap(shapes[before], shapes[after])
            found = f"{before} and {after} are one line but share {shared:.1%} of their ground"
            raise BoundaryProblem(where, found, "one boundary under two codes", do)
    for each in new_codes(areas):
        if newest.get(each.before, each.before) != newest.get(each.after, each.after):
            found = f"{each.before} lives on as {each.after} but they are two lines"
            raise BoundaryProblem(where, found, "one line where the boundary stays", do)


def regions_of(areas: gpd.GeoSeries, regions: Boundaries) -> dict[str, str]:
    """Find the region of each area.

    Parameters
    ----------
    areas : geopandas.GeoSeries
        Areas in metres, index the code.
    regions : Boundaries
        The regions, in metres.

    Returns
    -------
    dict
        Code of the area to code of the region, for every area.

    Raises
    ------
    BoundaryProblem
        If an area lies for the most part in no region, or a region holds no area.
    """
    within = regions.areas.set_index("code").geometry
    shares = pd.DataFrame({code: shape.area for code, shape in _cut(areas, within).items()})
    shares = shares.div(areas.area, axis="index")
    best = shares.idxmax(axis="columns")
    homeless = shares.index[shares.max(axis="columns") < MOST]
    if len(homeless):
        raise BoundaryProblem(
            regions.source.file,
            f"no region holds most of {homeless[0]}",
            "the nine regions to cover England",
            "fetch the file again",
        )
    empty = within.index.difference(pd.Index(best))
    if len(empty):
        raise BoundaryProblem(
            regions.source.file,
            f"region {empty[0]} holds no area",
            "an upper-tier area in every region",
            "fetch the files again",
        )
    return {str(area): str(region) for area, region in best.items()}


def _cut(areas: gpd.GeoSeries, within: gpd.GeoSeries) -> dict[str, gpd.GeoSeries]:
    return {str(code): areas.intersection(shape) for code, shape in within.items()}
