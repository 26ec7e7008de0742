"""``python -m benchmarks [family ...]``: measure, and print a table."""

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

FAMILIES = ("build", "queries", "scripts", "visit", "change", "memory")


def main() -> int:
    """Measure the families that were asked for, all of them if none was."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("family", nargs="*", help=f"any of {', '.join(FAMILIES)}; else all")
    asked = parser.parse_args().family or FAMILIES
    unknown = [name for name in asked if name not in FAMILIES]
    if unknown:
        parser.error(f"there is no family {unknown[0]!r}; there are {', '.join(FAMILIES)}")
    now = datetime.now(UTC).date().isoformat()
    print(
        f"Likewise, {now}: {platform.system()}, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}"
    )
    with tempfile.TemporaryDirectory(prefix="likewise-bench-") as folder:
        store = Path(folder) / "store.duckdb"
        bench = Bench(store, built_in=build.build_store(store), folder=Path(folder))
        for name in asked:
            family = cast("Family", import_module(f"benchmarks.{name}"))
            print("\n" + as_text(family.TITLE, family.measure(bench)), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
