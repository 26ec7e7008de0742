"""A rate against deprivation: every authority, and what deprivation leads one to expect."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

import pandas as pd

from charts import roles
from charts.compiled import compiled
from charts.drawing import Drawing, Spec, cells, columns, fill_parameters, table
from charts.palette import Mode
from charts.point_labels import Point, place_names
from charts.scale import Scale, scale_of
from charts.standing import role_of
from words.deprivation import Expectation, expectation
from words.joint import whose
from words.measure import Measure
from words.scatters import scatter_alt, scatter_title

_DOTS: Final = columns(
    "area_code text, x number, value number, name text, role role, front small, expected number, "
    "low number, high number, numerator count, children count"
)
_FIT: Final = columns("x number, middle number, low number, high number")
_ENDS: Final = columns("x number, middle number, high number")
_NAMES: Final = columns(
    "x number, value number, name text, own truth, dx_wide number, dy_wide number, "
    "align_wide text, dx_narrow number, dy_narrow number, align_narrow text"
)
_READ: Final = (
    "area_code name value numerator denominator deprivation chosen member in_region band_low "
    "band_high expected expected_low expected_high ratio joint_with"
).split()
HEIGHT: Final = 460
FONT: Final = 13
LEAST_SIZE: Final = 30.0
MOST_SIZE: Final = 420.0
MOST_CHILDREN: Final = 350_000.0
"""Square pixels of a mark, from no children to so many."""
_MOST_NAMES: Final = 3
"""How many authorities beyond the band are named on either side."""
_WIDE, _NARROW = 900.0, 290.0


class _Dot(NamedTuple):
    code: str
    name: str
    x: float
    y: float
    role: str
    numerator: float | None
    children: float | None
    found: Expectation | None
    band: tuple[float, float] | None


def scatter(
    rows: pd.DataFrame,
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
    rows : DataFrame
        The table of the query ``deprivation``; rows without a figure or an index are left out.
    measure : Measure
        What was measured.
    period : str
        The period's label.
    index : Measure
        The measure of deprivation; names the horizontal axis.
    index_name : str
        "IDACI 2025".
    correlation : float, optional
        Across authorities, for the title where nothing is expected.
    group, region : str, optional
        What the key calls the group and the region.
    mode : {'light', 'dark'}
        What the page around it is.

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
    across = scale_of([dot.x for dot in dots], from_zero=False, about=6)
    fit = _fit(dots)
    reach = scale_of([*(dot.y for dot in dots), *(high for *_, high in fit)])
    spec: Spec = compiled("scatter", mode, "fitted" if fit else "")
    axes = spec["layer"][0]["encoding"]
    axes["y"]["axis"]["title"], axes["x"]["axis"]["title"] = measure.scale, index_name
    fill_parameters(
        spec,
        {
            "level_at": reach.ticks,
            "level_format": reach.d3_format,
            "across_at": across.ticks,
            "across_format": across.d3_format,
            "across_unit": index.unit_text,
            "top": reach.high,
            "least": across.low,
            "most": across.high,
            "unit_before": measure.unit_before,
            "unit_text": measure.unit_text,
            "number_format": measure.d3_format,
            "index_format": index.d3_format,
            **roles.names(
                area.name if area is not None else None,
                group if any(dot.role == "member" for dot in dots) else None,
                region if any(dot.role == "region" for dot in dots) else None,
            ),
        },
    )
    title = scatter_title(measure, index_name, area.found if area else None, correlation)
    data = {
        "dots": table(_DOTS, [_row(dot) for dot in dots]),
        "names": table(_NAMES, _names(dots, beyond, across, reach)),
        "frame": table(columns("x number, value number"), [(across.low, 0.0)]),
    }
    if fit:
        x, middle, _, high = fit[-1]
        data |= {"fit": table(_FIT, fit), "ends": table(_ENDS, [(x, middle, high)])}
    return Drawing(
        spec=spec,
        data=data,
        alt=scatter_alt(measure, period, index_name, title, len(dots), beyond),
        title=title,
        subtitle=f"{measure.subtitle(period)}, against {index_name}",
        notes=("Larger marks stand for authorities with more children.",),
        mode=mode,
    )


def radius(children: float | None) -> float:
    """Give the radius of an authority's mark.

    Parameters
    ----------
    children : float or None
        How many live there.

    Returns
    -------
    float
        Pixels: the mark's surface grows with the number.
    """
    share = min((children or 0.0) / MOST_CHILDREN, 1.0)
    return math.sqrt((LEAST_SIZE + (MOST_SIZE - LEAST_SIZE) * share) / math.pi)


def _read(rows: pd.DataFrame) -> list[_Dot]:
    listed = [cells(rows[name]) for name in _READ]
    named = dict(zip(cells(rows["area_code"]), cells(rows["name"]), strict=True))
    dots = []
    for row in zip(*listed, strict=True):
        cell = dict(zip(_READ, row, strict=True))
        if cell["value"] is None or cell["deprivation"] is None:
            continue
        low, high = cell["band_low"], cell["band_high"]
        dots.append(
            _Dot(
                cell["area_code"],
                whose(cell["name"], named.get(cell["joint_with"])),
                cell["deprivation"],
                cell["value"],
                role_of(cell["chosen"], cell["member"], cell["in_region"]),
                cell["numerator"],
                cell["denominator"],
                expectation(cell, cell["name"]),
                None if low is None or high is None else (low, high),
            )
        )
    return sorted(dots, key=lambda dot: roles.order(dot.role))


def _beyond(dots: Sequence[_Dot]) -> list[Expectation]:
    """List who lies beyond their own interval, the farthest from what was expected first."""
    found = [dot.found for dot in dots if dot.found is not None and dot.found.beyond]
    return sorted(found, key=lambda f: -max(f.ratio, 1 / max(f.ratio, 1e-9)))


def _fit(dots: Sequence[_Dot]) -> list[tuple[float, float, float, float]]:
    """Give the line and the band, a point for each degree of deprivation."""
    points = {
        dot.x: (dot.x, dot.found.expected, *dot.band)
        for dot in dots
        if dot.found is not None and dot.band is not None
    }
    return [points[x] for x in sorted(points)]


def _row(dot: _Dot) -> tuple[Any, ...]:
    found = dot.found
    expected = (None, None, None) if found is None else (found.expected, found.low, found.high)
    front = roles.order(dot.role)
    counts = (dot.numerator, dot.children)
    return (dot.code, dot.x, dot.y, dot.name, dot.role, front, *expected, *counts)


def _names(
    dots: Sequence[_Dot], beyond: Sequence[Expectation], across: Scale, reach: Scale
) -> list[tuple[Any, ...]]:
    far = [
        found.name
        for sign in (1, -1)
        for found in [f for f in beyond if f.beyond == sign][:_MOST_NAMES]
    ]
    named = [dot for dot in dots if dot.role == "area"]
    named += [dot for dot in dots if dot.name in far and dot.role != "area"]
    others = [dot for dot in dots if dot not in named]
    placed = []
    for width, size in ((_WIDE, FONT), (_NARROW, FONT - 1)):
        points = [
            Point(
                (dot.x - across.low) / (across.high - across.low) * width,
                (1 - dot.y / reach.high) * (HEIGHT - 90),
                max(radius(dot.children), 10.0 if dot.role == "area" else 0.0),
                dot.name if number < len(named) else "",
            )
            for number, dot in enumerate([*named, *others])
        ]
        placed.append(place_names(points, size, width, HEIGHT - 90))
    return [
        (dot.x, dot.y, dot.name, dot.role == "area", *wide, *narrow)
        for dot, wide, narrow in zip(named, *placed, strict=False)
        if wide is not None and narrow is not None
    ]
