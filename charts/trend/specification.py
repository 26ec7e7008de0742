"""The Vega-Lite of a trend; figures and names come in by table."""

from __future__ import annotations

from typing import Any, Final

import altair as alt

from charts.layers.axes import zero_line
from charts.layers.frame import EVERY, LEVELS, UNIT, Layer, chart, expr, layer
from charts.specification import COLOURS, Spec
from charts.trend.drawing import LABEL_PADDING
from charts.trend.event_layers import chosen, cuts, gaps, notes
from charts.trend.line_layers import (
    dots,
    lines,
    name_of_the_pointed_at,
    names_at_the_ends,
    neighbours,
    points,
    revised,
)

_TICK_LABEL: Final = (
    "(length(tick_at) - 1 - indexof(tick_at, datum.value)) % tick_every == 0"
    " ? tick_text[indexof(tick_at, datum.value)] : ''"
)
_FILLED: Final = {
    "gutter_wide": 160,
    "gutter_narrow": 90,
    "tick_at": [],
    "tick_text": [],
    "tick_width": 40,
    **LEVELS,
    **UNIT,
}
_WORKED_OUT: Final = {
    "gutter": "narrow ? gutter_narrow : gutter_wide",
    "plot_end": "max(width - gutter, 60)",
    "tick_every": "max(1, ceil(tick_width * length(tick_at) / plot_end))",
}


def specification() -> Spec:
    """Build the specification of a trend with all that one can have.

    To be filled in: the parameters, the vertical axis's title and the distance of the horizontal
    one's labels in the first layer, the height, and the tables ``frame``, ``lines``, ``ends``,
    ``cuts``, ``gaps``, ``notes`` and ``chosen``. A layer whose table is empty, and ``revised``
    where nothing is, has to be left out; so has `PICKING` where neighbours can't be picked.
    """
    hover = _pointer("hover", on="pointerover", clear="pointerout")
    params = [hover, _pointer("picked", on="click", toggle="true")]
    layers = [
        _frame(),
        *notes(),
        neighbours(params),
        lines(),
        dots(),
        revised(),
        *gaps(),
        *cuts(),
        *names_at_the_ends(),
        *chosen(),
        *name_of_the_pointed_at(params),
        points(hover).add_params(*params),
    ]
    return chart(layers, _FILLED, _WORKED_OUT)


def _pointer(name: str, **how: Any) -> alt.Parameter:
    """Select the line nearest to the pointer; nobody's is selected before the first touch."""
    return alt.selection_point(name=name, fields=["key"], nearest=True, empty=False, **how)


def _frame() -> Layer:
    """Hold the axes and, by two unseen points, the ends of both scales."""
    x = alt.X(
        "x:Q",
        scale=alt.Scale(zero=False, nice=False, range=[10, expr("plot_end")]),
        axis=alt.Axis(
            title=None,
            values=expr("tick_at"),
            tickCount=EVERY,
            labelExpr=_TICK_LABEL,
            labelOverlap=False,
            labelFlush=False,
            labelPadding=LABEL_PADDING,
            grid=False,
            ticks=False,
            domainColor=COLOURS.muted,
            aria=False,
        ),
    )
    y = alt.Y(
        "y:Q",
        scale=alt.Scale(zero=False, nice=False),
        axis=alt.Axis(
            title="unit",
            titleAngle=0,
            titleAlign="left",
            titleAnchor="end",
            titleX=-4,
            titleY=-14,
            values=expr("level_at"),
            tickCount=EVERY,
            labelExpr="format(datum.value, level_format)",
            labelOverlap=False,
            labelPadding=8,
            domain=False,
            ticks=False,
            aria=False,
            **zero_line(),
        ),
    )
    return layer("frame", "frame").mark_point(opacity=0, aria=False).encode(x=x, y=y)
