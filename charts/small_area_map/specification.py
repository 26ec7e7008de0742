"""The Vega-Lite of the neighbourhoods inside an authority."""

from __future__ import annotations

from typing import Any, Final

import altair as alt

from charts.layers.frame import Layer, expr, framed
from charts.specification import COLOURS, Spec

_FILLED: Final = {"rank_n": 0, "decile_colours": [], "ward_lines": 1}
_FIELDS: Final = ["name", "ward", "rank", "decile", "chosen"]
_RANK: Final = "format(datum.rank, ',') + ' of ' + format(rank_n, ',')"
_TOOLTIP: Final = f"""merge(
 {{title: datum.name || datum.id}},
 datum.ward ? {{'Ward (best fit)': datum.ward}} : {{}},
 isValid(datum.rank) ? {{'Rank in England': {_RANK}}} : {{}},
 isValid(datum.decile) ? {{'Decile': datum.decile + (datum.decile == 1 ? ', most deprived'
  : datum.decile == 10 ? ', least deprived' : '')}} : {{}})"""

_STILL: Final[dict[str, Any]] = {
    "filled": False, "strokeJoin": "round", "aria": False, "tooltip": None,
}  # fmt: skip


def specification() -> Spec:
    """Build the specification of the neighbourhoods inside an authority.

    To be filled in: the parameters, the address of the shapes in each layer, the height, and the
    table ``values``.
    """
    shapes = alt.UrlData(url="", format=alt.TopoDataFormat(type="topojson", feature="areas"))
    values = alt.LookupData(data=alt.NamedData("values"), key="area_code", fields=_FIELDS)
    neighbourhoods = (
        alt.layer(_neighbourhoods(), data=shapes)
        .transform_lookup(lookup="id", from_=values)
        .transform_calculate(area_code="datum.id")
    )
    outlined = (
        alt.layer(*_outline(), data=shapes)
        .transform_lookup(lookup="id", from_=values)
        .transform_filter("datum.chosen == 1")
    )
    layered = alt.layer(neighbourhoods, *_wards(), outlined).project(type="identity", reflectY=True)
    return framed(layered, _FILLED, padding=4)


def _neighbourhoods() -> Layer:
    fill = f"isValid(datum.decile) ? decile_colours[datum.decile - 1] : '{COLOURS.missing}'"
    return (
        alt.Chart(name="neighbourhoods")
        .mark_geoshape(
            fill=expr(fill),
            stroke=COLOURS.paper,
            strokeWidth=0.4,
            strokeJoin="round",
            tooltip=expr(_TOOLTIP),
            description=expr("(datum.name || datum.id) + ': decile ' + datum.decile"),
            cursor="pointer",
        )
        .add_params(
            alt.selection_point(name="chosen", fields=["area_code"], on="click", toggle=False)
        )
    )


def _wards() -> list[Layer]:
    """Draw the wards' edges once each: dark on a pale halo, to be seen on any colour."""
    edges = alt.UrlData(url="", format=alt.TopoDataFormat(type="topojson", mesh="wards"))
    return [
        alt.Chart(edges, name=f"wards_{part}").mark_geoshape(
            stroke=stroke, strokeWidth=expr(f"{width} * ward_lines"), **_STILL
        )
        for part, stroke, width in (("halo", COLOURS.paper, 2.6), ("line", COLOURS.text, 1.1))
    ]


def _outline() -> list[Layer]:
    return [
        alt.Chart(name=f"chosen_{part}").mark_geoshape(stroke=stroke, strokeWidth=width, **_STILL)
        for part, stroke, width in (
            ("outside", COLOURS.outline_outside, 6.0),
            ("inside", COLOURS.outline_inside, 2.2),
        )
    ]
