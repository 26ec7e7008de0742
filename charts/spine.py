"""The spine: where an area stands on each core indicator between the lowest and the highest."""

from __future__ import annotations

from typing import Any, Final

import pandas as pd

from charts.compiled import compiled
from charts.drawing import Drawing, Spec, cells, columns, fill_parameters, table
from charts.labels import text_width
from charts.palette import Mode
from words.finding import ENGLAND_NAME
from words.measure import Measure
from words.numbers import format_rank
from words.spines import Spot, quarter_by_value, spine_alt, spine_title
from words.symbols import SYMBOLS

FONT_WIDE: Final = 14
STEP: Final = 50
"""Pixels a row."""
OUTSIDE: Final = 36
"""Pixels that the key takes of the height."""
_ROWS: Final = columns(
    "place number, name text, when role, fx number, quarter number, middle number, "
    "three_quarters number, england number, figure text, england_text text, low_text text, "
    "high_text text, standing text, missing text, why text"
)
_KEY: Final = columns("one small")
_READ: Final = (
    "short_name unit per decimals polarity label value symbol lowest quarter middle "
    "three_quarters highest england rank rank_shared rank_n quartile"
).split()


def spine(rows: pd.DataFrame, area: str, *, mode: Mode = "light") -> Drawing:
    """Draw an area's place on each indicator.

    Parameters
    ----------
    rows : DataFrame
        The table of the query ``spine``: a row an indicator.
    area : str
        The area's name.
    mode : {'light', 'dark'}
        What the page around it is.

    Returns
    -------
    Drawing
        As wide as its container. Each row runs from the lowest authority at the left to the
        highest at the right, whichever is better; the box holds the middle half of authorities.
    """
    made: list[tuple[Any, ...]] = []
    spots: list[Spot] = []
    listed = [
        cells(rows[name]) if name in rows else [None] * len(rows) for name in _READ
    ]
    for place, row in enumerate(zip(*listed, strict=True)):
        cell = dict(zip(_READ, row, strict=True))
        if area == ENGLAND_NAME:
            cell["england"] = None
        measure = Measure.of({**cell, "name": cell["short_name"]})
        made.append(_row(place, cell, measure))
        spots.append(_spot(cell, measure))
    spec: Spec = compiled("spine", mode)
    spec["height"] = OUTSIDE + STEP * max(len(made), 1)
    names = max((text_width(row[1], FONT_WIDE) for row in made), default=100.0)
    fill_parameters(
        spec,
        {"name_wide": -(-min(names + 8, 280) // 20) * 20, "area_name": area,
         "has_area": any(row[3] is not None for row in made), "has_england": area != ENGLAND_NAME},
    )  # fmt: skip
    return Drawing(
        spec=spec,
        data={"rows": table(_ROWS, made), "key": table(_KEY, [(1,)])},
        alt=spine_alt(area, spots),
        title=spine_title(area, spots),
        subtitle="From the lowest to the highest authority, newest figures of each measure",
        notes=("The box holds the middle half of authorities; right is higher, not better.",),
        mode=mode,
    )


def _row(place: int, cell: dict[str, Any], measure: Measure) -> tuple[Any, ...]:
    low, high = cell["lowest"], cell["highest"]

    def share(value: float | None) -> float | None:
        if value is None or low is None or high is None:
            return None
        # England may lie outside the authorities by rounding.
        return float(min(max((value - low) / ((high - low) or 1.0), 0.0), 1.0))

    own = share(cell["value"])
    standing = _place(cell, measure)
    has = cell["value"] is not None
    return (
        place,
        measure.short_name,
        cell["label"],
        own,
        share(cell["quarter"]),
        share(cell["middle"]),
        share(cell["three_quarters"]),
        share(cell["england"]),
        measure.shown(cell["value"]) if has else "",
        measure.shown(cell["england"]) if cell["england"] is not None else "",
        measure.shown(low) if low is not None else "",
        measure.shown(high) if high is not None else "",
        standing,
        "" if has else _short(cell["symbol"]),
        "" if has else measure.shown(None, cell["symbol"]),
    )


def _short(symbol: str | None) -> str:
    known = SYMBOLS.get(str(symbol))
    return known.label if known else "no figure"


def _spot(cell: dict[str, Any], measure: Measure) -> Spot:
    england = measure.shown(cell["england"]) if cell["england"] is not None else ""
    quarter = quarter_by_value(cell["quartile"], measure.polarity)
    figure = measure.shown(cell["value"], cell["symbol"])
    return Spot(measure.short_name, figure, england, _place(cell, measure), quarter)


def _place(cell: dict[str, Any], measure: Measure) -> str:
    joint = int(cell["rank_shared"] or 0)
    return format_rank(cell["rank"], cell["rank_n"], polarity=measure.polarity, joint=joint)
