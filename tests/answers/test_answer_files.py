"""The files of an answer have the figures of its tables."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import Any

import pytest

from answers.answer import Answer
from answers.render.rows import json_table
from answers.table import Table
from tests.answers.drawn_answers import Opened, answers_of
from words import periods

pytestmark = pytest.mark.usefixtures("real_store")

JsonTable = dict[str, Any]


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
    for answer in answers_of("compare", record_property):
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
    for answer in answers_of("trend", record_property):
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
    for answer in answers_of("map", record_property):
        file, table = _file(answer, "list"), _table(answer, "list")
        for row, held in zip(file, table["rows"], strict=True):
            place, name, figure = held["cells"]
            assert (row["area_name"], row["rank"]) == (name["shown"], place["shown"])
            _agrees(figure, row, answer.address)
            seen += 1
    assert seen > 100


def test_deprivation_s_files_have_the_figures_of_its_tables(record_property: Opened) -> None:
    seen = 0
    for answer in answers_of("deprivation", record_property):
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
