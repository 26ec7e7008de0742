"""A store that lies elsewhere: fetched to a file of this machine, looked at again, checked."""

from __future__ import annotations

import hashlib
import logging
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import obstore
from obstore.exceptions import BaseError, NotFoundError
from obstore.store import from_url

from queries.store import StoreProblem, open_store

_LOG: Final = logging.getLogger("likewise")
_PIECE: Final = 2**20


def is_remote(address: str) -> bool:
    """Say whether ``LIKEWISE_STORE`` is an address (``s3://``, ``https://``) and not a path."""
    return re.match(r"(s3|https?)://", address) is not None


class StoreKeeper:
    """Keeps a file of this machine the same as a store elsewhere.

    Beside the store lies its digest, ``store.duckdb.sha256``: what doesn't have it is not taken.
    Keys to a bucket come from the environment, as its other tools take them.

    Parameters
    ----------
    address : str
        ``s3://bucket/store.duckdb`` or ``https://files.example/store.duckdb``.
    folder : Path
        Made if it isn't there.
    every : float
        Seconds between looks.
    clock : callable
        Gives seconds.
    """

    def __init__(
        self,
        address: str,
        folder: Path,
        every: float = 300.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        place, _, self._name = address.rpartition("/")
        options: dict[str, Any] = {}
        if place.startswith("http:"):
            options["client_options"] = {"allow_http": True}
        self._store = from_url(place, **options)
        self._address, self._folder, self._every, self._clock = address, folder, every, clock
        self._tag: str | None = None
        self._next = 0.0

    @property
    def file(self) -> Path:
        """Where the store of this machine is."""
        return self._folder / "store.duckdb"

    def fetch(self) -> Path:
        """Fetch the store as it is now.

        Returns
        -------
        Path
            Of this machine's file. Where it can't be fetched and one of before is there, that one.

        Raises
        ------
        StoreProblem
            If there is none at all.
        """
        self._next = self._clock() + self._every
        try:
            self._take()
        except StoreProblem as problem:
            if not self.file.exists():
                raise
            _LOG.error("%s The store of before serves on.", problem)
        return self.file

    def look(self) -> bool:
        """Fetch the store again if it is time to and it changed.

        Returns
        -------
        bool
            Whether there is a new one. What goes wrong is logged: the one of before stays.
        """
        if self._clock() < self._next:
            return False
        before = self._tag
        self.fetch()
        return self._tag != before

    def _take(self) -> None:
        try:
            tag = _tag_of(obstore.head(self._store, self._name))
            if tag == self._tag and self.file.exists():
                return
            digest = bytes(obstore.get(self._store, f"{self._name}.sha256").bytes()).decode()
            self._folder.mkdir(parents=True, exist_ok=True)
            beside = self._folder / "fetched.duckdb"
            found = self._write(beside)
        except (NotFoundError, FileNotFoundError) as error:
            raise StoreProblem(
                f"There is no store with its digest (.sha256) at {self._address}."
            ) from error
        except (BaseError, OSError, UnicodeDecodeError) as error:
            reason = str(error).splitlines()[0][:120]
            raise StoreProblem(
                f"The store at {self._address} can't be fetched ({reason})."
            ) from error
        if found != digest.split()[0].lower():
            beside.unlink(missing_ok=True)
            raise StoreProblem(f"The store at {self._address} isn't the one that its digest is of.")
        open_store(beside)  # nothing that couldn't be read takes a store's place
        beside.replace(self.file)
        self._tag = tag

    def _write(self, beside: Path) -> str:
        """Write the store piece by piece, and give its digest."""
        taken = hashlib.sha256()
        with beside.open("wb") as file:
            for piece in obstore.get(self._store, self._name).stream(min_chunk_size=_PIECE):
                file.write(piece)
                taken.update(piece)
        return taken.hexdigest()


def _tag_of(found: Any) -> str:
    return str(found.get("e_tag") or f"{found['last_modified']} {found['size']}")
