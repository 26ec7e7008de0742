"""The shipped boundaries in memory, and the names of their addresses.

An address holds the digest of what is behind it: a new drawing of the boundaries has a new address.
"""

from __future__ import annotations

import gzip
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from geo.problem import BoundaryProblem
from geo.published import BOUNDARIES, SUFFIX, UPPER_TIER, read_record, stem

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
    plain, gzipped : bytes
        Its content.
    """

    name: str
    plain: bytes
    gzipped: bytes

    @property
    def digest(self) -> str:
        """The twelve characters of its content's SHA-256 that its address holds."""
        return self.name.split(".")[1]


class Shelf:
    """The shipped files of boundaries, in memory.

    Parameters
    ----------
    folder : Path
        A folder with TopoJSON files and their record.

    Raises
    ------
    BoundaryProblem
        If the record or a file that it names is missing or can't be read.
    """

    def __init__(self, folder: Path = BOUNDARIES) -> None:
        self._by_key: dict[tuple[str, int, str | None], Geometry] = {}
        self._by_stem: dict[str, Geometry] = {}
        for entry in read_record(folder).files:
            try:
                plain = (folder / entry.file).read_bytes()
            except OSError:
                raise BoundaryProblem(
                    f"{folder.name}/{entry.file}",
                    "the file is missing",
                    "every file that the record names",
                    "restore the folder as the project ships it",
                ) from None
            digest = hashlib.sha256(plain).hexdigest()[:12]
            name = f"{entry.file.removesuffix(SUFFIX)}.{digest}{SUFFIX}"
            held = Geometry(name, plain, gzip.compress(plain, compresslevel=9, mtime=0))
            for boundary_set in entry.boundary_sets:
                self._by_key[entry.layer, boundary_set, entry.within] = held
                # Each set has an address of its own that leads to the shared file.
                self._by_stem[stem(entry.layer, boundary_set, entry.within)] = held

    def sets(self, layer: str = UPPER_TIER) -> tuple[int, ...]:
        """List the boundary sets of a layer, oldest first."""
        return tuple(sorted({year for held, year, _ in self._by_key if held == layer}))

    def find(
        self, boundary_set: int, within: str | None = None, layer: str = UPPER_TIER
    ) -> Geometry:
        """Find the file of a set.

        Parameters
        ----------
        boundary_set : int
            One of `sets`.
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
