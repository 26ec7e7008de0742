"""``python -m benchmarks [family ...] [options]``: measure, and print a table."""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import cast

from benchmarks import build
from benchmarks.table import Bench, Family, as_text

FAMILIES = (
    "build", "queries", "scripts", "load", "crowd", "wire", "visit", "change", "memory", "exports",
    "pages", "lake",
)  # fmt: skip
_OPTIONS = {
    "visits": "visits to each page under load",
    "sessions": "sessions that act at once on one process; 0 leaves them out",
    "seconds": "how long they act",
    "crowd": "sessions that act at once on all cores; 0 leaves them out",
    "crowd_seconds": "how long they act",
    "lake": "times that the figures are repeated in a DuckLake; 0 leaves it out",
}


def main() -> int:
    """Measure the families that were asked for, all of them if none was."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("family", nargs="*", help=f"any of {', '.join(FAMILIES)}; else all")
    for option, meaning in _OPTIONS.items():
        usual = Bench.__dataclass_fields__[option].default
        name = option.replace("_", "-")
        parser.add_argument(f"--{name}", type=int, default=usual, help=f"{meaning} ({usual})")
    options = parser.parse_args()
    families = options.family or FAMILIES
    unknown = [name for name in families if name not in FAMILIES]
    if unknown:
        parser.error(f"there is no family {unknown[0]!r}; there are {', '.join(FAMILIES)}")
    now = datetime.now(UTC).date().isoformat()
    print(
        f"Likewise, {now}: {platform.system()}, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}"
    )
    with tempfile.TemporaryDirectory(prefix="likewise-bench-") as folder:
        store = Path(folder) / "store.duckdb"
        bench = Bench(
            store,
            built_in=build.build_store(store),
            folder=Path(folder),
            **{option: getattr(options, option) for option in _OPTIONS},
        )
        for name in families:
            family = cast("Family", import_module(f"benchmarks.{name}"))
            print("\n" + as_text(family.TITLE, family.measure(bench)), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
