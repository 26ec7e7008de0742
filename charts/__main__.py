"""``python -m charts``: build the specification of every kind with Altair, to be read in serving.

A kind is a folder of `charts` with a module ``specification``.
"""

from __future__ import annotations

import json
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules

import charts
from charts.specification import FILE


def kinds() -> dict[str, Path]:
    """Find the kinds of chart that are built, by name, each with its folder."""
    found = {}
    for module in iter_modules(charts.__path__):
        spec = find_spec(f"charts.{module.name}.specification") if module.ispkg else None
        if spec is not None and spec.origin is not None:
            found[module.name] = Path(spec.origin).parent
    return found


def build(kind: str) -> str:
    """Build the specification of a kind: Vega-Lite as JSON.

    A part a line, so that a change of a chart can be read.
    """
    spec = import_module(f"charts.{kind}.specification").specification()
    return json.dumps(spec, indent=1, ensure_ascii=False) + "\n"


def main() -> int:
    """Write each kind's specification into its folder."""
    found = kinds()
    for kind, folder in found.items():
        (folder / FILE).write_text(build(kind), encoding="utf-8")
    print(f"{len(found)} specifications: {', '.join(found)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
