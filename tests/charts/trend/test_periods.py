"""A trend across a break, and at a period that the reader chose."""

from __future__ import annotations

from charts.palette import palette
from charts.trend import trend
from tests.charts.samples import RATE, changed, figures
from tests.charts.svg import Picture
from tests.charts.trend.test_drawing import WITH_GAPS, of, rows


def test_a_break_in_the_series_breaks_every_line_and_is_told() -> None:
    table = changed(figures(), lambda x: x.label == "31 March 2020", flags="b")
    drawing = trend(table, RATE)
    for key in ("area", "E92000001", "E12999999", "mean", "median", "E06999900"):
        between = next(row for row in of(drawing, key) if row["y"] is None)
        assert 2019.25 < between["x"] < 2020.24
    drawn = of(drawing, "area")
    assert "break in the series" in next(r["note"] for r in drawn if r["label"] == "31 March 2020")
    said = "Break in the series: 2020 is not comparable with 2019"
    assert drawing.numbered == (said,)
    assert f"{said}." in drawing.alt
    assert 2019.25 < rows(drawing, "notes")[0]["x"] < 2020.24


def test_figures_on_either_side_of_a_break_are_dots() -> None:
    table = [row for row in figures() if row.label in ("31 March 2019", "31 March 2025")]
    table = changed(table, lambda x: x.label == "31 March 2025", flags="b")
    drawing = trend(table, RATE)
    for key in ("area", "E92000001", "mean"):
        assert [row["dot"] for row in of(drawing, key) if row["y"] is not None] == [True, True]
    assert drawing.title.endswith("not comparable with 2019")
    # Single neighbours too, in their own grey.
    dots = Picture(drawing).shapes("dots")
    assert [dot.attrib["fill"] for dot in dots].count(palette("light").other) == 20


def test_the_title_and_a_mark_are_of_the_chosen_period() -> None:
    drawing = trend(
        figures(),
        RATE,
        at="31 March 2021",
        since="31 March 2020",
        direction="rising",
    )
    assert drawing.title == (
        "Testford: 59.0 per 10,000 children at 31 March 2021, up 3.0 on the year before; rising "
        "over five years, from 50.0 in 2018"
    )
    assert drawing.title in drawing.alt
    assert "At 31 March 2021: England 40.8" in drawing.alt
    mark = rows(drawing, "chosen")[0]
    assert (mark["y"], mark["said"]) == (59.0, "2021: 59.0")
    assert mark["x"] == next(
        row["x"] for row in of(drawing, "area") if row["label"] == "31 March 2021"
    )


def test_the_last_period_needs_no_mark() -> None:
    assert "chosen" not in trend(figures(), RATE, at="31 March 2025").data
    assert "chosen" not in trend(figures(), RATE).data


def test_a_chosen_period_without_a_figure_is_marked_with_its_reason() -> None:
    drawing = trend(figures(WITH_GAPS), RATE, at="31 March 2016")
    assert drawing.title.startswith("Testford: withheld at 31 March 2016; last shown 51.0")
    mark = rows(drawing, "chosen")[0]
    assert (mark["known"], mark["said"]) == (False, "2016: withheld")


def test_a_chosen_period_before_an_areas_first_says_nothing_of_later_ones() -> None:
    late = [row for row in figures() if row.series != "area" or row.end_date.year >= 2016]
    drawing = trend(late, RATE, at="31 March 2013")
    assert drawing.title == "Testford: no figure published at 31 March 2013"
