"""What lies far beyond the rest, or is doubtful: cut, marked at the edge and named."""

from __future__ import annotations

import pytest

from charts.classes import classify
from charts.legend import map_legend
from charts.ranked import ranked
from charts.spine import spine
from charts.standing import Benchmark
from charts.trend import trend
from queries.rows import Strip
from tests.charts.comparison_samples import spine_rows
from tests.charts.extremes import KINDS, standing
from tests.charts.samples import PERCENT, RATE, changed, figures
from tests.charts.svg import Picture


def test_one_that_is_far_beyond_leaves_the_others_their_room_and_is_named() -> None:
    table = changed(
        figures(),
        lambda x: x.area_code == "E06999903" and x.label == "31 March 2014",
        value=1094.1,
    )
    drawing = trend(table, PERCENT)
    assert drawing.data["frame"].to_pylist()[1]["y"] == 80
    (cut,) = drawing.data["cuts"].to_pylist()
    assert (cut["y"], cut["wide"], cut["narrow"]) == (80, "Likeness 3 1,094.1%", "1,094.1%")
    said = "Beyond the scale: Likeness 3, 1,094.1% in 2014."
    assert said in drawing.notes
    assert said in drawing.alt
    edges = [row for row in drawing.data["lines"].to_pylist() if row["y"] == 80]
    assert len(edges) == 2, "its line leaves the picture and comes back"
    assert [row["label"] for row in edges] == ["", ""]
    assert "Likeness 3 1,094.1%" in Picture(drawing, 900).all_words()


def test_no_scale_and_no_line_rests_on_a_doubtful_figure() -> None:
    table = [
        row._replace(value=1245.0 + row.end_date.year - 2000, doubt="sum")
        if row.series == "england"
        else row
        for row in figures()
    ]
    drawing = trend(table, RATE)
    assert drawing.data["frame"].to_pylist()[1]["y"] == 80
    lines = drawing.data["lines"].to_pylist()
    assert not any(row["series"] == "england" and row["y"] is not None for row in lines)
    assert len(drawing.data["cuts"]) == 13
    assert "Beyond the scale: England, 1,258.0 to 1,270.0 between 2013 and 2025 (doubtful)." in (
        drawing.notes
    )
    within = changed(table, lambda x: x.series == "england", value=40.0)
    rows = [row for row in trend(within, RATE).data["lines"].to_pylist()
            if row["series"] == "england"]  # fmt: skip
    assert sum(row["y"] is None for row in rows) == 12, "each stands alone"
    assert sum(row["dot"] for row in rows) == 13


def test_nobody_is_read_against_a_doubtful_line() -> None:
    lines = [Benchmark("England", 1258.0, "england", "sum"), Benchmark("Mean", 90.0, "mean")]
    drawing = ranked(standing(KINDS["close together"]), lines, RATE, "2024", "like areas")
    assert [row["role"] for row in drawing.data["lines"].to_pylist()] == ["mean"]
    assert drawing.data["frame"].to_pylist()[1]["x"] == 120
    assert "Beyond the scale: England, 1,258.0 (doubtful)." in drawing.notes


def test_a_row_of_the_spine_ends_before_one_that_is_far_beyond() -> None:
    rows = changed(spine_rows(), lambda x: x.indicator_id == "a", highest=1094.1)
    values = (10.0, 30.0, 40.0, 50.0, 60.0, 70.0, 1094.1)
    spread = [Strip("a", "2025-03-31", f"E{n}", value) for n, value in enumerate(values)]
    drawing = spine(rows, "Testford", spread)
    first, second, _ = drawing.data["rows"].to_pylist()
    assert first["high_text"] == "70.0 (highest 1,094.1)"
    assert first["fx"] == pytest.approx(50 / 60)
    assert second["high_text"] == "110.0%"
    assert drawing.notes[1:] == ("Beyond the scale: Sample plans, highest, 1,094.1.",)
    far = spine([rows[0]._replace(value=1094.1)], "Testford", spread)
    assert len(Picture(far, 700).shapes("cut_marks")) == 1
    assert spine(spine_rows(), "Testford").notes[1:] == ()


def test_equal_steps_are_counted_without_what_is_far_beyond_them() -> None:
    values = KINDS["one far beyond"]
    classes = classify(values, [None] * len(values), PERCENT, method="equal")
    assert [one.count for one in classes.classes] == [2, 2, 1, 2, 4]
    assert classes.classes[-1].label.endswith("to 1,094.1%")
    said = "Steps are counted without 1,094.1%, far beyond the others."
    assert said in map_legend(classes, title="%")
    plain = classify(values[:-1], [None] * 10, PERCENT, method="equal")
    assert plain.beyond == ""
