"""What the project ships: the names of its boundary files and the record that stands beside them.

Both halves read this module, so it imports nothing but the standard library.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from geo.problem import BoundaryProblem

_PUBLISHED: Final = Path(__file__).resolve().parent.parent / "data" / "published"

BOUNDARIES: Final = _PUBLISHED / "boundaries"
"""Where the shipped files of authorities and regions are."""

SMALL_AREAS: Final = _PUBLISHED / "small-areas"
"""Where the shipped files of each authority's neighbourhoods are."""

RECORD: Final = "record.json"
SUFFIX: Final = ".topojson"
PACKED: Final = ".gz"
"""What follows in the name of a file that is kept as it is sent, gzipped."""

UPPER_TIER: Final = "upper-tier"
"""The layer of counties, unitary authorities, metropolitan districts and London boroughs."""

LSOA21: Final = "lsoa21"
"""The layer of lower layer super output areas of 2021, a file an authority."""

Bounds = tuple[int, int, int, int]

@dataclass(frozen=True)
class BoundaryFile:
    """One shipped file of boundaries.

    Attributes
    ----------
    file : str
        Its name in the folder.
    layer : str
        The kind of area in it, for example `UPPER_TIER`.
    boundary_sets : tuple of int
        The sets it serves: one file stands for several where nothing moved between them.
    within : str or None
        GSS code of the region (or other area) that it covers; None for the whole of England.
    areas : int
        Number of areas in its object ``areas``.
    tolerance_m, grid_m : int
        How far its lines were simplified, and the grid that its corners lie on; metres.
    bounds : tuple of int
        The box around its areas: west, south, east and north in metres.
    bytes, gzip_bytes : int
        Its size, and its size on the wire.
    sha256 : str
        Of its TopoJSON.
    inputs : tuple of str
        Which of the record's inputs it was made from.
    """

    file: str
    layer: str
    boundary_sets: tuple[int, ...]
    within: str | None
    areas: int
    tolerance_m: int
    grid_m: int
    bounds: Bounds
    bytes: int
    gzip_bytes: int
    sha256: str
    inputs: tuple[str, ...]


@dataclass(frozen=True)
class InputFile:
    """One publisher's file that the shipped ones were made from.

    Attributes
    ----------
    id : str
        How `BoundaryFile.inputs` calls it.
    publisher, product, edition, page, licence : str
        Who publishes it, what it is, as of when, where, and on what terms.
    file, sha256 : str
        Its name and digest as read.
    retrieved : str
        The day it was fetched, as ``2026-11-21``.
    mended : tuple of str
        Codes whose shape crossed itself and was put right on reading.
    """

    id: str
    publisher: str
    product: str
    edition: str
    page: str
    licence: str
    file: str
    sha256: str
    retrieved: str
    mended: tuple[str, ...]


@dataclass(frozen=True)
class NewCode:
    """A change of code, and how far the area before and the area after are the same ground.

    Attributes
    ----------
    before, after : str
        The two GSS codes of one line.
    overlap : float
        Intersection over union of the two boundaries; 1 when nothing moved.
    """

    before: str
    after: str
    overlap: float


@dataclass(frozen=True)
class Record:
    """The shipped files, what they were made from, and what they owe to whom."""

    licence: str
    attribution: tuple[str, ...]
    projection: str
    inputs: tuple[InputFile, ...]
    new_codes: tuple[NewCode, ...]
    files: tuple[BoundaryFile, ...]


def stem(layer: str, boundary_set: int, within: str | None = None) -> str:
    """Name a set of boundaries, as its file and its address begin.

    Parameters
    ----------
    layer : str
        For example `UPPER_TIER`.
    boundary_set : int
        The first set for which these boundaries hold.
    within : str, optional
        GSS code of the area that the file covers.

    Returns
    -------
    str
        ``upper-tier-2023`` or ``upper-tier-2013-E12000007``.
    """
    return f"{layer}-{boundary_set}" + (f"-{within}" if within else "")


def record_file(record: Record) -> dict[str, bytes]:
    """Give the record as the file that `read_record` reads, under its name."""
    text = json.dumps(asdict(record), indent=1, ensure_ascii=False)
    return {RECORD: f"{text}\n".encode()}


def read_record(folder: Path = BOUNDARIES) -> Record:
    """Read the record of the shipped files.

    Raises
    ------
    BoundaryProblem
        If it is missing, isn't JSON, or has another form.
    """
    where = f"{folder.name}/{RECORD}"
    restore = "restore the folder as the project ships it, or build it again"
    try:
        read = json.loads((folder / RECORD).read_text(encoding="utf-8"))
        return Record(
            read["licence"],
            tuple(read["attribution"]),
            read["projection"],
            tuple(InputFile(**{**i, "mended": _strings(i["mended"])}) for i in read["inputs"]),
            tuple(NewCode(**n) for n in read["new_codes"]),
            tuple(
                BoundaryFile(
                    **{
                        **f,
                        "boundary_sets": tuple(int(s) for s in f["boundary_sets"]),
                        "bounds": _bounds(f["bounds"]),
                        "inputs": _strings(f["inputs"]),
                    }
                )
                for f in read["files"]
            ),
        )
    except FileNotFoundError:
        found = "the file is missing"
    except ValueError:
        found = "it isn't JSON"
    except (KeyError, TypeError):
        found = "it has another form than this version reads"
    raise BoundaryProblem(where, found, "the record of the shipped boundaries", restore)


def _strings(values: Sequence[object]) -> tuple[str, ...]:
    return tuple(str(value) for value in values)


def _bounds(values: Sequence[int]) -> Bounds:
    west, south, east, north = values
    return west, south, east, north
