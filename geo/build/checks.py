"""What must hold of every file before it is written."""

from __future__ import annotations

import gzip
import json
from collections.abc import Collection
from typing import Final

import geopandas as gpd
import shapely

from geo.build.boundary_files import NATIONAL_GRID
from geo.build.coverage import overlapping
from geo.build.topology import features
from geo.problem import BoundaryProblem

GZIP_LIMIT: Final = 30_000
"""Bytes on the wire that a file of boundaries may take."""

OVERLAP_LIMIT: Final = 1_000_000.0
"""Square metres that two areas of a publisher's file may both claim before we refuse it."""

_REPORT: Final = "report it, with the publisher's files that were read"


def check_input(areas: gpd.GeoSeries, file: str) -> None:
    """Refuse a publisher's areas that lie over one another.

    Parameters
    ----------
    areas : geopandas.GeoSeries
        Areas in metres, index the code.

    Raises
    ------
    BoundaryProblem
        If two areas share more ground than `OVERLAP_LIMIT`.
    """
    for one, other, shared in overlapping(areas, OVERLAP_LIMIT):
        raise BoundaryProblem(
            file,
            f"{one} and {other} both claim {shared / 1e6:.1f} square kilometres",
            "areas that don't lie over one another",
            "fetch the file again",
        )


def check_codes(areas: gpd.GeoSeries, expected: Collection[str], where: str) -> None:
    """Refuse a set of areas that lacks one or has one too many.

    Parameters
    ----------
    areas : geopandas.GeoSeries
        Index the code.
    expected : collection of str
        The codes that there should be.
    where : str
        What to call these areas in a sentence.
    """
    again = "fetch the publisher's files again, or add the change of code"
    found = set(areas.index)
    if unknown := sorted(found - set(expected)):
        raise BoundaryProblem(where, f"unknown code {unknown[0]}", "known areas only", again)
    if missing := sorted(set(expected) - found):
        raise BoundaryProblem(where, f"{missing[0]} is missing", "every area", again)


def check_count(areas: gpd.GeoSeries, count: int, where: str) -> None:
    """Refuse a set with more or fewer areas than England had.

    Parameters
    ----------
    areas : geopandas.GeoSeries
        One shape an area.
    count : int
        How many areas England had.
    where : str
        What to call these areas in a sentence.
    """
    if len(areas) != count:
        raise BoundaryProblem(
            where,
            f"{len(areas)} upper-tier areas",
            str(count),
            "fetch the file again, or correct the number if England changed",
        )


def check_file(
    name: str, content: bytes, expected: Collection[str], limit: int = GZIP_LIMIT
) -> None:
    """Read a file back as a browser will, and refuse it if it can't be drawn as it should.

    Parameters
    ----------
    content : bytes
        Its TopoJSON.
    expected : collection of str
        The ids that its object ``areas`` should have.
    limit : int
        Bytes that it may take gzipped.

    Raises
    ------
    BoundaryProblem
        If an area is missing, empty or invalid, two areas lie over one another or don't share
        their border, or the file is too large.
    """
    topology = json.loads(content)
    for layer in topology["objects"]:
        shapes = gpd.GeoSeries(
            {f["id"]: shapely.geometry.shape(f["geometry"]) for f in features(topology, layer)},
            crs=NATIONAL_GRID,
        )
        for code, shape in shapes.items():
            if shape.is_empty or not shape.area:
                raise BoundaryProblem(
                    name, f"{code} has vanished", "every area to keep its ground", _REPORT
                )
            if not shape.is_valid:
                raise BoundaryProblem(name, f"{code} crosses itself", "valid shapes", _REPORT)
        if not shapely.coverage_is_valid(shapes.values):
            raise BoundaryProblem(
                name, f"two {layer} don't share their border", "one line between two", _REPORT
            )
        if layer == "areas":
            check_codes(shapes, expected, name)
    if (size := len(compressed(content))) > limit:
        raise BoundaryProblem(
            name, f"{size:,} bytes gzipped", f"at most {limit:,}", "raise the tolerance"
        )


def compressed(content: bytes) -> bytes:
    """Gzip a file as the server does.

    Returns
    -------
    bytes
        The same content always gives the same bytes.
    """
    return gzip.compress(content, compresslevel=9, mtime=0)
