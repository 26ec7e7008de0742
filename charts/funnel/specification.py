"""The Vega-Lite of a funnel."""

from __future__ import annotations

from typing import Any, Final

import altair as alt

from charts.funnel.drawing import FONT, HEIGHT
from charts.layers import roles
from charts.layers.axes import cut_points, two_axes
from charts.layers.frame import LEVELS, UNIT, Layer, chart, expr, layer
from charts.layers.names import named_points
from charts.specification import COLOURS, Spec

_GAP: Final = 32

_FILLED: Final = {
    **LEVELS,
    "size_at": [],
    "bottom": 0,
    "top": 1,
    "least": 1,
    "most": 10,
    "england": 0,
    "england_text": "",
    **UNIT,
    **roles.ROLE_NAMES,
}
_SIZES: Final = {"values": expr("size_at"), "labelExpr": "format(datum.value, ',')"}
_SCALE: Final = alt.Scale(type="log", domain=[expr("least"), expr("most")], nice=False)
_TOOLTIP: Final = """merge(
 {title: datum.name,
  'Figure': unit_before + format(datum.value, number_format) + unit_text},
 isValid(datum.numerator) ? {'Count': format(datum.numerator, ',')} : {},
 isValid(datum.denominator) ? {'Out of': format(datum.denominator, ',')} : {},
 {'Found': datum.found})"""


def specification() -> Spec:
    """Build the specification of a funnel.

    To be filled in: the parameters, the titles of the axes in the first layer, and the tables
    ``dots``, ``limits``, ``names`` and ``frame``.
    """
    layers = [
        two_axes("size", "value", _SIZES, _SCALE),
        *_limits(),
        *_england(),
        _dots(),
        cut_points("size", _TOOLTIP, roles.fill(_GAP)),
        *named_points("names", "size", "value", FONT),
    ]
    layers[0] = layers[0].properties(height=HEIGHT)
    return chart(layers, _FILLED, {})


def _limits() -> tuple[Layer, ...]:
    """Shade within 95%, and draw both pairs of limits as lines."""
    band = (
        layer("limits", "within")
        .mark_area(color=COLOURS.other, opacity=0.16, clip=True, aria=False)
        .encode(x="size:Q", y="low95:Q", y2="high95")
    )

    def line(field: str, dash: list[int]) -> Layer:
        return (
            layer("limits", f"limit_{field}")
            .mark_line(
                color=COLOURS.muted, strokeWidth=1.25, strokeDash=dash, clip=True, aria=False
            )
            .encode(x="size:Q", y=f"{field}:Q")
        )

    def name(field: str, text: str) -> Layer:
        return (
            layer("limits", f"name_{field}")
            .transform_window(n="row_number()", frame=[None, None])
            .transform_joinaggregate(of="count()")
            .transform_filter("datum.n == datum.of - 1")
            .mark_text(align="right", baseline="bottom", dy=-3, fontSize=12, color=COLOURS.muted,
                       aria=False)
            .encode(x="size:Q", y=f"{field}:Q", text=alt.value(text))
        )  # fmt: skip

    return (
        band,
        line("low95", [4, 3]),
        line("high95", [4, 3]),
        line("low998", [1, 0]),
        line("high998", [1, 0]),
        name("high95", "95%"),
        name("high998", "99.8%"),
    )


def _england() -> tuple[Layer, ...]:
    rule = (
        layer("frame", "england")
        .transform_calculate(at="england")
        .mark_rule(color=COLOURS.england, strokeWidth=2.25, strokeDash=[7, 4], aria=False)
        .encode(y="at:Q", x=alt.value(0), x2=alt.value("width"))
    )
    name = (
        layer("frame", "england_name")
        .transform_calculate(at="england", text="england_text")
        .mark_text(align="left", baseline="bottom", dx=4, dy=-4, fontSize=FONT, color=COLOURS.text,
                   aria=False)
        .encode(y="at:Q", x=alt.value(0), text="text:N")
    )  # fmt: skip
    return rule, name


def _dots() -> Layer:
    within: Any = layer("dots", "dots").transform_filter("!datum.cut")
    mark: Any = within.mark_point(
        filled=True,
        opacity=1,
        stroke=COLOURS.paper,
        strokeWidth=0.75,
        tooltip=expr(_TOOLTIP),
        aria=False,
    )
    return mark.encode(
        x="size:Q",
        y="at:Q",
        fill=roles.fill(_GAP),
        shape=roles.shape(_GAP),
        size=roles.size(),
        order="front:Q",
    )
