"""``python -m charts``: build the charts' specifications with Altair, to be read when serving."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from typing import Final, get_args

from charts.compiled import FOLDER, file_name
from charts.palette import Mode
from charts.specs import (
    choropleth,
    funnel,
    ranked,
    scatter,
    small_area_map,
    small_multiples,
    spine,
    strip,
    trend,
)

PLAIN: Final[dict[str, Callable[[Mode], str]]] = {
    "funnel": funnel.template,
    "small_area_map": small_area_map.template,
    "small_multiples": small_multiples.template,
    "spine": spine.template,
    "strip": strip.template,
}
SHAPED: Final[dict[str, tuple[str, Callable[[Mode, bool], str]]]] = {
    "choropleth": ("compact", choropleth.template),
    "ranked": ("dense", ranked.template),
    "scatter": ("fitted", scatter.template),
    "trend": ("compact", trend.template),
}


def build() -> Iterator[tuple[str, str]]:
    """Build every specification.

    Yields
    ------
    tuple of str
        The name of its file, and Vega-Lite as JSON.
    """
    for mode in get_args(Mode):
        for chart, template in PLAIN.items():
            yield file_name(chart, mode), _lines(template(mode))
        for chart, (shape, shaped) in SHAPED.items():
            for is_so in (False, True):
                name = file_name(chart, mode, shape if is_so else "")
                yield name, _lines(shaped(mode, is_so))


def _lines(spec: str) -> str:
    """Write it a part a line, so that a change of a chart can be read."""
    return json.dumps(json.loads(spec), indent=1, ensure_ascii=False) + "\n"


def main() -> int:
    """Write them into ``charts/compiled``, and nothing else there."""
    FOLDER.mkdir(exist_ok=True)
    built = dict(build())
    for old in FOLDER.glob("*.json"):
        if old.name not in built:
            old.unlink()
    for name, spec in built.items():
        (FOLDER / name).write_text(spec, encoding="utf-8")
    print(f"{len(built)} specifications in {FOLDER}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
