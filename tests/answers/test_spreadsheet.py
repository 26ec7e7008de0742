"""A spreadsheet says what its table says, with numbers as numbers and no blank cell."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest
from odfdo import Document

from answers.files.spreadsheet import Sheet, ods_of, sheet_of, xlsx_of
from answers.own_table import own_table
from answers.table import Table
from answers.view import View

pytestmark = pytest.mark.usefixtures("real_store")
VIEW = View(
    "E06000066", neighbours="sn2025",
    indicators=("cp_rate", "icpc_15_days_pct", "idaci_score"),
)  # fmt: skip


@pytest.fixture
def table() -> Table:
    section = own_table(VIEW).section("figures")
    assert section is not None
    assert isinstance(section.content, Table)
    return section.content


def _sheet(table: Table) -> Sheet:
    return sheet_of(table, "Somerset: three", "The newest", "Department, OGL v3.0", "table?x")


def _sheets(table: Table) -> Any:
    made = xlsx_of(_sheet(table))
    return openpyxl.load_workbook(io.BytesIO(made))


def test_each_figure_is_the_table_s(table: Table) -> None:
    book = _sheets(table)
    assert book.sheetnames[0] == "Cover"
    rows = list(book["Figures"].iter_rows(values_only=True))
    head = next(n for n, row in enumerate(rows) if row[0] == "Area")
    body = rows[head + 1 : head + 1 + len(table.rows)]
    for row, written in zip(table.rows, body, strict=True):
        for cell, value in zip(row.cells, written, strict=False):
            if cell.value is not None:
                assert value == pytest.approx(cell.value, rel=1e-12)
            elif cell.symbol:
                assert value == f"[{cell.symbol}]"
        assert all(value not in (None, "") for value in written)
    assert "per 10,000 children, 31 March 2025" in str(rows[head][1])


def test_it_says_where_it_is_from_and_what_symbols_mean(table: Table) -> None:
    book = _sheets(table)
    words = " ".join(
        str(value) for sheet in book for row in sheet.iter_rows(values_only=True) for value in row
    )
    assert "Department, OGL v3.0" in words
    assert "c: withheld because the number is small" in words
    assert "break in the series" in words
    assert "table?x" in words


def test_open_document_holds_the_same(table: Table) -> None:
    sheet = _sheet(table)
    book = Document(io.BytesIO(ods_of(sheet)))
    cover, figures = book.body.tables
    assert (cover.name, figures.name) == ("Cover", "Figures")
    rows = [list(row) for row in figures.iter_values()]
    head = next(n for n, row in enumerate(rows) if row[0] == "Area")
    assert rows[head] == list(sheet.frame.columns)
    for line, written in zip(sheet.frame.itertuples(index=False), rows[head + 1 :], strict=True):
        for value, cell in zip(line, written, strict=True):
            read = cell if isinstance(cell, str) else float(cell)
            assert read == (value if isinstance(value, str) else pytest.approx(value, rel=1e-12))
    assert "Department, OGL v3.0" in [row[0] for row in cover.iter_values()]
