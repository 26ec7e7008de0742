"""The table of an indicator by group: every group, every year, reasons where there is no figure."""

from __future__ import annotations

import datetime as dt

import pytest

from answers.breakdown_table import breakdown_tables
from answers.render.html import table_html
from answers.render.rows import text_rows
from answers.trend import trend
from answers.view import View
from queries.rows import Breakdowns
from tests.answers.parsed import cells, heads, parse, titles
from tests.charts.samples import PERCENT


def _row(dimension: str, part: str, year: int, value: float | None) -> Breakdowns:
    return Breakdowns(
        dimension,
        part,
        f"{year}-03-31",
        f"31 March {year}",
        dt.date(year, 3, 31),
        value,
        "c" if value is None else None,
        "sample",
    )


ROWS = [
    _row("age", "16+", 2021, 20.0),
    _row("age", "16+", 2022, 21.5),
    _row("age", "5-9", 2021, None),
    _row("age", "5-9", 2022, 30.0),
    _row("ethnicity", "total-white", 2022, 70.0),
    _row("ethnicity", "white-british", 2022, 64.0),
]


def test_a_table_for_each_way_of_parting_and_a_row_for_each_group() -> None:
    tables = breakdown_tables(ROWS, PERCENT, "England")
    assert list(tables) == ["Age", "Ethnicity"]
    names = [row.cells[0].shown for table in tables.values() for row in table.rows]
    assert names == ["5 to 9", "16 and over", "White", "White British"]
    assert [row.role for row in tables["Ethnicity"].rows] == ["own", ""]
    assert tables["Age"].caption == "Sample visits on time, England, by age, %"
    assert cells(parse(table_html(tables["Age"])))["16 and over"][1:] == ["20.0%", "21.5%"]


def test_every_group_has_its_line_which_says_from_where_to_where() -> None:
    for table in breakdown_tables(ROWS, PERCENT, "England").values():
        root = parse(table_html(table))
        drawn = [svg.attrib["aria-label"] for svg in root.iter("svg")]
        assert len(drawn) == 2
        # Whoever can't be shown the drawing is told the same.
        assert drawn == [line[1] for line in text_rows(table)[1:]]
    age = breakdown_tables(ROWS, PERCENT, "England")["Age"]
    assert text_rows(age)[2][1] == "16 and over: from 20.0% to 21.5%"


def test_the_heading_of_the_lines_is_there_for_screen_readers_alone() -> None:
    root = parse(table_html(breakdown_tables(ROWS, PERCENT, "England")["Age"]))
    assert heads(root) == ["Age", "Over time", "2021", "2022"]
    assert [span.text for th in root.iter("th") for span in th.iter("span")] == ["Over time"]
    assert next(root.iter("span")).attrib["class"] == "lw-unseen"


def test_a_table_with_drawings_is_given_no_width_for_its_years() -> None:
    root = parse(table_html(breakdown_tables(ROWS, PERCENT, "England")["Age"]))
    assert next(root.iter("table")).attrib == {"class": "lw-table lw-years"}
    assert root[0].attrib["class"] == "lw-scroll lw-newest"


def test_a_missing_figure_shows_its_symbol_and_reason_and_a_missing_year_nothing() -> None:
    tables = breakdown_tables(ROWS, PERCENT, "England")
    explained = list(titles(parse(table_html(tables["Age"]))))
    assert explained == [("c", "withheld because the number is small")]
    assert breakdown_tables([], PERCENT, "England") == {}
    assert "2021" in [column.name for column in tables["Age"].columns]
    assert "2021" not in [column.name for column in tables["Ethnicity"].columns]


@pytest.mark.usefixtures("real_store")
def test_a_trend_has_a_part_under_its_own_heading_for_each_way_of_parting() -> None:
    answer = trend(View("E92000001", "cin_group_pct"))
    parts = [one for one in answer.sections if one.content is not None]
    headings = [one.heading for one in parts]
    assert "By ethnicity" in headings
    assert all(heading.startswith("By ") for heading in headings)
    assert len(set(headings)) == len(parts) == len(list(answer.tables))
    assert [offer.label for offer in answer.offers] == ["Download these figures (CSV)"]
