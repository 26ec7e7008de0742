"""The ministry's workbooks: a sheet as text, in the same form as a CSV file."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Sequence
from pathlib import Path
from zipfile import BadZipFile

import pandas as pd

from data.ingest.file_shape import kind_of
from data.ingest.publisher_file import PublisherFile, read_bytes
from data.ingest.reading import passed_over
from data.problem import Problem, at

_FETCH_AGAIN = "fetch the file again from its publisher"


def read_sheet(path: Path, columns: Sequence[str]) -> PublisherFile:
    """Read the first sheet of a workbook that has some columns.

    Parameters
    ----------
    path : Path
        An ``.xlsx`` file.
    columns : sequence of str
        Headings, as they stand in the sheet's first row (outer blanks don't count).

    Returns
    -------
    PublisherFile
        Its cells as text; rows are numbered as the spreadsheet shows them, and rows with nothing in
        them are left out.

    Raises
    ------
    Problem
        If the file is missing or isn't a workbook, or no sheet has all these columns once.
    """
    content = read_bytes(path)
    if not content.startswith(b"PK"):
        found = f"it is {kind_of(content) or 'plain text'}"
        raise Problem(path.name, found, "an Excel file (.xlsx)", _FETCH_AGAIN)
    nearest: list[str] = list(columns)
    for sheet in _sheets(path.name, content).values():
        headings = [str(cell).strip() for cell in sheet[0]] if sheet else []
        missing = [c for c in columns if headings.count(c) != 1]
        if missing:
            nearest = min(nearest, missing, key=len)
            continue
        table = pd.DataFrame(
            [[_text(cell) for cell in row[: len(headings)]] for row in sheet[1:]],
            columns=headings,
            index=pd.RangeIndex(2, len(sheet) + 1),
            dtype=object,
        )
        filled = (table != "").any(axis=1) & ~table.index.isin(passed_over(path.name))
        return PublisherFile(path.name, hashlib.sha256(content).hexdigest(), table[filled])
    raise Problem(
        at(path.name, 1),
        f"no sheet has a column {nearest[0]!r}, once",
        "the columns of the edition we know",
        "check that it is the right file; if the publisher renamed the column, "
        "tell the source's module",
    )


def _sheets(file: str, content: bytes) -> dict[str, list[tuple[object, ...]]]:
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets}
    except (BadZipFile, InvalidFileException, KeyError, EOFError, OSError, ValueError):
        raise Problem(
            file, "it isn't a whole workbook", "an Excel file (.xlsx)", _FETCH_AGAIN
        ) from None


def _text(cell: object) -> str:
    return "" if cell is None else str(cell).strip()
