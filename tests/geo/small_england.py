"""A small England of eight areas, in the publisher's own two formats."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from geo.build.sources import COUNTIES, FOLDER, REGIONS, THROUGH_TIME

Point = tuple[float, float]

WEST, SOUTH, STEP = -2.0, 52.0, 0.25
COUNTS = {2013: 7, 2019: 7, 2021: 8, 2023: 8, 2025: 8}

SOMERSET, OLD_SOMERSET = "E06000066", "E10000027"
NORTH, WEST_NORTHANTS, NORTHANTS = "E06000061", "E06000062", "E10000021"
BCP, DORSET, BOURNEMOUTH, OLD_DORSET = "E06000058", "E06000059", "E06000028", "E10000009"
CITY, BARKING = "E09000001", "E09000002"
BARNSLEY, OLD_BARNSLEY = "E08000038", "E08000016"
LONDON, SOUTH_WEST = "E12000007", "E12000009"
NEWEST = {OLD_SOMERSET: SOMERSET, OLD_BARNSLEY: BARNSLEY}


def side(start: Point, end: Point, detail: bool) -> list[Point]:
    """Draw one side of a cell, its end left out; neighbours draw the same side the same way."""
    if not detail:
        return [start]
    forward = start < end
    (x0, y0), (x1, y1) = (start, end) if forward else (end, start)
    steps = 8
    points = []
    for i in range(steps + 1):
        bend = 0.0 if i in (0, steps) else 0.01 * (-1) ** i
        across = y0 == y1
        points.append(
            (
                x0 + (x1 - x0) * i / steps + (0 if across else bend),
                y0 + (y1 - y0) * i / steps + (bend if across else 0),
            )
        )
    return (points if forward else points[::-1])[:-1]


def outline(corners: Iterable[tuple[float, float]], detail: bool = True) -> dict[str, Any]:
    """Draw a polygon through the corners of cells, in degrees."""
    at = [(WEST + STEP * i, SOUTH + STEP * j) for i, j in corners]
    ring = [p for a, b in zip(at, [*at[1:], at[0]], strict=True) for p in side(a, b, detail)]
    return {"type": "Polygon", "coordinates": [[list(p) for p in [*ring, ring[0]]]]}


def cell(i: float, j: float, wide: float = 1, detail: bool = True) -> dict[str, Any]:
    """Draw one cell, or several in a row, with a corner wherever two cells meet."""
    whole = int(wide) if wide >= 1 else 0
    across = [i + k for k in range(whole + 1)] if whole else [i, i + wide]
    return outline([(x, j) for x in across] + [(x, j + 1) for x in across[::-1]], detail)


def feature(geometry: Any, **properties: Any) -> dict[str, Any]:
    """Write a GeoJSON feature."""
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def own_arcs(areas: Iterable[dict[str, Any]], layer: str) -> dict[str, Any]:
    """Write GeoJSON features as a TopoJSON file in which each ring is an arc of its own."""
    arcs: list[Any] = []
    geometries = []
    for area in areas:
        rings = []
        for ring in area["geometry"]["coordinates"]:
            rings.append([len(arcs)])
            arcs.append(ring)
        geometries.append({"type": "Polygon", "arcs": rings, "properties": area["properties"]})
    objects = {layer: {"type": "GeometryCollection", "geometries": geometries}}
    return {"type": "Topology", "objects": objects, "arcs": arcs}


def counties() -> list[dict[str, Any]]:
    """The areas of 2023 as the clean file has them, under the codes of that year."""
    shapes = {
        SOMERSET: cell(0, 0),
        NORTH: cell(1, 0),
        WEST_NORTHANTS: cell(2, 0),
        BCP: cell(3, 0),
        CITY: cell(0, 1),
        BARKING: cell(1, 1),
        OLD_BARNSLEY: cell(2, 1),
        DORSET: cell(3, 1),
        "W06000001": cell(4, 1),
    }
    return [
        feature(shape, CTYUA23CD=code, CTYUA23NM=f"Area {code}") for code, shape in shapes.items()
    ]


def through_time() -> list[dict[str, Any]]:
    """The areas of every year, drawn without the bends of the clean file."""
    old_dorset = outline([(3.5, 0), (4, 0), (4, 2), (3, 2), (3, 1), (3.5, 1)], detail=False)
    rows: list[tuple[str, dict[str, Any], int | None, int | None]] = [
        (OLD_SOMERSET, cell(0, 0, detail=False), None, 2022),
        (SOMERSET, cell(0, 0, detail=False), 2023, None),
        (NORTHANTS, cell(1, 0, 2, detail=False), None, 2020),
        (NORTH, cell(1, 0, detail=False), 2021, None),
        (WEST_NORTHANTS, cell(2, 0, detail=False), 2021, None),
        (BOURNEMOUTH, cell(3, 0, 0.5, detail=False), None, 2018),
        (OLD_DORSET, old_dorset, None, 2018),
        (BCP, cell(3, 0, detail=False), 2019, None),
        (DORSET, cell(3, 1, detail=False), 2019, None),
        (CITY, cell(0, 1, detail=False), None, None),
        (BARKING, cell(1, 1, detail=False), None, None),
        (OLD_BARNSLEY, cell(2, 1, detail=False), None, 2024),
        (BARNSLEY, cell(2, 1, detail=False), 2025, None),
    ]
    return [
        feature(
            shape,
            areacd=code,
            areanm=f"Area {code}",
            **{k: v for k, v in (("start", start), ("end", end)) if v is not None},
        )
        for code, shape, start, end in rows
    ]


def regions() -> list[dict[str, Any]]:
    """Two regions, drawn more coarsely still."""
    corners = [(0, 0), (4, 0), (4, 2), (2, 2), (2, 1), (0, 1)]
    return [
        feature(cell(0, 1, 2, detail=False), RGN23CD=LONDON, RGN23NM="London"),
        feature(outline(corners, detail=False), RGN23CD=SOUTH_WEST, RGN23NM="South West"),
    ]


@dataclass
class SmallEngland:
    """The publisher's three files, to be changed before they are written."""

    mirror: Path
    counties: list[Any] = field(default_factory=counties)
    regions: list[Any] = field(default_factory=regions)
    through_time: list[Any] = field(default_factory=through_time)

    def write(self) -> Path:
        """Write the files as a copy of the publishers' files has them."""
        folder = self.mirror / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        for source, features in ((COUNTIES, self.counties), (REGIONS, self.regions)):
            text = json.dumps({"type": "FeatureCollection", "features": features})
            (folder / source.file).write_text(text, encoding="utf-8")
        topology = own_arcs(self.through_time, str(THROUGH_TIME.layer))
        (folder / THROUGH_TIME.file).write_text(json.dumps(topology), encoding="utf-8")
        return self.mirror
