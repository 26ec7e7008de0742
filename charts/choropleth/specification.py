"""The map's Vega-Lite. Shapes come by address, figures by table.

The figures are joined to the shapes in the browser. What is the same for every area of a measure
(unit, colours, reasons) stands in named parameters; all that changes with the period or the chosen
area stands in the table, so that the browser keeps the map it has drawn and changes its colours.
"""

from __future__ import annotations

from typing import Any, Final

import altair as alt

from charts.choropleth.drawing import CHOSEN, NEIGHBOUR
from charts.layers.frame import UNIT, Layer, expr, framed
from charts.specification import COLOURS, Spec

FIELDS: Final = (
    "name period value symbol numerator numerator_symbol denominator nth among cls outline"
).split()
"""Columns of the table ``values`` that are joined to the shapes, beside ``area_code``."""

_FILLED: Final = {
    "compact": False,
    "colours": [],
    **UNIT,
    "reasons": {},
}

# A shape without a row has no class at all, and null counts as zero.
_HAS_A_CLASS: Final = "isValid(datum.cls) && datum.cls >= 0"
_FIGURE: Final = (
    "isValid(datum.value) ? unit_before + format(datum.value, number_format) + unit_text"
    " : reasons[datum.symbol] || reasons.none"
)
_TOOLTIP: Final = """compact ? {title: datum.name || datum.id, 'Figure': datum.figure} : merge(
 {title: datum.name || datum.id},
 isValid(datum.value) ? {'Figure': datum.figure} : {'No figure': datum.figure},
 datum.period ? {'Period': datum.period} : {},
 isValid(datum.numerator) ? {'Count': format(datum.numerator, ',')}
 : datum.numerator_symbol ? {'Count': reasons[datum.numerator_symbol] || reasons.none} : {},
 isValid(datum.denominator) ? {'Out of': format(datum.denominator, ',')} : {},
 datum.among ? {'Place': (datum.nth ? datum.nth + ' ' : '') + datum.among} : {})"""


def specification() -> Spec:
    """Build the specification of a map.

    To be filled in: the parameters, the address of the shapes, the height and the table ``values``.
    A compact one has thinner outlines and a shorter tooltip; the parameter ``chosen``, by which
    areas are clicked, has to be left out of it. Layers are named: ``areas`` holds each area's fill
    once, ``missing`` the dashed edges, the others the outlines.
    """
    layers = [_areas(), _missing(), *_neighbour(), *_chosen()]
    shapes = alt.UrlData(url="", format=alt.TopoDataFormat(type="topojson", feature="areas"))
    values = alt.LookupData(data=alt.NamedData("values"), key="area_code", fields=FIELDS)
    layered: Layer = (
        alt.layer(*layers, data=shapes)
        .transform_lookup(lookup="id", from_=values)
        .transform_calculate(area_code="datum.id", figure=_FIGURE)
        .project(type="identity", reflectY=True)
    )
    # Room for half an outline where the land ends.
    return framed(layered, _FILLED, padding=4)


def _fill() -> alt.ExprRef:
    return expr(f"{_HAS_A_CLASS} ? colours[datum.cls] : '{COLOURS.missing}'")


def _areas() -> Layer:
    areas = alt.Chart(name="areas").mark_geoshape(
        fill=_fill(),
        stroke=COLOURS.paper,
        strokeWidth=0.5,
        strokeJoin="round",
        tooltip=expr(_TOOLTIP),
        description=expr("(datum.name || datum.id) + ': ' + datum.figure"),
        cursor=expr("compact ? 'default' : 'pointer'"),
    )
    return areas.add_params(
        alt.selection_point(name="chosen", fields=["area_code"], on="click", toggle=False)
    )


def _missing() -> Layer:
    return (
        alt.Chart(name="missing")
        .transform_filter(f"!({_HAS_A_CLASS})")
        .mark_geoshape(
            filled=False,
            stroke=COLOURS.missing_edge,
            strokeWidth=1,
            strokeDash=[3, 2],
            aria=False,
        )
    )


def _neighbour() -> tuple[Layer, Layer]:
    """Draw a dark line on the edges of neighbours, on a pale one that shows on both its sides.

    Neighbours often touch: each one's line stands above every fill, so that none is lost between
    them.
    """
    which = f"datum.outline == {NEIGHBOUR}"
    return (
        _stroke("neighbour_inside", which, COLOURS.outline_inside, (2.2, 3.0)),
        _stroke("neighbour_outside", which, COLOURS.outline_outside, (0.9, 1.2)),
    )


def _chosen() -> tuple[Layer, Layer]:
    """Draw two lines round the chosen area: one that shows outside the edge, one within.

    The second covers the inner half of the first with the area's own fill.
    """
    which = f"datum.outline == {CHOSEN}"
    return (
        _stroke("chosen_outside", which, COLOURS.outline_outside, (4.6, 6.0)),
        _stroke("chosen_inside", which, COLOURS.outline_inside, (1.5, 2.0), _fill()),
    )


def _stroke(
    name: str,
    which: str,
    colour: str,
    widths: tuple[float, float],
    fill: alt.ExprRef | None = None,
) -> Layer:
    """Outline some areas, in pixels of a compact map and of another."""
    painted: dict[str, Any] = {"filled": False} if fill is None else {"fill": fill}
    return (
        alt.Chart(name=name)
        .transform_filter(which)
        .mark_geoshape(
            stroke=colour,
            strokeWidth=expr(f"compact ? {widths[0]} : {widths[1]}"),
            strokeJoin="round",
            aria=False,
            **painted,
        )
    )
