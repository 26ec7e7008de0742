"""The map: each area once, missing ones set apart, outlines beside the fills, no shapes in it."""

from __future__ import annotations

import json
import re
from typing import Any

import pyarrow as pa
import pytest

from charts.choropleth import choropleth
from charts.classes import classify
from charts.drawing import Drawing
from charts.palette import Mode, palette, sequence
from tests.charts.samples import PERCENT, RATE, Cell, authorities, changed, classed, squares
from tests.charts.svg import Picture
from words.measure import Measure

CELLS: dict[str, Cell] = {"A1": 57.3, "A2": 99.1, "A3": "c", "A4": 13.8, "A5": None, "A6": 57.3}
URL = "geometry/sample.0123.topojson"
WHEN = "31 March 2025"
SHAPES = squares(3, 2)


def drawn(
    cells: dict[str, Cell] = CELLS,
    measure: Measure = RATE,
    *,
    near: tuple[str, ...] = ("A2", "A4"),
    compact: bool = False,
    mode: Mode = "light",
    period: str = WHEN,
) -> Drawing:
    table = authorities(cells, near=near)
    classes = classed(table, measure, method="equal", classes=3, mode=mode)
    return choropleth(table, URL, classes, measure, period, compact=compact, mode=mode)


def of(drawing: Drawing, code: str) -> dict[str, Any]:
    rows: list[dict[str, Any]] = drawing.data["values"].to_pylist()
    return next(row for row in rows if row["area_code"] == code)


@pytest.mark.parametrize("compact", [False, True])
def test_every_area_is_filled_once_and_outlines_are_counted_apart(compact: bool) -> None:
    picture = Picture(drawn(compact=compact), 600, SHAPES)
    assert len(picture.shapes("areas")) == 6
    assert len(picture.shapes("missing")) == 2
    for side in ("outside", "inside"):
        assert len(picture.shapes(f"neighbour_{side}")) == 2
        assert len(picture.shapes(f"chosen_{side}")) == 1


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_areas_have_their_classs_colour_and_missing_ones_none_of_them(mode: Mode) -> None:
    fills = [path.attrib["fill"] for path in Picture(drawn(mode=mode), 600, SHAPES).shapes("areas")]
    low, middle, high = sequence(3, mode)
    pale = palette(mode).missing
    assert fills == [middle, high, pale, low, pale, middle]


def test_missing_areas_have_a_dashed_edge() -> None:
    edges = Picture(drawn(), 600, SHAPES).shapes("missing")
    assert {edge.attrib["stroke-dasharray"] for edge in edges} == {"3,2"}
    assert {edge.attrib["stroke"] for edge in edges} == {palette("light").missing_edge}


def test_the_chosen_area_has_the_thicker_double_outline_on_top() -> None:
    picture = Picture(drawn(), 600, SHAPES)
    order = re.findall(r"mark-shape role-mark (\w+)_marks", picture.text)
    assert order == [
        "areas",
        "missing",
        "neighbour_inside",
        "neighbour_outside",
        "chosen_outside",
        "chosen_inside",
    ]
    strokes = {
        name: (path.attrib["stroke"], float(path.attrib["stroke-width"]))
        for name in order[2:]
        for path in picture.shapes(name)[:1]
    }
    assert strokes["chosen_outside"][0] == "#000000"
    assert strokes["chosen_inside"][0] == "#FFFFFF"
    assert strokes["chosen_outside"][1] > strokes["chosen_inside"][1]
    assert strokes["chosen_outside"][1] > strokes["neighbour_outside"][1]


def test_no_fill_hides_the_line_between_neighbours_that_touch() -> None:
    picture = Picture(drawn(near=("A2", "A3")), 600, SHAPES)
    pale, dark = (picture.shapes(f"neighbour_{side}") for side in ("inside", "outside"))
    assert len(pale) == len(dark) == 2
    assert {path.attrib.get("fill", "none") for path in (*pale, *dark)} == {"none"}
    # The dark line stands on the pale one, which shows on both its sides.
    assert {path.attrib["stroke"] for path in dark} == {palette("light").outline_outside}
    assert float(pale[0].attrib["stroke-width"]) > float(dark[0].attrib["stroke-width"]) + 1


def test_a_shape_without_a_row_is_drawn_as_missing() -> None:
    picture = Picture(drawn(), 600, squares(4, 2))
    assert len(picture.shapes("areas")) == 8
    assert len(picture.shapes("missing")) == 4


def test_an_area_without_a_shape_does_no_harm() -> None:
    assert len(Picture(drawn({**CELLS, "E99": 1.0}), 600, SHAPES).shapes("areas")) == 6


def test_a_group_without_an_order_is_outlined_too() -> None:
    table = changed(authorities(CELLS), lambda x: x.area_code in ("A2", "A4"), member=True)
    classes = classed(table)
    rows = choropleth(table, URL, classes, RATE, WHEN).data["values"].to_pylist()
    assert [row["outline"] for row in rows] == [2, 1, 0, 1, 0, 0]


def test_the_map_carries_figures_and_never_coordinates() -> None:
    drawing = drawn()
    assert drawing.spec["data"] == {
        "url": URL,
        "format": {"type": "topojson", "feature": "areas"},
    }
    written = json.dumps(drawing.with_data()["datasets"]["values"].to_pylist())
    assert not re.search(r"arcs|coordinates|geometry", written + json.dumps(drawing.spec["layer"]))
    assert drawing.spec["projection"] == {"type": "identity", "reflectY": True}


def test_a_click_chooses_an_area_by_its_code() -> None:
    chosen = [p for p in drawn().spec["params"] if "select" in p]
    assert [(p["name"], p["select"]["type"], p["select"]["fields"]) for p in chosen] == [
        ("chosen", "point", ["area_code"])
    ]
    assert not any("select" in p for p in drawn(compact=True).spec["params"])


def test_a_map_of_england_is_light_on_the_wire() -> None:
    cells: dict[str, Cell] = {f"E0600{n:04d}": float(n % 97) + n / 100 for n in range(153)}
    drawing = drawn(cells)
    sink = pa.BufferOutputStream()
    table = drawing.data["values"]
    with pa.ipc.new_stream(sink, table.schema) as stream:
        stream.write_table(table)
    # The whole change may be 20 kB; the page's list has its share of them.
    assert sink.getvalue().size + len(json.dumps(drawing.spec)) <= 16_000


def test_only_the_table_changes_with_the_period_and_the_area() -> None:
    other = drawn({**CELLS, "A1": "x", "A3": 20.0, "A5": 44.0}, near=(), period="31 March 2024")
    assert other.spec == drawn().spec
    assert other.data["values"] != drawn().data["values"]


def test_columns_that_hold_nothing_stay_at_home() -> None:
    assert "numerator_symbol" not in drawn().data["values"].column_names
    full: dict[str, Cell] = {"A1": 1.0, "A2": 2.0}
    assert "symbol" not in drawn(full).data["values"].column_names


def tooltips(drawing: Drawing) -> dict[str, str]:
    """What a screen reader hears of each area: the start of its tooltip."""
    areas = Picture(drawing, 600, SHAPES).shapes("areas")
    said = (path.attrib["aria-label"].partition(": ") for path in areas)
    return {name: figure for name, _, figure in said}


def test_each_area_says_its_figure_or_its_reason() -> None:
    said = tooltips(drawn())
    assert said["Area A1"] == "57.3 per 10,000 children"
    assert said["Area A3"] == "withheld because the number is small"
    assert said["Area A5"] == "no figure published"
    assert tooltips(drawn(measure=PERCENT))["Area A2"] == "99.1%"


def test_a_browser_rounds_as_the_words_do() -> None:
    cells: dict[str, Cell] = {"A1": 0.25, "A2": 2.345, "A3": 1.05, "A4": 12.95}
    said = tooltips(drawn(cells, measure=PERCENT))
    assert {name: said[name] for name in ("Area A1", "Area A2", "Area A3", "Area A4")} == {
        f"Area {code}": PERCENT.shown(value)
        for code, value in cells.items()
        if isinstance(value, float)
    }


def test_shared_ranks_are_joint() -> None:
    drawing = drawn()
    places = [(of(drawing, code)["nth"], of(drawing, code)["among"]) for code in CELLS]
    assert places == [
        ("joint 2nd", "highest of 4"),
        (None, "highest of 4"),
        (None, None),
        (None, "lowest of 4"),
        (None, None),
        ("joint 2nd", "highest of 4"),
    ]
    assert "joint 2nd highest of 4" in drawing.title


def test_the_text_alternative_says_the_finding() -> None:
    assert drawn().alt == (
        "Map of 6 authorities: children on a sample plan, per 10,000 children, 31 March 2025. Area "
        "A1: 57.3 per 10,000 children at 31 March 2025, joint 2nd highest of 4. From 13.8 in Area "
        "A4 to 99.1 per 10,000 children in Area A2. 1 without a figure: withheld because the "
        "number is small (c). 1 without a figure: no figure published."
    )


def test_a_map_without_any_figure_is_drawn_as_missing() -> None:
    drawing = drawn({"A1": "c", "A2": "x"})
    assert len(Picture(drawing, 600, SHAPES).shapes("missing")) == 6
    assert drawing.title == "Area A1: withheld because the number is small, at 31 March 2025"


def test_classes_of_other_rows_are_refused() -> None:
    classes = classify([1.0], [None], RATE)
    with pytest.raises(ValueError, match="1 classes for 6 areas"):
        choropleth(authorities(CELLS), URL, classes, RATE, WHEN)


@pytest.mark.parametrize("width", [1400, 900, 390])
def test_it_fits_its_width_and_keeps_its_proportions(width: int) -> None:
    picture = Picture(drawn(), width, SHAPES)
    assert picture.width == width
    numbers = [
        [float(n) for n in re.findall(r"-?\d+\.?\d*", path.attrib["d"])]
        for path in picture.shapes("areas")
    ]
    sides = {
        (round(max(n[::2]) - min(n[::2])), round(max(n[1::2]) - min(n[1::2]))) for n in numbers
    }
    assert all(abs(across - down) <= 1 for across, down in sides), "squares stay square"
