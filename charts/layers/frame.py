"""The frame of every specification: type, axes, width, and the parameters that a drawing fills in.

What changes from one area to the next stands in tables or in named parameters, so that one
specification serves every area and a browser can keep the chart it has.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import altair as alt

from charts.palette import FONT
from charts.specification import COLOURS, Spec

Layer = Any
"""An `altair.Chart`: its chained calls give their types away."""

NARROW: Final = 520
"""Below this width in pixels a chart is set for a phone."""

# Given values are thinned to the count that Vega-Lite would choose unless a count is given too.
EVERY: Final = 1000

_AXIS: Final = {
    "labelColor": COLOURS.muted,
    "labelFont": FONT,
    "labelFontSize": 13,
    "titleColor": COLOURS.muted,
    "titleFont": FONT,
    "titleFontSize": 13,
    "titleFontWeight": 400,
    "gridColor": COLOURS.rule,
    "gridWidth": 1,
    "domainColor": COLOURS.muted,
    "tickColor": COLOURS.muted,
}
_CONFIG: Final = {
    "font": FONT,
    "background": "transparent",
    "view": {"stroke": None},
    "axis": _AXIS,
    "text": {"font": FONT, "color": COLOURS.text},
    "title": {
        "font": FONT, "subtitleFont": FONT,
        "color": COLOURS.text, "subtitleColor": COLOURS.muted,
    },
}  # fmt: skip


LEVELS: Final = {"level_at": [], "level_format": ",", "crosses_zero": False}
"""The parameters of a scale's ticks, which `charts.scale.Scale.levels` fills in."""

UNIT: Final = {"unit_before": "", "unit_text": "", "number_format": ",.1f"}
"""The parameters that a figure is printed by, which `charts.specification.unit_of` fills in."""


def layer(table: str, name: str) -> Layer:
    """Begin a layer on a named table of the drawing; it has no mark yet."""
    return alt.Chart(alt.NamedData(table), name=name)


def chart(
    layers: Sequence[Layer], filled: Mapping[str, Any], worked_out: Mapping[str, str]
) -> Spec:
    """Put the layers of a chart together.

    Parameters
    ----------
    layers : sequence of altair.Chart
        Back to front.
    filled : mapping
        Parameters that a drawing fills in, with what they are until then.
    worked_out : mapping
        Parameters that the browser works out, as expressions; each may name those before it and
        `narrow`, which is true below `NARROW` pixels.

    Returns
    -------
    dict
        Vega-Lite, as wide as its container; the height is the drawing's to fill in.
    """
    return framed(alt.layer(*layers), filled, {"narrow": f"width < {NARROW}"} | dict(worked_out))


def framed(
    layered: Layer,
    filled: Mapping[str, Any],
    worked_out: Mapping[str, str] | None = None,
    *,
    padding: int = 2,
) -> Spec:
    """Give layers that stand together already the frame that all charts share.

    Parameters
    ----------
    layered : altair.LayerChart
        All of the chart.
    filled, worked_out : mapping
        As for `chart`, without `narrow`.
    padding : int
        Pixels on every side.

    Returns
    -------
    dict
        As `chart` gives it.
    """
    spec: Spec = layered.to_dict()
    spec["params"] = [
        *({"name": name, "value": value} for name, value in filled.items()),
        *({"name": name, "expr": expression} for name, expression in (worked_out or {}).items()),
        *spec.get("params", []),
    ]
    spec["config"] = _CONFIG
    spec["width"] = "container"
    spec["autosize"] = {"type": "fit", "contains": "padding"}
    spec["padding"] = dict.fromkeys(("left", "right", "top", "bottom"), padding)
    return spec


def halo(width: float) -> dict[str, Any]:
    """Give what draws a text as a halo of the page's colour, so many pixels wide.

    The text itself stands in a layer above it: it lies across other marks.
    """
    return {"stroke": COLOURS.paper, "strokeWidth": width, "strokeJoin": "round"}


def expr(text: str) -> alt.ExprRef:
    """Give a value that the browser works out from parameters, for a mark's property or a scale."""
    return alt.ExprRef(text)
