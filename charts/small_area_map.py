"""The neighbourhoods (LSOAs) inside an authority, each in the colour of its tenth in England."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Final, Literal

import altair as alt

from charts.config import base_config
from charts.drawing import Drawing, Spec, columns, fill_parameters, table
from charts.palette import Mode, Palette, palette, sequence

HEIGHT: Final = 600
DECILES: Final = 10
MANY: Final = 300
"""From so many neighbourhoods on, the wards' lines are drawn finer."""

_WARDS: Final = ("wards_halo", "wards_line")
_VALUES: Final = columns(
    "area_code text, name text, ward role, rank count, decile small, chosen small"
)
_ROW: Final = ("area_code", "name", "ward_name", "rank", "decile")
_FIELDS: Final = ["name", "ward", "rank", "decile", "chosen"]
_RANK: Final = "format(datum.rank, ',') + ' of ' + format(rank_n, ',')"
_TOOLTIP: Final = f"""merge(
 {{title: datum.name || datum.id}},
 datum.ward ? {{'Ward (best fit)': datum.ward}} : {{}},
 isValid(datum.rank) ? {{'Rank in England': {_RANK}}} : {{}},
 isValid(datum.decile) ? {{'Decile': datum.decile + (datum.decile == 1 ? ', most deprived'
  : datum.decile == 10 ? ', least deprived' : '')}} : {{}})"""


def small_area_map(
    rows: Sequence[Mapping[str, Any]],
    geometry_url: str,
    *,
    title: str,
    subtitle: str,
    alt_text: str,
    chosen: str = "",
    height: int | Literal["container"] = HEIGHT,
    mode: Mode = "light",
) -> Drawing:
    """Draw the map.

    Parameters
    ----------
    rows : sequence of mapping
        The rows of the query ``small_areas``.
    geometry_url : str
        Where the browser finds the shapes: a TopoJSON with the objects ``areas`` (LSOAs) and
        ``wards``, ids GSS codes, in British National Grid metres.
    title, subtitle, alt_text : str
        Its words.
    chosen : str
        Code of the neighbourhood that is outlined; nothing for none.
    height : int or 'container'
        In pixels, or as much as whatever it stands in gives.
    mode : {'light', 'dark'}
        What the page around it is.

    Returns
    -------
    Drawing
        As wide as its container. A click gives the selection ``chosen`` with the field
        ``area_code``. Decile 1, the most deprived, has the last colour of the sequence.
    """
    spec: Spec = json.loads(_template(mode))
    spec["height"] = height
    wide = len(rows) < MANY
    for part in spec["layer"]:
        part["data"]["url"] = geometry_url
        if part.get("name") in _WARDS and not wide:
            part["mark"]["strokeWidth"] *= 0.6
    fill_parameters(spec, {"rank_n": int(rows[0]["rank_n"]) if rows else 0})
    listed = [
        (*(row[name] for name in _ROW), int(row["area_code"] == chosen)) for row in rows
    ]
    return Drawing(
        spec=spec,
        data={"values": table(_VALUES, listed)},
        alt=alt_text,
        title=title,
        subtitle=subtitle,
        mode=mode,
    )


@cache
def _template(mode: Mode) -> str:
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
        for name, stroke, width in zip(_WARDS, (p.paper, p.text), (2.6, 1.1), strict=True)
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


def decile_colours(mode: Mode) -> tuple[str, ...]:
    """Give the colours of the deciles, from 1, the most deprived.

    Parameters
    ----------
    mode : {'light', 'dark'}
        What the page around the map is.

    Returns
    -------
    tuple of str
        Ten, the last of the sequence first.
    """
    return tuple(reversed(sequence(DECILES, mode)))


def decile_legend(rows: Sequence[Mapping[str, Any]], mode: Mode) -> str:
    """Write the legend: ten swatches in a row, each with how many neighbourhoods it holds.

    Parameters
    ----------
    rows : sequence of mapping
        The rows of the query ``small_areas``.
    mode : {'light', 'dark'}
        What the page around it is.

    Returns
    -------
    str
        HTML. All that colour says is in words too.
    """
    counts = [sum(row["decile"] == decile for row in rows) for decile in range(1, DECILES + 1)]
    items = "".join(
        f'<li><span class="lw-decile" style="background:{colour}"></span>'
        f'<span class="lw-unseen">Decile </span><b>{decile}</b>'
        f'<span>{count:,}<span class="lw-unseen"> neighbourhoods</span></span></li>'
        for decile, (colour, count) in enumerate(
            zip(decile_colours(mode), counts, strict=True), start=1
        )
    )
    return (
        '<div class="lw-deciles"><p><span>Most deprived tenth in England</span>'
        f"<span>Least deprived</span></p><ol>{items}</ol>"
        '<p class="lw-notes">Below each decile, how many of the neighbourhoods here are in it. '
        "Lines: wards (best fit).</p></div>"
    )
