"""Found and expected: whom the table lists, and what it says of each."""

from __future__ import annotations

from typing import Any

from answers.expected_table import expected_rows, expected_table
from answers.render.html import table_html
from answers.table import Table
from tests.answers.parsed import cells, heads, lines, parse, titles
from tests.charts.comparison_samples import deprived
from tests.charts.samples import RATE
from words.measure import Measure

INDEX = Measure("Sample index of income", "Sample index", "percent", None, 1)


def laid_out(rows: Any) -> Table:
    return expected_table(rows, RATE, INDEX, "IMD 2025", "A caption")


def test_the_table_lists_the_area_its_group_and_whoever_is_beyond() -> None:
    rows = expected_rows(deprived())
    names = [row.name for row in rows]
    assert names[0] == "Sampleton 5"
    assert set(names[1:11]) == {f"Sampleton {i}" for i in range(10, 20)}
    assert names[11:] == ["Sampleton 0", "Sampleton 1"]
    root = parse(table_html(laid_out(rows)))
    assert len(lines(root)) == 13
    said = cells(root)
    assert said["Sampleton 0"][2] == "+150%"
    assert said["Sampleton 0"][-1] == "higher than nearly all"
    assert said["Sampleton 1"][2] == "−80%"
    assert said["Sampleton 1"][-1] == "lower than nearly all"
    assert [line.attrib.get("class") for line in lines(root)] == ["lw-own", *[None] * 12]


def test_the_table_gives_the_reason_for_a_missing_figure() -> None:
    hidden = [row._replace(chosen=True) for row in deprived()[-1:]]
    root = parse(table_html(laid_out(hidden)))
    assert list(titles(root)) == [("c", "withheld because the number is small")]


def test_the_table_names_its_index() -> None:
    table = laid_out(deprived()[:3])
    assert '<th scope="col" class="lw-n">IMD 2025</th>' in table_html(table)
    assert table.columns[5].unit == "%"
    without = [row._replace(deprivation=None, expected=None) for row in deprived()[:1]]
    assert cells(parse(table_html(laid_out(without))))["Sampleton 0"][1] == "no IMD 2025"


def test_where_nothing_is_expected_the_table_has_no_empty_columns() -> None:
    rows = expected_rows(deprived(fitted=False))
    root = parse(table_html(laid_out(rows)))
    assert heads(root) == ["Authority", "Figure", "IMD 2025"]
    assert all(len(line) == 3 for line in lines(root))
    assert "" not in [said for line in cells(root).values() for said in line]
