"""Tables as spreadsheets that a screen reader can follow: a cover, one table, no blank cells.

For Excel (.xlsx) and for whatever opens OpenDocument (.ods), with the same in both.

By the Analysis Function's guidance, as the library gptables keeps it: a figure that is missing is
its symbol in brackets, and what is to be minded of a figure stands in a column of its own.
"""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

import gptables
import pandas as pd
from odfdo import Document
from odfdo import Row as OdsRow
from odfdo import Table as OdsTable

from answers.table import Cell, Row, Table

_SHEET: Final = "Figures"
_MARKS: Final = "To be minded"
_CONTACT: Final = "Likewise, by whoever runs this copy of it."


class Sheet(NamedTuple):
    """What a workbook holds.

    Attributes
    ----------
    title, under : str
        What the table is of, and what else there is to say of it.
    frame : DataFrame
        Of figures as numbers, and words; no cell of it is empty.
    legend : list of str
        What stands for what.
    about : list of str
        Publisher, publication, date and licence; where the same table is shown.
    """

    title: str
    under: str
    frame: pd.DataFrame
    legend: list[str]
    about: list[str]


def sheet_of(table: Table, title: str, under: str, source: str, link: str) -> Sheet:
    """Lay out a table for a workbook.

    Parameters
    ----------
    title, under : str
        What the table is of, and what else there is to say of it.
    source : str
        Publisher, publication, date and licence.
    link : str
        Where the same table is shown.

    Returns
    -------
    Sheet
        With what is to be minded of a figure in a column of its own.
    """
    columns = _names(table)
    rows = [_row(row, columns) for row in table.rows]
    frame = pd.DataFrame(rows, columns=[*columns, _MARKS], dtype=object)
    if not frame[_MARKS].astype(bool).any():
        frame = frame.drop(columns=_MARKS)
    frame = frame.mask(frame == "", "[z]")
    legend = list(table.notes)
    if (frame == "[z]").to_numpy().any():
        legend.append("[z]: nothing stands here.")
    about = [source, f"The same on screen: {link}"]
    return Sheet(title, under or title, frame, legend, about)


def xlsx_of(sheet: Sheet) -> bytes:
    """Write a workbook for Excel."""
    made = gptables.GPTable(
        table=sheet.frame,
        table_name="figures",
        title=sheet.title,
        subtitles=[sheet.under] if sheet.under != sheet.title else [],
        legend=sheet.legend,
        source=sheet.about[0],
        index_columns={1: 0},
    )
    cover = gptables.Cover(
        title=sheet.title, intro=[sheet.under], about=sheet.about, contact=[_CONTACT]
    )
    held = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it has no notes of its own
        gptables.write_workbook(held, {_SHEET: made}, cover=cover)
    return held.getvalue()


def ods_of(sheet: Sheet) -> bytes:
    """Write a workbook as OpenDocument."""
    document = Document("spreadsheet")
    document.meta.title, document.meta.language = sheet.title, "en-GB"
    body = document.body
    body.clear()
    cover = [sheet.title, sheet.under, *sheet.about, _CONTACT]
    head = [sheet.title, *sheet.legend, sheet.about[0]]
    rows = [list(map(_plain, row)) for row in sheet.frame.itertuples(index=False)]
    sheets: dict[str, Iterable[Sequence[float | str]]] = {
        "Cover": [[line] for line in cover],
        _SHEET: [*[[line] for line in head], list(sheet.frame.columns), *rows],
    }
    for name, lines in sheets.items():
        made = OdsTable(name)
        for line in lines:
            made.append_row(OdsRow())
            made.set_row_values(-1, line)
        body.append(made)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def _plain(value: Any) -> float | str:
    return value if isinstance(value, str) else float(value)


def _names(table: Table) -> list[str]:
    """Name the columns, each by a name of its own with its unit."""
    names: list[str] = []
    for column in table.columns:
        name = f"{column.name} ({column.unit})" if column.unit else column.name
        name = re.sub(r"\s+", " ", name).strip() or "Area"
        names.append(name if name not in names else f"{name} ({len(names)})")
    return names


def _row(row: Row, names: Sequence[str]) -> list[Any]:
    cells = [*row.cells, *[Cell()] * (len(names) - len(row.cells))]
    marks = [
        f"{name}: {', '.join(mark.meaning for mark in cell.marks)}"
        for name, cell in zip(names, cells, strict=True)
        if cell.marks
    ]
    return [*(_value(cell) for cell in cells), "; ".join(marks)]


def _value(cell: Cell) -> float | str:
    if cell.symbol:
        return f"[{cell.symbol}]"
    return cell.shown or cell.reason if cell.value is None else cell.value
