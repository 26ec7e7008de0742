"""Stores that can't be read, each in another way, for tests of what is said of them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import duckdb

from queries import cache

_BLOCK = 256 * 1024


def forget_answers() -> None:
    """Let nothing be remembered of the store before: a copy of it has the same figures."""
    cache.clear()


def damaged_inside(whole: Path, place: Path) -> None:
    """Spoil some bytes of every block but the first, by which the file is known."""
    content = bytearray(whole.read_bytes())
    for begin in range(_BLOCK, len(content), _BLOCK):
        content[begin + 100 : begin + 108] = b"\x55" * 8
    place.write_bytes(content)


def without_a_table(whole: Path, place: Path) -> None:
    """Take away a table that every screen needs."""
    shutil.copy(whole, place)
    take_away(place, "indicator")


def take_away(place: Path, table: str) -> None:
    """Let a store have a table no more by the name that it is asked for."""
    with duckdb.connect(place) as connection:
        connection.execute(f"ALTER TABLE {table} RENAME TO somewhere_else")


def links_in_a_circle(whole: Path, place: Path) -> None:
    """Let the file's name lead to itself."""
    place.symlink_to(place)


def behind_a_file(whole: Path, place: Path) -> None:
    """Put a file where the store's folder should be."""
    place.parent.rmdir()
    place.parent.touch()


def a_folder(whole: Path, place: Path) -> None:
    """Put a folder in the store's place."""
    place.mkdir()


Spoil = Callable[[Path, Path], None]
WAYS: tuple[Spoil, ...] = (
    damaged_inside,
    without_a_table,
    links_in_a_circle,
    behind_a_file,
    a_folder,
)
