"""The shipped boundaries in memory, and the names of their addresses.

An address holds the digest of what is behind it: a new drawing of the boundaries has a new address.
"""

from __future__ import annotations

import gzip
import hashlib
import re
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from geo.problem import BoundaryProblem
from geo.published import (
    BOUNDARIES,
    PACKED,
    SMALL_AREAS,
    SUFFIX,
    UPPER_TIER,
    BoundaryFile,
    Bounds,
    read_record,
    stem,
)

_NAME: Final = re.compile(
    rf"(?P<stem>[a-zA-Z0-9-]+)\.(?P<digest>[0-9a-f]{{12}}){re.escape(SUFFIX)}"
)


@dataclass(frozen=True)
class Geometry:
    """One file, ready to be sent.

    Attributes
    ----------
    name : str
        The last part of its address.
    gzipped : bytes
        Its content as nearly every browser takes it, and as it is kept in memory.
    bounds : tuple of int
        West, south, east and north of its areas in metres.
    """

    name: str
    gzipped: bytes
    bounds: Bounds

    @property
    def proportions(self) -> float:
        """How wide its areas are for their height, so that a map gets the room that it fills."""
        west, south, east, north = self.bounds
        return (east - west) / (north - south)

    @property
    def plain(self) -> bytes:
        """Its content as TopoJSON."""
        return gzip.decompress(self.gzipped)

    @property
    def digest(self) -> str:
        """The twelve characters of its content's SHA-256 that its address holds."""
        return self.name.split(".")[1]


class GeometryFiles:
    """The shipped files of boundaries, in memory.

    Parameters
    ----------
    *folders : Path
        Folders with TopoJSON files and their record; the shipped ones if none is given.

    Raises
    ------
    BoundaryProblem
        If the record or a file that it names is missing or can't be read.
    """

    def __init__(self, *folders: Path) -> None:
        self._by_key: dict[tuple[str, int, str | None], Geometry] = {}
        self._by_stem: dict[str, Geometry] = {}
        for folder in folders or (BOUNDARIES, SMALL_AREAS):
            for entry in read_record(folder).files:
                geometry = _read(folder, entry)
                for boundary_set in entry.boundary_sets:
                    self._by_key[entry.layer, boundary_set, entry.within] = geometry
                    # Each set has an address of its own that leads to the shared file.
                    self._by_stem[stem(entry.layer, boundary_set, entry.within)] = geometry

    def within(self, boundary_set: int, layer: str) -> tuple[str, ...]:
        """List the areas that have a file of their own in a set of a layer, sorted."""
        codes = (key[2] for key in self._by_key if key[:2] == (layer, boundary_set))
        return tuple(sorted(code for code in codes if code))

    def find(
        self, boundary_set: int, within: str | None = None, layer: str = UPPER_TIER
    ) -> Geometry:
        """Find the file of a set.

        Parameters
        ----------
        boundary_set : int
            As the store's periods have it.
        within : str, optional
            Code of a region (or other area) for the finer file of that area alone.
        layer : str
            The kind of area.

        Returns
        -------
        Geometry
            The file; several sets may have the same.

        Raises
        ------
        LookupError
            If there are no such boundaries.
        """
        try:
            return self._by_key[layer, boundary_set, within]
        except KeyError:
            wanted = stem(layer, boundary_set, within)
            raise LookupError(f"There are no boundaries called {wanted}.") from None

    def known(self, name: str) -> Geometry | None:
        """Find the file that an address means, whatever digest it holds; None if it means none."""
        match = _NAME.fullmatch(name)
        return self._by_stem.get(match["stem"]) if match else None


def _read(folder: Path, entry: BoundaryFile) -> Geometry:
    found = "the file is missing"
    try:
        content = (folder / entry.file).read_bytes()
        found = "the file isn't whole"
        packed = entry.file.endswith(PACKED)
        plain = gzip.decompress(content) if packed else content
        if not plain:
            raise EOFError
        digest = hashlib.sha256(plain).hexdigest()
        if digest != entry.sha256:
            found = "it isn't the file whose checksum the record has"
            raise EOFError
    except (OSError, EOFError, zlib.error):
        raise BoundaryProblem(
            f"{folder.name}/{entry.file}",
            found,
            "every file that the record names",
            "restore the folder as the project ships it",
        ) from None
    name = f"{entry.file.removesuffix(PACKED).removesuffix(SUFFIX)}.{digest[:12]}{SUFFIX}"
    gzipped = content if packed else gzip.compress(plain, compresslevel=9, mtime=0)
    return Geometry(name, gzipped, entry.bounds)
