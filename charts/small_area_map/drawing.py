"""The neighbourhoods (LSOAs) inside an authority, each in the colour of its tenth in England."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

from charts.drawing import Drawing, columns, table
from charts.palette import Mode
from charts.small_area_map.legend import decile_colours
from charts.specification import filled
from queries.rows import SmallAreas

HEIGHT: Final = 600
MANY: Final = 300
"""From so many neighbourhoods on, the wards' lines are drawn finer."""

_VALUES: Final = columns(
    "area_code text, name text, ward role, rank count, decile small, chosen small"
)


def small_area_map(
    rows: Sequence[SmallAreas],
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
    geometry_url : str
        Where the browser finds the shapes: a TopoJSON with the objects ``areas`` (LSOAs) and
        ``wards``, ids GSS codes, in British National Grid metres.
    title, subtitle, alt_text : str
        Its words.
    chosen : str
        Code of the neighbourhood that is outlined; nothing for none.
    height : int or 'container'
        In pixels, or as much as whatever it stands in gives.

    Returns
    -------
    Drawing
        As wide as its container. A click gives the selection ``chosen`` with the field
        ``area_code``. Decile 1, the most deprived, has the last colour of the sequence.
    """
    spec = filled(
        "small_area_map",
        mode,
        {
            "rank_n": rows[0].rank_n if rows else 0,
            "decile_colours": list(decile_colours(mode)),
            "ward_lines": 1 if len(rows) < MANY else 0.6,
        },
    )
    spec["height"] = height
    for part in spec["layer"]:
        part["data"]["url"] = geometry_url
    listed = [
        (row.area_code, row.name, row.ward_name, row.rank, row.decile, int(row.area_code == chosen))
        for row in rows
    ]
    return Drawing(
        spec=spec,
        data={"values": table(_VALUES, listed)},
        alt=alt_text,
        title=title,
        subtitle=subtitle,
        mode=mode,
    )
