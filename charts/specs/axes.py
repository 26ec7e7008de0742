"""Two axes for points: ticks and ends come from parameters, and the frame's one point is unseen."""

from __future__ import annotations

from typing import Any

import altair as alt

from charts.palette import Palette
from charts.specs.template import EVERY, Layer, expr, layer


def two_axes(x: str, y: str, across: dict[str, Any], scale: alt.Scale, p: Palette) -> Layer:
    """Hold the axes of a chart of points.

    Parameters
    ----------
    x, y : str
        Columns of the table ``frame``.
    across : dict
        What the horizontal axis has of its own: ``values``, ``labelExpr``.
    scale : altair.Scale
        The horizontal scale.
    p : Palette
        Colours of the mode.

    Returns
    -------
    Layer
        The vertical scale runs from 0 to the parameter ``top``, its ticks are ``level_at`` and
        ``level_format``; both titles are to be filled in.
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
            domainColor=p.muted,
            labelPadding=6,
            aria=False,
            **across,
        ),
    )
    vertical = alt.Y(
        f"{y}:Q",
        scale=alt.Scale(domain=[0, expr("top")], nice=False),
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
        ),
    )
    unseen = layer("frame", "frame").mark_point(opacity=0, aria=False)
    return unseen.encode(x=horizontal, y=vertical)
