"""A rate against deprivation: everybody once, the line where something is expected, who is off."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from charts.drawing import Drawing
from charts.scatter import scatter
from charts.scatter.names import radius
from queries.rows import Deprivation
from tests.charts.comparison_samples import deprived
from tests.charts.samples import RATE
from tests.charts.svg import Picture
from words.measure import Measure

INDEX = Measure("Sample index of income", "Sample index", "percent", None, 1)


def drawn(rows: list[Deprivation] | None = None, **more: Any) -> Drawing:
    return scatter(
        deprived() if rows is None else rows, RATE, "31 March 2025", INDEX, "IDACI 2025",
        group="like areas (2025)", region="Sample East", **more,
    )  # fmt: skip


@pytest.mark.parametrize("width", [900, 640, 330])
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_everybody_with_both_figures_is_drawn_once(width: int, mode: Any) -> None:
    picture = Picture(drawn(mode=mode), width)
    assert len(picture.shapes("dots")) == 60
    assert len(picture.shapes("ring")) == 1
    assert len(picture.shapes("line")) == 1
    assert len(picture.shapes("band")) == 1


def test_the_area_and_those_beyond_the_band_are_named_and_nobody_else() -> None:
    names = [text.lines[0] for text in Picture(drawn(), 900).texts("names")]
    assert sorted(names) == ["Sampleton 0", "Sampleton 1", "Sampleton 5"]


def test_the_line_and_the_band_are_named_over_whatever_stands_there() -> None:
    picture = Picture(drawn(), 330)
    for part, said in (("middle", "expected"), ("high", "95% of authorities")):
        assert [text.lines for text in picture.texts(f"name_{part}")] == [(said,)]
    order = [one["name"] for one in drawn().spec["layer"]]
    assert order.index("dots") < order.index("halo_middle") < order.index("name_middle")


def test_without_an_expectation_there_is_no_line_and_the_title_is_the_correlation() -> None:
    drawing = drawn(deprived(fitted=False), correlation=0.44)
    picture = Picture(drawing, 640)
    assert picture.shapes("line") == []
    assert len(picture.shapes("dots")) == 60
    assert drawing.title.endswith("a moderate correlation (0.44)")


def test_the_line_rises_with_deprivation_within_its_band() -> None:
    fit = drawn().data["fit"].to_pylist()
    assert [row["x"] for row in fit] == sorted(row["x"] for row in fit)
    assert all(row["low"] < row["middle"] < row["high"] for row in fit)
    assert all(a["middle"] < b["middle"] for a, b in pairwise(fit))


def test_marks_grow_with_the_number_of_children() -> None:
    assert radius(40) < radius(50_000) < radius(350_000) == radius(900_000)
    assert radius(None) == radius(0)


def test_a_click_chooses_by_code() -> None:
    (chosen,) = (p for p in drawn().spec["params"] if p["name"] == "chosen")
    assert chosen["select"]["fields"] == ["area_code"]
    assert chosen["views"] == ["dots"]
    codes = {row["area_code"] for row in drawn().data["dots"].to_pylist()}
    assert codes == {row.area_code for row in deprived()} - {"E06999999"}


def test_nobody_at_all_is_still_a_picture() -> None:
    assert Picture(drawn(deprived()[-1:]), 400).shapes("dots") == []
