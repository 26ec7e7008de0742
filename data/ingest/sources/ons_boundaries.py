"""Refresh the shipped boundaries beside the figures: geometry is built by :mod:`geo`."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from data.area_register import AreaRegister
from data.ingest.publisher_file import sha256_of
from data.problem import Problem
from data.snapshot import replacing
from geo.build import build_boundaries
from geo.problem import BoundaryProblem
from geo.small_areas_build import LSOAS, Place, build_small_areas
from geo.sources import COUNTIES, FOLDER, REGIONS, THROUGH_TIME

ID = "boundaries"
SMALL_AREAS = "small-areas"
INPUTS = frozenset(f"{FOLDER}/{source.file}" for source in (COUNTIES, REGIONS, THROUGH_TIME, LSOAS))
"""The publishers' files that geometry is made from, by their paths in a mirror."""


def refresh_boundaries(mirror: Path, published: Path, register: AreaRegister, today: date) -> None:
    """Write the boundaries of every set and region from a mirror.

    Parameters
    ----------
    mirror : Path
        Publishers' files.
    published : Path
        The snapshot's folder; the boundaries go to ``boundaries`` in it.
    register : AreaRegister
        The areas we know: a shape is kept under the newest code of its line.
    today : date
        The day of retrieval, unless the same bytes were retrieved before.

    Raises
    ------
    Problem
        If a publisher's file can't be used; what was there then stays.
    """
    retrieved = _retrieved(mirror, published / ID / "record.json", today)
    try:
        with replacing(published / ID) as folder:
            build_boundaries(mirror, folder, retrieved=retrieved, newest=register.newest)
    except BoundaryProblem as problem:
        raise Problem(problem.where, problem.found, problem.expected, problem.do) from None


def refresh_small_areas(mirror: Path, published: Path, register: AreaRegister, today: date) -> None:
    """Write each authority's LSOAs and wards from a mirror.

    Parameters
    ----------
    mirror : Path
        Publishers' files.
    published : Path
        The snapshot's folder; the files go to ``small-areas`` in it.
    register : AreaRegister
        The areas we know, with the LSOAs of 2021.
    today : date
        The day of retrieval, unless the same bytes were retrieved before.

    Raises
    ------
    Problem
        If the publisher's file can't be used, or the snapshot has no LSOAs; what was there then
        stays.
    """
    if 2021 not in register.lsoas:
        raise Problem(
            SMALL_AREAS,
            "the snapshot has no LSOAs to draw",
            "the lookups of small areas",
            "refresh ons-small-areas first",
        )
    lsoas = register.lsoas[2021]
    places = {
        code: Place(la_code, ward_code)
        for code, la_code, ward_code in zip(
            lsoas["area_code"], lsoas["la_code"], lsoas["ward_code"], strict=True
        )
    }
    retrieved = _retrieved(mirror, published / SMALL_AREAS / "record.json", today)
    try:
        with replacing(published / SMALL_AREAS) as folder:
            build_small_areas(mirror, folder, places, retrieved=retrieved)
    except BoundaryProblem as problem:
        raise Problem(problem.where, problem.found, problem.expected, problem.do) from None


def _retrieved(mirror: Path, record: Path, today: date) -> date:
    if not record.is_file():
        return today
    held = json.loads(record.read_text(encoding="utf-8"))["inputs"]
    for file in held:
        path = mirror / FOLDER / file["file"]
        if not path.is_file() or sha256_of(path) != file["sha256"]:
            return today
    return date.fromisoformat(held[0]["retrieved"])
