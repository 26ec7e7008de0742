"""A specification that is built once and filled in for each drawing: the frame of every such chart.

What changes from one area to the next stands in tables or in named parameters, so that one
specification serves every area and a browser can keep the chart it has.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

import altair as alt

from charts.palette import Palette
from charts.specs.config import base_config

Layer = Any
"""An `altair.Chart`: its chained calls give their types away."""

NARROW: Final = 520
"""Below this width in pixels a chart is set for a phone."""

# Given values are thinned to the count that Vega-Lite would choose unless a count is given too.
EVERY: Final = 1000


def layer(table: str, name: str) -> Layer:
    """Begin a layer on a named table.

    Parameters
    ----------
    table : str
        The table's name among those of the drawing.
    name : str
        The layer's own.

    Returns
    -------
    altair.Chart
        Without a mark.
    """
    return alt.Chart(alt.NamedData(table), name=name)


def template(
    layers: Sequence[Layer],
    p: Palette,
    filled: Mapping[str, Any],
    worked_out: Mapping[str, str],
) -> str:
    """Put layers together.

    Parameters
    ----------
    layers : sequence of altair.Chart
        Back to front.
    p : Palette
        Colours of the mode.
    filled : mapping
        Parameters that a drawing fills in, with what they are until then.
    worked_out : mapping
        Parameters that the browser works out, as expressions; each may name those before it and
        `narrow`, which is true below `NARROW` pixels.

    Returns
    -------
    str
        Vega-Lite as JSON, as wide as its container; the height is the drawing's to fill in.
    """
    spec = alt.layer(*layers).to_dict()
    spec["params"] = [
        *({"name": name, "value": value} for name, value in filled.items()),
        {"name": "narrow", "expr": f"width < {NARROW}"},
        *({"name": name, "expr": expr} for name, expr in worked_out.items()),
        *spec.get("params", []),
    ]
    spec["config"] = base_config(p)
    spec["width"] = "container"
    spec["autosize"] = {"type": "fit", "contains": "padding"}
    spec["padding"] = {"left": 2, "right": 2, "top": 2, "bottom": 2}
    return json.dumps(spec)


def expr(text: str) -> alt.ExprRef:
    """Give a value that the browser works out from parameters.

    Parameters
    ----------
    text : str
        A Vega expression.

    Returns
    -------
    altair.ExprRef
        For a mark's property, a scale's range or a value.
    """
    return alt.ExprRef(text)
