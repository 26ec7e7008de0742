"""What the project ships: every area of every set, light, whole, and under its newest code."""

from __future__ import annotations

import csv
import hashlib
import json
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path

import geopandas as gpd
import pytest
import shapely

from data.checksums import NAME
from geo.build.boundary_files import read_boundaries
from geo.build.ground import new_codes, overlap, same_ground
from geo.build.sources import FOLDER, THROUGH_TIME
from geo.build.topology import features
from geo.build.upper_tier import draw_upper_tier, read_files
from geo.published import BOUNDARIES, read_record
from geo.serving import geometry_files

COUNTS = {2013: 152, 2019: 151, 2020: 151, 2021: 152, 2023: 153, 2025: 153}
NEWEST = {
    "Somerset": "E06000066",
    "North Yorkshire": "E06000065",
    "Buckinghamshire": "E06000060",
    "Barnsley": "E08000038",
    "Sheffield": "E08000039",
    "Gateshead": "E08000037",
    "Northumberland": "E06000057",
    "Isles of Scilly": "E06000053",
    "City of London": "E09000001",
    "Southampton": "E06000045",
}


RECODED = {
    "E06000048": "E06000057",
    "E08000016": "E08000038",
    "E08000019": "E08000039",
    "E08000020": "E08000037",
    "E10000002": "E06000060",
    "E10000023": "E06000065",
    "E10000027": "E06000066",
}
"""Codes that changed while the area lived on: Northumberland, Barnsley, Sheffield, Gateshead,
Buckinghamshire, North Yorkshire, Somerset."""


@cache
def drawn(year: int, region: str | None = None, layer: str = "areas") -> gpd.GeoSeries:
    topology = json.loads(geometry_files().find(year, region).plain)
    shapes = {f["id"]: shapely.geometry.shape(f["geometry"]) for f in features(topology, layer)}
    return gpd.GeoSeries(shapes, crs=27700)


def area_codes(year: int, region: str | None = None) -> list[str]:
    return sorted(drawn(year, region).index)


def test_the_sets_are_those_of_englands_history() -> None:
    sets = {year for file in read_record().files for year in file.boundary_sets}
    assert {year: len(area_codes(year)) for year in sorted(sets)} == COUNTS


@pytest.mark.parametrize("year", COUNTS)
def test_each_set_is_whole(year: int) -> None:
    areas, regions = drawn(year), drawn(year, layer="regions")
    assert set(NEWEST.values()) <= set(areas.index)
    assert not set(RECODED) & set(areas.index)
    assert list(regions.index) == [f"E1200000{i}" for i in range(1, 10)]
    for shapes in (areas, regions):
        assert shapes.is_valid.all()
        assert not shapes.is_empty.any()
        assert shapely.coverage_is_valid(shapes.values)
    # England's land is 130,000 square kilometres; every area belongs to a region.
    assert areas.area.sum() == pytest.approx(regions.area.sum())
    assert areas.area.sum() / 1e6 == pytest.approx(130_300, rel=0.01)


@pytest.mark.parametrize("year", COUNTS)
def test_the_finer_files_of_a_set_cover_the_same_areas(year: int) -> None:
    found: list[str] = []
    for region in drawn(year, layer="regions").index:
        finer, whole = drawn(year, region), drawn(year, layer="regions")[region]
        assert shapely.coverage_is_valid(finer.values)
        assert list(drawn(year, region, "regions").index) == [region]
        assert overlap(shapely.union_all(finer.values), whole) > 0.96
        found += list(finer.index)
    assert sorted(found) == area_codes(year)


def test_londons_boroughs_can_be_told_apart() -> None:
    boroughs = drawn(2025, "E12000007")
    assert len(boroughs) == 33
    assert boroughs.count_coordinates().median() >= 30
    assert drawn(2025, "E12000007")["E09000001"].area / 1e6 == pytest.approx(2.9, abs=0.3)


def test_areas_differ_between_sets_only_where_england_changed() -> None:
    years = list(COUNTS)
    ended = {
        after: set(area_codes(before)) - set(area_codes(after)) for before, after in pairwise(years)
    }
    assert ended == {
        2019: {"E06000028", "E06000029", "E10000009"},
        2020: set(),
        2021: {"E10000021"},
        2023: {"E10000006"},
        2025: set(),
    }


@pytest.mark.parametrize("code", ["E06000066", "E06000065", "E06000060", "E08000038", "E06000057"])
def test_a_line_that_changed_code_is_drawn_alike_in_every_set(code: str) -> None:
    region = next(r for r in drawn(2025, layer="regions").index if code in area_codes(2025, r))
    shapes = [drawn(year, region)[code] for year in COUNTS]
    assert all(same_ground(shapes[0], shape) for shape in shapes[1:])


def test_dorset_before_and_after_are_two_areas() -> None:
    before, after = drawn(2013, "E12000009")["E10000009"], drawn(2019, "E12000009")["E06000059"]
    assert not same_ground(before, after)
    # Christchurch, which went to Bournemouth, Christchurch and Poole, has some 50 km2.
    assert (before.area - after.area) / 1e6 == pytest.approx(50.5, abs=3)


def test_files_are_light_and_as_recorded() -> None:
    record = read_record()
    assert {p.name for p in BOUNDARIES.glob("*.topojson")} == {f.file for f in record.files}
    for file in record.files:
        content = (BOUNDARIES / file.file).read_bytes()
        assert hashlib.sha256(content).hexdigest() == file.sha256
        assert len(content) == file.bytes
        for year in file.boundary_sets:
            geometry = geometry_files().find(year, file.within)
            assert geometry.plain == content
            assert len(geometry.gzipped) == file.gzip_bytes <= 30_000
            assert len(area_codes(year, file.within)) == file.areas
            assert file.bounds == tuple(drawn(year, file.within).total_bounds)


def test_the_record_names_source_and_licence() -> None:
    record = read_record()
    inputs = {each.id for each in record.inputs}
    assert all(set(file.inputs) <= inputs for file in record.files)
    for each in record.inputs:
        assert each.publisher == "Office for National Statistics"
        assert len(each.sha256) == 64
        assert date.fromisoformat(each.retrieved) <= date.today()
    assert record.attribution == (
        "Source: Office for National Statistics licensed under the Open Government Licence v.3.0.",
        "Contains OS data © Crown copyright and database right.",
    )


def publisher_file(mirror: Path) -> gpd.GeoDataFrame:
    return read_boundaries(mirror / FOLDER / THROUGH_TIME.file, THROUGH_TIME).areas


def test_the_ground_tells_which_terminated_codes_live_on(mirror: Path) -> None:
    """The publisher's file of changes calls six counties terminated; three of them live on."""
    with (mirror / "ons/lookups/gss_changes.csv").open(encoding="utf-8-sig", newline="") as file:
        ended = {r["oldcd"] for r in csv.DictReader(file) if r["type"] == "termination"}
    counties = {code for code in ended if code.startswith("E10")}
    assert len(counties) == 6
    lives_on = {each.before: each.after for each in new_codes(publisher_file(mirror))}
    assert lives_on == {old: RECODED[old] for old in lives_on}
    assert counties & set(lives_on) == {"E10000002", "E10000023", "E10000027"}
    assert set(lives_on) - counties == {"E08000016", "E08000019"}


@pytest.mark.parametrize(
    ("before", "after", "same"),
    [
        ("E10000027", "E06000066", True),  # Somerset
        ("E10000023", "E06000065", True),  # North Yorkshire
        ("E10000002", "E06000060", True),  # Buckinghamshire
        ("E10000009", "E06000059", False),  # Dorset
        ("E06000028", "E06000058", False),  # Bournemouth
        ("E06000029", "E06000058", False),  # Poole
        ("E10000021", "E06000061", False),  # Northamptonshire, North Northamptonshire
        ("E10000021", "E06000062", False),
        ("E10000006", "E06000063", False),  # Cumbria, Cumberland
        ("E10000006", "E06000064", False),
    ],
)
def test_a_new_code_is_told_from_a_new_area(
    mirror: Path, before: str, after: str, same: bool
) -> None:
    areas = publisher_file(mirror).drop_duplicates("code").set_index("code").geometry
    assert same_ground(areas[before], areas[after]) is same


def test_areas_cut_from_todays_ground_match_the_publishers_drawing(mirror: Path) -> None:
    areas = publisher_file(mirror).drop_duplicates("code").set_index("code").geometry
    for code in ("E06000028", "E06000029", "E10000009"):
        assert overlap(drawn(2013, "E12000009")[code], areas[code]) > 0.97
    assert overlap(drawn(2013, "E12000004")["E10000021"], areas["E10000021"]) > 0.97
    assert overlap(drawn(2013, "E12000002")["E10000006"], areas["E10000006"]) > 0.97


@pytest.mark.slow
def test_the_shipped_files_are_what_the_publishers_files_give(mirror: Path) -> None:
    shipped = read_record()
    retrieved = date.fromisoformat(shipped.inputs[0].retrieved)
    files = read_files(mirror / FOLDER)
    assert draw_upper_tier(files, retrieved=retrieved, newest=RECODED) == {
        p.name: p.read_bytes() for p in BOUNDARIES.iterdir() if p.name != NAME
    }
