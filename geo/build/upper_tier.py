"""From the publisher's boundaries to the files that the project ships."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

import geopandas as gpd
import shapely
from tqdm import tqdm

from geo import licence, published
from geo.build import sources
from geo.build.boundary_files import NATIONAL_GRID, Boundaries, read_boundaries
from geo.build.boundary_sets import METRE, by_line, in_force, redrawn
from geo.build.checks import check_codes, check_count, check_file, check_input, compressed
from geo.build.coverage import merged, on_grid, simplified
from geo.build.ground import check_lines, new_codes, regions_of
from geo.build.topology import bounds, encode
from geo.published import BoundaryFile, InputFile, Record


@dataclass(frozen=True)
class Scale:
    """How finely a map is drawn: tolerance and grid in metres."""

    tolerance: int
    grid: int


COUNTRY: Final = Scale(tolerance=600, grid=100)
"""The whole of England: at 800 pixels high, a pixel is 800 m."""

REGION: Final = Scale(tolerance=100, grid=10)
"""One region filling the same space; the publisher's own lines are drawn to 200 m."""


@dataclass(frozen=True)
class UpperTierFiles:
    """The publisher's files of authorities and regions, as read."""

    counties: Boundaries
    regions: Boundaries
    through_time: Boundaries


def read_files(folder: Path) -> UpperTierFiles:
    """Read the publisher's files."""
    counties, regions, through_time = (
        read_boundaries(folder / source.file, source)
        for source in (sources.COUNTIES, sources.REGIONS, sources.THROUGH_TIME)
    )
    return UpperTierFiles(counties, regions, through_time)


def draw_upper_tier(
    files: UpperTierFiles,
    *,
    retrieved: date,
    newest: Mapping[str, str],
    counts: Mapping[int, int] = sources.UPPER_TIER_COUNTS,
) -> dict[str, bytes]:
    """Draw the files that the project ships of authorities and regions, and their record.

    Parameters
    ----------
    retrieved : date
        The day they were fetched.
    newest : mapping
        Old GSS code to the newest code of the same line.
    counts : mapping
        The years from which boundaries changed, and the number of areas in each.

    Returns
    -------
    dict
        Name to content of each file, the record last.

    Raises
    ------
    BoundaryProblem
        If the publisher's areas don't hold together, or a file of ours wouldn't be right.
    """
    sets = _boundary_sets(files.counties, files.through_time, newest, counts)
    inputs = (files.counties, files.regions, files.through_time)
    contents: dict[str, bytes] = {}
    described: dict[str, BoundaryFile] = {}
    maps = list(_maps(sets, files.regions))
    drawn: dict[bytes, bytes] = {}
    for year, within, areas, into in tqdm(maps, "boundaries", disable=None):
        scale = REGION if within else COUNTRY
        # Most regions stay as they are from set to set: the same ground is drawn once.
        ground = _fingerprint(areas, scale)
        content = drawn[ground] = drawn.get(ground) or _draw(areas, into, scale)
        digest = hashlib.sha256(content).hexdigest()
        if digest in described:
            same = described[digest]
            described[digest] = replace(same, boundary_sets=(*same.boundary_sets, year))
            continue
        name = published.stem(published.UPPER_TIER, year, within) + published.SUFFIX
        check_file(name, content, set(areas.index))
        contents[name] = content
        described[digest] = BoundaryFile(
            file=name,
            layer=published.UPPER_TIER,
            boundary_sets=(year,),
            within=within,
            areas=len(areas),
            tolerance_m=scale.tolerance,
            grid_m=scale.grid,
            bounds=bounds(content),
            bytes=len(content),
            gzip_bytes=len(compressed(content)),
            sha256=digest,
            inputs=tuple(b.source.id for b in inputs),
        )
    record = Record(
        licence=licence.LICENCE,
        attribution=licence.BOUNDARIES,
        projection=NATIONAL_GRID,
        inputs=tuple(_input(b, retrieved) for b in inputs),
        new_codes=tuple(new_codes(files.through_time.areas)),
        files=tuple(described.values()),
    )
    return contents | published.record_file(record)


def _boundary_sets(
    counties: Boundaries,
    through_time: Boundaries,
    newest: Mapping[str, str],
    counts: Mapping[int, int],
) -> dict[int, gpd.GeoSeries]:
    check_lines(through_time.areas, newest, through_time.source.file)
    clean = by_line(counties.areas, newest, counties.source.file)
    check_input(clean, counties.source.file)
    clean = on_grid(clean, METRE)
    now = in_force(through_time, sources.REFERENCE_YEAR, newest)
    check_codes(clean, set(now.index), counties.source.file)
    sets = {}
    for year, count in tqdm(counts.items(), "areas by year", disable=None):
        then = in_force(through_time, year, newest)
        where = f"{through_time.source.file} in {year}"
        check_count(then, count, where)
        check_input(then, where)
        sets[year] = redrawn(clean, now, then)
    return sets


def _maps(
    sets: Mapping[int, gpd.GeoSeries], regions: Boundaries
) -> Iterator[tuple[int, str | None, gpd.GeoSeries, dict[str, str]]]:
    for year, areas in sets.items():
        into = regions_of(areas, regions)
        yield year, None, areas, into
        for region in sorted(set(into.values())):
            yield year, region, areas[[into[code] == region for code in areas.index]], into


def _fingerprint(areas: gpd.GeoSeries, scale: Scale) -> bytes:
    shapes = shapely.to_wkb(shapely.normalize(areas.values)).tolist()
    return hashlib.sha256(repr((scale, list(areas.index), shapes)).encode()).digest()


def _draw(areas: gpd.GeoSeries, into: dict[str, str], scale: Scale) -> bytes:
    light = simplified(areas, scale.tolerance, scale.grid)
    return encode({"areas": light, "regions": merged(light, into)}, scale.grid)


def _input(read: Boundaries, retrieved: date) -> InputFile:
    source = read.source
    return InputFile(
        id=source.id,
        publisher=sources.OFFICE,
        product=source.product,
        edition=source.edition,
        page=source.page,
        licence=licence.LICENCE,
        file=source.file,
        sha256=read.sha256,
        retrieved=retrieved.isoformat(),
        mended=read.mended,
    )
