"""All authorities along one line: everybody once, quarters where the figures put them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charts.drawing import Drawing
from charts.standing import known, standings
from charts.strip import strip
from charts.strip.drawing import quarter_bounds
from tests.charts.comparison_samples import authorities, but
from tests.charts.samples import PERCENT, RATE, changed
from tests.charts.svg import Picture

ROWS = standings(authorities(151), RATE)


def drawn(**more: Any) -> Drawing:
    return strip(ROWS, RATE, "31 March 2025", england=40.6, group="like areas (2025)",
                 region="Sample East", **more)  # fmt: skip


@pytest.mark.parametrize("width", [1300, 700, 330])
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_everybody_is_drawn_once_and_within_the_picture(width: int, mode: Any) -> None:
    picture = Picture(drawn(mode=mode), width)
    assert len(picture.shapes("dots")) == 151
    assert len(picture.shapes("quarters")) == 2  # every other of four is shaded
    words = picture.all_words()
    assert "Sampleton 2 89.2" in words
    assert "England 40.6" in words
    assert {"lowest quarter", "highest quarter"} <= set(words)


def test_the_key_names_those_that_are_drawn() -> None:
    words = Picture(drawn(), 900).all_words()
    assert {"Sampleton 2", "like areas (2025)", "Sample East", "other authorities"} <= set(words)
    nobody = [but(row, role="other") for row in ROWS]
    plain = Picture(strip(nobody, RATE, "31 March 2025"), 900).all_words()
    assert "authorities" in plain
    assert "Sample East" not in plain


def test_who_has_no_figure_is_counted_with_the_reason() -> None:
    (note,) = drawn().notes
    assert note == "1 authority has no figure: withheld because the number is small (c)."


def test_best_and_last_only_where_there_is_a_direction() -> None:
    words = Picture(strip(ROWS, PERCENT, "2024-25"), 900).all_words()
    assert {"best quarter (A)", "last quarter (D)"} <= set(words)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.integers(0, 300), min_size=4, max_size=60))
def test_bounds_part_the_quarters_that_authorities_were_put_in(values: list[int]) -> None:
    ordered = sorted(values)
    rows = [
        but(ROWS[0], value=float(v), quartile=min(4, 4 * ordered.index(v) // len(values) + 1))
        for v in values
    ]
    bounds = quarter_bounds(rows)
    assert len(bounds) in (0, 3)
    assert bounds == sorted(bounds)
    for row in known(rows) if bounds else ():
        assert row.value is not None
        assert row.place.quartile is not None
        assert sum(bound < row.value for bound in bounds) <= row.place.quartile - 1
        assert sum(bound <= row.value for bound in bounds) >= row.place.quartile - 1


def test_an_empty_period_is_still_a_picture() -> None:
    drawing = strip([ROWS[-1]], RATE, "31 March 2025")
    assert Picture(drawing, 400).shapes("dots") == []
    assert drawing.title == "No authority has a figure"


def test_a_shared_place_is_joint_in_the_title() -> None:
    own = next(row for row in ROWS if row.role == "area")
    table = changed(authorities(151), lambda x: x.area_code == own.code, rank_shared=1)
    title = strip(standings(table, RATE), RATE, "31 March 2025").title
    assert "joint" in title
    assert "joint" not in drawn().title
