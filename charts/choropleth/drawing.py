"""A measure across the country: each authority in the colour of its class."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final, Literal

import pyarrow as pa

from charts.choropleth.words import MapArea, choropleth_alt, choropleth_title
from charts.classes import Classes
from charts.drawing import Drawing, columns, table
from charts.palette import Mode
from charts.specification import filled, leave_out, unit_of
from queries.rows import Map
from words.joint import whose
from words.measure import Measure
from words.numbers import format_rank
from words.symbols import ABSENT, SYMBOLS

NEIGHBOUR: Final = 1
CHOSEN: Final = 2
"""What ``outline`` says of an area; 0 is neither."""

HEIGHT: Final = 620
COMPACT_HEIGHT: Final = 260

# In the order of the rows below. Counts are whole and small enough for 32 bits.
_VALUES: Final = columns(
    "area_code text, name text, period tag, value number, symbol tag, numerator count, "
    "numerator_symbol tag, denominator count, nth text, among tag, cls small, "
    "outline small"
)
_ALWAYS: Final = ("area_code", "name", "value", "cls", "outline")
_REASONS: Final = {code: symbol.reason for code, symbol in SYMBOLS.items()} | {"none": ABSENT}


def choropleth(
    values: Sequence[Map],
    geometry_url: str,
    classes: Classes,
    measure: Measure,
    period: str,
    *,
    zoom: str = "",
    compact: bool = False,
    height: int | Literal["container"] | None = None,
    mode: Mode = "light",
) -> Drawing:
    """Draw a map of authorities.

    Parameters
    ----------
    values : sequence of Map
        A row an authority.
    geometry_url : str
        Where the browser finds the shapes: a TopoJSON with an object ``areas`` whose features'
        ids are area codes, in British National Grid metres.
    classes : Classes
        `classify` of the same rows, in the same order.
    period : str
        The period's label.
    zoom : str
        Code of the region whose shapes are at the address; nothing for England.
    compact : bool
        Beside a chart, as an illustration: less height, no choosing by click.
    height : int or 'container', optional
        In pixels, or as much as whatever it stands in gives; 620, or 260 when compact.

    Returns
    -------
    Drawing
        As wide as its container. A click gives the selection ``chosen`` with the field
        ``area_code``; a click beside every area empties it. Only the shapes at the address are
        drawn: rows without a shape do no harm, a shape without a row is drawn as missing.

    Raises
    ------
    ValueError
        If the classes were made from other rows.
    """
    if len(classes.index) != len(values):
        raise ValueError(f"{len(classes.index)} classes for {len(values)} areas")
    where = next((row.region_name for row in values if row.region_code == zoom), "") if zoom else ""
    rows, places = _rows(values, classes, period, measure.polarity, zoom)
    spec = filled("choropleth", mode, {"compact": compact} | _parameters(measure, classes))
    if compact:
        leave_out(spec, {"chosen"})
    spec["height"] = height or (COMPACT_HEIGHT if compact else HEIGHT)
    spec["data"]["url"] = geometry_url
    return Drawing(
        spec=spec,
        data={"values": _without_empty(table(_VALUES, rows))},
        alt=choropleth_alt(measure, period, places, where),
        title=choropleth_title(measure, period, places, where),
        subtitle=measure.subtitle(f"{where}, {period}" if where else period),
        mode=mode,
    )


def _rows(
    values: Sequence[Map], classes: Classes, period: str, polarity: str, zoom: str
) -> tuple[list[tuple[Any, ...]], list[MapArea]]:
    names = {row.area_code: row.name for row in values}
    rows, places = [], []
    for number, row in zip(classes.index.tolist(), values, strict=True):
        here = not zoom or row.region_code == zoom
        name, joint = whose(row.name, names.get(row.joint_with or "")), row.rank_shared or 0
        places.append(
            MapArea(
                name, row.value, row.symbol, row.rank, row.rank_n, row.chosen, here, joint
            )
        )
        if not here:
            continue
        outline = CHOSEN if row.chosen else NEIGHBOUR if row.member else 0
        counts = (row.numerator, row.numerator_symbol, row.denominator)
        among = _place(row.rank, row.rank_n, polarity, joint)
        what = (row.area_code, name, period, row.value, row.symbol)
        rows.append((*what, *counts, *among, number, outline))
    return rows, places


def _place(
    rank: int | None, of: int | None, polarity: str, joint: int
) -> tuple[str | None, str | None]:
    """Part "joint 12th highest of 151" before "highest": what many share is sent once."""
    place = format_rank(rank, of, polarity=polarity, joint=joint)
    end = re.search("highest|lowest", place)
    return (place[: end.start()].strip() or None, place[end.start() :]) if end else (None, None)


def _without_empty(rows: pa.Table) -> pa.Table:
    """Leave out columns that hold nothing: most periods have no withheld count, for one."""
    known = [n for n in rows.column_names if rows[n].null_count < len(rows) or n in _ALWAYS]
    return rows.select(known)


def _parameters(measure: Measure, classes: Classes) -> dict[str, Any]:
    return {
        "colours": [c.colour for c in classes.classes],
        **unit_of(measure),
        "reasons": _REASONS,
    }
