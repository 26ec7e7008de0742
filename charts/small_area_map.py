"""The neighbourhoods (LSOAs) inside an authority, each in the colour of its tenth in England."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal

from charts.compiled import compiled
from charts.drawing import Drawing, Spec, columns, fill_parameters, table
from charts.palette import Mode, sequence

HEIGHT: Final = 600
DECILES: Final = 10
MANY: Final = 300
"""From so many neighbourhoods on, the wards' lines are drawn finer."""

WARDS: Final = ("wards_halo", "wards_line")
_VALUES: Final = columns(
    "area_code text, name text, ward role, rank count, decile small, chosen small"
)
_ROW: Final = ("area_code", "name", "ward_name", "rank", "decile")


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
    spec: Spec = compiled("small_area_map", mode)
    spec["height"] = height
    wide = len(rows) < MANY
    for part in spec["layer"]:
        part["data"]["url"] = geometry_url
        if part.get("name") in WARDS and not wide:
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
