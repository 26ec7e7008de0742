"""Reading TopoJSON: arcs back to outlines. Nothing but the standard library."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Point = tuple[float, float]
Bounds = tuple[float, float, float, float]


def absolute_arcs(topology: Mapping[str, Any]) -> list[list[Point]]:
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
    topology : mapping
        A TopoJSON topology.
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

    def ring(indices: list[int]) -> list[Point]:
        points: list[Point] = []
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


def bounds(topology: Mapping[str, Any], object_name: str) -> dict[str, Bounds]:
    """Find the box around each feature of an object.

    Parameters
    ----------
    topology : mapping
        A TopoJSON topology.
    object_name : str
        Which of its objects.

    Returns
    -------
    dict
        Feature id to (west, south, east, north), in the units of the file's projection.
    """
    boxes: dict[str, Bounds] = {}
    for feature in features(topology, object_name):
        geometry = feature["geometry"]
        if geometry is None:
            continue
        lone = geometry["type"] == "Polygon"
        polygons = [geometry["coordinates"]] if lone else geometry["coordinates"]
        xs = [x for polygon in polygons for x, _ in polygon[0]]
        ys = [y for polygon in polygons for _, y in polygon[0]]
        boxes[str(feature["id"])] = (min(xs), min(ys), max(xs), max(ys))
    return boxes
