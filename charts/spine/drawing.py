"""The spine: where an area stands on each core indicator between the lowest and the highest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from charts.drawing import Drawing, columns, table
from charts.labels import text_width
from charts.palette import Mode
from charts.scale import kept_of
from charts.specification import filled
from charts.spine.words import Spot, quarter_by_value, spine_alt, spine_title
from queries.rows import Spine, Strip
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


def spine(
    rows: Sequence[Spine], area: str, spread: Iterable[Strip] = (), *, mode: Mode = "light"
) -> Drawing:
    """Draw an area's place on each indicator.

    Parameters
    ----------
    rows : sequence of Spine
        A row an indicator.
    area : str
        The area's name.
    spread : iterable of Strip
        Every authority's figure, from which follows where a row ends before the highest, or begins
        after the lowest (`charts.scale`).

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
    for place, published in enumerate(rows):
        row = published._replace(england=None) if area == ENGLAND_NAME else published
        name = row.short_name
        measure = Measure(name, name, row.unit, decimals=row.decimals, polarity=row.polarity)
        reach = _reach(row, figures.get((row.indicator_id, row.period_id), []), measure)
        made.append(_row(place, row, measure, reach))
        beyond += _beyond(row, measure, reach)
        spots.append(_spot(row, measure))
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


def _spread(spread: Iterable[Strip]) -> dict[tuple[str, str], list[float]]:
    found: dict[tuple[str, str], list[float]] = {}
    for row in spread:
        found.setdefault((row.indicator_id, row.period_id), []).append(row.value)
    return found


def _reach(row: Spine, figures: list[float], measure: Measure) -> tuple[float, float]:
    """Say where a row begins and ends: at the lowest and the highest that aren't cut."""
    kept = kept_of(figures, measure.unit)
    return (kept[0], kept[-1]) if kept else (row.lowest, row.highest)


def _beyond(row: Spine, measure: Measure, reach: tuple[float, float]) -> list[str]:
    """Name what is cut of a row."""
    cuts = [
        Cut(f"{measure.short_name}, {name}", value)
        for name, value, end in (
            ("lowest", row.lowest, reach[0]),
            ("highest", row.highest, reach[1]),
        )
        if value != end
    ]
    return beyond_the_scale(cuts, measure)


def _row(
    place: int, row: Spine, measure: Measure, reach: tuple[float, float]
) -> tuple[Any, ...]:
    low, high = reach

    def share(value: float | None) -> float | None:
        if value is None:
            return None
        # England may lie outside the authorities by rounding.
        return float(min(max((value - low) / ((high - low) or 1.0), 0.0), 1.0))

    own = share(row.value)
    standing = _place(row, measure)
    has = row.value is not None
    return (
        place,
        measure.short_name,
        row.label,
        own,
        share(row.quarter),
        share(row.middle),
        share(row.three_quarters),
        share(row.england),
        measure.shown(row.value) if has else "",
        measure.shown(row.england) if row.england is not None else "",
        _end(low, row.lowest, "lowest", measure),
        _end(high, row.highest, "highest", measure),
        standing,
        "" if has else _short(row.symbol),
        "" if has else measure.shown(None, row.symbol),
        _side(row.value, low, high),
    )


def _side(value: float | None, low: float, high: float) -> int:
    """Say whether the area is cut: 1 beyond the end of its row, -1 before its beginning."""
    if value is None:
        return 0
    return 1 if value > high else -1 if value < low else 0


def _end(end: float, true: float, name: str, measure: Measure) -> str:
    return measure.shown(end) + ("" if end == true else f" ({name} {measure.shown(true)})")


def _short(symbol: str | None) -> str:
    known = SYMBOLS.get(str(symbol))
    return known.label if known else "no figure"


def _spot(row: Spine, measure: Measure) -> Spot:
    england = measure.shown(row.england) if row.england is not None else ""
    quarter = quarter_by_value(row.quartile, measure.polarity)
    figure = measure.shown(row.value, row.symbol)
    return Spot(measure.short_name, figure, england, _place(row, measure), quarter)


def _place(row: Spine, measure: Measure) -> str:
    joint = row.rank_shared or 0
    return format_rank(row.rank, row.rank_n, polarity=measure.polarity, joint=joint)
