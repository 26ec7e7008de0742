"""Areas into TopoJSON, each border written once in steps on a grid, and back to outlines."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

import geopandas as gpd
import numpy as np
import shapely

from geo.published import Bounds

Point = tuple[int, int]
Line = tuple[Point, ...]
Place = tuple[float, float]


def encode(objects: Mapping[str, gpd.GeoSeries], grid: int) -> bytes:
    """Write layers of areas as one TopoJSON file.

    Parameters
    ----------
    objects : mapping
        Object name to areas (index the code, which becomes the feature's id), in metres, with every
        corner on the grid and neighbours sharing their corners, as `on_grid` leaves them. Areas of
        one layer may be parts of those of another.
    grid : int
        Metres between the lines of the grid. It starts at the origin of the projection, so a
        border has the same corners in every file that shows it.

    Returns
    -------
    bytes
        The file: the same areas always give the same bytes. Outer rings run clockwise and holes
        the other way, so that a hole is left open whatever the fill rule.

    Notes
    -----
    Bostock, "How to infer topology" (2013): borders are cut where three or more lines meet, and
    each piece is written when it is first come upon.
    """
    layers = {name: [_rings(shape, grid) for shape in areas] for name, areas in objects.items()}
    borders = _Borders(
        ring for layer in layers.values() for shape in layer for part in shape for ring in part
    )
    collections = {
        name: {
            "type": "GeometryCollection",
            "geometries": [
                _geometry(str(code), [[borders.write(ring) for ring in part] for part in shape])
                for code, shape in zip(objects[name].index, layer, strict=True)
            ],
        }
        for name, layer in layers.items()
    }
    topology = {
        "type": "Topology",
        "transform": {"scale": [grid, grid], "translate": [0, 0]},
        "objects": collections,
        "arcs": [_steps(line) for line in borders.written],
    }
    return json.dumps(topology, separators=(",", ":")).encode("ascii")


class _Borders:
    """The lines between areas, each under one number.

    Parameters
    ----------
    rings : iterator of line
        All rings of all layers, each without its last point, which is its first again.
    """

    def __init__(self, rings: Iterator[Line]) -> None:
        neighbours: dict[Point, frozenset[Point]] = {}
        self._meeting: set[Point] = set()
        for ring in rings:
            for i, point in enumerate(ring):
                beside = frozenset((ring[i - 1], ring[(i + 1) % len(ring)]))
                if neighbours.setdefault(point, beside) != beside:
                    self._meeting.add(point)
        self._numbers: dict[Line, int] = {}
        self.written: list[Line] = []

    def write(self, ring: Line) -> list[int]:
        """Give the numbers of a ring's lines; ``~n`` is line n walked backwards."""
        cuts = [i for i, point in enumerate(ring) if point in self._meeting]
        # A ring that meets nothing may be another area's hole: both begin it at the same point.
        cuts = cuts or [ring.index(min(ring))]
        turned = ring[cuts[0] :] + ring[: cuts[0]]
        ends = [cut - cuts[0] for cut in cuts] + [len(ring)]
        closed = (*turned, turned[0])
        return [self._number(closed[a : b + 1]) for a, b in pairwise(ends)]

    def _number(self, line: Line) -> int:
        if line in self._numbers:
            return self._numbers[line]
        if line[::-1] in self._numbers:
            return ~self._numbers[line[::-1]]
        self._numbers[line] = len(self.written)
        self.written.append(line)
        return self._numbers[line]


def _rings(shape: Any, grid: int) -> list[list[Line]]:
    parts = shapely.get_parts(shapely.orient_polygons(shape, exterior_cw=True))
    return [
        [_line(part.exterior, grid), *(_line(h, grid) for h in part.interiors)] for part in parts
    ]


def _line(ring: Any, grid: int) -> Line:
    points = np.rint(shapely.get_coordinates(ring)[:-1] / grid).astype(int)
    return tuple((x, y) for x, y in points.tolist())


def _geometry(code: str, parts: list[list[list[int]]]) -> dict[str, Any]:
    if len(parts) == 1:
        return {"type": "Polygon", "id": code, "arcs": parts[0]}
    return {"type": "MultiPolygon", "id": code, "arcs": parts}


def _steps(line: Line) -> list[list[int]]:
    before = ((0, 0), *line)
    return [[x - u, y - v] for (u, v), (x, y) in zip(before, line, strict=False)]


def absolute_arcs(topology: Mapping[str, Any]) -> list[list[Place]]:
    """Undo the delta encoding and the grid of a topology's arcs.

    Parameters
    ----------
    topology : mapping
        A TopoJSON topology, quantized (with a ``transform``) or plain.

    Returns
    -------
    list of list of (float, float)
        For each arc its points, in the units of the file's projection.

    Notes
    -----
    The TopoJSON format specification, section 2.1.2 (transforms) and 2.1.3 (arcs).
    """
    transform = topology.get("transform")
    if transform is None:
        return [[(p[0], p[1]) for p in arc] for arc in topology["arcs"]]
    (kx, ky), (tx, ty) = transform["scale"], transform["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step in arc:
            x += step[0]
            y += step[1]
            points.append((x * kx + tx, y * ky + ty))
        arcs.append(points)
    return arcs


def features(topology: Mapping[str, Any], object_name: str) -> Iterator[dict[str, Any]]:
    """Turn one object of a topology into GeoJSON features.

    Parameters
    ----------
    object_name : str
        Which of its objects; a collection of polygons.

    Yields
    ------
    dict
        A GeoJSON feature with ``id``, ``properties`` and ``geometry`` (None where the topology has
        no shape).

    Raises
    ------
    KeyError, IndexError
        If there is no such object, or a shape points to an arc that isn't there.
    """
    arcs = absolute_arcs(topology)

    def ring(indices: list[int]) -> list[Place]:
        points: list[Place] = []
        for i in indices:
            arc = arcs[i] if i >= 0 else arcs[~i][::-1]
            points.extend(arc[1:] if points else arc)
        return points

    for shape in topology["objects"][object_name]["geometries"]:
        geometry: dict[str, Any] | None
        if shape.get("type") == "Polygon":
            geometry = {"type": "Polygon", "coordinates": [ring(r) for r in shape["arcs"]]}
        elif shape.get("type") == "MultiPolygon":
            polygons = [[ring(r) for r in polygon] for polygon in shape["arcs"]]
            geometry = {"type": "MultiPolygon", "coordinates": polygons}
        else:
            geometry = None
        yield {
            "type": "Feature",
            "id": shape.get("id"),
            "properties": shape.get("properties") or {},
            "geometry": geometry,
        }


def bounds(content: bytes) -> Bounds:
    """Find the box around the areas of a file, so that its map gets the room that it fills.

    Parameters
    ----------
    content : bytes
        TopoJSON from `encode`, with an object ``areas``.

    Returns
    -------
    tuple of int
        West, south, east and north in metres.
    """
    shapes = [shapely.geometry.shape(f["geometry"]) for f in features(json.loads(content), "areas")]
    west, south, east, north = shapely.total_bounds(shapes)
    return int(west), int(south), int(east), int(north)
