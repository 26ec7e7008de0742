"""The spine: each measure from the lowest to the highest, the area where it belongs."""

from __future__ import annotations

from typing import Any

import pytest

from charts.spine import spine
from tests.charts.comparison_samples import spine_rows
from tests.charts.samples import changed
from tests.charts.svg import Picture


@pytest.mark.parametrize("width", [1300, 640, 330])
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_every_measure_has_its_bar_its_box_and_its_marks(width: int, mode: Any) -> None:
    picture = Picture(spine(spine_rows(), "Testford", mode=mode), width)
    assert len(picture.layer("reaches")[0]) == 3
    assert len(picture.layer("boxes")[0]) == 3
    assert len(picture.shapes("england")) == 3
    assert len(picture.shapes("area")) == 2
    words = picture.all_words()
    assert {"Sample plans", "Visits on time", "Hidden"} <= set(words)
    assert "withheld" in words


def test_places_are_shares_of_the_way_from_the_lowest_to_the_highest() -> None:
    row = spine(spine_rows(), "Testford").data["rows"].to_pylist()[0]
    assert (row["fx"], row["quarter"], row["three_quarters"], row["england"]) == (
        0.5, 0.2, 0.4, 0.3,
    )  # fmt: skip


def test_right_is_higher_even_where_lower_is_better() -> None:
    drawing = spine(spine_rows(), "Testford")
    assert "right is higher, not better" in drawing.notes[0]
    # The last quarter by merit of a measure where higher is better is the lowest by value.
    assert drawing.title == (
        "Testford is in the highest quarter on 1 of 2 measures and in the lowest on 1"
    )


def test_a_shared_place_is_joint() -> None:
    joint = {"polarity": "lower", "rank": 1, "rank_shared": 26, "rank_n": 94}
    rows = changed(spine_rows(), lambda _: True, **joint)
    drawing = spine(rows, "Testford")
    assert drawing.data["rows"].to_pylist()[0]["standing"] == "joint lowest of 94, with 26 others"
    assert "Sample plans: 60.0; joint lowest of 94, with 26 others; England 40.0." in drawing.alt


@pytest.mark.parametrize(("width", "least"), [(1300, 700), (720, 300), (358, 320)])
def test_bars_keep_most_of_the_width(width: int, least: int) -> None:
    picture = Picture(spine(spine_rows(), "Testford"), width)
    ends = [next(t.x for t in picture.texts(layer)) for layer in ("lows", "highs")]
    assert ends[1] - ends[0] >= least


def test_a_phone_says_the_place_too() -> None:
    assert "9th highest of 151" in Picture(spine(spine_rows(), "Testford"), 340).all_words()


def test_england_is_not_set_beside_itself() -> None:
    drawing = spine(spine_rows(), "England")
    picture = Picture(drawing, 900)
    assert picture.shapes("england") == []
    assert picture.all_words().count("England") == 1
    assert "England 40.0" not in drawing.alt


def test_all_the_same_figure_is_borne() -> None:
    names = ("lowest", "quarter", "middle", "three_quarters", "highest", "england")
    rows = changed(spine_rows(), lambda _: True, **dict.fromkeys(names, 60.0))
    assert len(Picture(spine(rows, "Testford"), 400).shapes("area")) == 2


def test_no_measure_at_all_is_borne() -> None:
    assert spine([], "Testford").title.startswith("Testford beside")
