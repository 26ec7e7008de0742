"""One answer as a screen, as a table of a document and as JSON: all three say the same."""

from __future__ import annotations

import io
import json
from xml.etree.ElementTree import Element

import pytest
from docx import Document

from answers.answer import Answer
from answers.catalogue import catalogue
from answers.compare import compare
from answers.render.html import table_html
from answers.render.rows import json_answer, text_rows
from answers.table import Table
from answers.view import View
from tests.answers.parsed import parse

pytestmark = pytest.mark.usefixtures("real_store")


def of_southampton() -> tuple[Answer, Table]:
    view = View("E06000045", "cp_rate", "2025-03-31", neighbours=catalogue().usual_group)
    answer = compare(view)
    section = answer.section("figures")
    assert section is not None
    assert isinstance(section.content, Table)
    return answer, section.content


def in_a_document(table: Table) -> list[list[str]]:
    """Write a table into a Word document, and read what its cells say."""
    rows = text_rows(table)
    document = Document()
    grid = document.add_table(len(rows), len(rows[0]))
    for line, cells in zip(grid.rows, rows, strict=True):
        for cell, text in zip(line.cells, cells, strict=True):
            cell.text = text
    kept = io.BytesIO()
    document.save(kept)
    (read,) = Document(io.BytesIO(kept.getvalue())).tables
    return [[cell.text for cell in row.cells] for row in read.rows]


def on_screen(table: Table) -> list[list[str]]:
    """Give the words of each cell of its HTML."""

    def words(cell: Element) -> str:
        return " ".join(" ".join(cell.itertext()).split())

    return [[words(cell) for cell in row] for row in parse(table_html(table)).iter("tr")]


def test_screen_document_and_json_say_the_same() -> None:
    answer, table = of_southampton()
    (said,) = (
        section["table"]
        for section in json.loads(json.dumps(json_answer(answer)))["sections"]
        if section["key"] == "figures"
    )
    heads = [column["name"] for column in said["columns"]]
    width = len(heads)
    lines = [[cell["shown"] for cell in row["cells"]] for row in said["rows"]]
    in_json = [heads, *(line + [""] * (width - len(line)) for line in lines)]
    assert in_a_document(table) == on_screen(table) == in_json
    assert in_json[1][:2] == ["Southampton", "57.3"]
    assert json_answer(answer)["sentence"] == answer.sentence
