"""The list beside a map: every authority in order, and why it has no figure."""

from __future__ import annotations

from typing import Any

from answers.catalogue import Area
from answers.ranked_table import ranked_table
from answers.render.html import table_html
from queries.rows import Map
from screen.script import list_rows
from tests.answers.parsed import parse, titles, words
from tests.answers.trend_rows import INDICATOR
from words.measure import Measure


def authority(code: str, name: str, **known: Any) -> Map:
    nothing: dict[str, Any] = dict.fromkeys(Map._fields)
    return Map(**(nothing | {"area_code": code, "name": name} | known))


VALUES = [
    authority("E1", "Derby", rank=1, value=41.26, member=True),
    authority("E2", "Rutland", symbol="c", chosen=True),
    authority("E3", "Nowhere"),
]
AREAS = {code: Area(code, "", "la") for code in ("E3", "E1", "E2")}


def test_the_list_beside_the_map_says_why_a_figure_is_missing() -> None:
    table = ranked_table(VALUES, Measure.of(INDICATOR), "England")
    assert list_rows(table, AREAS).splitlines() == [
        "1\t1\t41.3\t1",
        "2\t\twithheld\t",
        "0\t\tno figure\t",
    ]


def test_a_figure_of_two_authorities_says_so() -> None:
    both = [VALUES[0]._replace(joint_with="E2"), *VALUES[1:]]
    table = ranked_table(both, Measure.of(INDICATOR), "England")
    assert list_rows(table, AREAS).splitlines()[0] == "1\t1\t41.3 (two)\t1"


def test_it_holds_figures_reasons_and_whose_rows_they_are() -> None:
    table = ranked_table(VALUES, Measure.of(INDICATOR), "England")
    assert [row.key for row in table.rows] == ["E1", "E2", "E3"]
    assert [row.role for row in table.rows] == ["member", "own", ""]
    figures = [row.cells[2] for row in table.rows]
    assert [(one.value, one.symbol) for one in figures] == [(41.26, ""), (None, "c"), (None, "")]
    assert figures[1].reason == "withheld because the number is small"
    root = parse(table_html(table))
    assert list(titles(root)) == [("c", "withheld because the number is small")]
    assert words(next(root.iter("caption"))) == "England"
