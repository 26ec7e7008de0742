"""Tables as plain rows for documents, and answers as values that JSON holds."""

from __future__ import annotations

import json

import pytest

from answers.answer import Answer, Link, Picture, Points, Prose, Section, Strong, Terms
from answers.render.rows import json_answer, json_table, text_rows
from answers.table import Cell, Column, Mark, Row, Table
from answers.view import View

TABLE = Table(
    "Plans, Derby",
    (Column("Authority"), Column("Figure", "number", "%"), Column("Place")),
    (
        Row((Cell("Derby"), Cell("5.5%", 5.5, marks=(Mark("r", "revised"),)), Cell("1st")), "own"),
        Row((Cell("Rutland"), Cell(symbol="c", reason="withheld")), group="Plans"),
        Row((Cell("Newshire"), Cell(reason="began in April 2023"))),
        Row((Cell("None at all"), Cell("0.0%", 0.0))),
    ),
    notes=("c: withheld.",),
)


def test_rows_of_a_document_are_as_long_as_their_heads() -> None:
    assert text_rows(TABLE) == [
        ["Authority", "Figure", "Place"],
        ["Derby", "5.5% r", "1st"],
        ["Rutland", "c", ""],
        ["Newshire", "began in April 2023", ""],
        ["None at all", "0.0%", ""],
    ]


def test_a_machine_gets_the_figure_or_why_there_is_none() -> None:
    table = json_table(TABLE)
    assert table["caption"] == "Plans, Derby"
    assert table["notes"] == ["c: withheld."]
    assert table["columns"][1] == {"name": "Figure", "kind": "number", "unit": "%"}
    assert [(row["role"], row["group"]) for row in table["rows"]] == [
        ("own", ""), ("", "Plans"), ("", ""), ("", ""),
    ]  # fmt: skip
    assert [row["cells"][1] for row in table["rows"]] == [
        {"shown": "5.5% r", "value": 5.5, "marks": [{"sign": "r", "meaning": "revised"}]},
        {"shown": "c", "symbol": "c", "reason": "withheld"},
        {"shown": "began in April 2023", "symbol": "", "reason": "began in April 2023"},
        {"shown": "0.0%", "value": 0.0},
    ]


@pytest.mark.usefixtures("real_store")
def test_an_answer_comes_whole_and_its_links_as_words() -> None:
    view = View("E06000015", "cp_rate")
    answer = Answer(
        "trend",
        view,
        "A title",
        under="Where",
        fresh="to 2025",
        sentence=("Up, ", Link("see", view, "map"), "."),
        remarks=("Mind.",),
        facts=Points("How sure", ("Quite.",)),
        sections=(
            Section("figures", TABLE, "The figures", notes=("Noted.",)),
            Section("meaning", Prose(("One.", (Strong("Two"), ".")))),
            Section("words", Terms((("c", "withheld"),))),
            Section("points", Points("", ("A", "B"))),
            Section("coverage", Picture("<svg/>", "Bars")),  # type: ignore[arg-type]
            Section("nothing", None, remark=("None, see ", Link("there", path="map"))),
        ),
        questions=Points("Ask", ("Why?",)),
        about=Points("About", ("It is.",)),
        source=("Source: ", Link("All", path="sources")),
    )
    said = json.loads(json.dumps(json_answer(answer)))
    assert said["address"] == view.href("trend")
    assert (said["sentence"], said["source"]) == ("Up, see.", "Source: All")
    assert (said["remarks"], said["facts"]) == (["Mind."], ["Quite."])
    assert (said["questions"], said["about"]) == (["Why?"], ["It is."])
    figures, meaning, terms, points, coverage, nothing = said["sections"]
    assert figures["table"] == json.loads(json.dumps(json_table(TABLE)))
    assert (figures["heading"], figures["notes"]) == ("The figures", ["Noted."])
    assert meaning["text"] == ["One.", "Two."]
    assert terms["terms"] == {"c": "withheld"}
    assert points["points"] == ["A", "B"]
    assert coverage["picture"] == {"alt": "Bars"}
    assert nothing == {
        "key": "nothing", "heading": "", "notes": [], "remark": "None, see there",
    }  # fmt: skip
