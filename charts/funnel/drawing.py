"""Authorities by size, against limits round England widened for their usual spread."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, Final

from charts import roles
from charts.drawing import Drawing, columns, table
from charts.funnel.limits import Limits, by_chance, curves
from charts.funnel.words import (
    Position,
    Reference,
    funnel_alt,
    funnel_notes,
    funnel_title,
    position,
)
from charts.palette import Mode
from charts.point_labels import Anchor, place_names
from charts.scale import Scale, scale_of
from charts.specification import filled, title_axes, unit_of
from charts.standing import Standing, chosen
from words.counts import why_uncounted
from words.finding import capital
from words.measure import Measure
from words.places import the
from words.scales import Cut, axis_title, beginning, beyond_the_scale
from words.symbols import reason

_DOTS: Final = columns(
    "size number, value number, name role, role role, front small, found role, numerator count, "
    "denominator count, at number, cut small"
)
_LIMITS: Final = columns("size number, low95 number, high95 number, low998 number, high998 number")
_NAMES: Final = columns(
    "size number, value number, name text, own truth, dx_wide number, dy_wide number, "
    "align_wide text, dx_narrow number, dy_narrow number, align_narrow text"
)
HEIGHT: Final = 420
FONT: Final = 13
_MOST_NAMES: Final = 6
_WIDE, _NARROW = 900.0, 290.0


def funnel(
    rows: Sequence[Standing],
    limits: Limits,
    measure: Measure,
    period: str,
    *,
    base: str = "children",
    group: str | None = None,
    region: str | None = None,
    mode: Mode = "light",
) -> Drawing:
    """Draw authorities by size, with England's line and the limits round it.

    Parameters
    ----------
    rows : sequence of Standing
        All authorities of the period; those without a figure or a denominator are left out.
    limits : Limits
        England's figure and how far the limits are widened.
    period : str
        The period's label.
    base : str
        What the denominator counts: "children aged 0 to 17".
    group, region : str, optional
        What the key calls the group and the region.

    Returns
    -------
    Drawing
        As wide as its container, sizes on a logarithmic scale. The chosen area is named, and
        whoever lies outside the 99.8% limits (the `_MOST_NAMES` farthest from England).
    """
    drawn = sorted(
        (row for row in rows if row.value is not None and (row.figure.denominator or 0) > 0),
        key=lambda row: roles.order(row.role),
    )
    area = chosen(drawn)
    sizes = [row.figure.denominator or 1.0 for row in drawn]
    ends = (min(sizes, default=1.0) * 0.85, max(sizes, default=10.0) * 1.15)
    figures = [row.value or 0.0 for row in drawn]
    reach = scale_of(figures, measure.unit, also=[limits.england * 1.3])
    cut = [Cut(row.name, row.value or 0.0) for row in reversed(drawn)
           if reach.beyond(row.value or 0.0)]  # fmt: skip
    beyond = beyond_the_scale(cut, measure)
    reference = Reference(limits.england, max(figures, default=0.0), limits.share)
    places = [
        position(measure, row.value or 0.0, row.funnel, reference, _why_none(row, measure))
        for row in drawn
    ]
    outside = [row for row, place in zip(drawn, places, strict=True) if place.extreme]
    spec = filled(
        "funnel",
        mode,
        {
            **reach.levels,
            "size_at": _round_sizes(*ends),
            "bottom": reach.low,
            "top": reach.high,
            "least": ends[0],
            "most": ends[1],
            "england": limits.england,
            "england_text": f"England {measure.shown(limits.england)}",
            **unit_of(measure),
            **roles.names(
                area.name if area is not None else None,
                group if any(row.role == "member" for row in drawn) else None,
                region if any(row.role == "region" for row in drawn) else None,
            ),
        },
    )
    title_axes(spec, x=f"{base}, from few to many", y=axis_title(measure, reach.low))
    own = next((p for row, p in zip(drawn, places, strict=True) if row is area), None)
    placed = (area.name, own) if area is not None and own is not None else None
    names = [row.name for row in outside]
    dots = [_dot(row, place, reach) for row, place in zip(drawn, places, strict=True)]
    return Drawing(
        spec=spec,
        data={
            "dots": table(_DOTS, dots),
            "limits": table(_LIMITS, curves(limits, ends)),
            "names": table(_NAMES, _names(drawn, outside, limits, reach, ends, measure)),
            "frame": table(columns("size number, value number"), [(ends[0], reach.low)]),
        },
        alt=" ".join([funnel_alt(measure, period, placed, len(drawn), names, limits.england),
                      *beginning(reach.low, measure.unit), *beyond]),
        title=funnel_title(placed, names, len(drawn)),
        subtitle=measure.subtitle(period),
        notes=(
            *beyond,
            *_not_drawn(chosen(rows), measure),
            *funnel_notes(limits.factor, by_chance(_counted(drawn), limits), len(drawn)),
        ),
        mode=mode,
    )  # fmt: skip


def _why_none(row: Standing, measure: Measure) -> str:
    return "" if row.funnel.low95 is not None else why_uncounted(row.figure, measure)


def _not_drawn(area: Standing | None, measure: Measure) -> tuple[str, ...]:
    """Say why the chosen area isn't among the dots, if it isn't."""
    if area is None or (area.value is not None and area.figure.denominator):
        return ()
    known = area.value is not None
    why = why_uncounted(area.figure, measure) if known else area.why or reason(area.figure.symbol)
    return (f"{capital(the(area.name))} is not drawn: {why}.",)


def _dot(row: Standing, place: Position, reach: Scale) -> tuple[Any, ...]:
    counts = (row.figure.numerator, row.figure.denominator)
    front = roles.order(row.role)
    text = f"no limits: {place.words}" if place.kind == "no limits" else place.words
    at = (reach.clamp(row.value or 0.0), reach.beyond(row.value or 0.0))
    return (row.figure.denominator, row.value, row.name, row.role, front, text, *counts, *at)


def _counted(rows: Sequence[Standing]) -> list[tuple[float, float]]:
    return [(row.figure.denominator or 1.0, row.value or 0.0) for row in rows]


def _round_sizes(low: float, high: float) -> list[float]:
    """Give 1, 2 and 5 times powers of ten between two ends."""
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    sizes = [float(m * 10**power) for power in powers for m in (1, 2, 5)]
    return [size for size in sizes if low <= size <= high]


def _names(
    rows: Sequence[Standing],
    outside: Sequence[Standing],
    limits: Limits,
    reach: Scale,
    ends: tuple[float, float],
    measure: Measure,
) -> list[tuple[Any, ...]]:
    far = sorted(outside, key=lambda row: -abs((row.value or 0.0) - limits.england))[:_MOST_NAMES]
    named = [row for row in rows if row.role == "area"]
    named += [row for row in rows if row.role != "area" and reach.beyond(row.value or 0.0)]
    named += [row for row in far if row not in named]
    # What is cut has its figure beside its name: its place doesn't say it.
    texts = {
        row.code: f"{row.name} {measure.shown(row.value)}"
        if reach.beyond(row.value or 0.0)
        else row.name
        for row in named
    }
    low, high = (math.log(end) for end in ends)
    placed = []
    for width, size in ((_WIDE, FONT), (_NARROW, FONT - 1)):
        points = [
            Anchor(
                (math.log(row.figure.denominator or 1.0) - low) / (high - low) * width,
                (1 - reach.share(row.value or 0.0)) * (HEIGHT - 90),
                7.0 if row.role == "area" else 4.5,
                texts.get(row.code, ""),
            )
            for row in [*named, *(row for row in rows if row not in named)]
        ]
        placed.append(place_names(points, size, width, HEIGHT - 90))
    return [
        (row.figure.denominator, reach.clamp(row.value or 0.0), texts[row.code], row.role == "area",
         *wide, *narrow)
        for row, wide, narrow in zip(named, *placed, strict=False)
        if wide is not None and narrow is not None
    ]
