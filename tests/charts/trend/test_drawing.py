"""The trend's tables and words: lines, gaps, reasons, comparators."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest

from charts.drawing import Drawing
from charts.lines import Event
from charts.trend import trend
from tests.charts.samples import PERCENT, RATE, changed, figures

WITH_GAPS: list[float | str | None] = [
    50.0, 51.0, "c", "c", 54.0, "x", 56.0, None, 58.0, 59.0, 60.0, 61.0, 62.0,
]  # fmt: skip


def rows(drawing: Drawing, table: str) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = drawing.data[table].to_pylist()
    return listed


def of(drawing: Drawing, key: str) -> list[dict[str, Any]]:
    return [row for row in rows(drawing, "lines") if row["key"] == key]


def parameter(drawing: Drawing, name: str) -> Any:
    return next(p["value"] for p in drawing.spec["params"] if p["name"] == name)


def test_each_line_has_its_figures_and_counts() -> None:
    drawn = of(trend(figures(), RATE), "area")
    own = [row for row in figures() if row.series == "area"]
    assert [row["y"] for row in drawn] == [row.value for row in own]
    assert [row["numerator"] for row in drawn] == [row.numerator for row in own]
    assert [row["label"] for row in drawn] == [row.label for row in own]
    assert [row["last"] for row in drawn] == [False] * 12 + [True]


def test_the_lines_stand_back_to_front() -> None:
    order = list(dict.fromkeys(row["series"] for row in rows(trend(figures(), RATE), "lines")))
    assert order == ["neighbour", "region", "median", "mean", "england", "area"]


def test_a_gap_is_a_gap_with_its_reason() -> None:
    drawing = trend(figures(WITH_GAPS), RATE)
    assert [row["y"] for row in of(drawing, "area")][2:4] == [None, None]
    gaps = rows(drawing, "gaps")
    assert [(row["label"][-4:], row["reason"]) for row in gaps] == [
        ("2015", "withheld because the number is small"),
        ("2016", "withheld because the number is small"),
        ("2018", "not available"),
        ("2020", "no figure published"),
    ]
    # Said once a run of one reason: in words where there is room, by symbol where there is not.
    assert [(row["wide"], row["narrow"]) for row in gaps] == [
        ("", ""),
        ("withheld", "c"),
        ("not available", "x"),
        ("none", ""),
    ]
    said = "No figure for 2015 and 2016: withheld because the number is small (c)."
    assert said in drawing.notes


def test_a_period_without_a_row_is_a_gap_too() -> None:
    table = [x for x in figures() if x.series != "area" or x.label != "31 March 2019"]
    drawing = trend(table, RATE)
    assert [row["label"][-4:] for row in rows(drawing, "gaps")] == ["2019"]
    assert [row["y"] for row in of(drawing, "area")][6] is None


def test_a_period_that_nobody_published_breaks_every_line() -> None:
    unpublished = ("31 March 2019", "31 March 2020")
    drawing = trend([row for row in figures() if row.label not in unpublished], RATE)
    for key in ("area", "E92000001", "mean"):
        ys = [row["y"] for row in of(drawing, key)]
        assert [i for i, y in enumerate(ys) if y is None] == [6]
    # Time is to scale: three years lie between 2018 and 2021.
    years = [row["x"] for row in of(drawing, "area") if row["y"] is not None]
    assert years[6] - years[5] == pytest.approx(3, abs=0.01)


def test_a_figure_between_two_gaps_is_a_dot() -> None:
    table = changed(
        figures(), lambda x: x.series == "region" and x.label != "31 March 2018", value=None
    )
    drawn = of(trend(table, RATE), "E12999999")
    assert [row["label"] for row in drawn if row["dot"]] == ["31 March 2018"]


def test_a_revised_figure_is_marked_and_explained() -> None:
    table = changed(
        figures(), lambda x: x.series == "area" and x.label == "31 March 2024", flags="p,r"
    )
    drawing = trend(table, RATE)
    assert [row["label"] for row in of(drawing, "area") if row["revised"]] == ["31 March 2024"]
    assert any(note.startswith("A hollow diamond") for note in drawing.notes)
    assert not trend(figures(), RATE).notes


def test_an_area_that_ended_says_when() -> None:
    table = figures([50.0] * 7, name="Oldford")
    drawing = trend(table, RATE, since="31 March 2018")
    end = next(row for row in rows(drawing, "ends") if row["series"] == "area")
    assert "in 2019" in end["wide"].replace("\n", " ")
    assert not end["leads"]
    assert drawing.title == (
        "Oldford: 50.0 per 10,000 children at 31 March 2019, the same as the year before"
    )


def test_named_neighbours_come_to_the_front_with_their_names() -> None:
    drawing = trend(figures(), RATE, named=["E06999903"])
    assert {row["series"] for row in of(drawing, "E06999903")} == {"named"}
    names = [row["wide"].replace("\n", " ") for row in rows(drawing, "ends")]
    assert any(name.startswith("Likeness 3 ") for name in names)
    assert not any(name.startswith("Likeness 4 ") for name in names)


def test_england_is_not_drawn_beside_itself() -> None:
    table = changed(
        (row for row in figures() if row.series in ("area", "england")),
        lambda x: x.series == "area",
        area_code="E92000001",
        area_name="England",
    )
    assert {row["series"] for row in rows(trend(table, RATE), "lines")} == {"area"}


def test_a_region_is_not_drawn_beside_itself() -> None:
    region = {"area_code": "E12999999", "area_name": "Sample East"}
    table = changed(figures(), lambda x: x.series == "area", **region)
    assert "region" not in {row["series"] for row in rows(trend(table, RATE), "lines")}


def test_a_mean_of_too_few_says_how_many_there_were() -> None:
    table = changed(
        figures(),
        lambda x: x.series == "neighbours_mean" and x.label == "31 March 2016",
        value=None,
        n=4,
    )
    gap = rows(trend(table, RATE), "gaps")[0]
    assert (gap["series"], gap["reason"]) == ("mean", "4 of 10 like areas have data")


def test_the_mean_says_how_many_had_data() -> None:
    assert of(trend(figures(), RATE), "mean")[0]["note"] == "8 of 10 like areas have data"


def test_rounded_counts_are_said_where_england_was_worked_out() -> None:
    drawing = trend(figures(), RATE)
    assert of(drawing, "E92000001")[0]["note"] == "worked out from rounded counts"
    assert of(drawing, "area")[0]["note"] == ""


def test_the_compact_trend_has_four_lines_and_less_height() -> None:
    drawing = trend(figures(), RATE, compact=True)
    drawn = {row["series"] for row in rows(drawing, "lines")}
    assert drawn == {"area", "england", "region", "mean"}
    assert drawing.spec["height"] == 260
    assert "picked" not in json.dumps(drawing.spec)


def test_the_axis_begins_at_zero() -> None:
    assert rows(trend(figures(), RATE), "frame")[0]["y"] == 0


def test_negative_figures_are_shown_whole() -> None:
    frame = rows(trend(figures([-5.0] * 13), RATE), "frame")
    assert frame[0]["y"] <= -5
    assert frame[1]["y"] > 0


def test_notes_within_the_years_are_marked_and_told() -> None:
    notes = [
        Event(dt.date(1999, 4, 1), "Long ago"),
        Event(dt.date(2020, 4, 1), "Began, from part of Oldshire"),
    ]
    drawing = trend(figures(), RATE, notes=notes)
    assert [row["narrow"] for row in rows(drawing, "notes")] == ["1"]
    assert drawing.numbered == ("Began, from part of Oldshire",)
    assert "Began, from part of Oldshire" in drawing.alt


def test_the_text_alternative_compares() -> None:
    alt = trend(figures(), RATE, since="31 March 2024").alt
    assert "Testford: 56.0 per 10,000 children at 31 March 2025, up 3.0 on the year before" in alt
    assert "England 41.2, Like areas, mean 47.4, Like areas, median 46.4, Sample East 38.0" in alt


def test_no_figures_at_all() -> None:
    drawing = trend(figures(["c"] * 13), RATE)
    assert drawing.title == "Testford: withheld at 31 March 2025"
    nothing = trend(figures([])[:0], RATE)
    assert nothing.data["lines"].num_rows == 0
    assert "There are no figures" in nothing.alt


def test_one_specification_serves_areas_of_one_shape() -> None:
    one = trend(figures(), RATE)
    other = trend(figures([70.0 - i for i in range(13)], name="Trialton"), RATE)
    assert one.data["lines"].to_pylist() != other.data["lines"].to_pylist()
    assert {**one.spec, "params": None} == {**other.spec, "params": None}


def test_filling_one_drawing_leaves_the_next_alone() -> None:
    trend(figures(), PERCENT).spec["layer"].clear()
    assert len(trend(figures(), PERCENT).spec["layer"]) > 5
    assert parameter(trend(figures(), PERCENT), "unit_text") == "%"
    assert parameter(trend(figures(), RATE), "unit_text") == " per 10,000 children"


@pytest.mark.parametrize("compact", [True, False])
def test_data_and_words_stay_out_of_the_specification(compact: bool) -> None:
    drawing = trend(figures(), RATE, compact=compact)
    written = json.dumps(drawing.spec)
    assert "Testford" not in written
    assert "datasets" not in written
    assert "description" not in drawing.spec, "Streamlit would warn that alt replaces it"
    assert drawing.spec["width"] == "container"


def test_a_group_too_small_for_a_mean_has_no_line_of_gaps() -> None:
    few = {"value": None, "symbol": "x", "n": 3, "n_of": 3}
    table = changed(figures(), lambda x: x.series.startswith("neighbours"), **few)
    drawing = trend(table, RATE)
    assert of(drawing, "mean") == []
    gaps = drawing.data["gaps"].to_pylist() if "gaps" in drawing.data else []
    assert all(gap["series"] not in ("mean", "median") for gap in gaps)
