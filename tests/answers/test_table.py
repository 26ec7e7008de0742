"""What stands in a cell, in words alone; and what a text says without where it leads."""

from __future__ import annotations

import pytest

from answers.answer import Answer, Link, Offer, Section, Strong, plain
from answers.files.figure_file import FigureFile
from answers.table import Cell, Column, Mark, Table
from answers.view import View


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (Cell(), ""),
        (Cell("57.3", 57.3), "57.3"),
        (Cell("0.0", 0.0), "0.0"),
        (Cell("55.5", 55.5, marks=(Mark("r", "revised"), Mark("?", "doubtful"))), "55.5 r ?"),
        (Cell("42.5", 42.5, fine=("(8 of 10)", "two")), "42.5 (8 of 10) two"),
        (Cell(symbol="c", reason="withheld"), "c"),
        (Cell("withheld", symbol="c", reason="withheld because it is small"), "withheld"),
        (Cell(reason="no earlier figure"), "no earlier figure"),
        (Cell(reason="too few have data", fine=("(3 of 10)",)), "too few have data (3 of 10)"),
    ],
)
def test_a_cell_in_words(cell: Cell, said: str) -> None:
    assert cell.text == said


def test_a_text_says_the_same_without_its_links() -> None:
    text = (Strong("Edition 2025"), ", see ", Link("all", View("E06000045"), "sources"), ".")
    assert plain(text) == "Edition 2025, see all."
    assert plain("As it is.") == "As it is."


def test_an_answer_finds_its_parts() -> None:
    table = Table("A caption", (Column("Who"),), ())
    file = FigureFile("compare", None, "cp_rate", "2025-03-31", lambda: None)  # type: ignore[arg-type,return-value]
    sections = (
        Section("one", table, offer=Offer("Download", file)),
        Section("two", None, offer=Offer("Download more", file)),
        Section("three", None),
    )
    answer = Answer("trend", View("E06000045", "cla_rate"), "A title", sections=sections)
    assert answer.section("two") is sections[1]
    assert answer.section("four") is None
    assert list(answer.tables) == [table]
    assert list(answer.drawings) == []
    assert [one.label for one in answer.offers] == ["Download", "Download more"]
    assert answer.address == View("E06000045", "cla_rate").href("trend")
