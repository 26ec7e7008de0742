"""A specification is read once, coloured for its page, and the caller's to change."""

from __future__ import annotations

import json
from typing import Any

import pytest

from charts.palette import Mode, palette
from charts.specification import fill_parameters, filled, leave_out, title_axes


def test_a_specification_is_the_callers_to_change() -> None:
    filled("strip", "light", {})["height"] = 1
    assert filled("strip", "light", {}).get("height") != 1


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_every_place_of_a_colour_is_filled_with_that_of_the_mode(mode: Mode) -> None:
    spec = filled("choropleth", mode, {})
    assert "{{" not in json.dumps(spec)
    colours = palette(mode)
    strokes = {layer["name"]: layer["mark"]["stroke"] for layer in spec["layer"]}
    assert strokes["areas"] == colours.paper
    assert strokes["chosen_outside"] == colours.outline_outside
    # Within an expression too.
    fill = spec["layer"][0]["mark"]["fill"]["expr"]
    assert f"'{colours.missing}'" in fill


def test_a_kind_that_nobody_made_is_an_error() -> None:
    with pytest.raises(ModuleNotFoundError, match="square"):
        filled("square", "light", {})


def test_a_parameter_that_a_specification_lacks_is_refused() -> None:
    with pytest.raises(KeyError, match="colour"):
        fill_parameters({"params": [{"name": "unit", "value": ""}]}, {"colour": "red"})


def test_layers_are_left_out_by_their_own_name_or_their_tables_and_parameters_by_theirs() -> None:
    layers: list[dict[str, Any]] = [
        {"name": "frame", "data": {"name": "frame"}},
        {"name": "band", "data": {"name": "fit"}},
        {"name": "ring", "data": {"name": "dots"}},
        {"name": "areas"},
    ]
    spec: dict[str, Any] = {"layer": layers, "params": [{"name": "chosen"}, {"name": "unit"}]}
    leave_out(spec, {"fit", "ring", "chosen"})
    assert [layer["name"] for layer in spec["layer"]] == ["frame", "areas"]
    assert spec["params"] == [{"name": "unit"}]


def test_the_first_layer_holds_the_axes() -> None:
    spec = filled("funnel", "light", {})
    title_axes(spec, x="children, from few to many", y="per 10,000")
    axes = spec["layer"][0]["encoding"]
    assert axes["x"]["axis"]["title"] == "children, from few to many"
    assert axes["y"]["axis"]["title"] == "per 10,000"
