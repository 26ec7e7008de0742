"""TopoJSON out and in: what is written is what is read, and each border is written once."""

from __future__ import annotations

import json
from collections import Counter
from itertools import pairwise
from typing import Any

import geopandas as gpd
import numpy as np
import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geo.build.coverage import merged, on_grid, overlapping, simplified
from geo.build.topology import absolute_arcs, bounds, encode, features

TWO_SQUARES: dict[str, Any] = {
    # After the example in the TopoJSON format specification, section 1.1.
    "type": "Topology",
    "transform": {"scale": [10, 10], "translate": [100, 0]},
    "objects": {
        "areas": {
            "type": "GeometryCollection",
            "geometries": [
                {"type": "Polygon", "id": "left", "arcs": [[0, 1]]},
                {"type": "MultiPolygon", "id": "right", "arcs": [[[2, ~0]]]},
                {"type": None, "id": "nowhere"},
            ],
        }
    },
    "arcs": [
        [[1, 0], [0, 1]],
        [[1, 1], [-1, 0], [0, -1], [1, 0]],
        [[1, 0], [1, 0], [0, 1], [-1, 0]],
    ],
}


def test_a_quantized_topology_is_read() -> None:
    left, right, nowhere = features(TWO_SQUARES, "areas")
    assert left["geometry"] == {
        "type": "Polygon",
        "coordinates": [[(110, 0), (110, 10), (100, 10), (100, 0), (110, 0)]],
    }
    assert shapely.geometry.shape(right["geometry"]).equals(shapely.box(110, 0, 120, 10))
    assert nowhere["geometry"] is None


def test_the_box_around_all_areas_is_found() -> None:
    drawn = json.loads(json.dumps(TWO_SQUARES))
    drawn["objects"]["areas"]["geometries"].pop()
    assert bounds(json.dumps(drawn).encode()) == (100, 0, 120, 10)


def test_an_unknown_object_is_an_error() -> None:
    with pytest.raises(KeyError):
        list(features(TWO_SQUARES, "regions"))


@st.composite
def tilings(draw: st.DrawFn) -> gpd.GeoSeries:
    """Between 3 and 12 areas that tile a square of 100 km, some joined so that they have holes."""
    point = st.tuples(st.integers(1, 99), st.integers(1, 99))
    points = draw(st.lists(point, min_size=4, max_size=12, unique=True))
    square = shapely.box(0, 0, 100_000, 100_000)
    cells = shapely.voronoi_polygons(
        shapely.MultiPoint([(x * 1000, y * 1000) for x, y in points]), extend_to=square
    )
    parts = [p.intersection(square) for p in shapely.get_parts(cells)]
    codes = [f"E0600{i:04d}" for i in range(len(parts))]
    areas = gpd.GeoSeries([p.segmentize(3000) for p in parts], index=codes, crs=27700)
    into = {code: codes[draw(st.integers(0, len(codes) - 1))] for code in codes}
    return merged(on_grid(areas, 1), into)


few = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@few
@given(tilings(), st.sampled_from([0, 500, 5_000]), st.sampled_from([10, 100]))
def test_neighbours_keep_one_line_between_them(
    areas: gpd.GeoSeries, tolerance: int, grid: int
) -> None:
    light = simplified(areas, tolerance, grid)
    assert list(light.index) == list(areas.index)
    assert light.is_valid.all()
    assert shapely.coverage_is_valid(light.values)
    assert overlapping(light, 1) == []
    assert light.get_coordinates().mod(grid).to_numpy().max(initial=0) == 0
    # The square keeps its ground: nothing falls between two areas.
    assert light.area.sum() == pytest.approx(shapely.union_all(light.values).area)
    outer = shapely.union_all(areas.simplify_coverage(tolerance).values if tolerance else areas)
    assert light.area.sum() == pytest.approx(outer.area, rel=0.002)


@few
@given(tilings(), st.sampled_from([10, 100]))
def test_what_is_written_is_read_back_and_each_border_is_written_once(
    areas: gpd.GeoSeries, grid: int
) -> None:
    light = on_grid(areas, grid)
    whole = merged(light, dict.fromkeys(light.index, "E12000001"))
    content = encode({"areas": light, "regions": whole}, grid)
    assert content == encode({"areas": light, "regions": whole}, grid)
    topology = json.loads(content)
    for layer, written in (("areas", light), ("regions", whole)):
        read = {f["id"]: shapely.geometry.shape(f["geometry"]) for f in features(topology, layer)}
        assert list(read) == list(written.index)
        for code, shape in read.items():
            assert shapely.equals(shape, written[code])
            for part in shapely.get_parts(shape):
                assert not part.exterior.is_ccw
                assert all(hole.is_ccw for hole in part.interiors)
    steps = Counter(frozenset(pair) for arc in absolute_arcs(topology) for pair in pairwise(arc))
    assert set(steps.values()) == {1}


def test_holes_run_against_their_outer_ring() -> None:
    inner = shapely.box(400, 400, 600, 600)
    areas = gpd.GeoSeries(
        [shapely.box(0, 0, 1000, 1000).difference(inner), inner],
        index=["E06000001", "E06000002"],
        crs=27700,
    )
    topology = json.loads(encode({"areas": areas}, 100))
    around, _ = features(topology, "areas")
    outer, hole = (shapely.LinearRing(ring) for ring in around["geometry"]["coordinates"])
    assert outer.is_ccw != hole.is_ccw
    # The hole and the area in it are one line, walked either way.
    assert [shape["arcs"] for shape in topology["objects"]["areas"]["geometries"]] == [
        [[0], [1]],
        [[~1]],
    ]


def test_a_corner_that_one_neighbour_lacks_comes_to_be_in_both() -> None:
    left = shapely.box(0, 0, 1000, 1000)
    # The neighbours' corner at half height lies a little inside the left area.
    lower = shapely.Polygon([(1000, 0), (2000, 0), (2000, 500), (999.7, 500)])
    upper = shapely.Polygon([(999.7, 500), (2000, 500), (2000, 1000), (1000, 1000)])
    areas = gpd.GeoSeries([left, lower, upper], index=["left", "lower", "upper"], crs=27700)
    assert not shapely.coverage_is_valid(areas.values)
    shared = on_grid(areas, 1)
    assert shapely.coverage_is_valid(shared.values)
    assert list(shared.area) == [1_000_000, 500_000, 500_000]
    assert [1000, 500] in shapely.get_coordinates(shared["left"]).tolist()


def test_an_area_too_small_for_the_grid_is_empty_not_gone() -> None:
    areas = gpd.GeoSeries(
        [shapely.box(0, 0, 1000, 1000), shapely.box(2010, 10, 2020, 20)],
        index=["large", "small"],
        crs=27700,
    )
    coarse = on_grid(areas, 100)
    assert list(coarse.index) == ["large", "small"]
    assert list(coarse.is_empty) == [False, True]


def test_overlaps_are_found_with_their_size() -> None:
    areas = gpd.GeoSeries(
        [shapely.box(0, 0, 2, 2), shapely.box(1, 1, 3, 3), shapely.box(2, 0, 4, 1)],
        index=["a", "b", "c"],
        crs=27700,
    )
    assert overlapping(areas, 0.5) == [("a", "b", 1.0)]
    assert np.isclose(overlapping(areas, 0.0)[0][2], 1.0)
