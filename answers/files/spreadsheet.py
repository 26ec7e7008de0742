"""Tables as spreadsheets that a screen reader can follow: a cover, one table, no blank cells.

By the Analysis Function's guidance, as the library gptables keeps it: a figure that is missing is
its symbol in brackets, and what is to be minded of a figure stands in a column of its own.
"""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Sequence
from typing import Any, Final

import gptables
import pandas as pd

from answers.table import Cell, Row, Table

_SHEET: Final = "Figures"
_MARKS: Final = "To be minded"


def spreadsheet(table: Table, title: str, under: str, source: str, link: str) -> bytes:
    """Write a table as a workbook.

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
    bytes
        XLSX. Numbers are numbers.
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
    made = gptables.GPTable(
        table=frame,
        table_name="figures",
        title=title,
        subtitles=[under] if under else [],
        legend=legend,
        source=source,
        index_columns={1: 0},
    )
    cover = gptables.Cover(
        title=title,
        intro=[under or title],
        about=[source, f"The same on screen: {link}"],
        contact=["Likewise, by whoever runs this copy of it."],
    )
    held = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it has no notes of its own
        gptables.write_workbook(held, {_SHEET: made}, cover=cover)
    return held.getvalue()


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
