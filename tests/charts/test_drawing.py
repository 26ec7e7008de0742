"""What every drawing promises: it goes to Streamlit as it is, and stands alone."""

from __future__ import annotations

import json
from collections.abc import Callable

import pyarrow as pa
import pytest

from charts.choropleth import choropleth
from charts.drawing import Drawing, columns, table
from charts.palette import palette
from charts.trend import trend
from tests.charts.samples import RATE, Cell, authorities, classed, figures, squares

ENGLAND: dict[str, Cell] = {f"A{n}": "c" if n % 50 == 0 else float(n % 97) for n in range(1, 154)}
AREAS = authorities(ENGLAND, near=[f"A{n}" for n in range(2, 12)])
FIGURES = figures()
CLASSES = classed(AREAS)


def a_trend() -> Drawing:
    return trend(FIGURES, RATE)


def a_map() -> Drawing:
    return choropleth(AREAS, "geometry/x.topojson", CLASSES, RATE, "31 March 2025")


DRAWINGS = pytest.mark.parametrize("draw", [a_trend, a_map])


@DRAWINGS
def test_a_drawing_stands_alone(draw: Callable[[], Drawing]) -> None:
    drawing = draw()
    spec = json.loads(json.dumps(drawing.to_vega_lite(900, squares(13, 12)), allow_nan=False))
    assert (spec["description"], spec["width"]) == (drawing.alt, 900)
    assert spec["background"] == palette("light").paper
    assert " ".join(spec["title"]["text"]) == drawing.title
    assert " ".join(spec["title"]["subtitle"]) == drawing.subtitle
    assert set(spec["datasets"]) == set(drawing.data)
    assert "/geometry/" not in json.dumps(spec)


@DRAWINGS
def test_its_own_specification_is_left_alone(draw: Callable[[], Drawing]) -> None:
    drawing = draw()
    before = json.dumps(drawing.spec)
    drawing.to_vega_lite(390, squares(1, 1))
    drawing.with_data()
    assert json.dumps(drawing.spec) == before


@DRAWINGS
def test_streamlit_is_given_tables_beside_the_specification(draw: Callable[[], Drawing]) -> None:
    drawing = draw()
    given = drawing.with_data()
    assert {type(rows) for rows in given["datasets"].values()} == {pa.Table}
    assert json.dumps({**given, "datasets": None})
    names = {part["name"] for part in _named(given)}
    assert names == set(given["datasets"])


def _named(part: object) -> list[dict[str, str]]:
    """Find every mention of a named table in a specification."""
    found: list[dict[str, str]] = []
    if isinstance(part, dict):
        data = part.get("data")
        if isinstance(data, dict) and "name" in data:
            found.append(data)
        for key, inner in part.items():
            found += [] if key == "datasets" else _named(inner)
    elif isinstance(part, list):
        for inner in part:
            found += _named(inner)
    return found


def test_a_table_keeps_its_types_even_without_rows() -> None:
    schema = columns("x number, code text, role role, tag tag, of rank, n count, seen truth")
    assert table(schema, []).schema == schema
    full = table(schema, [(1.5, "A", "a", "b", 3, 12.0, True), (None,) * 7])
    assert full.schema == schema
    assert full.to_pylist() == [
        {"x": 1.5, "code": "A", "role": "a", "tag": "b", "of": 3, "n": 12.0, "seen": True},
        dict.fromkeys(schema.names),
    ]
