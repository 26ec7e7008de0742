"""A comparison as a table: everybody with all that is known, and the reason where nothing is."""

from __future__ import annotations

import datetime as dt

from answers.comparison_table import comparison_table, totals_table
from answers.render.html import table_html
from answers.render.rows import text_rows
from answers.table import Cell
from charts.standing import Benchmark, Standing, standings, with_absent
from tests.answers.parsed import cells, heads, lines, parse, titles
from tests.charts.comparison_samples import authorities, authority, members
from tests.charts.samples import RATE, changed
from words.measure import Measure

ENGLAND = Benchmark("England", 40.6, "england")
SPREAD = [
    ("Like areas, mean (10 of 10 have data)", Cell("61.0", 61.0)),
    ("Like areas, lowest to highest", Cell("55.0 to 80.0")),
]
TOTAL = Measure("Sample spending", "Spending", "currency", None, 0)
EACH = Measure("Sample spending for each child", "Spending", "currency", 1, 0)


def group() -> list[Standing]:
    every = standings(authorities(), RATE)
    return [row for row in every if row.role in ("area", "member")]


def test_the_table_holds_all_of_it() -> None:
    rows = with_absent(group(), members(), dt.date(2022, 3, 31), RATE)
    table = comparison_table(rows, [ENGLAND], RATE, "A caption", SPREAD)
    root = parse(table_html(table))
    assert len(lines(root)) == 11 + 1 + 1 + 2
    said = cells(root)
    own = said["Sampleton 2"]
    assert own[:2] == ["87.0", "81.0 to 94.0"]
    assert own[4:6] == ["3rd highest of 40", "1st to 7th highest"]
    assert said["England"] == ["40.6", *[""] * 7]
    assert said["Like areas, mean (10 of 10 have data)"] == ["61.0", *[""] * 7]
    assert said["Like areas, lowest to highest"] == ["55.0 to 80.0", *[""] * 7]
    assert said["Newshire"][0] == "began in April 2023"


def test_the_area_comes_first_then_what_it_is_compared_with_then_the_highest() -> None:
    table = comparison_table(group(), [ENGLAND], RATE, "A caption", SPREAD)
    assert [row.role for row in table.rows] == ["own", "beside", "beside", "beside", *[""] * 10]
    values = [row.cells[1].value for row in table.rows[4:]]
    assert values == sorted(values, key=lambda value: -(value or 0.0))
    styles = [line.attrib.get("class") for line in lines(parse(table_html(table)))]
    assert styles == ["lw-own", "lw-quiet", "lw-quiet", "lw-quiet", *[None] * 10]


def test_a_figure_is_held_beside_what_is_printed_of_it() -> None:
    own = comparison_table(group(), [], RATE, "A caption").rows[0]
    assert (own.cells[1].shown, own.cells[1].value) == ("87.0", 87.0)
    assert (own.cells[3].shown, own.cells[3].value) == ("209", 209)


def test_a_withheld_figure_shows_its_symbol_and_why() -> None:
    hidden = [standings(authorities(), RATE)[-1]]
    root = parse(table_html(comparison_table(hidden, [], RATE, "A caption")))
    assert list(titles(root)) == [("c", "withheld because the number is small")]


def test_a_doubtful_figure_of_england_is_marked_with_why() -> None:
    doubted = ENGLAND._replace(doubt="it is ten times every other year's")
    root = parse(table_html(comparison_table([], [doubted], RATE, "A caption")))
    assert cells(root)["England"][0] == "40.6 ?"
    assert list(titles(root)) == [("?", "doubtful: it is ten times every other year's")]


def test_the_table_begins_with_the_figure_and_its_interval() -> None:
    table = comparison_table([], [], RATE, "A caption")
    assert [one.name for one in table.columns][:3] == ["Authority", "Figure", "95% interval"]
    assert table.columns[-1].name == "How close"
    numbers = [one.name for one in table.columns if one.kind == "number"]
    assert numbers == ["Figure", "95% interval", "Count", "Out of"]
    assert {one.unit for one in table.columns[1:3]} == {"per 10,000 children"}


def test_ties_and_missing_populations_are_read_with_the_rows() -> None:
    table = changed(authorities(), lambda x: x.rank in (3, 4), rank=3, rank_shared=1)
    lacking = {"symbol": "x", "numerator": 136.0, "denominator": None}
    table = changed(table, lambda x: x.value is None, **lacking)
    rows = standings(table, RATE)
    assert [row.place.shared for row in rows[1:5]] == [0, 1, 1, 0]
    assert rows[40].why == "no population on today's basis, so no rate (x)"
    assert not rows[40].absent
    laid = comparison_table(rows[40:], [], RATE, "A caption")
    assert list(titles(parse(table_html(laid)))) == [("x", rows[40].why)]


def test_it_scrolls_by_itself_and_can_be_reached_by_keyboard() -> None:
    assert table_html(comparison_table(group(), [], RATE, "Of <them>")).startswith(
        '<div class="lw-scroll" tabindex="0" role="region" aria-label="Of &lt;them&gt;">'
        '<table class="lw-table lw-compare"><caption class="lw-unseen">Of &lt;them&gt;</caption>'
    )


def test_totals_stand_beside_what_they_come_to_for_each_child() -> None:
    totals = [
        authority("Low", 100.0),
        authority("Own", 300.0, role="area"),
        authority("High", 200.0),
        authority("Nobody", None, symbol="c"),
    ]
    each = [
        authority("High", 20.0, denominator=10.0),
        authority("Own", 15.0, role="area", denominator=20.0),
        authority("Low", 10.0, denominator=10.0),
    ]
    table = totals_table(totals, TOTAL, "A caption", each, EACH)
    root = parse(table_html(table))
    assert heads(root)[2:] == ["Children", "Total"]
    # The area first, the others from the highest for each child on.
    assert [line[0] for line in text_rows(table)[1:]][:1] == ["Own"]
    assert [line for line in text_rows(table)[1:] if line[0] in ("High", "Low")] == [
        ["High", "£20", "10", "£200"],
        ["Low", "£10", "10", "£100"],
    ]
    assert cells(root)["Nobody"] == ["", "", "c"]
    assert table.rows[0].role == "own"
