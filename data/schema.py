"""What the store promises: its version, place and symbols. Light: a serving page imports it."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
PUBLISHED: Final = ROOT / "data" / "published"

SCHEMA_VERSION: Final = "9"
"""Raised whenever a table or column of ``data/build/sql/schema.sql`` changes its meaning."""

SYMBOLS: Final = ("c", "u", "x", "z", "low", "-")
"""The official reasons for a missing value, in the order in which a derived figure takes them."""

OLDER_SYMBOLS: Final = {"..": "x", ":": "x"}
"""How older files print a reason that later editions of the same cells print as ``x``."""

FLAGS: Final = ("p", "r", "b", "e", "w")
"""Provisional, revised, break in series, estimate, withheld since."""

ENGLAND: Final = "E92000001"
LONDON: Final = "E12000007"


def store_path() -> Path:
    """Say where the store is: ``LIKEWISE_STORE`` if set, else ``data/store.duckdb``.

    Returns
    -------
    Path
        The place of the DuckDB file, whether or not it exists.
    """
    return Path(os.environ.get("LIKEWISE_STORE") or ROOT / "data" / "store.duckdb")


def as_at_path(store: Path, day: date | str) -> Path:
    """Say where the figures as they were on a day are kept.

    Parameters
    ----------
    store : Path
        The store of the figures as they are.
    day : date or str
        A day on which an edition came out; ``*`` for any of them.

    Returns
    -------
    Path
        Beside the store, whether or not it exists.
    """
    return store.with_name(f"{store.name}.as-at-{day}")
