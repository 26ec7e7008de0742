"""Which region each area is in, read from the ground."""

from __future__ import annotations

from typing import Final

import geopandas as gpd
import pandas as pd

from geo.boundary_files import Boundaries
from geo.problem import BoundaryProblem

MOST: Final = 0.5
"""The least share of an area that its region must hold; coasts are drawn differently, so not 1."""


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
