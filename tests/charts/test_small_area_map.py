"""The map of neighbourhoods: a colour a decile, shapes by address, the finding in the title."""

from __future__ import annotations

import json

import pandas as pd
import pytest

from charts.palette import Mode
from charts.small_area_map import decile_colours, small_area_map

VALUES = pd.DataFrame(
    {
        "area_code": ["E01000001", "E01000002", "E01000003"],
        "name": ["Sampleton 001A", "Sampleton 001B", "Sampleton 001C"],
        "ward_name": ["North", "South", None],
        "rank": [10, 3000, 9000],
        "rank_n": [10000, 10000, 10000],
        "decile": [1, 3, 9],
    }
)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_each_decile_has_a_colour_of_its_own(mode: Mode) -> None:
    colours = decile_colours(mode)
    assert len(set(colours)) == 10


def test_shapes_come_by_address_and_figures_by_table() -> None:
    drawing = small_area_map(VALUES, "/geometry/a.topojson", "IDACI", "Sampleton")
    assert [layer["data"]["url"] for layer in drawing.spec["layer"]] == ["/geometry/a.topojson"] * 2
    assert [layer["data"]["format"]["feature"] for layer in drawing.spec["layer"]] == [
        "areas",
        "wards",
    ]
    assert "coordinates" not in json.dumps(drawing.spec)
    assert drawing.data["values"].num_rows == len(VALUES)
    assert drawing.data["values"].column("decile").to_pylist() == [1, 3, 9]


def test_the_title_counts_the_most_deprived_tenth() -> None:
    drawing = small_area_map(VALUES, "/geometry/a.topojson", "IDACI", "Sampleton")
    assert drawing.title.startswith("1 of Sampleton's 3 neighbourhoods")
    assert drawing.title in drawing.alt
