"""The map's Vega-Lite, one a mode and size. Shapes come by address, figures by table.

The figures are joined to the shapes in the browser. What is the same for every area of a measure
(unit, colours, reasons) stands in named parameters; all that changes with the period or the chosen
area stands in the table, so that the browser keeps the map it has drawn and changes its colours.
"""

from __future__ import annotations

import json
from typing import Any, Final

import altair as alt

from charts.choropleth import CHOSEN, NEIGHBOUR
from charts.palette import Mode, Palette, palette
from charts.specs.config import base_config

Layer = Any
"""An `altair.Chart`: its chained calls give their types away."""

FIELDS: Final = (
    "name period value symbol numerator numerator_symbol denominator nth among cls outline"
).split()
"""Columns of the table ``values`` that are joined to the shapes, beside ``area_code``."""

_PARAMETERS: Final = (
    {"name": "colours", "value": []},
    {"name": "number_format", "value": ",.1f"},
    {"name": "unit_before", "value": ""},
    {"name": "unit_text", "value": ""},
    {"name": "reasons", "value": {}},
)

# A shape without a row has no class at all, and null counts as zero.
_HAS_A_CLASS: Final = "isValid(datum.cls) && datum.cls >= 0"
_FIGURE: Final = (
    "isValid(datum.value) ? unit_before + format(datum.value, number_format) + unit_text"
    " : reasons[datum.symbol] || reasons.none"
)
_TOOLTIP: Final = """merge(
 {title: datum.name || datum.id},
 isValid(datum.value) ? {'Figure': datum.figure} : {'No figure': datum.figure},
 datum.period ? {'Period': datum.period} : {},
 isValid(datum.numerator) ? {'Count': format(datum.numerator, ',')}
 : datum.numerator_symbol ? {'Count': reasons[datum.numerator_symbol] || reasons.none} : {},
 isValid(datum.denominator) ? {'Out of': format(datum.denominator, ',')} : {},
 datum.among ? {'Place': (datum.nth ? datum.nth + ' ' : '') + datum.among} : {})"""
_COMPACT_TOOLTIP: Final = "{title: datum.name || datum.id, 'Figure': datum.figure}"


def template(mode: Mode, compact: bool) -> str:
    """Build the specification of a map.

    Parameters
    ----------
    mode : {'light', 'dark'}
        What the page around it is.
    compact : bool
        Whether it stands beside a chart as an illustration: thinner outlines, a shorter tooltip,
        no choosing by click.

    Returns
    -------
    str
        Vega-Lite as JSON, to be filled in: the parameters, the address of the shapes, the height
        and the table ``values``. Its layers are named: ``areas`` holds each area's fill once,
        ``missing`` the dashed edges, the others the outlines.
    """
    p = palette(mode)
    thin, thick = ((2.2, 0.9), (4.6, 1.5)) if compact else ((3.0, 1.2), (6.0, 2.0))
    layers = [
        _areas(p, compact),
        _missing(p),
        *_neighbour(*thin, p),
        *_chosen(*thick, p),
    ]
    shapes = alt.UrlData(url="", format=alt.TopoDataFormat(type="topojson", feature="areas"))
    values = alt.LookupData(data=alt.NamedData("values"), key="area_code", fields=FIELDS)
    spec = (
        alt.layer(*layers, data=shapes)
        .transform_lookup(lookup="id", from_=values)
        .transform_calculate(area_code="datum.id", figure=_FIGURE)
        .project(type="identity", reflectY=True)
        .to_dict()
    )
    spec["params"] = [*_PARAMETERS, *spec.get("params", [])]
    spec["config"] = base_config(p)
    spec["width"] = "container"
    spec["autosize"] = {"type": "fit", "contains": "padding"}
    # Room for half an outline where the land ends.
    spec["padding"] = {"left": 4, "right": 4, "top": 4, "bottom": 4}
    return json.dumps(spec)


def _fill(p: Palette) -> alt.ExprRef:
    return alt.ExprRef(f"{_HAS_A_CLASS} ? colours[datum.cls] : '{p.missing}'")


def _areas(p: Palette, compact: bool) -> Layer:
    areas = alt.Chart(name="areas").mark_geoshape(
        fill=_fill(p),
        stroke=p.paper,
        strokeWidth=0.5,
        strokeJoin="round",
        tooltip=alt.ExprRef(_COMPACT_TOOLTIP if compact else _TOOLTIP),
        description=alt.ExprRef("(datum.name || datum.id) + ': ' + datum.figure"),
        cursor="default" if compact else "pointer",
    )
    if compact:
        return areas
    return areas.add_params(
        alt.selection_point(name="chosen", fields=["area_code"], on="click", toggle=False)
    )


def _missing(p: Palette) -> Layer:
    return (
        alt.Chart(name="missing")
        .transform_filter(f"!({_HAS_A_CLASS})")
        .mark_geoshape(
            filled=False, stroke=p.missing_edge, strokeWidth=1, strokeDash=[3, 2], aria=False
        )
    )


def _neighbour(outer: float, inner: float, p: Palette) -> tuple[Layer, Layer]:
    """Draw a dark line on the edges of neighbours, on a pale one that shows on both its sides.

    Neighbours often touch: each one's line stands above every fill, so that none is lost between
    them.
    """
    which = f"datum.outline == {NEIGHBOUR}"
    inside = _stroke("neighbour_inside", which, p.outline_inside, outer)
    return inside, _stroke("neighbour_outside", which, p.outline_outside, inner)


def _chosen(outer: float, inner: float, p: Palette) -> tuple[Layer, Layer]:
    """Draw two lines round the chosen area: one that shows outside the edge, one within.

    The second covers the inner half of the first with the area's own fill.
    """
    which = f"datum.outline == {CHOSEN}"
    outside = _stroke("chosen_outside", which, p.outline_outside, outer)
    return outside, _stroke("chosen_inside", which, p.outline_inside, inner, _fill(p))


def _stroke(
    name: str, which: str, colour: str, width: float, fill: alt.ExprRef | None = None
) -> Layer:
    painted: dict[str, Any] = {"filled": False} if fill is None else {"fill": fill}
    return (
        alt.Chart(name=name)
        .transform_filter(which)
        .mark_geoshape(
            stroke=colour, strokeWidth=width, strokeJoin="round", aria=False, **painted
        )
    )
