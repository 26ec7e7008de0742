"""A group in order: who stands where, with what interval, and what they are compared with."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import Any

import pytest

from charts.drawing import Drawing
from charts.labels import text_width
from charts.ranked import ranked
from charts.standing import Benchmark, Standing, standings, with_absent
from tests.charts.comparison_samples import authorities, but, members
from tests.charts.samples import PERCENT, RATE
from tests.charts.svg import Picture
from words.measure import Measure

LINES = [
    Benchmark("England", 40.6, "england"),
    Benchmark("Like areas, mean", 61.0, "mean"),
    Benchmark("Like areas, median", 60.0, "median"),
]
WHEN = "31 March 2025"


def group(**more: Any) -> list[Standing]:
    return [row for row in standings(authorities(**more), RATE) if row.role in ("area", "member")]


def drawn(rows: list[Standing] | None = None, **more: Any) -> Drawing:
    return ranked(group() if rows is None else rows, LINES, RATE, WHEN, "like areas", **more)


@pytest.mark.parametrize("width", [1100, 760, 340])
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_every_authority_and_every_comparator_is_drawn_once(width: int, mode: Any) -> None:
    picture = Picture(drawn(mode=mode), width)
    assert len(picture.shapes("dots")) == 11 + 3
    assert len(picture.layer("rules")[0]) == 3
    # What is compared with is taken as fixed.
    assert len(picture.layer("intervals")[0]) == 11
    names = [text.lines[0] for text in picture.texts("names")]
    assert len(names) == 14
    assert names[0] == "England"
    assert [name.split(",")[0] for name in names[3:]] == [f"Sampleton {i}" for i in range(2, 13)]


@pytest.mark.parametrize("width", [1100, 340])
def test_nothing_is_drawn_beyond_the_picture_and_no_name_over_another(width: int) -> None:
    picture = Picture(drawn(), width)
    for layer in ("names", "figures", "between", "notes"):
        texts = picture.texts(layer)
        for text in texts:
            assert 0 <= text.x <= picture.width
        ys = sorted(text.y for text in texts)
        assert all(b - a >= 12 for a, b in pairwise(ys))
    for name in picture.texts("names"):
        assert name.x + text_width(name.lines[0], name.size) * 0.9 <= picture.width


def test_who_has_no_figure_stands_last_with_the_reason() -> None:
    rows = group()
    hidden = but(rows[4], value=None, symbol="c", lower=None, upper=None)
    gone = but(rows[5], value=None, symbol=None, why="ended in March 2019")
    drawing = drawn([*rows[:4], hidden, gone, *rows[6:]])
    words = Picture(drawing, 900).all_words()
    assert "withheld because the number is small" in words
    assert "ended in March 2019" in words
    table = drawing.data["rows"].to_pylist()
    assert [row["value"] is None for row in table[-2:]] == [True, True]
    assert "Sampleton 6: withheld because the number is small (c)." in drawing.alt


def test_without_counts_there_are_dots_and_no_intervals() -> None:
    picture = Picture(drawn(group(counts=False)), 900)
    assert len(picture.shapes("dots")) == 14
    assert picture.layer("intervals") == [] or len(picture.layer("intervals")[0]) == 0
    assert "95% interval" not in picture.all_words()


@pytest.mark.parametrize("width", [1100, 460, 340])
def test_intervals_are_given_in_figures_at_every_width(width: int) -> None:
    picture = Picture(drawn(), width)
    assert len(picture.texts("between")) == 11
    assert {"95% interval", "81.0 to 94.0"} <= set(picture.all_words())
    between = [text.x - text_width(text.lines[0], text.size) for text in picture.texts("between")]
    assert all(text.x < min(between) for text in picture.texts("figures"))


@pytest.mark.parametrize(("width", "shown"), [(340, 14), (1100, 0)])
def test_on_a_phone_what_is_written_stands_clear_of_the_lines(width: int, shown: int) -> None:
    picture = Picture(drawn(), width)
    for layer in ("names_under", "figures_under"):
        assert len(picture.texts(layer)) == shown


def test_a_region_stands_on_top_of_its_authorities() -> None:
    rows = [row for row in group() if row.role == "member"]
    lines = [*LINES, Benchmark("Sample East", 39.0, "region")]
    drawing = ranked(rows, lines, RATE, WHEN, "authorities in Sample East", spread="A spread.")
    assert len(Picture(drawing, 900).shapes("dots")) == 10 + 4
    assert drawing.title.startswith("10 authorities in Sample East, from 72.0 in Sampleton 12")
    assert drawing.notes == ("A spread.",)


@pytest.mark.parametrize("measure", [RATE, PERCENT])
def test_rates_and_shares_begin_at_zero_however_far_from_it_they_lie(measure: Measure) -> None:
    near = [but(row, value=95.0 + i / 10, lower=94.0, upper=97.0)
            for i, row in enumerate(group())]  # fmt: skip
    drawing = ranked(near, [], measure, "2024-25", "like areas")
    assert drawing.data["frame"].to_pylist()[0]["x"] == 0
    assert "begins" not in " ".join([drawing.alt, *drawing.notes, *Picture(drawing).all_words()])


def test_a_large_group_stands_close_and_is_whole() -> None:
    drawing = drawn(group(n=70, members=60))
    picture = Picture(drawing, 340)
    assert len(picture.shapes("dots")) == 61 + 3
    assert drawing.spec["height"] < 64 * 30


@pytest.mark.parametrize("rows", [[], group()[:1]])
def test_a_group_of_nobody_is_still_a_picture(rows: list[Standing]) -> None:
    drawing = drawn(rows)
    assert len(Picture(drawing, 340).shapes("dots")) == len(rows) + 3
    assert drawing.title


def test_zero_events_are_a_figure() -> None:
    none = [but(row, value=0.0, lower=0.0, upper=3.7) for row in group()[:2]]
    picture = Picture(drawn(none), 600)
    assert len(picture.shapes("dots")) == 5
    assert "0.0" in picture.all_words()


def test_a_member_of_another_time_is_named_with_the_reason() -> None:
    rows = with_absent(standings(authorities(), RATE), members(), dt.date(2022, 3, 31), RATE)
    assert rows[-1].name == "Newshire"
    assert rows[-1].why == "began in April 2023"
    assert [row.name for row in rows].count("Sampleton 3") == 1
