"""What reading a publisher's boundaries refuses, and how it says so."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from geo.build.boundary_files import read_boundaries
from geo.build.sources import COUNTIES, THROUGH_TIME
from geo.problem import BoundaryProblem
from tests.geo.small_england import cell, counties, feature, own_arcs, through_time

HARTLEPOOL = {"CTYUA23CD": "E06000001", "CTYUA23NM": "Hartlepool"}


def geojson(folder: Path, features: Any, name: str = "counties.geojson") -> Path:
    path = folder / name
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return path


def test_areas_come_in_national_grid_metres_and_only_england(tmp_path: Path) -> None:
    read = read_boundaries(geojson(tmp_path, counties()), COUNTIES)
    assert list(read.areas["code"]) == [
        f["properties"]["CTYUA23CD"] for f in counties() if f["properties"]["CTYUA23CD"][0] == "E"
    ]
    assert str(read.areas.crs) == "EPSG:27700"
    # 2 degrees west is the grid's own meridian, 400 km east of its origin; the cells' side bends
    # a hundredth of a degree, some 700 m, to the west of it.
    west, south, east, north = read.areas.total_bounds
    assert west == pytest.approx(399_300, abs=200)
    assert 220_000 < south < 240_000
    assert east - west == pytest.approx(68_900, abs=1_500)
    assert north - south == pytest.approx(55_700, abs=3_000)
    assert read.mended == ()


def test_a_shape_that_crosses_itself_is_mended_and_named(tmp_path: Path) -> None:
    bow = {"type": "Polygon", "coordinates": [[[-2, 52], [-1, 53], [-1, 52], [-2, 53], [-2, 52]]]}
    read = read_boundaries(geojson(tmp_path, [feature(bow, **HARTLEPOOL)]), COUNTIES)
    assert read.mended == ("E06000001",)
    assert read.areas.geometry.is_valid.all()
    assert read.areas.geometry.iloc[0].geom_type == "MultiPolygon"


def test_years_are_read_from_a_topology(tmp_path: Path) -> None:
    path = tmp_path / "years.json"
    path.write_text(json.dumps(own_arcs(through_time(), "utla")))
    areas = read_boundaries(path, THROUGH_TIME).areas.set_index("code")
    assert areas.loc["E10000027", "end"] == 2022
    assert areas.loc["E06000066", "start"] == 2023
    assert areas.loc["E09000001", ["start", "end"]].isna().all()


SQUARE = cell(0, 0)
IN_METRES = {
    "type": "Polygon",
    "coordinates": [[[447000, 531000], [448000, 531000], [448000, 532000], [447000, 531000]]],
}
SWAPPED = {"type": "Polygon", "coordinates": [[[54, -1], [55, -1], [55, -2], [54, -1]]]}
LINE = {"type": "LineString", "coordinates": [[-2, 52], [-1, 52]]}
FLAT = {"type": "Polygon", "coordinates": [[[-2, 52], [-1, 52], [-2, 52], [-2, 52]]]}
OPEN = {"type": "Polygon", "coordinates": [[[-2, 52]]]}
EMPTY = {"type": "MultiPolygon", "coordinates": []}
UNENDING = {"type": "Polygon", "coordinates": [[[-2, 52], [1e999, 52], [-2, 53], [-2, 52]]]}


@pytest.mark.parametrize(
    ("features", "feature_named", "says"),
    [
        ([feature(SQUARE, CTYUA22CD="E06000001")], "feature 1", "no column CTYUA23CD"),
        ([feature(SQUARE)], "feature 1", "no column CTYUA23CD"),
        (["not a feature"], "feature 1", "no column CTYUA23CD"),
        ([feature(SQUARE, CTYUA23CD=6)], "feature 1", "CTYUA23CD is 6"),
        ([feature(SQUARE, CTYUA23CD="E06")], "feature 1", "CTYUA23CD is 'E06'"),
        ([feature(None, **HARTLEPOOL)], "feature 1 (E06000001 Hartlepool)", "no shape"),
        ([feature(EMPTY, **HARTLEPOOL)], "feature 1 (E06000001 Hartlepool)", "no shape"),
        ([feature(LINE, **HARTLEPOOL)], "feature 1 (E06000001 Hartlepool)", "no shape"),
        ([feature(FLAT, **HARTLEPOOL)], "feature 1 (E06000001 Hartlepool)", "no surface"),
        ([feature(OPEN, **HARTLEPOOL)], "feature 1 (E06000001 Hartlepool)", "can't be read"),
        ([feature({}, **HARTLEPOOL)], "feature 1 (E06000001 Hartlepool)", "no shape"),
        ([feature({"type": "Polygon"}, **HARTLEPOOL)], "feature 1", "can't be read"),
        ([feature(IN_METRES, **HARTLEPOOL)], "feature 1 (E06000001 Hartlepool)", "like metres"),
        ([feature(SWAPPED, **HARTLEPOOL)], "feature 1", "outside the British Isles"),
        ([feature(SQUARE, **HARTLEPOOL)] * 2, "feature 2 (E06000001 Hartlepool)", "earlier"),
        ([feature(SQUARE, **HARTLEPOOL, start="soon")], "feature 1", "start is 'soon'"),
        ([feature(SQUARE, CTYUA23CD="W06000001")], "counties.geojson", "none of the areas"),
        ([], "counties.geojson", "none of the areas"),
    ],
)
def test_a_bad_feature_is_refused_in_one_sentence(
    tmp_path: Path, features: Any, feature_named: str, says: str
) -> None:
    with pytest.raises(BoundaryProblem) as refused:
        read_boundaries(geojson(tmp_path, features), COUNTIES)
    sentence = str(refused.value)
    assert sentence.startswith("counties.geojson")
    assert feature_named in sentence
    assert says in sentence
    assert "; expected " in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "isn't whole JSON"),
        (b'{"type": "FeatureCollection", "features": [{"type', "isn't whole JSON"),
        (b'{"type": "FeatureCollection", "features": NaN}', "isn't whole JSON"),
        ("Süd".encode("latin-1"), "isn't whole JSON"),
        (b"[1, 2]", "isn't a FeatureCollection"),
        (b'{"type": "Topology", "objects": {}, "arcs": []}', "isn't a FeatureCollection"),
        (b"\x89PNG", "isn't whole JSON"),
    ],
)
def test_a_file_that_is_not_geojson_is_refused(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "counties.geojson"
    path.write_bytes(content)
    with pytest.raises(BoundaryProblem, match=says):
        read_boundaries(path, COUNTIES)


def test_a_number_too_large_to_hold_is_refused(tmp_path: Path) -> None:
    path = geojson(tmp_path, [feature(UNENDING, **HARTLEPOOL)])
    path.write_text(path.read_text().replace("Infinity", "1e999"))
    with pytest.raises(BoundaryProblem, match="feature 1"):
        read_boundaries(path, COUNTIES)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(BoundaryProblem, match=r"nowhere\.geojson: the file can't be read"):
        read_boundaries(tmp_path / "nowhere.geojson", COUNTIES)


def _lose_an_arc(topology: dict[str, Any]) -> None:
    topology["arcs"].pop()


def _lose_the_arcs(topology: dict[str, Any]) -> None:
    del topology["arcs"]


def _scramble(topology: dict[str, Any]) -> None:
    topology["objects"]["utla"]["geometries"][0] = "a square"


@pytest.mark.parametrize("spoil", [_lose_an_arc, _lose_the_arcs, _scramble])
def test_a_broken_topology_is_refused(
    tmp_path: Path, spoil: Callable[[dict[str, Any]], None]
) -> None:
    topology = own_arcs(through_time(), "utla")
    spoil(topology)
    path = tmp_path / "years.json"
    path.write_text(json.dumps(topology))
    with pytest.raises(BoundaryProblem, match=r"years\.json: the layer utla points to arcs"):
        read_boundaries(path, THROUGH_TIME)


def test_a_missing_layer_is_named(tmp_path: Path) -> None:
    path = tmp_path / "years.json"
    path.write_text(json.dumps(own_arcs(through_time(), "ltla")))
    with pytest.raises(BoundaryProblem, match=r"years\.json: it has no layer utla"):
        read_boundaries(path, THROUGH_TIME)


def test_another_country_can_be_read(tmp_path: Path) -> None:
    read = read_boundaries(geojson(tmp_path, counties()), replace(COUNTIES, id="wales"), prefix="W")
    assert list(read.areas["code"]) == ["W06000001"]
