"""Areas that tile the ground: one line between two neighbours, no gap and no overlap."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import shapely


def on_grid(areas: gpd.GeoSeries, grid: float) -> gpd.GeoSeries:
    """Move areas to a grid so that neighbours share every corner of their border.

    All borders are put together, moved to the grid and cut where they meet, and the faces between
    them are given back to the areas in which they lie. So corners that one neighbour has and the
    other lacks come to be in both, and two lines closer than the grid become one.

    Parameters
    ----------
    areas : geopandas.GeoSeries
        Valid polygons in metres, index the code, not overlapping by more than the grid.
    grid : float
        Metres between the lines of the grid.

    Returns
    -------
    geopandas.GeoSeries
        The same codes in the same order; an area too small for the grid is empty.

    Notes
    -----
    Snap rounding: Hobby, "Practical segment intersection with finite precision output" (1999), as
    GEOS carries it out.
    """
    lines = shapely.union_all(shapely.boundary(areas.values), grid_size=grid)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(lines)))
    inside = shapely.point_on_surface(faces)
    face, area = shapely.STRtree(areas.values).query(inside, predicate="within")
    owned: dict[int, list[Any]] = {}
    seen: set[int] = set()
    # Where two areas overlap a little, the one that comes first keeps the ground.
    for f, a in sorted(zip(face.tolist(), area.tolist(), strict=True)):
        if f not in seen:
            seen.add(f)
            owned.setdefault(a, []).append(faces[f])
    shapes = [shapely.coverage_union_all(owned.get(a, [])) for a in range(len(areas))]
    polygons = [s if owned.get(a) else shapely.Polygon() for a, s in enumerate(shapes)]
    return gpd.GeoSeries(polygons, index=areas.index, crs=areas.crs)


def overlapping(areas: gpd.GeoSeries, at_least: float) -> list[tuple[str, str, float]]:
    """Find areas that lie over one another.

    Parameters
    ----------
    areas : geopandas.GeoSeries
        Valid polygons in metres, index the code.
    at_least : float
        Square metres from which an overlap counts.

    Returns
    -------
    list of (str, str, float)
        Two codes and the square metres that both claim, largest first.
    """
    one, other = shapely.STRtree(areas.values).query(areas.values, predicate="intersects")
    pair = one < other
    one, other = one[pair], other[pair]
    shared = shapely.area(shapely.intersection(areas.values[one], areas.values[other]))
    found = [
        (str(areas.index[a]), str(areas.index[b]), float(s))
        for a, b, s in zip(one, other, shared, strict=True)
        if s >= at_least
    ]
    return sorted(found, key=lambda each: -each[2])


def merged(areas: gpd.GeoSeries, into: dict[str, str]) -> gpd.GeoSeries:
    """Join areas that tile the ground into larger ones.

    Parameters
    ----------
    areas : geopandas.GeoSeries
        Index the code; neighbours share their borders exactly.
    into : dict
        Code of an area to the code of the larger one.

    Returns
    -------
    geopandas.GeoSeries
        Index the code of the larger area, sorted.
    """
    groups: dict[str, list[Any]] = {}
    for code, shape in areas.items():
        groups.setdefault(into[str(code)], []).append(shape)
    codes = sorted(groups)
    shapes = [shapely.coverage_union_all(groups[code]) for code in codes]
    return gpd.GeoSeries(shapes, index=codes, crs=areas.crs)


def simplified(areas: gpd.GeoSeries, tolerance: float, grid: float) -> gpd.GeoSeries:
    """Draw areas with fewer corners while neighbours keep one line between them.

    Parameters
    ----------
    areas : geopandas.GeoSeries
        Areas in metres that tile the ground, index the code.
    tolerance : float
        Metres: a corner goes where the triangle it makes with its neighbours is smaller than the
        square of this. 0 keeps every corner.
    grid : float
        Metres between the lines of the grid on which the corners come to lie.

    Returns
    -------
    geopandas.GeoSeries
        The same codes in the same order.

    Notes
    -----
    Visvalingam and Whyatt, "Line generalisation by repeated elimination of points" (1993), over all
    borders together, as GEOS carries it out.
    """
    lighter = areas.simplify_coverage(tolerance) if tolerance else areas
    return on_grid(gpd.GeoSeries(lighter, index=areas.index, crs=areas.crs), grid)
