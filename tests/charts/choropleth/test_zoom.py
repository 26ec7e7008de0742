"""A map that is zoomed to a region tells of the region, and ranks among all."""

from __future__ import annotations

from charts.choropleth import choropleth
from charts.drawing import Drawing
from tests.charts.samples import RATE, Cell, authorities, changed, classed

CELLS: dict[str, Cell] = {"A1": 57.3, "A2": 99.1, "A3": "c", "A4": 13.8, "A5": None, "A6": 57.3}


def zoomed(chosen: str) -> Drawing:
    table = authorities(CELLS, chosen=chosen, near=("A4", "A2"))
    table = changed(
        table,
        lambda x: x.area_code not in ("A1", "A2", "A3"),
        region_code="E12999998",
        region_name="Sample West",
    )
    classes = classed(table)
    url = "geometry/sample.0123.topojson"
    return choropleth(table, url, classes, RATE, "31 March 2025", zoom="E12999998")


def test_a_zoomed_map_tells_of_its_region_when_the_area_is_elsewhere() -> None:
    drawing = zoomed("A1")
    assert drawing.title == (
        "Sample West: from 13.8 in Area A4 to 57.3 per 10,000 children in Area A6, at 31 March 2025"
    )
    assert drawing.subtitle.endswith("per 10,000 children, Sample West, 31 March 2025")
    assert drawing.alt.startswith("Map of 3 authorities in Sample West: ")
    codes = drawing.data["values"].to_pydict()["area_code"]
    assert codes == ["A4", "A5", "A6"]


def test_a_zoomed_map_ranks_its_area_among_all() -> None:
    drawing = zoomed("A6")
    assert drawing.title.startswith("Area A6: 57.3 per 10,000 children at 31 March 2025")
    assert drawing.title.endswith("joint 2nd highest of 4")
    row = next(r for r in drawing.data["values"].to_pylist() if r["area_code"] == "A6")
    assert row["nth"] == "joint 2nd"
