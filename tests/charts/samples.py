"""Rows of queries, with areas and figures that are plainly nobody's."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from charts.classes import Classes, classify
from queries.rows import Map, Trend
from words.measure import Measure

RATE = Measure("Children on a sample plan", "Children on a sample plan", "rate", 10000, 1)
PERCENT = Measure("Sample visits on time", "Visits on time", "percent", None, 1, "higher")
YEARS = range(2013, 2026)

Cell = float | str | None
"""A figure, a symbol in its place, or neither."""


def series(
    name: str, cells: Iterable[Cell], *, code: str | None, area: str | None, first: int = 2013
) -> list[Trend]:
    """The rows of one line, a year each from the first."""
    return [
        Trend(
            series=name,
            area_code=code,
            area_name=area,
            neighbour_rank=None,
            period_id=f"{year}-03-31",
            label=f"31 March {year}",
            end_date=dt.date(year, 3, 31),
            value=None if isinstance(cell, str) else cell,
            symbol=cell if isinstance(cell, str) else None,
            flags="",
            basis="derived",
            numerator=None if isinstance(cell, str) or cell is None else round(cell * 5),
            numerator_symbol=None,
            denominator=50000.0,
            joint_with=None,
            doubt=None,
            n=8 if name.startswith("neighbours") else None,
            n_of=10 if name.startswith("neighbours") else None,
            edition_id="sample",
        )
        for year, cell in enumerate(cells, first)
    ]


def changed(rows: Iterable[Any], where: Callable[[Any], bool], **values: Any) -> list[Any]:
    """The same rows, with other values in some of them."""
    return [row._replace(**values) if where(row) else row for row in rows]


def figures(
    area: Iterable[Cell] | None = None, *, name: str = "Testford", neighbours: int = 10
) -> list[Trend]:
    """The rows of a trend: thirteen years of an area and all that it is put beside."""
    own = list(area) if area is not None else [50.0 + 3 * (i % 5) for i in range(13)]
    rows = series("area", own, code="E06999999", area=name)
    rows += series("england", [40.0 + i / 10 for i in range(13)], code="E92000001", area="England")
    rows += series("region", [38.0] * 13, code="E12999999", area="Sample East")
    rows += series("neighbours_mean", [45.0 + i / 5 for i in range(13)], code=None, area=None)
    rows += series("neighbours_median", [44.0 + i / 5 for i in range(13)], code=None, area=None)
    for n in range(neighbours):
        cells = [30.0 + 4 * n + (i * (n + 1)) % 7 for i in range(13)]
        rows += series("neighbour", cells, code=f"E069999{n:02d}", area=f"Likeness {n}")
    return rows


def authorities(
    cells: Mapping[str, Cell], chosen: str = "A1", near: Iterable[str] = ()
) -> list[Map]:
    """The rows of a map, a code each."""
    values = {code: None if isinstance(cell, str) else cell for code, cell in cells.items()}
    known = sorted((value for value in values.values() if value is not None), reverse=True)
    order = list(near)
    return [
        Map(
            area_code=code,
            name=f"Area {code}",
            region_code="E12999999",
            region_name="Sample East",
            value=value,
            symbol=cell if isinstance(cell := cells[code], str) else None,
            flags="",
            numerator=None if value is None else value * 5,
            numerator_symbol=None,
            denominator=50000.0,
            basis="derived",
            joint_with=None,
            edition_id="sample",
            rank=None if value is None else known.index(value) + 1,
            rank_n=len(known),
            rank_shared=None if value is None else known.count(value) - 1,
            chosen=code == chosen,
            member=code in order,
            neighbour_rank=order.index(code) + 1 if code in order else None,
            closeness=None,
        )
        for code, value in values.items()
    ]


def classed(rows: Iterable[Map], measure: Measure = RATE, **more: Any) -> Classes:
    """The classes of a map's rows."""
    listed = list(rows)
    values, symbols = [row.value for row in listed], [row.symbol for row in listed]
    return classify(values, symbols, measure, **more)


def squares(columns: int, rows: int) -> dict[str, Any]:
    """A TopoJSON of squares A1, A2 ... in rows, in metres, as the shapes' address gives it."""
    size = 10_000
    arcs, shapes = [], []
    for n in range(columns * rows):
        x, y = (n % columns) * size, (n // columns) * size
        corners = [[x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]]
        arcs.append(corners)
        shapes.append({"type": "Polygon", "id": f"A{n + 1}", "arcs": [[n]]})
    areas = {"type": "GeometryCollection", "geometries": shapes}
    return {"type": "Topology", "objects": {"areas": areas}, "arcs": arcs}
