"""The trend's Vega-Lite, one a mode; figures and names come in by table.

What changes from one area to the next stands in the tables or in named parameters, so that one
specification serves every area and a browser can keep the chart it has.
"""

from __future__ import annotations

import json
from typing import Any, Final

import altair as alt

from charts.palette import Mode, Palette, palette
from charts.specs.axes import zero_line
from charts.specs.config import base_config
from charts.specs.trend_events import chosen, cuts, gaps, notes
from charts.specs.trend_marks import (
    Layer,
    dots,
    layer,
    lines,
    name_of_the_pointed_at,
    names_at_the_ends,
    neighbours,
    points,
    revised,
)
from charts.trend import LABEL_PADDING

NARROW: Final = 520
"""Below this width in pixels, of the plot and the names beside it, it is set for a phone."""

# Given values are thinned to the count that Vega-Lite would choose unless a count is given too.
_EVERY: Final = 1000
_TICK_LABEL: Final = (
    "(length(tick_at) - 1 - indexof(tick_at, datum.value)) % tick_every == 0"
    " ? tick_text[indexof(tick_at, datum.value)] : ''"
)

_PARAMETERS: Final = (
    # Filled in for each drawing.
    {"name": "gutter_wide", "value": 160},
    {"name": "gutter_narrow", "value": 90},
    {"name": "tick_at", "value": []},
    {"name": "tick_text", "value": []},
    {"name": "tick_width", "value": 40},
    {"name": "level_at", "value": []},
    {"name": "level_format", "value": ","},
    {"name": "crosses_zero", "value": False},
    {"name": "number_format", "value": ",.1f"},
    {"name": "unit_before", "value": ""},
    {"name": "unit_text", "value": ""},
    # Worked out in the browser; each may only name those before it.
    {"name": "narrow", "expr": f"width < {NARROW}"},
    {"name": "gutter", "expr": "narrow ? gutter_narrow : gutter_wide"},
    {"name": "plot_end", "expr": "max(width - gutter, 60)"},
    {"name": "tick_every", "expr": "max(1, ceil(tick_width * length(tick_at) / plot_end))"},
)


def template(mode: Mode, compact: bool) -> str:
    """Build the specification of a trend with all that one can have.

    Parameters
    ----------
    mode : {'light', 'dark'}
        What the page around it is.
    compact : bool
        Whether to leave out the picking of single neighbours.

    Returns
    -------
    str
        Vega-Lite as JSON, to be filled in: the parameters above `narrow`, the vertical axis's
        title and the distance of the horizontal one's labels in the first layer, the height, and
        the tables ``frame``, ``lines``, ``ends``, ``cuts``, ``gaps``, ``notes`` and ``chosen``.
        A layer whose table is empty, and ``revised`` where nothing is, has to be taken out: it
        would be drawn as nothing, with a warning.
    """
    p = palette(mode)
    hover = _pointer("hover", on="pointerover", clear="pointerout")
    picked = _pointer("picked", on="click", toggle="true")
    params = [hover] if compact else [hover, picked]
    layers = [
        _frame(p),
        *notes(p),
        *(() if compact else (neighbours(p, params),)),
        lines(p),
        dots(p),
        revised(p),
        *gaps(p),
        *cuts(p),
        *names_at_the_ends(p),
        *chosen(p),
        *(() if compact else name_of_the_pointed_at(p, params)),
        points(p, hover).add_params(*params),
    ]
    spec = alt.layer(*layers).to_dict()
    spec["params"] = [*_PARAMETERS, *spec["params"]]
    spec["config"] = base_config(p)
    spec["width"] = "container"
    spec["autosize"] = {"type": "fit", "contains": "padding"}
    spec["padding"] = {"left": 2, "right": 2, "top": 2, "bottom": 2}
    return json.dumps(spec)


def _pointer(name: str, **how: Any) -> alt.Parameter:
    """Select the line nearest to the pointer; nobody's is selected before the first touch."""
    return alt.selection_point(name=name, fields=["key"], nearest=True, empty=False, **how)


def _frame(p: Palette) -> Layer:
    """Hold the axes and, by two unseen points, the ends of both scales."""
    x = alt.X(
        "x:Q",
        scale=alt.Scale(zero=False, nice=False, range=[10, alt.ExprRef("plot_end")]),
        axis=alt.Axis(
            title=None,
            values=alt.ExprRef("tick_at"),
            tickCount=_EVERY,
            labelExpr=_TICK_LABEL,
            labelOverlap=False,
            labelFlush=False,
            labelPadding=LABEL_PADDING,
            grid=False,
            ticks=False,
            domainColor=p.muted,
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
            values=alt.ExprRef("level_at"),
            tickCount=_EVERY,
            labelExpr="format(datum.value, level_format)",
            labelOverlap=False,
            labelPadding=8,
            domain=False,
            ticks=False,
            aria=False,
            **zero_line(p),
        ),
    )
    return layer("frame", "frame").mark_point(opacity=0, aria=False).encode(x=x, y=y)
