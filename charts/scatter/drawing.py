"""A figure against deprivation or another figure: every authority, and what is expected of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from charts import roles
from charts.drawing import Drawing, columns, table
from charts.palette import Mode
from charts.roles import role_of
from charts.scale import Scale, scale_of
from charts.scatter.names import MIDDLING, NAMES, Dot, dot_names
from charts.scatter.words import scatter_alt, scatter_title
from charts.specification import filled, leave_out, title_axes, unit_of
from queries.rows import Deprivation
from words.deprivation import Expectation, expectation
from words.joint import whose
from words.measure import Measure
from words.scales import Cut, axis_title, beginning, beyond_the_scale

_DOTS: Final = columns(
    "area_code text, x number, value number, name text, role role, front small, expected number, "
    "low number, high number, numerator count, children count, at number, cut small"
)
_FIT: Final = columns("x number, middle number, low number, high number")
_ENDS: Final = columns("x number, middle number, high number")
_LARGER: Final = "Larger marks stand for authorities with more children."


def scatter(
    rows: Sequence[Deprivation],
    measure: Measure,
    period: str,
    index: Measure,
    index_name: str,
    *,
    correlation: float | None = None,
    group: str | None = None,
    region: str | None = None,
    mode: Mode = "light",
) -> Drawing:
    """Draw a rate against deprivation.

    Parameters
    ----------
    rows : sequence of Deprivation
        A row an authority; rows without a figure or an index are left out.
    period : str
        The period's label.
    index : Measure
        The measure of deprivation, or whatever else the figure is set against.
    index_name : str
        "IDACI 2025"; names the horizontal axis.
    correlation : float, optional
        Across authorities, for the title where nothing is expected.
    group, region : str, optional
        What the key calls the group and the region.

    Returns
    -------
    Drawing
        As wide as its container. A click gives the selection ``chosen`` with the field
        ``area_code``. The band is that of an authority of middling size; who is named as beyond it
        is judged by their own size.
    """
    dots = _read(rows)
    area = next((dot for dot in dots if dot.role == "area"), None)
    beyond = _beyond(dots)
    across = scale_of([dot.x for dot in dots], index.unit, about=6)
    counted = any(dot.children for dot in dots)
    fit = _fit(dots)
    band = [high for *_, high in fit]
    reach = scale_of([dot.y for dot in dots], measure.unit, also=band)
    cut = [dot for dot in dots if reach.beyond(dot.y)]
    cut_sentences = beyond_the_scale([Cut(dot.name, dot.y) for dot in reversed(cut)], measure)
    spec = filled(
        "scatter",
        mode,
        {
            **reach.levels,
            "across_at": across.ticks,
            "across_format": across.d3_format,
            # Beside each number where it is a sign; words stand once, under the axis.
            "across_unit": "" if index.unit == "rate" else index.unit_text,
            "bottom": reach.low,
            "top": reach.high,
            "least": across.low,
            "most": across.high,
            "room_unknown": 0 if counted else MIDDLING,
            **unit_of(measure),
            "index_format": index.d3_format,
            "across_name": index_name,
            **roles.names(
                area.name if area is not None else None,
                group if any(dot.role == "member" for dot in dots) else None,
                region if any(dot.role == "region" for dot in dots) else None,
            ),
        },
    )
    across_title = f"{index_name}, {index.scale}" if index.unit == "rate" else index_name
    title_axes(spec, x=across_title, y=axis_title(measure, reach.low))
    title = scatter_title(measure, index_name, area.found if area else None, correlation)
    data = {
        "dots": table(_DOTS, [_row(dot, reach) for dot in dots]),
        "names": table(NAMES, dot_names(dots, beyond, across, reach, measure)),
        "frame": table(columns("x number, value number"), [(across.low, reach.low)]),
    }
    if fit:
        x, middle, _, high = fit[-1]
        data |= {"fit": table(_FIT, fit), "ends": table(_ENDS, [(x, middle, high)])}
    else:
        leave_out(spec, {"fit", "ends"})
    return Drawing(
        spec=spec,
        data=data,
        alt=" ".join([scatter_alt(measure, period, index_name, title, len(dots), beyond),
                      *beginning(reach.low, measure.unit), *cut_sentences]),
        title=title,
        subtitle=f"{measure.subtitle(period)}, against {index_name}",
        notes=(*([_LARGER] if counted else []), *cut_sentences),
        mode=mode,
    )  # fmt: skip


def _read(rows: Sequence[Deprivation]) -> list[Dot]:
    names = {row.area_code: row.name for row in rows}
    dots = [
        Dot(
            row.area_code,
            whose(row.name, names.get(row.joint_with or "")),
            row.deprivation,
            row.value,
            role_of(row.chosen, row.member, row.in_region),
            row.numerator,
            row.denominator,
            expectation(row),
            _band(row),
        )
        for row in rows
        if row.value is not None and row.deprivation is not None
    ]
    return sorted(dots, key=lambda dot: roles.order(dot.role))


def _band(row: Deprivation) -> tuple[float, float] | None:
    low, high = row.band_low, row.band_high
    return None if low is None or high is None else (low, high)


def _beyond(dots: Sequence[Dot]) -> list[Expectation]:
    """List who lies beyond their own interval, the farthest from what was expected first."""
    found = [dot.found for dot in dots if dot.found is not None and dot.found.beyond]
    return sorted(found, key=lambda f: -max(f.ratio, 1 / max(f.ratio, 1e-9)))


def _fit(dots: Sequence[Dot]) -> list[tuple[float, float, float, float]]:
    """Give the line and the band, a point for each degree of deprivation."""
    points = {
        dot.x: (dot.x, dot.found.expected, *dot.band)
        for dot in dots
        if dot.found is not None and dot.band is not None
    }
    return [points[x] for x in sorted(points)]


def _row(dot: Dot, reach: Scale) -> tuple[Any, ...]:
    found = dot.found
    expected = (None, None, None) if found is None else (found.expected, found.low, found.high)
    front = roles.order(dot.role)
    counts = (dot.numerator, dot.children)
    at = (reach.clamp(dot.y), reach.beyond(dot.y))
    return (dot.code, dot.x, dot.y, dot.name, dot.role, front, *expected, *counts, *at)
