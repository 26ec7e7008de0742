"""The table of an indicator by group: every group, every year, reasons where there is no figure."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from charts.breakdown_table import breakdown_tables
from tests.charts.samples import PERCENT


def _row(dimension: str, part: str, year: int, value: float | None) -> dict[str, Any]:
    return {
        "dimension": dimension,
        "part": part,
        "period_id": f"{year}-03-31",
        "label": f"31 March {year}",
        "end_date": dt.date(year, 3, 31),
        "value": value,
        "symbol": "c" if value is None else None,
    }


ROWS = [
    _row("age", "16+", 2021, 20.0),
    _row("age", "16+", 2022, 21.5),
    _row("age", "5-9", 2021, None),
    _row("age", "5-9", 2022, 30.0),
    _row("ethnicity", "total-white", 2022, 70.0),
    _row("ethnicity", "white-british", 2022, 64.0),
]


def test_a_table_for_each_way_of_parting_and_a_row_for_each_group() -> None:
    html = breakdown_tables(ROWS, PERCENT, "England")
    assert re.findall("<h2[^>]*>(.*?)</h2>", html) == ["By age", "By ethnicity"]
    assert re.findall('<th scope="row">(.*?)</th>', html) == [
        "5 to 9",
        "16 and over",
        "White",
        "White British",
    ]
    assert html.count("<svg") == 4
    assert "21.5%" in html


def test_a_missing_figure_shows_its_symbol_and_reason_and_a_missing_year_nothing() -> None:
    html = breakdown_tables(ROWS, PERCENT, "England")
    assert re.search('<abbr title="withheld[^"]*">c</abbr>', html)
    assert breakdown_tables([], PERCENT, "England") == ""
    age, ethnicity = html.split("By ethnicity")
    assert "2021" in age
    assert "2021" not in ethnicity
