"""Reading a publisher's boundaries: each shape checked, mended if need be, in metres."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import geopandas as gpd
import shapely

from geo.build.sources import BoundarySource
from geo.build.topology import features
from geo.problem import BoundaryProblem

DEGREES: Final = "EPSG:4326"
NATIONAL_GRID: Final = "EPSG:27700"

BRITISH_ISLES: Final = (-15.0, 48.0, 4.0, 62.0)
"""West, south, east and north, in degrees: no area of the United Kingdom lies outside."""

_AGAIN: Final = "fetch the file again, or tell us if the publisher changed its form"


@dataclass(frozen=True)
class Boundaries:
    """What one publisher's file holds.

    Attributes
    ----------
    source : BoundarySource
        Which file.
    areas : geopandas.GeoDataFrame
        Columns ``code``, ``name``, ``start`` and ``end`` (years, NaN where open) and ``geometry``
        (EPSG:27700), in the order of the file. A code stands once, or once a span of years.
    sha256 : str
        Of the file as read.
    mended : tuple of str
        Codes whose shape crossed itself and was put right.
    """

    source: BoundarySource
    areas: gpd.GeoDataFrame
    sha256: str
    mended: tuple[str, ...]


def read_boundaries(path: Path, source: BoundarySource, prefix: str = "E") -> Boundaries:
    """Read one publisher's file of boundaries in degrees.

    Parameters
    ----------
    path : Path
        A GeoJSON file, or a TopoJSON file if the source names a layer.
    source : BoundarySource
        What the file calls its columns.
    prefix : str
        Only areas whose code begins so are kept: ``E`` for England.

    Returns
    -------
    Boundaries
        The areas in British National Grid metres.

    Raises
    ------
    BoundaryProblem
        If the file is missing or isn't JSON, or a feature has no code, a code twice, no shape, or
        coordinates that aren't degrees.
    """
    raw = _bytes(path)
    rows: list[dict[str, Any]] = []
    shapes: list[Any] = []
    mended: list[str] = []
    spans: set[tuple[str, str]] = set()
    for number, feature in enumerate(_features(path.name, raw, source), start=1):
        where = f"{path.name}, feature {number}"
        properties = _properties(feature)
        code, name = _code(where, properties, source), str(properties.get(source.name) or "")
        if not code.startswith(prefix):
            continue
        where = f"{where} ({code} {name})".replace(" )", ")")
        drawn = _polygon(where, feature.get("geometry"))
        shape = drawn if drawn.is_valid else _mended(where, drawn)
        if shape is not drawn:
            mended.append(code)
        first, last = (_year(where, properties, column) for column in ("start", "end"))
        if (code, str(first)) in spans:
            found = "a code that an earlier feature has"
            raise BoundaryProblem(where, found, "each area once", _AGAIN)
        spans.add((code, str(first)))
        rows.append({"code": code, "name": name, "start": first, "end": last})
        shapes.append(shape)
    if not rows:
        expected = f"areas whose {source.code} begins with {prefix}"
        raise BoundaryProblem(path.name, "it holds none of the areas", expected, _AGAIN)
    areas = gpd.GeoDataFrame(rows, geometry=shapes, crs=DEGREES).to_crs(NATIONAL_GRID)
    return Boundaries(source, areas, hashlib.sha256(raw).hexdigest(), tuple(mended))


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        expected = "the publisher's boundaries"
        raise BoundaryProblem(
            path.name, "the file can't be read", expected, f"put it in {path.parent}"
        ) from None


def _features(file: str, raw: bytes, source: BoundarySource) -> list[Any]:
    try:
        # A bare NaN is no JSON, but the parser would take it.
        read = json.loads(raw.decode("utf-8-sig"), parse_constant=_no_number)
    except ValueError:
        raise BoundaryProblem(file, "it isn't whole JSON", "a file of boundaries", _AGAIN) from None
    kind = "Topology" if source.layer else "FeatureCollection"
    if not isinstance(read, dict) or read.get("type") != kind:
        raise BoundaryProblem(file, f"it isn't a {kind}", f"a {kind}", _AGAIN)
    if source.layer is None:
        return list(read.get("features") or [])
    if source.layer not in (read.get("objects") or {}):
        raise BoundaryProblem(
            file, f"it has no layer {source.layer}", "the upper-tier areas under that name", _AGAIN
        )
    try:
        return list(features(read, source.layer))
    except (AttributeError, KeyError, IndexError, TypeError, ValueError):
        found = f"the layer {source.layer} points to arcs that aren't there"
        raise BoundaryProblem(file, found, "a complete topology", _AGAIN) from None


def _no_number(constant: str) -> float:
    raise ValueError(constant)


def _properties(feature: Any) -> Mapping[str, Any]:
    properties = feature.get("properties") if isinstance(feature, dict) else None
    return properties if isinstance(properties, dict) else {}


def _year(where: str, properties: Mapping[str, Any], column: str) -> float:
    year = properties.get(column)
    if year is None:
        return float("nan")
    if not isinstance(year, int):
        raise BoundaryProblem(where, f"{column} is {year!r}", "a year or nothing", _AGAIN)
    return float(year)


def _code(where: str, properties: Mapping[str, Any], source: BoundarySource) -> str:
    code = properties.get(source.code)
    if source.code not in properties:
        columns = ", ".join(properties) or "nothing"
        raise BoundaryProblem(
            where, f"no column {source.code} among {columns}", "the area's GSS code there", _AGAIN
        )
    if not isinstance(code, str) or len(code) != 9:
        found = f"{source.code} is {code!r}"
        raise BoundaryProblem(where, found, "a GSS code of nine characters", _AGAIN)
    return code


def _polygon(where: str, geometry: Mapping[str, Any] | None) -> Any:
    try:
        shape = shapely.geometry.shape(geometry) if geometry else None
    except (AttributeError, KeyError, IndexError, TypeError, ValueError, shapely.GEOSException):
        raise BoundaryProblem(
            where, "its shape can't be read", "a polygon whose rings close", _AGAIN
        ) from None
    if shape is None or shape.is_empty or shape.geom_type not in ("Polygon", "MultiPolygon"):
        raise BoundaryProblem(where, "it has no shape", "a polygon or several", _AGAIN)
    west, south, east, north = shape.bounds
    if max(abs(west), abs(east)) > 180 or max(abs(south), abs(north)) > 90:
        raise BoundaryProblem(
            where,
            f"coordinates such as {west:.0f}, {south:.0f} look like metres",
            "longitude and latitude in degrees (EPSG:4326)",
            "fetch the file with outSR=4326",
        )
    box = BRITISH_ISLES
    if not (box[0] <= west and box[1] <= south and east <= box[2] and north <= box[3]):
        raise BoundaryProblem(
            where,
            f"{west:.2f}, {south:.2f} lies outside the British Isles",
            "longitude before latitude, in degrees (EPSG:4326)",
            "fetch the file with outSR=4326",
        )
    return shape


def _mended(where: str, drawn: Any) -> Any:
    shape = shapely.make_valid(drawn, method="structure", keep_collapsed=False)
    if shape.is_empty:
        raise BoundaryProblem(where, "its shape has no surface", "a polygon or several", _AGAIN)
    return shape
