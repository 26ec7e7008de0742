"""The Vega-Lite of all authorities along one line."""

from __future__ import annotations

from typing import Any, Final

import altair as alt

from charts.layers import roles
from charts.layers.frame import EVERY, LEVELS, UNIT, Layer, chart, expr, halo, layer
from charts.specification import COLOURS, Spec

HEIGHT: Final = 250
_TOP: Final = 46
"""Pixels above the dots, for the names of the area and of England."""
_BOTTOM: Final = 22
"""Pixels below them, for the names of the quarters."""

_FILLED: Final = {
    **LEVELS,
    **UNIT,
    "low": 0,
    "high": 1,
    **roles.ROLE_NAMES,
}
_WORKED_OUT: Final = {
    "dot": "narrow ? 7 : 9",
    "inside": "max(width - 20, 40)",
    "middle": f"{_TOP} + (height - {_TOP + _BOTTOM}) / 2",
    "room": f"(height - {_TOP + _BOTTOM}) / 2 - 4",
}
_TOOLTIP: Final = """merge(
 {title: datum.name,
  'Figure': unit_before + format(datum.value, number_format) + unit_text},
 isValid(datum.numerator) ? {'Count': format(datum.numerator, ',')} : {},
 isValid(datum.denominator) ? {'Out of': format(datum.denominator, ',')} : {},
 isValid(datum.rank) ? {'Place': datum.rank + ' of ' + datum.of} : {})"""


def specification() -> Spec:
    """Build the specification of all authorities along one line.

    To be filled in: the parameters, the title of the axis in the first layer, and the tables
    ``dots``, ``quarters``, ``labels``, ``cut_names`` and ``frame``.
    """
    layers = [_axis(), *_quarters(), _zero(), *_marked(), *_dots(), *_cut_names()]
    layers[1] = layers[1].properties(height=HEIGHT)
    return chart(layers, _FILLED, _WORKED_OUT)


def _axis() -> Layer:
    x = alt.X(
        "x:Q",
        # Said outright: a layer without rows, as of what is cut, has no reach of its own.
        scale=alt.Scale(
            domain=[expr("low"), expr("high")],
            zero=False,
            nice=False,
            range=[10, expr("width - 10")],
        ),
        axis=alt.Axis(
            title="unit",
            titleAnchor="start",
            values=expr("level_at"),
            tickCount=EVERY,
            labelExpr="format(datum.value, level_format)",
            grid=False,
            ticks=False,
            labelPadding=6,
            aria=False,
        ),
    )
    return layer("frame", "frame").mark_point(opacity=0, aria=False).encode(x=x)


def _quarters() -> tuple[Layer, ...]:
    """Shade every other quarter and name the two at the ends."""
    shades = (
        layer("quarters", "quarters")
        .transform_filter("datum.shade == 0")
        .mark_rect(color=COLOURS.other, opacity=0.16, aria=False)
        .encode(x="low:Q", x2="high", y=alt.value(_TOP), y2=alt.value("height"))
    )
    names = (
        layer("quarters", "quarter_names")
        .transform_filter("datum.label")
        .mark_text(
            baseline="bottom",
            align=expr("datum.at == low ? 'left' : 'right'"),
            dx=expr("datum.at == low ? 4 : -4"),
            dy=-5,
            fontSize=12,
            color=COLOURS.muted,
            aria=False,
        )
        .encode(x="at:Q", y=alt.value("height"), text="label:N")
    )
    return shades, names


def _zero() -> Layer:
    """Draw zero where figures go below it."""
    return (
        layer("frame", "zero")
        .transform_filter("crosses_zero && datum.x == low")
        .transform_calculate(zero="0")
        .mark_rule(color=COLOURS.muted, strokeWidth=1.5, aria=False)
        .encode(x="zero:Q", y=alt.value(_TOP), y2=alt.value("height"))
    )


def _cut_names() -> tuple[Layer, ...]:
    """Name what lies beyond the scale beside its mark at the edge."""
    # Under the middle, where stacked marks don't reach.
    placed = layer("cut_names", "cut_names").transform_calculate(y="middle + 22 + 16 * datum.row")

    def words(part: str, **more: Any) -> Layer:
        return (
            placed.properties(name=part)
            .mark_text(
                align=expr("datum.left ? 'right' : 'left'"),
                dx=expr("datum.left ? 6 : -6"),
                baseline="middle",
                fontSize=13,
                color=COLOURS.text,
                aria=False,
                **more,
            )
            .encode(x="at:Q", y=alt.Y("y:Q", scale=None, axis=None), text="text:N")
        )

    return words("cut_halo", **halo(4.0)), words("cut_texts")


def _marked() -> tuple[Layer, ...]:
    """Draw England's line, and lead from the area's and England's names to their places."""
    is_area = "datum.role == 'area'"
    own, other = alt.value(COLOURS.area), alt.value(COLOURS.england)
    colour: Any = alt.when(is_area).then(own).otherwise(other)
    dash: Any = alt.when(is_area).then(alt.value([1, 0])).otherwise(alt.value([7, 4]))
    named = layer("labels", "names").transform_calculate(y=f"{is_area} ? 12 : 34")
    rules = (
        named.properties(name="rules")
        .transform_filter("!datum.cut")
        .mark_rule(strokeWidth=2, aria=False)
        .encode(
            x="value:Q",
            y=alt.Y("y:Q", scale=None, axis=None),
            y2=alt.value("height"),
            color=colour,
            strokeDash=dash,
        )
    )

    def words(part: str, **more: Any) -> Layer:
        return (
            named.properties(name=part)
            .mark_text(
                align=expr("datum.left ? 'right' : 'left'"),
                dx=expr("datum.left ? -5 : 5"),
                baseline="middle",
                fontSize=14,
                fontWeight=expr("datum.role == 'area' ? 700 : 400"),
                color=COLOURS.text,
                aria=False,
                **more,
            )
            .encode(x="value:Q", y=alt.Y("y:Q", scale=None, axis=None), text="text:N")
        )

    return rules, words("halo", **halo(4.0)), words("names")


def _dots() -> tuple[Layer, Layer]:
    """Stack dots that share a place to either side of the middle, the nearest to the reader first.

    All of it is worked out from the width in the browser, so that dots neither overlap on a phone
    nor thin out on a projector.
    """
    stacked = (
        layer("dots", "dots")
        .transform_calculate(bin="round((datum.at - low) / (high - low) * inside / dot)")
        .transform_window(
            nth="row_number()",
            groupby=["bin"],
            sort=[alt.SortField("front", order="descending"), alt.SortField("value")],
            frame=[None, 0],
        )
        .transform_joinaggregate(most="max(nth)")
        .transform_calculate(
            y="middle + (datum.nth % 2 ? 1 : -1) * floor(datum.nth / 2)"
            " * min(dot, room / max(1, ceil(datum.most / 2)))"
        )
    )
    shown: dict[str, Any] = {
        "filled": True, "opacity": 1, "stroke": COLOURS.paper, "strokeWidth": 0.75,
        "tooltip": expr(_TOOLTIP), "aria": False,
    }  # fmt: skip
    placed: dict[str, Any] = {
        "x": "at:Q", "y": alt.Y("y:Q", scale=None, axis=None), "fill": roles.fill(),
        "size": roles.size(), "order": "front:Q",
    }  # fmt: skip
    dots = stacked.transform_filter("!datum.cut").mark_point(**shown)
    # Pointing out of the picture: the figure lies beyond the scale.
    cuts = (
        stacked.properties(name="cut_marks")
        .transform_filter("datum.cut")
        .mark_point(shape="triangle-right", angle=expr("datum.cut < 0 ? 180 : 0"), **shown)
    )
    return dots.encode(shape=roles.shape(), **placed), cuts.encode(**placed)
