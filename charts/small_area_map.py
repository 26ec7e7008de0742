"""An authority's neighbourhoods (LSOAs) by decile of deprivation, with its wards' outlines."""

from __future__ import annotations

import json
from functools import cache
from typing import Final

import altair as alt
import pandas as pd

from charts.config import base_config
from charts.drawing import Drawing, Spec, cells, columns, table
from charts.palette import Mode, palette, sequence

DECILES: Final = 10
HEIGHT: Final = 620

_VALUES: Final = columns("area_code text, name text, ward tag, rank count, decile small")
_FIELDS: Final = ["name", "ward", "rank", "decile"]


def decile_colours(mode: Mode) -> tuple[str, ...]:
    """Give the colour of each decile, the most deprived first: it stands out most.

    Parameters
    ----------
    mode : {'light', 'dark'}
        What the page around the map is.

    Returns
    -------
    tuple of str
        Ten colours.
    """
    return sequence(DECILES, mode)[::-1]


def small_area_map(
    values: pd.DataFrame, geometry_url: str, index_name: str, area: str, mode: Mode = "light"
) -> Drawing:
    """Draw an authority's neighbourhoods.

    Parameters
    ----------
    values : DataFrame
        The table of the query ``small_areas``: area_code, name, ward_name, rank, rank_n, decile.
    geometry_url : str
        Where the browser finds the shapes: a TopoJSON with the objects ``areas`` and ``wards``.
    index_name : str
        The index, as the title has it.
    area : str
        The authority's name.
    mode : {'light', 'dark'}
        What the page around it is.

    Returns
    -------
    Drawing
        A fill a neighbourhood, with white lines between, and its wards' outlines over them.
    """
    tenth = int((values["decile"] == 1).sum())
    of = int(values["rank_n"].max()) if len(values) else 0
    spec: Spec = json.loads(_template(mode))
    for layer in spec["layer"]:
        layer["data"]["url"] = geometry_url
    spec["params"][0]["value"] = of
    wanted = ("area_code", "name", "ward_name", "rank", "decile")
    rows = list(zip(*(cells(values[name]) for name in wanted), strict=True))
    title = f"{tenth} of {area}'s {len(values)} neighbourhoods are in England's most deprived tenth"
    return Drawing(
        spec=spec,
        data={"values": table(_VALUES, rows)},
        alt=f"Map. {title} by {index_name}. The list beside the map names them all in order.",
        title=title,
        subtitle=f"{index_name}, decile of each neighbourhood (LSOA) in England, 1 = most deprived",
        mode=mode,
    )


@cache
def _template(mode: Mode) -> str:
    p = palette(mode)
    colours = json.dumps(decile_colours(mode))
    fill = alt.ExprRef(f"isValid(datum.decile) ? {colours}[datum.decile - 1] : '{p.missing}'")
    tooltip = alt.ExprRef(
        "{title: datum.name || datum.id, 'Ward (best fit)': datum.ward || 'not known',"
        " 'Decile': datum.decile, 'Rank': format(datum.rank, ',') + ' of ' + format(ranked, ',')}"
    )
    areas = (
        alt.Chart(_shapes("areas"), name="areas")
        .mark_geoshape(
            fill=fill,
            stroke=p.paper,
            strokeWidth=0.4,
            tooltip=tooltip,
            description=alt.ExprRef("(datum.name || datum.id) + ': decile ' + datum.decile"),
        )
        .transform_lookup(
            lookup="id",
            from_=alt.LookupData(data=alt.NamedData("values"), key="area_code", fields=_FIELDS),
        )
    )
    wards = alt.Chart(_shapes("wards"), name="wards").mark_geoshape(
        filled=False, stroke=p.outline_outside, strokeWidth=0.9, aria=False
    )
    spec = alt.layer(areas, wards).project(type="identity", reflectY=True).to_dict()
    spec["params"] = [{"name": "ranked", "value": 0}]
    spec["config"] = base_config(p)
    spec["width"] = "container"
    spec["height"] = HEIGHT
    spec["autosize"] = {"type": "fit", "contains": "padding"}
    return json.dumps(spec)


def _shapes(feature: str) -> alt.UrlData:
    return alt.UrlData(url="", format=alt.TopoDataFormat(type="topojson", feature=feature))
