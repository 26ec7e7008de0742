"""The Vega-Lite of a rate against deprivation."""

from __future__ import annotations

from typing import Any, Final

import altair as alt

from charts.layers import roles
from charts.layers.axes import cut_points, two_axes
from charts.layers.frame import LEVELS, UNIT, Layer, chart, expr, halo, layer
from charts.layers.names import named_points
from charts.scatter.names import FONT, HEIGHT, LEAST_SIZE, MOST_CHILDREN, MOST_SIZE
from charts.specification import COLOURS, Spec

_GAP: Final = 32

_FILLED: Final = {
    **LEVELS,
    "across_at": [],
    "across_format": ",",
    "across_unit": "",
    "bottom": 0,
    "top": 1,
    "least": 0,
    "most": 1,
    "room_unknown": 0,
    **UNIT,
    "index_format": ",.1f",
    "across_name": "",
    **roles.ROLE_NAMES,
}
_ACROSS: Final = {
    "values": expr("across_at"),
    "labelExpr": "format(datum.value, across_format) + across_unit",
}
_SCALE: Final = alt.Scale(domain=[expr("least"), expr("most")], zero=False, nice=False)
_TOOLTIP: Final = """merge(
 {title: datum.name,
  'Figure': unit_before + format(datum.value, number_format) + unit_text},
 isValid(datum.expected) ? {'Expected': format(datum.expected, number_format) + ' ('
  + format(datum.low, number_format) + ' to ' + format(datum.high, number_format) + ')'} : {},
 {'Against': across_name + ': ' + format(datum.x, index_format) + across_unit},
 isValid(datum.numerator) ? {'Count': format(datum.numerator, ',')} : {},
 isValid(datum.children) ? {'Out of': format(datum.children, ',')} : {})"""


def specification() -> Spec:
    """Build the specification of a scatter.

    To be filled in: the parameters, the titles of the axes in the first layer, and the tables
    ``dots``, ``names``, ``frame``, ``fit`` and ``ends``; the layers of the last two have to be left
    out where nothing is expected.
    """
    layers = [
        two_axes("x", "value", _ACROSS, _SCALE),
        *_fit(),
        _dots(),
        cut_points("x", _TOOLTIP, roles.fill(_GAP)),
        _ring(),
        *_fit_names(),
        *named_points("names", "x", "value", FONT),
    ]
    layers[0] = layers[0].properties(height=HEIGHT)
    return chart(layers, _FILLED, {})


def _fit() -> tuple[Layer, ...]:
    band = (
        layer("fit", "band")
        .mark_area(color=COLOURS.other, opacity=0.2, clip=True, aria=False)
        .encode(x="x:Q", y="low:Q", y2="high")
    )
    line = (
        layer("fit", "line")
        .mark_line(color=COLOURS.text, strokeWidth=1.75, clip=True, aria=False)
        .encode(x="x:Q", y="middle:Q")
    )
    return band, line


def _fit_names() -> list[Layer]:
    """Name the line and the band at their ends, over whatever mark stands there."""
    named: tuple[tuple[str, str, dict[str, Any]], ...] = (
        ("middle", "expected", {"baseline": "bottom", "dy": -6}),
        ("high", "95% of authorities", {"baseline": "top", "dy": 6}),
    )
    return [
        layer("ends", f"{part}_{at}")
        .mark_text(align="right", fontSize=12, color=COLOURS.muted, aria=False, **placed, **more)
        .encode(x="x:Q", y=f"{at}:Q", text=alt.value(text))
        for part, more in (("halo", halo(4.0)), ("name", {}))
        for at, text, placed in named
    ]


def _ring() -> Layer:
    """Ring the chosen area: its own mark may be small."""
    ring = (
        layer("dots", "ring")
        .transform_filter("datum.role == 'area'")
        .mark_point(
            filled=False, size=330, strokeWidth=3, color=COLOURS.area, opacity=1, aria=False
        )
    )
    return ring.encode(x="x:Q", y="at:Q")


def _dots() -> Layer:
    reach = alt.Scale(
        domain=[0, MOST_CHILDREN], range=[LEAST_SIZE, MOST_SIZE], clamp=True, zero=False
    )
    # Where nobody knows how many children there are, a mark is drawn all the same.
    within: Any = (
        layer("dots", "dots")
        .transform_filter("!datum.cut")
        .transform_calculate(room="isValid(datum.children) ? datum.children : room_unknown")
    )
    mark: Any = within.mark_point(
        filled=True,
        opacity=1,
        stroke=COLOURS.paper,
        strokeWidth=0.75,
        cursor="pointer",
        tooltip=expr(_TOOLTIP),
        aria=False,
    )
    return mark.encode(
        x="x:Q",
        y="at:Q",
        fill=roles.fill(_GAP),
        shape=roles.shape(_GAP),
        size=alt.Size("room:Q", scale=reach, legend=None),
        order="front:Q",
    ).add_params(alt.selection_point(name="chosen", fields=["area_code"], on="click", toggle=False))
