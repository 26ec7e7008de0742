"""One answer, three forms: its tables say the same as HTML, as rows, and as JSON."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from decimal import Decimal
from typing import Any
from xml.etree.ElementTree import Element

import pytest

from answers.render.html import table_html
from answers.render.rows import json_answer, json_table, text_rows
from answers.table import Table
from tests.answers.drawn_answers import SCREENS, Opened, answers_of
from tests.answers.parsed import heads, lines, parse, words
from tests.conftest import ROOT
from words.symbols import SYMBOLS

pytestmark = pytest.mark.usefixtures("real_store")

JsonTable = dict[str, Any]


def _said(cell: Element) -> str:
    """Give what a cell says: a drawing's alternative for the drawing, no label of its column."""
    body = cell.find("div")
    body = cell if body is None else body
    if (drawing := body.find("svg")) is not None:
        # What is cut from a drawing is nothing to whoever has the figures in words.
        return drawing.attrib["aria-label"].partition("; beyond the scale ")[0]
    beneath = [one for one in body if one.attrib.get("class") == "lw-beneath"]
    for one in beneath:  # a narrow screen's: the cells that it repeats stand in the row too
        body.remove(one)
    return words(body)


def _rows(table: Table) -> tuple[list[str], list[list[Element]]]:
    root = parse(table_html(table))
    return heads(root), [list(line) for line in lines(root)]


@pytest.mark.parametrize("screen", SCREENS)
def test_html_rows_and_json_hold_the_same_cells(screen: str, record_property: Opened) -> None:
    seen = 0
    for answer in answers_of(screen, record_property):
        for table in answer.tables:
            names, written = _rows(table)
            first, *plain = text_rows(table)
            held: JsonTable = json.loads(json.dumps(json_table(table)))
            columns = [one["name"] for one in held["columns"]]
            # The heat map's heads have their units beneath them.
            assert all(a.startswith(b) for a, b in zip(names, first, strict=True)), answer.address
            assert first == columns
            assert len(written) == len(plain) == len(held["rows"]) == len(table.rows)
            for html, text, row in zip(written, plain, held["rows"], strict=True):
                given = [*row["cells"], *[{"shown": ""}] * (len(text) - len(row["cells"]))]
                for cell, said, one in zip(html, text, given, strict=True):
                    assert said == one["shown"], answer.address
                    _same(cell, one, answer.address)
                    seen += 1
    assert seen > 100


def _same(cell: Element, one: dict[str, Any], where: str) -> None:
    """Hold that HTML says what JSON holds: figure and signs, or symbol and reason."""
    said = _said(cell)
    explained = [(words(abbr), abbr.attrib["title"]) for abbr in cell.iter("abbr")]
    marks = [(mark["sign"], mark["meaning"]) for mark in one.get("marks", [])]
    if symbol := one.get("symbol"):
        assert explained == [(symbol, one["reason"]), *marks], where
        # Words alone give a symbol, or its reason, or as in a map's list the reason in a word.
        known = SYMBOLS.get(symbol)
        short = said.replace(symbol, known.label if known else "no figure", 1)
        assert one["shown"] in {said, said.removeprefix(f"{symbol} "), short}, where
    else:
        assert said == " ".join(one["shown"].split()), where
        assert explained == marks, where
    if "value" in one:
        _printed(said, one["value"], where)


def _printed(said: str, value: float, where: str) -> None:
    """Hold that a figure is printed as it is, rounded to the decimals that are printed."""
    if said.startswith("no change"):
        assert abs(value) < 1, where
        return
    number = re.search(r"([−+]?)[^\d−+]*?([\d,]+(?:\.\d+)?)", said)
    assert number, f"{where}: {said}"
    printed = Decimal(number[2].replace(",", "")) * (-1 if "−" in said[: number.end(1)] else 1)
    unit = Decimal(1).scaleb(int(printed.as_tuple().exponent))
    # A change is that of what is printed, so it may be half a unit more or less at either end.
    off = unit if " on " in said else unit / 2
    assert abs(printed - Decimal(value)) <= off + Decimal("1e-9"), f"{where}: {said} of {value}"


@pytest.mark.parametrize("screen", SCREENS)
def test_a_whole_answer_is_json_without_what_json_has_not(
    screen: str, record_property: Opened
) -> None:
    for answer in answers_of(screen, record_property):
        written = json.dumps(json_answer(answer), allow_nan=False)
        assert [one["key"] for one in json.loads(written)["sections"]] == [
            section.key for section in answer.sections
        ]


def test_no_answer_knows_streamlit() -> None:
    """Documents, machines and plain pages take answers where no Streamlit is installed."""
    files = (ROOT / "answers").rglob("*.py")
    names = sorted(
        ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for file in files
    )
    assert {"answers.compare", "answers.render.html", "answers.files.compare"} <= set(names)
    watch = f"import sys, {', '.join(names)}; sys.exit('streamlit' in sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", watch], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr or "an answer imports Streamlit"
