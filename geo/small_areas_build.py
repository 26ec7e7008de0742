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
from geo.boundary_files import BRITISH_ISLES, DEGREES, NATIONAL_GRID
from geo.boundary_sets import METRE
from geo.checks import check_codes, check_file, compressed
from geo.coverage import merged, on_grid
from geo.problem import BoundaryProblem
from geo.published import LSOA21, BoundaryFile, InputFile, Record
from geo.simplify import simplified
from geo.small_areas import AREAS, CENSUS, WARDS
from geo.sources import FOLDER, OFFICE, PORTAL, BoundarySource
from geo.topology import encode

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


def build_small_areas(
    mirror: Path, out: Path, places: Mapping[str, Place], *, retrieved: date
) -> list[BoundaryFile]:
    """Read the publisher's LSOAs and write a file an authority, with their record.

    Everything is built and checked before anything is written, so a refusal leaves the folder as
    it was.

    Parameters
    ----------
    mirror : Path
        A folder with the publishers' files; the boundaries are in its ``ons/boundaries``.
    out : Path
        The folder to write, made if need be. Files of an earlier build go.
    places : mapping
        Code of every LSOA of 2021 to where it lies.
    retrieved : date
        The day the publisher's file was fetched.

    Returns
    -------
    list of BoundaryFile
        What was written, as the record has it.

    Raises
    ------
    BoundaryProblem
        If the publisher's file can't be used, or a file that we'd write wouldn't be right.
    """
    path = mirror / FOLDER / LSOAS.file
    lsoas, mended = read_lsoas(path, LSOAS)
    check_codes(lsoas, set(places), path.name)
    authority = lsoas.index.map(lambda code: places[code].la_code)
    contents: dict[str, bytes] = {}
    files = []
    for la_code, own in tqdm(lsoas.groupby(authority), "neighbourhoods", disable=None):
        content = draw(own, {str(c): w for c in own.index if (w := places[c].ward_code)})
        name = published.stem(LSOA21, CENSUS, la_code) + published.SUFFIX
        check_file(name, content, set(own.index), LIMIT)
        contents[name + published.PACKED] = compressed(content)
        files.append(_described(name, str(la_code), len(own), content))
    record = Record(
        licence=licence.LICENCE,
        attribution=licence.BOUNDARIES,
        projection=NATIONAL_GRID,
        inputs=(_input(path, mended, retrieved),),
        new_codes=(),
        files=tuple(files),
    )
    _write(out, contents, record)
    return files


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


def read_lsoas(path: Path, source: BoundarySource) -> tuple[gpd.GeoSeries, tuple[str, ...]]:
    """Read a publisher's file of LSOAs.

    Parameters
    ----------
    path : Path
        A file that GDAL reads, in degrees.
    source : BoundarySource
        What the file calls its columns.

    Returns
    -------
    geopandas.GeoSeries
        England's LSOAs in British National Grid metres, index the code, sorted.
    tuple of str
        Codes whose shape crossed itself and was put right.

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
    return shapes.to_crs(NATIONAL_GRID).sort_index(), tuple(sorted(crossed))


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
        bytes=len(content),
        gzip_bytes=len(compressed(content)),
        sha256=hashlib.sha256(content).hexdigest(),
        inputs=(LSOAS.id,),
    )


def _input(path: Path, mended: tuple[str, ...], retrieved: date) -> InputFile:
    return InputFile(
        id=LSOAS.id,
        publisher=OFFICE,
        product=LSOAS.product,
        edition=LSOAS.edition,
        page=LSOAS.page,
        licence=licence.LICENCE,
        file=path.name,
        sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
        retrieved=retrieved.isoformat(),
        mended=mended,
    )


def _write(out: Path, contents: Mapping[str, bytes], record: Record) -> None:
    out.mkdir(parents=True, exist_ok=True)
    for name, content in contents.items():
        part = out / f".{name}.part"
        part.write_bytes(content)
        part.replace(out / name)
    # The record goes last: until then a reader finds the files that the old one names.
    published.write_record(record, out)
    for old in out.glob(f"*{published.SUFFIX}{published.PACKED}"):
        if old.name not in contents:
            old.unlink()
