"""From three small files of the publisher to the project's own."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import geopandas as gpd
import pytest
import shapely

from geo.build.checks import check_file
from geo.build.sources import FOLDER
from geo.build.topology import features
from geo.build.upper_tier import draw_upper_tier, read_files
from geo.geometry_files import GeometryFiles
from geo.problem import BoundaryProblem
from geo.published import BoundaryFile, read_record
from tests.geo import small_england as small
from tests.geo.small_england import COUNTS, NEWEST, SmallEngland, cell, feature

DAY = date(2026, 11, 21)


def draw(england: SmallEngland) -> dict[str, bytes]:
    files = read_files(england.write() / FOLDER)
    return draw_upper_tier(files, retrieved=DAY, newest=NEWEST, counts=COUNTS)


def build(england: SmallEngland, out: Path) -> list[BoundaryFile]:
    out.mkdir()
    for name, content in draw(england).items():
        (out / name).write_bytes(content)
    return list(read_record(out).files)


def drawn(out: Path, year: int, region: str | None = None, layer: str = "areas") -> gpd.GeoSeries:
    topology = json.loads(GeometryFiles(out).find(year, region).plain)
    return gpd.GeoSeries(
        {f["id"]: shapely.geometry.shape(f["geometry"]) for f in features(topology, layer)},
        crs=27700,
    )


BEFORE_2019 = {small.BOURNEMOUTH, small.OLD_DORSET, small.NORTHANTS}
ALWAYS = {small.SOMERSET, small.BARNSLEY, small.CITY, small.BARKING}
SINCE_2019 = {small.BCP, small.DORSET}
SINCE_2021 = {small.NORTH, small.WEST_NORTHANTS}


def test_each_set_has_its_areas_under_the_newest_codes(
    small_england: SmallEngland, tmp_path: Path
) -> None:
    build(small_england, tmp_path / "out")
    expected = {
        2013: ALWAYS | BEFORE_2019,
        2019: ALWAYS | SINCE_2019 | {small.NORTHANTS},
        2021: ALWAYS | SINCE_2019 | SINCE_2021,
        2023: ALWAYS | SINCE_2019 | SINCE_2021,
        2025: ALWAYS | SINCE_2019 | SINCE_2021,
    }
    for year, codes in expected.items():
        assert set(drawn(tmp_path / "out", year).index) == codes
        regions = set(drawn(tmp_path / "out", year, layer="regions").index)
        assert regions == {small.LONDON, small.SOUTH_WEST}


def test_what_has_not_moved_is_drawn_alike_in_every_set(
    small_england: SmallEngland, tmp_path: Path
) -> None:
    build(small_england, tmp_path / "out")
    first = drawn(tmp_path / "out", 2013, small.SOUTH_WEST)
    last = drawn(tmp_path / "out", 2025, small.SOUTH_WEST)
    for code in (small.SOMERSET, small.BARNSLEY):
        assert first[code].equals(last[code])


def test_old_areas_are_cut_from_the_ground_of_today(
    small_england: SmallEngland, tmp_path: Path
) -> None:
    build(small_england, tmp_path / "out")
    then = drawn(tmp_path / "out", 2013, small.SOUTH_WEST)
    now = drawn(tmp_path / "out", 2025, small.SOUTH_WEST)
    assert shapely.coverage_is_valid(then.values)
    assert shapely.union_all(then.values).area == pytest.approx(
        shapely.union_all(now.values).area, rel=1e-4
    )
    both = now[small.NORTH].union(now[small.WEST_NORTHANTS])
    assert then[small.NORTHANTS].symmetric_difference(both).area < 1e-3 * both.area
    # Bournemouth took half of its successor, Dorset the other half and all of the new Dorset.
    assert then[small.BOURNEMOUTH].area == pytest.approx(now[small.BCP].area / 2, rel=0.02)
    assert then[small.OLD_DORSET].area == pytest.approx(
        now[small.BCP].area / 2 + now[small.DORSET].area, rel=0.02
    )
    assert then[small.BOURNEMOUTH].geom_type == then[small.OLD_DORSET].geom_type == "Polygon"


def test_one_file_stands_for_sets_between_which_nothing_moved(
    small_england: SmallEngland, tmp_path: Path
) -> None:
    files = build(small_england, tmp_path / "out")
    sets = {file.file: file.boundary_sets for file in files}
    assert sets == {
        "upper-tier-2013.topojson": (2013,),
        "upper-tier-2013-E12000007.topojson": (2013, 2019, 2021, 2023, 2025),
        "upper-tier-2013-E12000009.topojson": (2013,),
        "upper-tier-2019.topojson": (2019,),
        "upper-tier-2019-E12000009.topojson": (2019,),
        "upper-tier-2021.topojson": (2021, 2023, 2025),
        "upper-tier-2021-E12000009.topojson": (2021, 2023, 2025),
    }
    assert {p.name for p in (tmp_path / "out").glob("*.topojson")} == set(sets)
    assert read_record(tmp_path / "out").files == tuple(files)


def test_the_record_says_where_everything_came_from(
    small_england: SmallEngland, tmp_path: Path
) -> None:
    ring = [[-1, 52.5], [-0.9, 52.6], [-0.9, 52.5], [-1, 52.6], [-1, 52.5]]
    twist = {"type": "Polygon", "coordinates": [ring]}
    small_england.through_time.append(feature(twist, areacd="E06000099", start=2024, end=2024))
    build(small_england, tmp_path / "out")
    record = read_record(tmp_path / "out")
    assert [i.id for i in record.inputs] == ["counties", "regions", "through-time"]
    assert {i.retrieved for i in record.inputs} == {"2026-11-21"}
    assert {i.publisher for i in record.inputs} == {"Office for National Statistics"}
    assert record.inputs[2].mended == ("E06000099",)
    assert {(n.before, n.after, n.overlap) for n in record.new_codes} == {
        (small.OLD_SOMERSET, small.SOMERSET, 1.0),
        (small.OLD_BARNSLEY, small.BARNSLEY, 1.0),
    }
    assert any("Crown copyright" in line for line in record.attribution)
    assert "Open Government Licence" in record.licence


def test_drawing_twice_gives_the_same_bytes(small_england: SmallEngland) -> None:
    assert draw(small_england) == draw(small_england)


def test_the_record_has_the_box_around_the_areas_of_each_file(
    small_england: SmallEngland, tmp_path: Path
) -> None:
    for file in build(small_england, tmp_path / "out"):
        year = file.boundary_sets[0]
        assert file.bounds == tuple(drawn(tmp_path / "out", year, file.within).total_bounds)


def _lacks_an_area(england: SmallEngland) -> None:
    england.counties.pop(0)


def _has_an_unknown_area(england: SmallEngland) -> None:
    england.counties.append(feature(cell(4, 0), CTYUA23CD="E06000099", CTYUA23NM="Nowhere"))


def _lacks_one_in_a_year(england: SmallEngland) -> None:
    england.through_time = [
        f for f in england.through_time if f["properties"]["areacd"] != small.BOURNEMOUTH
    ]


def _overlaps(england: SmallEngland) -> None:
    england.counties[0]["geometry"] = cell(0, 0, 2)


def _lacks_a_region(england: SmallEngland) -> None:
    england.regions.pop(0)


def _has_an_empty_region(england: SmallEngland) -> None:
    england.regions.append(feature(cell(8, 0), RGN23CD="E12000001", RGN23NM="North East"))


def _breaks_a_line(england: SmallEngland) -> None:
    england.through_time[1]["geometry"] = cell(0, 0, 0.5, detail=False)


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (_lacks_an_area, r"BSC\.geojson: E06000066 is missing"),
        (_has_an_unknown_area, r"BSC\.geojson: unknown code E06000099"),
        (_lacks_one_in_a_year, r"topo\.json in 2013: 6 upper-tier areas; expected 7"),
        (_overlaps, r"BSC\.geojson: E06000061 and E06000066 both claim [\d.]+ square kilometres"),
        (_lacks_a_region, r"BUC\.geojson: no region holds most of E0"),
        (_has_an_empty_region, r"BUC\.geojson: region E12000001 holds no area"),
        (_breaks_a_line, r"topo\.json: E10000027 and E06000066 are one line but share 50\.0%"),
    ],
)
def test_a_refusal_is_one_sentence(
    small_england: SmallEngland, spoil: Any, says: str
) -> None:
    spoil(small_england)
    with pytest.raises(BoundaryProblem, match=says) as refused:
        draw(small_england)
    assert "\n" not in str(refused.value)


def one_square(size: int = 5) -> dict[str, Any]:
    arc = [[0, 0], [0, size], [size, 0], [0, -size], [-size, 0]]
    square = {"type": "Polygon", "id": "E06000001", "arcs": [[0]]}
    areas = {"type": "GeometryCollection", "geometries": [square]}
    return {
        "type": "Topology",
        "transform": {"scale": [100, 100], "translate": [0, 0]},
        "objects": {"areas": areas},
        "arcs": [arc],
    }


def content(topology: dict[str, Any]) -> bytes:
    return json.dumps(topology).encode()


def test_a_good_file_passes() -> None:
    check_file("file", content(one_square()), {"E06000001"})


def test_a_file_without_an_area_is_refused() -> None:
    with pytest.raises(BoundaryProblem, match="E06000002 is missing"):
        check_file("file", content(one_square()), {"E06000001", "E06000002"})


def test_a_file_with_a_vanished_area_is_refused() -> None:
    with pytest.raises(BoundaryProblem, match="E06000001 has vanished"):
        check_file("file", content(one_square(0)), {"E06000001"})


def test_a_file_with_a_crossed_shape_is_refused() -> None:
    bow = one_square()
    bow["arcs"] = [[[0, 0], [5, 5], [0, -5], [-5, 9], [0, -9]]]
    with pytest.raises(BoundaryProblem, match="E06000001 crosses itself"):
        check_file("file", content(bow), {"E06000001"})


def test_a_file_whose_areas_overlap_is_refused() -> None:
    two = one_square()
    two["arcs"].append([[4, 0], [0, 5], [5, 0], [0, -5], [-5, 0]])
    two["objects"]["areas"]["geometries"].append(
        {"type": "Polygon", "id": "E06000002", "arcs": [[1]]}
    )
    with pytest.raises(BoundaryProblem, match="two areas don't share their border"):
        check_file("file", content(two), {"E06000001", "E06000002"})


def test_a_file_too_large_for_the_wire_is_refused() -> None:
    with pytest.raises(BoundaryProblem, match="bytes gzipped; expected at most 100"):
        check_file("file", content(one_square()), {"E06000001"}, limit=100)
