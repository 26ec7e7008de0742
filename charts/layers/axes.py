"""Two axes for points: ticks and ends come from parameters, and the frame's one point is unseen.

What lies beyond the vertical one is marked at its end.
"""

from __future__ import annotations

from typing import Any

import altair as alt

from charts.layers.frame import EVERY, Layer, expr, layer
from charts.specification import COLOURS


def zero_line() -> dict[str, Any]:
    """Draw zero as a line of its own where figures go below it.

    Returns
    -------
    dict
        Of the grid of an axis whose ticks hold zero; the specification has a parameter
        ``crosses_zero``.
    """

    def where_zero(then: Any, otherwise: Any) -> dict[str, Any]:
        test = "crosses_zero && datum.value === 0"
        return {"condition": {"test": test, "value": then}, "value": otherwise}

    return {"gridColor": where_zero(COLOURS.muted, COLOURS.rule), "gridWidth": where_zero(1.5, 1)}


def two_axes(x: str, y: str, across: dict[str, Any], scale: alt.Scale) -> Layer:
    """Hold the axes of a chart of points.

    Parameters
    ----------
    x, y : str
        Columns of the table ``frame``.
    across : dict
        What the horizontal axis has of its own: ``values``, ``labelExpr``.
    scale : altair.Scale
        The horizontal scale.

    Returns
    -------
    Layer
        The vertical scale runs from the parameter ``bottom`` to ``top``, its ticks are ``level_at``
        and ``level_format``; both titles are to be filled in.
    """
    horizontal = alt.X(
        f"{x}:Q",
        scale=scale,
        axis=alt.Axis(
            title="x",
            titleAnchor="start",
            tickCount=EVERY,
            labelOverlap="greedy",
            grid=False,
            ticks=False,
            domainColor=COLOURS.muted,
            labelPadding=6,
            aria=False,
            **across,
        ),
    )
    vertical = alt.Y(
        f"{y}:Q",
        scale=alt.Scale(domain=[expr("bottom"), expr("top")], nice=False),
        axis=alt.Axis(
            title="y",
            titleAngle=0,
            titleAlign="left",
            titleAnchor="end",
            titleX=-4,
            titleY=-14,
            values=expr("level_at"),
            tickCount=EVERY,
            labelExpr="format(datum.value, level_format)",
            labelPadding=8,
            domain=False,
            ticks=False,
            aria=False,
            **zero_line(),
        ),
    )
    unseen = layer("frame", "frame").mark_point(opacity=0, aria=False)
    return unseen.encode(x=horizontal, y=vertical)


def cut_points(x: str, tooltip: str, fill: Any) -> Layer:
    """Point out of the plot where a figure lies beyond the vertical scale.

    Parameters
    ----------
    x : str
        The column of the horizontal place in the table ``dots``.
    tooltip : str
        As that of the points within.
    fill : altair.Fill
        The same as theirs, so that they share a key.

    Returns
    -------
    Layer
        A triangle a row whose column ``cut`` is 1 or -1, at the column ``at``.
    """
    marks = (
        layer("dots", "cut_marks")
        .transform_filter("datum.cut")
        .mark_point(
            filled=True,
            opacity=1,
            shape="triangle-up",
            angle=expr("datum.cut > 0 ? 0 : 180"),
            size=130,
            stroke=COLOURS.paper,
            strokeWidth=0.75,
            tooltip=expr(tooltip),
            aria=False,
        )
    )
    return marks.encode(x=f"{x}:Q", y="at:Q", fill=fill)
