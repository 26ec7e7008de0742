"""One answer, four forms: its tables say the same as HTML, as rows, as JSON and as files."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any
from xml.etree.ElementTree import Element

import pytest

from answers.answer import Answer
from answers.catalogue import catalogue
from answers.compare import compare
from answers.deprivation import deprivation
from answers.map import map_of
from answers.profile import profile
from answers.render.html import table_html
from answers.render.rows import json_answer, json_table, text_rows
from answers.table import Table
from answers.trend import trend
from answers.view import View
from queries import ask
from tests.answers.parsed import heads, lines, parse, words
from tests.conftest import ROOT
from tests.pages.every_one import AREAS, lot
from words import periods
from words.symbols import SYMBOLS

pytestmark = pytest.mark.usefixtures("real_store")

SCREENS: dict[str, Callable[[View], Answer]] = {
    "profile": profile,
    "trend": trend,
    "compare": compare,
    "map": map_of,
    "deprivation": deprivation,
}
Opened = Callable[[str, object], None]
JsonTable = dict[str, Any]


def _views(count: int = 8) -> list[View]:
    """Draw views by lot: an area of each kind, with indicators of the store."""
    areas = ask("areas")
    codes = [*lot([str(code) for code in areas["code"]], count), *lot(AREAS, 2), "E92000001"]
    indicators = lot([str(one) for one in ask("indicators")["id"]], len(codes) - 3)
    usual = catalogue().usual_group
    pairs = zip(codes, [*indicators, "cp_rate", "rereferral_pct", "cla_rate"], strict=True)
    return [View(area, indicator, neighbours=usual) for area, indicator in pairs]


def _answers(screen: str, opened: Opened) -> Iterator[Answer]:
    views = _views()
    opened("opened", (f"views on {screen}", [f"{v.area}/{v.indicator}" for v in views]))
    return (SCREENS[screen](view) for view in views)


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
    for answer in _answers(screen, record_property):
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


def _file(answer: Answer, key: str) -> list[dict[str, str]]:
    section = answer.section(key)
    if section is None or section.offer is None:
        return []
    return list(csv.DictReader(io.StringIO(section.offer.file.csv().decode("utf-8-sig"))))


def _table(answer: Answer, key: str) -> JsonTable:
    section = answer.section(key)
    if section is None or not isinstance(section.content, Table):
        return {"columns": [], "rows": []}
    held: JsonTable = json.loads(json.dumps(json_table(section.content)))
    return held


def _agrees(cell: dict[str, Any], row: dict[str, str], where: str, value: str = "value") -> None:
    """Hold a cell against the file's row: the same figure to the last digit, or none in both."""
    if "value" in cell:
        assert float(row[value]) == pytest.approx(cell["value"], rel=1e-12), where
    else:
        assert row[value] == "", where
        # A screen has no symbol where it says the reason in its place.
        assert cell["symbol"] in (row["symbol"], "none", ""), where


def test_a_comparison_s_file_has_the_figures_of_its_table(record_property: Opened) -> None:
    """The mean, median and pooled figure of the group as well as every authority's."""
    seen: set[str] = set()
    for answer in _answers("compare", record_property):
        file = {row["area_name"]: row for row in _file(answer, "figures")}
        table = _table(answer, "figures")
        names = [one["name"] for one in table["columns"]]
        at = names.index("Total" if "Total" in names else "Figure") if names else 0
        for row in table["rows"]:
            name = row["cells"][0]["shown"]
            part = re.fullmatch(r".*, (mean|median|counted together \(pooled\))( \(.*\))?", name)
            if part:
                (found,) = [one for one in file if one.endswith(f", {part[1]}")]
                seen.add(part[1])
            elif "lowest to highest" in name:
                continue
            else:
                found = name.removesuffix(" together").partition(" and ")[0]
                found = name if name in file else found
            if found in file:
                _agrees(row["cells"][at], file[found], answer.address)
                seen.add(found)
    assert {"mean", "median", "counted together (pooled)", "England"} <= seen
    assert len(seen) > 30


def test_a_trend_s_file_has_the_figures_of_its_table(record_property: Opened) -> None:
    seen = 0
    for answer in _answers("trend", record_property):
        file = {
            (row["area_name"], periods.short(row["period"])): row for row in _file(answer, "file")
        }
        table = _table(answer, "figures")
        years = [one["name"] for one in table["columns"][1:]]
        for row in table["rows"]:
            for year, cell in zip(years, row["cells"][1:], strict=True):
                found = file.get((row["cells"][0]["shown"], year))
                if found is not None and row["role"] != "beside" and cell["shown"]:
                    _agrees(cell, found, answer.address)
                    seen += 1
    assert seen > 100


def test_a_map_s_file_has_the_figures_of_its_list(record_property: Opened) -> None:
    seen = 0
    for answer in _answers("map", record_property):
        file, table = _file(answer, "list"), _table(answer, "list")
        for row, held in zip(file, table["rows"], strict=True):
            place, name, figure = held["cells"]
            assert (row["area_name"], row["rank"]) == (name["shown"], place["shown"])
            _agrees(figure, row, answer.address)
            seen += 1
    assert seen > 100


def test_deprivation_s_files_have_the_figures_of_its_tables(record_property: Opened) -> None:
    seen = 0
    for answer in _answers("deprivation", record_property):
        file = {row["area_name"]: row for row in _file(answer, "found")}
        for row in _table(answer, "found")["rows"]:
            name, figure = row["cells"][0]["shown"].partition(", with ")[0], row["cells"][1]
            if name in file:
                _agrees(figure, file[name], answer.address)
                seen += 1
        order = _table(answer, "order")
        width = len(order["columns"]) - 2
        listed = _file(answer, "order")
        for n, row in enumerate(order["rows"]):
            name, index, *cells = row["cells"]
            for cell, found in zip(cells, listed[n * width : (n + 1) * width], strict=True):
                assert found["area_name"] == name["shown"]
                _agrees(cell, found, answer.address)
                if "value" in index:
                    assert float(found["deprivation"]) == pytest.approx(index["value"])
                seen += 1
    assert seen > 1000


@pytest.mark.parametrize("screen", SCREENS)
def test_a_whole_answer_is_json_without_what_json_has_not(
    screen: str, record_property: Opened
) -> None:
    for answer in _answers(screen, record_property):
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
