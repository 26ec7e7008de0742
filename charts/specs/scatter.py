"""The Vega-Lite of a rate against deprivation, one a mode, with and without a line."""

from __future__ import annotations

from typing import Any, Final

import altair as alt

from charts.palette import Mode, Palette, palette
from charts.scatter_names import FONT, HEIGHT, LEAST_SIZE, MOST_CHILDREN, MOST_SIZE
from charts.specs import roles
from charts.specs import template as frame
from charts.specs.axes import cut_points, two_axes
from charts.specs.named_points import named_points
from charts.specs.template import Layer, expr, layer

_GAP: Final = 32

_FILLED: Final = {
    "level_at": [],
    "level_format": ",",
    "across_at": [],
    "across_format": ",",
    "across_unit": "",
    "bottom": 0,
    "top": 1,
    "crosses_zero": False,
    "least": 0,
    "most": 1,
    "room_unknown": 0,
    "unit_before": "",
    "unit_text": "",
    "number_format": ",.1f",
    "index_format": ",.1f",
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
 {'Deprivation': format(datum.x, index_format) + across_unit},
 isValid(datum.numerator) ? {'Count': format(datum.numerator, ',')} : {},
 isValid(datum.children) ? {'Out of': format(datum.children, ',')} : {})"""


def template(mode: Mode, fitted: bool) -> str:
    """Build the specification of a scatter.

    Parameters
    ----------
    mode : {'light', 'dark'}
        What the page around it is.
    fitted : bool
        Whether a line and its band are drawn.

    Returns
    -------
    str
        Vega-Lite as JSON, to be filled in: the parameters, the titles of the axes in the first
        layer, and the tables ``dots``, ``names``, ``frame`` and where fitted ``fit`` and ``ends``.
    """
    p = palette(mode)
    layers = [
        two_axes("x", "value", _ACROSS, _SCALE, p),
        *(_fit(p) if fitted else ()),
        _dots(p),
        cut_points("x", _TOOLTIP, roles.fill(p, _GAP), p),
        _ring(p),
        *(_fit_names(p) if fitted else ()),
        *named_points("names", "x", "value", p, FONT),
    ]
    layers[0] = layers[0].properties(height=HEIGHT)
    return frame.template(layers, p, _FILLED, {})


def _fit(p: Palette) -> tuple[Layer, ...]:
    band = (
        layer("fit", "band")
        .mark_area(color=p.other, opacity=0.2, clip=True, aria=False)
        .encode(x="x:Q", y="low:Q", y2="high")
    )
    line = (
        layer("fit", "line")
        .mark_line(color=p.text, strokeWidth=1.75, clip=True, aria=False)
        .encode(x="x:Q", y="middle:Q")
    )
    return band, line


def _fit_names(p: Palette) -> list[Layer]:
    """Name the line and the band at their ends, over whatever mark stands there."""
    halo: dict[str, Any] = {"stroke": p.paper, "strokeWidth": 4.0, "strokeJoin": "round"}
    named: tuple[tuple[str, str, dict[str, Any]], ...] = (
        ("middle", "expected", {"baseline": "bottom", "dy": -6}),
        ("high", "95% of authorities", {"baseline": "top", "dy": 6}),
    )
    return [
        layer("ends", f"{part}_{at}")
        .mark_text(align="right", fontSize=12, color=p.muted, aria=False, **placed, **more)
        .encode(x="x:Q", y=f"{at}:Q", text=alt.value(said))
        for part, more in (("halo", halo), ("name", {}))
        for at, said, placed in named
    ]


def _ring(p: Palette) -> Layer:
    """Ring the chosen area: its own mark may be small."""
    ring = (
        layer("dots", "ring")
        .transform_filter("datum.role == 'area'")
        .mark_point(filled=False, size=330, strokeWidth=3, color=p.area, opacity=1, aria=False)
    )
    return ring.encode(x="x:Q", y="at:Q")


def _dots(p: Palette) -> Layer:
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
        stroke=p.paper,
        strokeWidth=0.75,
        cursor="pointer",
        tooltip=expr(_TOOLTIP),
        aria=False,
    )
    return mark.encode(
        x="x:Q",
        y="at:Q",
        fill=roles.fill(p, _GAP),
        shape=roles.shape(p, _GAP),
        size=alt.Size("room:Q", scale=reach, legend=None),
        order="front:Q",
    ).add_params(alt.selection_point(name="chosen", fields=["area_code"], on="click", toggle=False))
