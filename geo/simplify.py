"""Fewer corners, the same neighbours."""

from __future__ import annotations

import geopandas as gpd

from geo.coverage import on_grid


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
