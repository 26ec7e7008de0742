"""England's upper-tier areas as they stood in a year, on the lines of one clean file.

The publisher's file through time knows every area since 2013 but draws it coarsely; its file of
December 2023 is clean. So an area that hasn't moved takes its line from 2023, and only where areas
truly began or ended is the ground of 2023 given to the areas of before, cut by the coarser lines.
Maps of two years then differ where the areas differ and nowhere else.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import geopandas as gpd
import shapely
from shapely.geometry.base import BaseGeometry

from geo.build.boundary_files import Boundaries
from geo.build.coverage import on_grid
from geo.build.ground import same_ground
from geo.problem import BoundaryProblem

METRE: Final = 1.0
"""The grid of the full boundaries: far finer than the 200 m to which the publisher drew them."""

SLIVER: Final = 300.0
"""Metres: a strip narrower than this is two drawings of one border, not ground of its own."""

SHARE: Final = 0.01
"""The least share of an area of today that counts as having belonged to an earlier one."""


def in_force(through_time: Boundaries, year: int, newest: Mapping[str, str]) -> gpd.GeoSeries:
    """Pick the areas of a year.

    Parameters
    ----------
    through_time : Boundaries
        Areas with the first and last year of each.
    year : int
        A calendar year; years before the file's first have the areas of its first.
    newest : mapping
        Old GSS code to the newest code of the same line; a code that isn't in it is its own.

    Returns
    -------
    geopandas.GeoSeries
        The areas as the publisher drew them, index the newest code of the line, sorted.
    """
    areas = through_time.areas
    then = areas[(areas["start"].fillna(year) <= year) & (areas["end"].fillna(year) >= year)]
    return by_line(then, newest, f"{through_time.source.file} in {year}")


def by_line(areas: gpd.GeoDataFrame, newest: Mapping[str, str], where: str) -> gpd.GeoSeries:
    """Put areas under the newest code of their line.

    Parameters
    ----------
    areas : geopandas.GeoDataFrame
        Columns ``code`` and ``geometry``.
    newest : mapping
        Old GSS code to the newest code of the same line.
    where : str
        What to call these areas in a sentence.

    Returns
    -------
    geopandas.GeoSeries
        Index the newest code, sorted.

    Raises
    ------
    BoundaryProblem
        If two areas stand for one line.
    """
    codes = [newest.get(code, code) for code in areas["code"]]
    lines = gpd.GeoSeries(areas.geometry.values, index=codes, crs=areas.crs).sort_index()
    if not lines.index.is_unique:
        twice = lines.index[lines.index.duplicated()][0]
        raise BoundaryProblem(
            where, f"two areas for {twice}", "one area a line", "check the changes of codes"
        )
    return lines


def redrawn(clean: gpd.GeoSeries, now: gpd.GeoSeries, then: gpd.GeoSeries) -> gpd.GeoSeries:
    """Draw the areas of a year on the lines of the clean file.

    Parameters
    ----------
    clean : geopandas.GeoSeries
        The reference year's areas from the clean file.
    now, then : geopandas.GeoSeries
        The reference year's areas and the wanted year's areas, both from the file through time.
        All three have the newest code of the line for index.

    Returns
    -------
    geopandas.GeoSeries
        The wanted year's areas, index sorted, neighbours sharing their borders exactly.

    Raises
    ------
    BoundaryProblem
        If an area of that year has no ground in the clean file.
    """
    same = [c for c in then.index if c in clean.index and same_ground(now[c], then[c])]
    parts: dict[str, list[BaseGeometry]] = {code: [clean[code]] for code in same}
    before = then.drop(same)
    for code in clean.index.difference(same):
        for owner, part in _shared_out(clean[code], now[code], before).items():
            parts.setdefault(owner, []).append(part)
    lost = [code for code in then.index if code not in parts]
    if lost:
        raise BoundaryProblem(
            f"the area {lost[0]}",
            "no ground of the reference year's file belonged to it",
            "the two files to cover the same ground",
            "fetch both files again",
        )
    shapes = [shapely.union_all(parts[code], grid_size=METRE) for code in then.index]
    return on_grid(gpd.GeoSeries(shapes, index=then.index, crs=clean.crs), METRE)


def _shared_out(
    ground: BaseGeometry, drawn: BaseGeometry, before: gpd.GeoSeries
) -> dict[str, BaseGeometry]:
    """Give an area of today to the areas it came from; `drawn` is it in the drawing of `before`."""
    share = before.intersection(drawn).area / drawn.area
    owners = before[share >= SHARE]
    if len(owners) < 2:
        return {str(code): ground for code in owners.index}
    owned: dict[str, list[BaseGeometry]] = {str(code): [] for code in owners.index}
    strips: list[BaseGeometry] = []
    for code, owner in owners.items():
        for part in _polygons(ground.intersection(owner)):
            _keep_or_strip(part, owned[str(code)], strips)
    # What the coarser drawing leaves over goes to the area with which it has the longest border.
    strips += _polygons(ground.difference(shapely.union_all(owners.values)))
    cores = {code: shapely.union_all(parts) for code, parts in owned.items()}
    for strip in strips:
        nearest = max(cores, key=lambda code: _border(strip, cores[code]))
        owned[nearest].append(strip)
    return {code: shapely.union_all(parts, grid_size=METRE) for code, parts in owned.items()}


def _keep_or_strip(
    part: BaseGeometry, kept: list[BaseGeometry], strips: list[BaseGeometry]
) -> None:
    (strips if part.buffer(-SLIVER / 2).is_empty else kept).append(part)


def _border(strip: BaseGeometry, core: BaseGeometry) -> tuple[float, float]:
    near = strip.buffer(METRE).intersection(core).area
    return (near, -strip.distance(core))


def _polygons(shape: BaseGeometry) -> list[BaseGeometry]:
    return [p for p in shapely.get_parts(shape) if p.geom_type == "Polygon"]
