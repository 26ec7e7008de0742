"""Neighbourhoods of an authority: built from a publisher's file, shipped, and served."""

from __future__ import annotations

import gzip
import hashlib
import json
import shutil
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
import shapely
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from data.checksums import NAME
from geo.build.small_areas import LIMIT, LSOAS, Place, draw_small_areas, read_lsoas
from geo.build.sources import FOLDER
from geo.build.topology import features
from geo.geometry_files import GeometryFiles
from geo.problem import BoundaryProblem
from geo.published import LSOA21, SMALL_AREAS, read_record
from geo.serving import geometry_files, geometry_routes
from geo.small_areas import AREAS, CENSUS, WARDS, authorities, small_area_url
from serve.headers import Unchanged

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2026, 11, 21)
KENT, SOUTHAMPTON, CITY = "E10000016", "E06000045", "E09000001"


@cache
def lookup() -> pd.DataFrame:
    """The LSOAs of 2021 as the snapshot has them."""
    table = pd.read_parquet(ROOT / "data/published/ons-small-areas/lsoas_2021.parquet")
    return table.set_index("area_code")


def drawn(content: bytes, layer: str) -> gpd.GeoSeries:
    found = features(json.loads(content), layer)
    shapes = {str(f["id"]): shapely.geometry.shape(f["geometry"]) for f in found}
    return gpd.GeoSeries(shapes, crs=27700)


def test_every_authority_has_its_file_and_every_lsoa_is_in_one() -> None:
    by_authority = {str(la): own for la, own in lookup().groupby("la_code").groups.items()}
    assert len(by_authority) == 153
    assert list(authorities()) == sorted(by_authority)
    files = {file.within: file for file in read_record(SMALL_AREAS).files}
    assert {code: file.areas for code, file in files.items()} == {
        code: len(lsoas) for code, lsoas in by_authority.items()
    }
    assert files[SOUTHAMPTON].areas == 152
    assert files[KENT].areas == 938


@pytest.mark.parametrize("code", authorities())
def test_a_file_is_whole_light_and_as_recorded(code: str) -> None:
    geometry = geometry_files().find(CENSUS, code, LSOA21)
    file = next(f for f in read_record(SMALL_AREAS).files if f.within == code)
    assert (SMALL_AREAS / file.file).read_bytes() == geometry.gzipped
    assert hashlib.sha256(geometry.plain).hexdigest() == file.sha256
    assert len(geometry.gzipped) == file.gzip_bytes <= LIMIT == 60_000
    own = lookup()[lookup()["la_code"] == code]
    areas, wards = drawn(geometry.plain, AREAS), drawn(geometry.plain, WARDS)
    assert set(areas.index) == set(own.index)
    assert set(wards.index) == set(own["ward_code"].dropna())
    for shapes in (areas, wards):
        assert shapes.is_valid.all()
        assert not shapes.is_empty.any()
        assert shapely.coverage_is_valid(shapes.values)
    assert file.bounds == tuple(areas.total_bounds) == tuple(wards.total_bounds)
    # A ward is its LSOAs, no more and no less.
    joined = areas.groupby(own["ward_code"].reindex(areas.index)).agg(
        lambda shapes: shapely.coverage_union_all(shapes.values)
    )
    assert all(wards[ward].equals(shape) for ward, shape in joined.items())


def test_all_of_them_are_light_together() -> None:
    assert sum(path.stat().st_size for path in SMALL_AREAS.iterdir()) < 2_500_000


@pytest.fixture(scope="module")
def browser() -> TestClient:
    return TestClient(
        Starlette(routes=list(geometry_routes()), middleware=[Middleware(Unchanged)]),
        follow_redirects=False,
    )


def test_an_address_holds_the_digest_and_may_be_kept(browser: TestClient) -> None:
    url = small_area_url(KENT)
    with browser.stream("GET", url, headers={"accept-encoding": "gzip"}) as sent:
        raw = b"".join(sent.iter_raw())
    plain = browser.get(url, headers={"accept-encoding": "identity"}).content
    digest = hashlib.sha256(plain).hexdigest()[:12]
    assert url == f"geometry/lsoa21-2021-{KENT}.{digest}.topojson"
    assert sent.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert gzip.decompress(raw) == plain
    assert len(raw) <= 60_000


def test_an_unknown_authority_has_no_address(browser: TestClient) -> None:
    with pytest.raises(LookupError, match="no boundaries called lsoa21-2021-E10000021"):
        small_area_url("E10000021")
    gone = browser.get("/geometry/lsoa21-2021-E10000021.0123456789ab.topojson")
    assert gone.status_code == 404


@pytest.mark.parametrize("spoilt", [b"", b"\x1f\x8b\x08 not gzip", None])
def test_a_file_that_is_not_whole_is_named_when_the_server_starts(
    tmp_path: Path, spoilt: bytes | None
) -> None:
    folder = shutil.copytree(SMALL_AREAS, tmp_path / "small-areas")
    file = folder / f"lsoa21-2021-{CITY}.topojson.gz"
    file.write_bytes(file.read_bytes()[:-200] if spoilt is None else spoilt)
    with pytest.raises(BoundaryProblem, match=rf"small-areas/{file.name}: the file isn't whole"):
        GeometryFiles(folder)


# ---------------------------------------------------------------- building, on a small ground


LSOA = [f"E0100000{n}" for n in range(1, 7)]
PLACES = {
    code: Place("E06000001" if n < 4 else "E06000002", None if n == 3 else f"E0500000{n // 2}")
    for n, code in enumerate(LSOA)
}


def ground() -> gpd.GeoDataFrame:
    """Six squares of a kilometre in a row, in degrees, near the middle of England."""
    corners = [(450_000 + 1000 * n, 300_000) for n in range(6)]
    squares = [shapely.box(x, y, x + 1000, y + 1000) for x, y in corners]
    columns = {LSOAS.code: LSOA, LSOAS.name: LSOA}
    return gpd.GeoDataFrame(columns, geometry=squares, crs=27700).to_crs(4326)


def build(tmp_path: Path, areas: gpd.GeoDataFrame) -> Path:
    folder = tmp_path / "mirror" / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    areas.to_file(folder / LSOAS.file, driver="GPKG")
    out = tmp_path / "out"
    out.mkdir()
    lsoas = read_lsoas(folder / LSOAS.file)
    for name, content in draw_small_areas(lsoas, PLACES, retrieved=DAY).items():
        (out / name).write_bytes(content)
    return out


def test_each_authority_gets_its_lsoas_and_wards(tmp_path: Path) -> None:
    welsh = ground().iloc[:1].assign(**{LSOAS.code: "W01000001"})
    out = build(tmp_path, pd.concat([welsh, ground()], ignore_index=True))
    first = gzip.decompress((out / "lsoa21-2021-E06000001.topojson.gz").read_bytes())
    assert sorted(drawn(first, AREAS).index) == LSOA[:4]
    wards = drawn(first, WARDS)
    # The fourth has no ward; the first two share one, the third has one alone.
    assert {ward: round(area / 1e6) for ward, area in wards.area.items()} == {
        "E05000000": 2,
        "E05000001": 1,
    }
    record = read_record(out)
    assert [(f.within, f.areas) for f in record.files] == [("E06000001", 4), ("E06000002", 2)]
    assert (record.inputs[0].retrieved, record.inputs[0].file) == ("2026-11-21", LSOAS.file)
    assert GeometryFiles(out).within(CENSUS, LSOA21) == ("E06000001", "E06000002")


def test_the_same_file_gives_the_same_bytes(tmp_path: Path) -> None:
    before = {path.name: path.read_bytes() for path in build(tmp_path, ground()).iterdir()}
    lsoas = read_lsoas(tmp_path / "mirror" / FOLDER / LSOAS.file)
    assert draw_small_areas(lsoas, PLACES, retrieved=DAY) == before


def _twice(areas: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    return pd.concat([areas, areas.iloc[:1]], ignore_index=True)


def _without_shape(areas: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    areas.loc[2, "geometry"] = None
    return areas


FAULTS: dict[str, tuple[Callable[[gpd.GeoDataFrame], gpd.GeoDataFrame], str]] = {
    "no column": (lambda a: a.rename(columns={LSOAS.code: "code"}), "no column lsoa21_code"),
    "twice": (_twice, "E01000001 is there twice"),
    "missing": (lambda a: a.iloc[1:], "E01000001 is missing"),
    "unknown": (
        lambda a: a.replace({LSOAS.code: {"E01000006": "E01000009"}}),
        "unknown code E01000009",
    ),
    "no shape": (_without_shape, "E01000003 is without a shape"),
    "metres": (lambda a: a.to_crs(27700), "its projection is EPSG:27700"),
    "elsewhere": (
        lambda a: a.set_geometry(a.geometry.translate(0, -40)),
        "E01000001 is outside the British Isles",
    ),
    "too small for the grid": (
        lambda a: a.set_geometry(a.geometry.scale(1e-3, 1e-3, origin=a.geometry[0].centroid)),
        "is smaller than 10 metres",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_file_that_cannot_be_used_is_refused_in_a_sentence(tmp_path: Path, fault: str) -> None:
    spoil, words = FAULTS[fault]
    with pytest.raises(BoundaryProblem, match=words):
        build(tmp_path, spoil(ground()))


def test_a_file_that_is_missing_or_no_file_of_boundaries_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BoundaryProblem, match="the file is missing"):
        read_lsoas(tmp_path / LSOAS.file)
    (tmp_path / LSOAS.file).write_bytes(b"SQLite format 3\x00 and nothing more")
    with pytest.raises(BoundaryProblem, match="it can't be read"):
        read_lsoas(tmp_path / LSOAS.file)


def test_a_shape_that_crosses_itself_is_mended_and_named(tmp_path: Path) -> None:
    areas = ground()
    west, south, east, north = areas.geometry[5].bounds
    bow = [(west, south), (east, north), (east, south), (west, north), (west, south)]
    areas.loc[5, "geometry"] = shapely.Polygon(bow)
    assert read_record(build(tmp_path, areas)).inputs[0].mended == ("E01000006",)


@pytest.mark.slow
def test_the_shipped_files_are_what_the_build_makes(mirror: Path) -> None:
    table = lookup()
    wards = table["ward_code"].where(table["ward_code"].notna(), None)
    places = {c: Place(a, w) for c, a, w in zip(table.index, table["la_code"], wards, strict=True)}
    retrieved = date.fromisoformat(read_record(SMALL_AREAS).inputs[0].retrieved)
    lsoas = read_lsoas(mirror / FOLDER / LSOAS.file)
    shipped = {path.name: path.read_bytes() for path in SMALL_AREAS.iterdir() if path.name != NAME}
    assert draw_small_areas(lsoas, places, retrieved=retrieved) == shipped
