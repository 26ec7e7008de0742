"""The Vega-Lite of the neighbourhoods inside an authority, one a mode."""

from __future__ import annotations

import json
from typing import Any, Final

import altair as alt

from charts.palette import Mode, Palette, palette
from charts.small_area_map import WARDS, decile_colours
from charts.specs.config import base_config

_FIELDS: Final = ["name", "ward", "rank", "decile", "chosen"]
_RANK: Final = "format(datum.rank, ',') + ' of ' + format(rank_n, ',')"
_TOOLTIP: Final = f"""merge(
 {{title: datum.name || datum.id}},
 datum.ward ? {{'Ward (best fit)': datum.ward}} : {{}},
 isValid(datum.rank) ? {{'Rank in England': {_RANK}}} : {{}},
 isValid(datum.decile) ? {{'Decile': datum.decile + (datum.decile == 1 ? ', most deprived'
  : datum.decile == 10 ? ', least deprived' : '')}} : {{}})"""


def template(mode: Mode) -> str:
    """Build the specification of the neighbourhoods inside an authority.

    Parameters
    ----------
    mode : {'light', 'dark'}
        What the page around it is.

    Returns
    -------
    str
        Vega-Lite as JSON, to be filled in: the parameter ``rank_n``, the address of the shapes in
        each layer, the height, and the table ``values``.
    """
    p = palette(mode)
    shapes = alt.UrlData(url="", format=alt.TopoDataFormat(type="topojson", feature="areas"))
    values = alt.LookupData(data=alt.NamedData("values"), key="area_code", fields=_FIELDS)
    neighbourhoods = (
        alt.layer(_neighbourhoods(p, mode), data=shapes)
        .transform_lookup(lookup="id", from_=values)
        .transform_calculate(area_code="datum.id")
    )
    outlined = (
        alt.layer(*_outline(p), data=shapes)
        .transform_lookup(lookup="id", from_=values)
        .transform_filter("datum.chosen == 1")
    )
    spec = (
        alt.layer(neighbourhoods, *_wards(p), outlined)
        .project(type="identity", reflectY=True)
        .to_dict()
    )
    spec["params"] = [{"name": "rank_n", "value": 0}, *spec.get("params", [])]
    spec["config"] = base_config(p)
    spec["width"] = "container"
    spec["autosize"] = {"type": "fit", "contains": "padding"}
    spec["padding"] = {"left": 4, "right": 4, "top": 4, "bottom": 4}
    return json.dumps(spec)


def _neighbourhoods(p: Palette, mode: Mode) -> Any:
    colours = json.dumps(decile_colours(mode))
    fill = f"isValid(datum.decile) ? {colours}[datum.decile - 1] : '{p.missing}'"
    return (
        alt.Chart(name="neighbourhoods")
        .mark_geoshape(
            fill=alt.ExprRef(fill),
            stroke=p.paper,
            strokeWidth=0.4,
            strokeJoin="round",
            tooltip=alt.ExprRef(_TOOLTIP),
            description=alt.ExprRef("(datum.name || datum.id) + ': decile ' + datum.decile"),
            cursor="pointer",
        )
        .add_params(
            alt.selection_point(name="chosen", fields=["area_code"], on="click", toggle=False)
        )
    )


def _wards(p: Palette) -> tuple[Any, Any]:
    """Draw the wards' edges once each: dark on a pale halo, to be seen on any colour."""
    edges = alt.UrlData(url="", format=alt.TopoDataFormat(type="topojson", mesh="wards"))
    still: dict[str, Any] = {"filled": False, "strokeJoin": "round", "aria": False, "tooltip": None}
    halo, line = (
        alt.Chart(edges, name=name).mark_geoshape(stroke=stroke, strokeWidth=width, **still)
        for name, stroke, width in zip(WARDS, (p.paper, p.text), (2.6, 1.1), strict=True)
    )
    return halo, line


def _outline(p: Palette) -> tuple[Any, Any]:
    still: dict[str, Any] = {"filled": False, "strokeJoin": "round", "aria": False, "tooltip": None}
    outside, inside = (
        alt.Chart(name=f"chosen_{part}").mark_geoshape(stroke=stroke, strokeWidth=width, **still)
        for part, stroke, width in (
            ("outside", p.outline_outside, 6.0),
            ("inside", p.outline_inside, 2.2),
        )
    )
    return outside, inside
