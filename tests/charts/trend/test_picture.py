"""The trend as it is seen: drawn without a browser, at three widths, light and dark."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest

from charts.drawing import Drawing
from charts.labels import text_width
from charts.lines import Event
from charts.palette import Mode, palette
from charts.trend import trend
from charts.trend.ends import LINE_HEIGHT
from tests.charts.samples import PERCENT, RATE, changed, figures
from tests.charts.svg import Picture
from tests.charts.trend.test_drawing import WITH_GAPS

WIDTHS = (1400, 900, 390)
LONG = "Westmarsh, Christsample and Poolham"


def crowded(mode: Mode = "light", compact: bool = False) -> Drawing:
    """Everything at once, and every line's end at nearly the same height."""
    table = figures([45.0 + i / 10 for i in range(13)], name=LONG)
    table = changed(table, lambda x: x.label == "31 March 2025", value=46.0)
    table = changed(table, lambda x: x.series == "area" and x.label == "31 March 2024", flags="r")
    notes = [Event(dt.date(2019, 4, 1), "Began in April 2019, from Oldford")]
    return trend(table, RATE, notes=notes, named=["E06999902"], compact=compact, mode=mode)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("compact", [False, True])
def test_names_at_the_ends_are_whole_and_apart(width: int, compact: bool) -> None:
    picture = Picture(crowded(compact=compact), width)
    names = picture.texts("names")
    assert len(names) == (4 if compact else 6)
    for name in names:
        longest = max(text_width(line, name.size) for line in name.lines)
        # The estimate is a tenth too wide; a name may not be cut.
        assert name.x + longest * 0.9 <= picture.width
    boxes = sorted(
        (n.y - n.size / 2, n.y - n.size / 2 + len(n.lines) * n.size * LINE_HEIGHT) for n in names
    )
    assert all(above[1] <= below[0] + 1 for above, below in pairwise(boxes))


@pytest.mark.parametrize("width", WIDTHS)
def test_the_years_on_the_axis_are_apart_and_the_newest_is_there(width: int) -> None:
    words = Picture(trend(figures(), RATE), width).all_words()
    years = [word for word in words if word.isdigit() and len(word) == 4]
    assert "2025" in years
    assert len(years) >= 4
    assert len(years) * 34 <= width


def test_each_neighbour_is_a_line() -> None:
    assert len(Picture(trend(figures(), RATE)).shapes("neighbours")) == 10
    assert len(Picture(trend(figures(), RATE, named=["E06999902"])).shapes("neighbours")) == 9


def test_a_gap_parts_the_line_and_is_marked_on_the_baseline() -> None:
    picture = Picture(trend(figures(WITH_GAPS), RATE))
    area = [p for p in picture.shapes("lines") if p.attrib["stroke"] == palette("light").area]
    # 2013-14, 2017 alone (no length), 2019 alone, 2021-25.
    assert [path.attrib["d"].count("M") for path in area] == [4]
    assert len(picture.shapes("gaps")) == 4
    said = [text.lines[0] for text in picture.texts("gap_texts")]
    assert said == ["withheld", "not available", "none"]


@pytest.mark.parametrize("width", WIDTHS)
def test_what_is_missing_stands_clear_of_the_figures_and_of_the_names(width: int) -> None:
    cells: list[float | str | None] = ["c", 0.0, *["c"] * 8, 0.0, "c", "c"]
    picture = Picture(trend(figures(cells, name="City of Test"), RATE), width)
    names, reasons = picture.texts("names"), picture.texts("gap_texts")
    assert len(reasons) == 3
    lowest = max(n.y - n.size / 2 + len(n.lines) * n.size * LINE_HEIGHT for n in names)
    assert all(reason.y - reason.size / 2 >= lowest for reason in reasons)
    zeros = [picture.place(dot)[1] for dot in picture.shapes("dots")]
    assert min(picture.place(cross)[1] for cross in picture.shapes("gaps")) > max(zeros) + 5


@pytest.mark.parametrize("width", [1400, 900, 700, 560, 390])
def test_reasons_side_by_side_do_not_run_into_each_other(width: int) -> None:
    cells: list[float | str | None] = [50.0, "c", "x", "-", "u", *[50.0] * 8]
    reasons = Picture(trend(figures(cells), RATE), width).texts("gap_texts")
    assert len(reasons) == 4
    boxes = sorted(
        (r.x - text_width(r.lines[0], r.size) / 2, r.x + text_width(r.lines[0], r.size) / 2)
        for r in reasons
    )
    assert all(left[1] <= right[0] for left, right in pairwise(boxes))


def test_the_chosen_period_is_ringed_and_named_on_the_line() -> None:
    picture = Picture(trend(figures(), RATE, at="31 March 2021"))
    assert [text.lines for text in picture.texts("chosen_text")] == [("2021: 59.0",)]
    assert len(picture.shapes("chosen_ring")) == 1
    assert len(picture.layer("chosen_rule")) == 1


def test_a_phone_has_the_symbols_in_place_of_their_words() -> None:
    picture = Picture(trend(figures(WITH_GAPS), RATE), 390)
    assert [text.lines[0] for text in picture.texts("gap_texts")] == ["c", "x"]


def test_the_revised_figure_and_the_note_are_drawn() -> None:
    picture = Picture(crowded())
    assert len(picture.shapes("revised")) == 1
    assert picture.texts("note_texts")[0].lines[0].startswith("1. Began")
    assert [t.lines for t in Picture(crowded(), 390).texts("note_texts")] == [("1",)]


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_each_role_has_its_colour_width_and_dashes(mode: Mode) -> None:
    p = palette(mode)
    lines = Picture(trend(figures(), RATE, mode=mode)).shapes("lines")
    drawn = {
        (
            line.attrib["stroke"],
            line.attrib.get("stroke-dasharray", ""),
            line.attrib["stroke-width"],
        )
        for line in lines
    }
    assert {
        (stroke, dashes.replace(" ", ","), float(width)) for stroke, dashes, width in drawn
    } == {
        (p.area, "1,0", 3.5),
        (p.england, "7,4", 2.25),
        (p.region, "1,0", 2.0),
        (p.neighbours, "1,0", 2.25),
        (p.neighbours, "2,3", 2.25),
    }


def test_the_area_is_the_thickest_and_last() -> None:
    lines = Picture(trend(figures(), RATE)).shapes("lines")
    widths = [float(line.attrib["stroke-width"]) for line in lines]
    assert widths[-1] == max(widths)


def test_a_percentage_says_so_once() -> None:
    words = Picture(trend(figures(), PERCENT)).all_words()
    assert "%" in words
    assert "Testford 56.0%" in words


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_alone_it_carries_its_finding(mode: Mode, width: int) -> None:
    drawing = trend(figures(), RATE, mode=mode)
    picture = Picture(drawing, width)
    assert picture.width == width
    whole = " ".join(picture.all_words())
    assert "Testford: 56.0" in whole
    assert palette(mode).paper in picture.text
    assert drawing.to_vega_lite()["description"] == drawing.alt


def test_an_empty_trend_is_drawn_all_the_same() -> None:
    assert Picture(trend(figures([])[:0], RATE)).text.startswith("<svg")
