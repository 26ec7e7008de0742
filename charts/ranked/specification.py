"""The Vega-Lite of a group in order."""

from __future__ import annotations

from typing import Any, Final

import altair as alt

from charts.layers.axes import zero_line
from charts.layers.frame import EVERY, LEVELS, UNIT, Layer, chart, expr, layer
from charts.ranked.drawing import FONT_NARROW, FONT_WIDE
from charts.ranked.text_layers import TOOLTIP, heads, words
from charts.specification import COLOURS, Spec

_FILLED: Final = {
    "dense": False,
    "name_wide": 160,
    "note_wide": 0,
    "between_wide": 0,
    **LEVELS,
    "lowest": 0,
    "highest": 1,
    **UNIT,
}
# Channels on one column share their values, or the browser says so in its console.
_DASHES: Final = {
    "england": [7, 4],
    "region": [4, 2],
    "mean": [1, 0],
    "median": [2, 3],
    "area": [1, 0],
    "member": [1, 0],
}
_SHAPES: Final = {
    "england": "diamond",
    "region": "square",
    "mean": "triangle-up",
    "median": "triangle-up",
    "area": "circle",
    "member": "circle",
}


def specification() -> Spec:
    """Build the specification of a group in order.

    To be filled in: the parameters, the height, the title of the axis in the first layer, and the
    tables ``rows``, ``lines``, ``heads`` and ``frame``.
    """
    y = alt.Y(
        "place:O",
        sort=None,
        axis=None,
        scale=alt.Scale(paddingInner=0, paddingOuter=0),
    )
    layers = [
        _axis(),
        _guides(y),
        _rules(y),
        _intervals(y),
        _dots(y),
        _cuts(y),
        *words(y),
        *heads(),
    ]
    worked_out = {
        # On a phone a name stands over its dot, where rows are tall enough.
        "stacked": "narrow && !dense",
        "name_room": "stacked ? 0 : narrow ? 132 : name_wide",
        "from_left": "stacked ? 10 : narrow ? 140 : name_wide + note_wide + 12",
        "from_right": "stacked ? 10 : narrow ? 48 : 64 + between_wide",
        # Close rows on a phone have no room for intervals in figures: the table has them.
        "beside": "narrow && !stacked ? 0 : between_wide",
        "down": "stacked ? 9 : 0",
        "up": "stacked ? -9 : 0",
        "size": f"narrow ? {FONT_NARROW} : {FONT_WIDE}",
    }
    return chart(layers, _FILLED, worked_out)


def _axis() -> Layer:
    x = alt.X(
        "x:Q",
        # Said outright: a layer without rows, as of what is cut, has no reach of its own.
        scale=alt.Scale(
            domain=[expr("lowest"), expr("highest")],
            zero=False,
            nice=False,
            range=[expr("from_left"), expr("max(width - from_right, from_left + 40)")],
        ),
        axis=alt.Axis(
            title="unit",
            titleAnchor="start",
            titleX=expr("from_left"),
            values=expr("level_at"),
            tickCount=EVERY,
            labelExpr="format(datum.value, level_format)",
            grid=True,
            ticks=False,
            domain=False,
            labelPadding=6,
            aria=False,
            **zero_line(),
        ),
    )
    return layer("frame", "frame").mark_point(opacity=0, aria=False).encode(x=x)


def _guides(y: Any) -> Layer:
    """Lead the eye from a name to its dot."""
    return (
        layer("rows", "guides")
        .mark_rule(color=COLOURS.rule, strokeWidth=1, yOffset=expr("down"), aria=False)
        .encode(
            y=y,
            x=alt.value(expr("from_left")),
            x2=alt.value(expr("max(width - from_right, from_left + 40)")),
        )
    )


def _rules(y: Any) -> Layer:
    """Draw what is compared with as a line from its own row down to the last."""
    return (
        layer("lines", "rules")
        .mark_rule(yOffset=expr("down"), aria=False)
        .encode(
            x="value:Q",
            y=y,
            y2=alt.value("height"),
            color=_colour(alt.Color),
            strokeDash=_by_role(alt.StrokeDash, _DASHES),
            strokeWidth=alt.value(2),
        )
    )


def _intervals(y: Any) -> Layer:
    return (
        layer("rows", "intervals")
        .transform_filter("isValid(datum.lower) && isValid(datum.value)")
        .mark_rule(yOffset=expr("down"), strokeCap="round", aria=False)
        .encode(
            x="lower:Q",
            x2="upper",
            y=y,
            color=_colour(alt.Color),
            strokeWidth=alt.when("datum.role == 'area'").then(alt.value(4)).otherwise(alt.value(2)),
        )
    )


def _dots(y: Any) -> Layer:
    return (
        layer("rows", "dots")
        .transform_filter("isValid(datum.value) && !datum.cut")
        .mark_point(
            filled=True, opacity=1, yOffset=expr("down"), tooltip=expr(TOOLTIP), aria=False
        )
        .encode(
            x="at:Q",
            y=y,
            color=_colour(alt.Color),
            shape=_by_role(alt.Shape, _SHAPES),
            size=alt.when("datum.role == 'area'").then(alt.value(190)).otherwise(alt.value(95)),
        )
    )


def _cuts(y: Any) -> Layer:
    """Point out of the picture where a figure lies beyond the scale: it is printed in its row."""
    return (
        layer("rows", "cut_marks")
        .transform_filter("isValid(datum.value) && datum.cut")
        .mark_point(
            filled=True,
            opacity=1,
            shape="triangle-right",
            angle=expr("datum.value < lowest ? 180 : 0"),
            size=120,
            # Within the plot, clear of the figure beside it.
            xOffset=expr("datum.value < lowest ? 4 : -4"),
            yOffset=expr("down"),
            tooltip=expr(TOOLTIP),
            aria=False,
        )
        .encode(x="at:Q", y=y, color=_colour(alt.Color))
    )


def _colour(channel: type[Any]) -> Any:
    colours = {
        "england": COLOURS.england,
        "region": COLOURS.region,
        "mean": COLOURS.neighbours,
        "median": COLOURS.neighbours,
        "area": COLOURS.area,
        "member": COLOURS.muted,
    }
    return _by_role(channel, colours)


def _by_role(channel: type[Any], values: dict[str, Any]) -> Any:
    scale = alt.Scale(domain=list(values), range=list(values.values()))
    return channel("role:N", scale=scale, legend=None)
