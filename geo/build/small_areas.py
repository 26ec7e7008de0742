"""From the publisher's LSOAs to one light file an authority, with its wards joined from them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

import geopandas as gpd
import shapely
from tqdm import tqdm

from geo import licence, published
from geo.build.boundary_files import BRITISH_ISLES, DEGREES, NATIONAL_GRID
from geo.build.boundary_sets import METRE
from geo.build.checks import check_codes, check_file, compressed
from geo.build.coverage import merged, on_grid, simplified
from geo.build.sources import FOLDER, OFFICE, PORTAL, BoundarySource
from geo.build.topology import bounds, encode
from geo.problem import BoundaryProblem
from geo.published import LSOA21, BoundaryFile, InputFile, Record
from geo.small_areas import AREAS, CENSUS, WARDS

LSOAS: Final = BoundarySource(
    id="lsoas",
    product="Lower layer Super Output Areas boundaries, England, simplified",
    edition="December 2021",
    page=PORTAL,
    file="Lower_layer_Super_Output_Areas_December_2021_Boundaries_EN_simplified.gpkg",
    code="lsoa21_code",
    name="lsoa21_name",
)

TOLERANCE: Final = 30
"""Metres: the file is simplified already; this keeps a finer one light too."""

GRID: Final = 10
"""Metres: LSOAs of inner London are some 300 m wide."""

LIMIT: Final = 60_000
"""Bytes that the file of one authority may take on the wire."""

_AGAIN: Final = "fetch the file again, or tell us if the publisher changed its form"


@dataclass(frozen=True)
class Place:
    """Where an LSOA lies: codes of its authority and, where one is known, of its ward."""

    la_code: str
    ward_code: str | None


@dataclass(frozen=True)
class LsoaBoundaries:
    """The publisher's LSOAs, as read.

    Attributes
    ----------
    path : Path
        The file.
    areas : geopandas.GeoSeries
        England's LSOAs in British National Grid metres, index the code, sorted.
    mended : tuple of str
        Codes whose shape crossed itself and was put right.
    """

    path: Path
    areas: gpd.GeoSeries
    mended: tuple[str, ...]


def draw_small_areas(
    lsoas: LsoaBoundaries, places: Mapping[str, Place], *, retrieved: date
) -> dict[str, bytes]:
    """Draw a file an authority, and their record.

    Parameters
    ----------
    places : mapping
        Code of every LSOA of 2021 to where it lies.
    retrieved : date
        The day the publisher's file was fetched.

    Returns
    -------
    dict
        Name to content of each file, the record last.

    Raises
    ------
    BoundaryProblem
        If there are other LSOAs than those with a place, or a file of ours wouldn't be right.
    """
    check_codes(lsoas.areas, set(places), lsoas.path.name)
    authority = lsoas.areas.index.map(lambda code: places[code].la_code)
    contents: dict[str, bytes] = {}
    files = []
    for la_code, own in tqdm(lsoas.areas.groupby(authority), "neighbourhoods", disable=None):
        content = draw(own, {str(c): w for c in own.index if (w := places[c].ward_code)})
        name = published.stem(LSOA21, CENSUS, la_code) + published.SUFFIX
        check_file(name, content, set(own.index), LIMIT)
        contents[name + published.PACKED] = compressed(content)
        files.append(_described(name, str(la_code), len(own), content))
    record = Record(
        licence=licence.LICENCE,
        attribution=licence.BOUNDARIES,
        projection=NATIONAL_GRID,
        inputs=(_input(lsoas, retrieved),),
        new_codes=(),
        files=tuple(files),
    )
    return contents | published.record_file(record)


def draw(lsoas: gpd.GeoSeries, wards: Mapping[str, str]) -> bytes:
    """Draw one authority's LSOAs and wards.

    Parameters
    ----------
    lsoas : geopandas.GeoSeries
        Its LSOAs in metres, index the code.
    wards : mapping
        Code of an LSOA to that of its ward; one that isn't in it is in no ward's outline.

    Returns
    -------
    bytes
        TopoJSON with the objects `AREAS` and `WARDS`, which share their borders.

    Raises
    ------
    BoundaryProblem
        If an LSOA is too small for the grid.
    """
    light = simplified(on_grid(lsoas.sort_index(), METRE), TOLERANCE, GRID)
    for code in light.index[light.is_empty]:
        found = f"{code} is smaller than {GRID} metres"
        raise BoundaryProblem(LSOAS.file, found, "LSOAs that can be drawn", _AGAIN)
    joined = merged(light[[code for code in light.index if code in wards]], dict(wards))
    return encode({AREAS: light, WARDS: joined}, GRID)


def read_lsoas(path: Path, source: BoundarySource = LSOAS) -> LsoaBoundaries:
    """Read a publisher's file of LSOAs.

    Parameters
    ----------
    path : Path
        A file that GDAL reads, in degrees.
    source : BoundarySource
        What the file calls its columns.

    Returns
    -------
    LsoaBoundaries
        England's.

    Raises
    ------
    BoundaryProblem
        If the file is missing or can't be read, or an LSOA is there twice, has no shape, or lies
        outside the British Isles.
    """
    if not path.is_file():
        raise BoundaryProblem(
            path.name, "the file is missing", "the publisher's LSOAs", f"put it in {FOLDER}"
        )
    try:
        read = gpd.read_file(path)
    except Exception:  # GDAL's drivers raise many kinds; each means that the file isn't whole.
        raise BoundaryProblem(
            path.name, "it can't be read", "a whole file of boundaries", _AGAIN
        ) from None
    if source.code not in read.columns:
        raise BoundaryProblem(path.name, f"no column {source.code}", "it", _AGAIN)
    if read.crs is None or read.crs.to_string() != DEGREES:
        found = f"its projection is {read.crs.to_string() if read.crs else 'not stated'}"
        raise BoundaryProblem(path.name, found, f"degrees ({DEGREES})", _AGAIN)
    read = read[read[source.code].astype(str).str.startswith("E")]
    shapes = gpd.GeoSeries(read.geometry.values, index=read[source.code].astype(str), crs=DEGREES)
    _refuse(path.name, shapes[shapes.index.duplicated()].index, "there twice", "each LSOA once")
    empty = shapes.isna() | shapes.is_empty
    _refuse(path.name, shapes.index[empty], "without a shape", "a polygon or several")
    west, south, east, north = BRITISH_ISLES
    box = shapes.bounds
    inside = (box.minx >= west) & (box.miny >= south) & (box.maxx <= east) & (box.maxy <= north)
    _refuse(path.name, shapes.index[~inside], "outside the British Isles", "degrees, east first")
    crossed = shapes.index[~shapes.is_valid]
    if len(crossed):
        shapes[crossed] = shapely.make_valid(
            shapes[crossed].values, method="structure", keep_collapsed=False
        )
    areas = shapes.to_crs(NATIONAL_GRID).sort_index()
    return LsoaBoundaries(path, areas, tuple(sorted(crossed)))


def _refuse(file: str, codes: Iterable[str], found: str, expected: str) -> None:
    for code in codes:
        raise BoundaryProblem(file, f"{code} is {found}", expected, _AGAIN)


def _described(name: str, la_code: str, areas: int, content: bytes) -> BoundaryFile:
    return BoundaryFile(
        file=name + published.PACKED,
        layer=LSOA21,
        boundary_sets=(CENSUS,),
        within=la_code,
        areas=areas,
        tolerance_m=TOLERANCE,
        grid_m=GRID,
        bounds=bounds(content),
        bytes=len(content),
        gzip_bytes=len(compressed(content)),
        sha256=hashlib.sha256(content).hexdigest(),
        inputs=(LSOAS.id,),
    )


def _input(lsoas: LsoaBoundaries, retrieved: date) -> InputFile:
    return InputFile(
        id=LSOAS.id,
        publisher=OFFICE,
        product=LSOAS.product,
        edition=LSOAS.edition,
        page=LSOAS.page,
        licence=licence.LICENCE,
        file=lsoas.path.name,
        sha256=hashlib.sha256(lsoas.path.read_bytes()).hexdigest(),
        retrieved=retrieved.isoformat(),
        mended=lsoas.mended,
    )
