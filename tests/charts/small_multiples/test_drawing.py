"""A small line for each of a group: one scale, every figure, gaps as gaps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from charts.small_multiples import small_multiples
from tests.charts.samples import RATE, changed, figures
from tests.charts.svg import Picture


@pytest.mark.parametrize("width", [1300, 640, 330])
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_each_of_the_group_has_its_own_line_and_the_areas_behind_it(width: int, mode: Any) -> None:
    picture = Picture(small_multiples(figures(), RATE, "like areas", {}, mode=mode), width)
    assert len(picture.shapes("lines")) == 10
    assert len(picture.shapes("area_lines")) == 10
    assert len(picture.shapes("last")) == 10
    names = picture.texts("cell_names")
    assert [text.lines[0] for text in names] == [f"Likeness {n}" for n in range(10)]
    for text in names:
        assert 0 <= text.x < picture.width


def test_all_are_on_one_scale() -> None:
    drawing = small_multiples(figures(), RATE, "like areas", {})
    rows = drawing.data["lines"].to_pylist()
    for row in rows:
        assert 0 <= row["fy"] <= 1
    steps = {round(row["value"] / row["fy"], 6) for row in rows if row["fy"]}
    assert len(steps) == 1
    assert f"from 0 to {steps.pop():g}" in drawing.subtitle


def test_a_gap_parts_the_line() -> None:
    table = changed(
        figures(neighbours=1),
        lambda x: x.series == "neighbour" and x.label == "31 March 2018",
        value=None,
        symbol="c",
    )
    runs = {
        row["run"]
        for row in small_multiples(table, RATE, "like areas", {}).data["lines"].to_pylist()
        if row["own"]
    }
    assert len(runs) == 2


def test_a_line_that_ends_early_shows_no_figure_as_if_it_were_the_last_years() -> None:
    table = changed(
        figures(neighbours=2),
        lambda x: x.area_code == "E06999901" and x.label == "31 March 2025",
        value=None,
        symbol="c",
    )
    drawing = small_multiples(table, RATE, "like areas", {})
    cells = drawing.data["cells"].to_pylist()
    assert cells[0]["figure"]
    assert cells[1]["figure"] == ""
    assert len(Picture(drawing, 600).shapes("last")) == 2


def test_one_without_any_figure_says_so_in_its_cell() -> None:
    gone = {"value": None, "symbol": "x"}
    table = changed(figures(neighbours=2), lambda x: x.area_code == "E06999901", **gone)
    picture = Picture(small_multiples(table, RATE, "like areas", {}), 600)
    assert len(picture.shapes("lines")) == 1
    assert "not available" in picture.all_words()


@pytest.mark.parametrize("neighbours", [0, 1, 3, 24, 60])
def test_any_size_of_group_fits(neighbours: int) -> None:
    drawing = small_multiples(figures(neighbours=neighbours), RATE, "others", {})
    picture = Picture(drawing, 330)
    assert len(picture.shapes("lines")) == neighbours
    assert drawing.spec["height"] <= 1800


def test_the_title_counts_directions_by_code() -> None:
    ways = {"area": "falling", "E06999900": "rising", "E06999901": "no clear direction"}
    drawing = small_multiples(figures(neighbours=3), RATE, "like areas", ways)
    assert drawing.title == (
        "Falling in Testford over the five years to 2025; of 2 like areas whose direction can "
        "be told, rising in 1"
    )
    assert drawing.title in drawing.alt


def labelled(years: Sequence[str], neighbours: int, width: int) -> list[list[str]]:
    """The years under the first cell, of a table whose periods are called so."""
    table = figures(neighbours=neighbours)
    labels = dict(zip(dict.fromkeys(row.label for row in table), years, strict=True))
    table = [row._replace(label=labels[row.label]) for row in table]
    picture = Picture(small_multiples(table, RATE, "like areas", {}), width)
    return [
        [text.lines[0] for text in picture.texts(layer) if text.lines[0]][:1]
        for layer in ("first_years", "last_years")
    ]


def test_years_stand_at_both_ends_where_there_is_room_and_never_run_together() -> None:
    days = [f"31 March {year}" for year in range(2013, 2026)]
    years = [f"{year}-{year - 1999:02d}" for year in range(2012, 2025)]
    assert labelled(days, 10, 1300) == [["2013"], ["2025"]]
    assert labelled(years, 10, 1300) == [["2012-13"], ["2024-25"]]
    assert labelled(years, 10, 340) == [["2012–25"], []]
    assert labelled(days, 60, 340) == [["2013–25"], []]
