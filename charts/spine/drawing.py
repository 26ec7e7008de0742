"""The spine: where an area stands on each core indicator between the lowest and the highest."""

from __future__ import annotations

from typing import Any, Final

import pandas as pd

from charts.drawing import Drawing, cells, columns, table
from charts.labels import text_width
from charts.palette import Mode
from charts.scale import kept_of
from charts.specification import filled
from charts.spine.words import Spot, quarter_by_value, spine_alt, spine_title
from words.finding import ENGLAND_NAME
from words.measure import Measure
from words.numbers import format_rank
from words.scales import Cut, beyond_the_scale
from words.symbols import SYMBOLS

FONT_WIDE: Final = 14
STEP: Final = 50
"""Pixels a row."""
OUTSIDE: Final = 36
"""Pixels that the key takes of the height."""
_ROWS: Final = columns(
    "place number, name text, when role, fx number, quarter number, middle number, "
    "three_quarters number, england number, figure text, england_text text, low_text text, "
    "high_text text, standing text, missing text, why text, cut small"
)
_KEY: Final = columns("one small")
_READ: Final = (
    "indicator_id period_id short_name unit per decimals polarity label value symbol lowest "
    "quarter middle three_quarters highest england rank rank_shared rank_n quartile"
).split()


def spine(
    rows: pd.DataFrame, area: str, spread: pd.DataFrame | None = None, *, mode: Mode = "light"
) -> Drawing:
    """Draw an area's place on each indicator.

    Parameters
    ----------
    rows : DataFrame
        The table of the query ``spine``: a row an indicator.
    area : str
        The area's name.
    spread : DataFrame, optional
        The table of the query ``strip``: every authority's figure, from which follows where a
        row ends before the highest, or begins after the lowest (`charts.scale`).

    Returns
    -------
    Drawing
        As wide as its container. Each row runs from the lowest authority at the left to the
        highest at the right, whichever is better; the box holds the middle half of authorities.
    """
    made: list[tuple[Any, ...]] = []
    spots: list[Spot] = []
    figures = _spread(spread)
    beyond: list[str] = []
    listed = [
        cells(rows[name]) if name in rows else [None] * len(rows) for name in _READ
    ]
    for place, row in enumerate(zip(*listed, strict=True)):
        cell = dict(zip(_READ, row, strict=True))
        if area == ENGLAND_NAME:
            cell["england"] = None
        measure = Measure.of({**cell, "name": cell["short_name"]})
        reach = _reach(cell, figures.get((cell["indicator_id"], cell["period_id"]), []), measure)
        made.append(_row(place, cell, measure, reach))
        beyond += _beyond(cell, measure, reach)
        spots.append(_spot(cell, measure))
    names = max((text_width(row[1], FONT_WIDE) for row in made), default=100.0)
    spec = filled(
        "spine",
        mode,
        {"name_wide": -(-min(names + 8, 280) // 20) * 20, "area_name": area,
         "has_area": any(row[3] is not None for row in made), "has_england": area != ENGLAND_NAME},
    )  # fmt: skip
    spec["height"] = OUTSIDE + STEP * max(len(made), 1)
    return Drawing(
        spec=spec,
        data={"rows": table(_ROWS, made), "key": table(_KEY, [(1,)])},
        alt=" ".join([spine_alt(area, spots), *beyond]),
        title=spine_title(area, spots),
        subtitle="From the lowest to the highest authority, newest figures of each measure",
        notes=(
            "The box holds the middle half of authorities; right is higher, not better.",
            *beyond,
        ),
        mode=mode,
    )


def _spread(spread: pd.DataFrame | None) -> dict[tuple[str, str], list[float]]:
    found: dict[tuple[str, str], list[float]] = {}
    if spread is not None:
        listed = (cells(spread[name]) for name in ("indicator_id", "period_id", "value"))
        for indicator, period, value in zip(*listed, strict=True):
            if value is not None:
                found.setdefault((indicator, period), []).append(value)
    return found


def _reach(
    cell: dict[str, Any], figures: list[float], measure: Measure
) -> tuple[float | None, float | None]:
    """Say where a row begins and ends: at the lowest and the highest that aren't cut."""
    kept = kept_of(figures, measure.unit)
    return (kept[0], kept[-1]) if kept else (cell["lowest"], cell["highest"])


def _beyond(
    cell: dict[str, Any], measure: Measure, reach: tuple[float | None, float | None]
) -> list[str]:
    """Name what is cut of a row."""
    cuts = [
        Cut(f"{measure.short_name}, {name}", value)
        for name, value, end in (
            ("lowest", cell["lowest"], reach[0]),
            ("highest", cell["highest"], reach[1]),
        )
        if value != end
    ]
    return beyond_the_scale(cuts, measure)


def _row(
    place: int,
    cell: dict[str, Any],
    measure: Measure,
    reach: tuple[float | None, float | None],
) -> tuple[Any, ...]:
    low, high = reach

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
        _end(low, cell["lowest"], "lowest", measure),
        _end(high, cell["highest"], "highest", measure),
        standing,
        "" if has else _short(cell["symbol"]),
        "" if has else measure.shown(None, cell["symbol"]),
        _side(cell["value"], low, high),
    )


def _side(value: float | None, low: float | None, high: float | None) -> int:
    """Say whether the area is cut: 1 beyond the end of its row, -1 before its beginning."""
    if value is None or low is None or high is None:
        return 0
    return 1 if value > high else -1 if value < low else 0


def _end(end: float | None, true: float | None, name: str, measure: Measure) -> str:
    if end is None:
        return ""
    return measure.shown(end) + ("" if end == true else f" ({name} {measure.shown(true)})")


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
