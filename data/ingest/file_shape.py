"""Of which kind a file is, and where in a CSV file its table begins and ends."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Collection, Sequence
from typing import Final

import pandas as pd

from data.ingest.reading import LISTED, passed_over
from data.problem import Problem, all_of, at

_FETCH_AGAIN = "fetch the file again from its publisher, and tell us if it still looks so"

_KINDS: Final = (
    (b"PK\x03\x04", "a workbook (.xlsx) or another packed file", "as 'CSV UTF-8'"),
    (b"\xd0\xcf\x11\xe0", "a workbook of the old kind (.xls)", "as 'CSV UTF-8'"),
    (b"\x1f\x8b", "a compressed file (gzip)", "unpacked"),
    (b"PAR1", "a Parquet file", "as 'CSV UTF-8'"),
    (b"%PDF", "a PDF", "as 'CSV UTF-8'"),
)
_SEPARATORS: Final = {";": "semicolons", "\t": "tabs", "|": "upright strokes"}
_ROWS_OF_A_NOTE: Final = 10

Row = tuple[int, list[str]]
"""A row's number, as a spreadsheet shows it, and its cells."""


def kind_of(content: bytes) -> str | None:
    """Say what a file is, by its first bytes, if it isn't plain text.

    Returns
    -------
    str or None
        Such as ``a Parquet file``; None for text.
    """
    if content.lstrip()[:1] == b"<":
        return "a web page"
    return next((words for start, words, _ in _KINDS if content.startswith(start)), None)


def refuse_other_kind(file: str, content: bytes) -> None:
    """Refuse what isn't text, in a CSV file's place.

    Raises
    ------
    Problem
        That says what it is.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Problem(
            at(file, 1),
            "the text is in UTF-16, which isn't UTF-8",
            "a file in UTF-8",
            "save it again as 'CSV UTF-8'",
        )
    if kind := kind_of(content):
        form = next((form for start, _, form in _KINDS if content.startswith(start)), "")
        do = f"save it there {form}" if form else "download the file itself, not the page about it"
        raise Problem(file, f"it is {kind}", "a CSV file", do)


def table_of(
    file: str,
    text: str,
    columns: Sequence[str],
    *,
    heading: Callable[[str], str] = str,
    may_repeat: Collection[str] = (),
) -> pd.DataFrame:
    """Split a text into cells, from the row of headings on.

    pandas' own reader would fill up a row that stops early.

    Parameters
    ----------
    columns : sequence of str
        Headings that must be there. They may stand below a note of a few rows.
    heading : callable
        Gives a heading the spelling that `columns` has, to find it.
    may_repeat : collection of str
        Headings that may stand above several columns.

    Returns
    -------
    pandas.DataFrame
        Every cell as text, stripped of outer blanks; the index is the row in the file. Rows with
        nothing in them, and those that reading passes over, are left out.

    Raises
    ------
    Problem
        For an open quotation mark, other separators than commas, a missing or repeated column, rows
        of the wrong length, or no rows.
    """
    rows = _rows_between_commas(file, text, columns, heading)
    at_row = _headings(rows, columns, heading)
    if at_row is None:
        raise _without_columns(file, rows, columns, heading)
    number, headings = rows[at_row]
    named = [h for h in headings if h and h not in may_repeat]
    if twice := [h for h in named if named.count(h) > 1]:
        found = f"column {twice[0]!r} is there twice"
        raise Problem(at(file, number), found, "it once", _FETCH_AGAIN)
    left_out = passed_over(file)
    kept = [(n, row) for n, row in rows[at_row + 1 :] if n not in left_out]
    _refuse_lengths(file, kept, len(headings))
    if not kept:
        raise Problem(file, "there are no rows", "rows under the header", _FETCH_AGAIN)
    index = [n for n, _ in kept]
    table = pd.DataFrame([r for _, r in kept], columns=pd.Index(headings), index=index, dtype=str)
    # Spreadsheets leave columns behind that have neither a heading nor a cell.
    empty = [not h and not table.iloc[:, n].any() for n, h in enumerate(headings)]
    return table.loc[:, [not e for e in empty]]


def _rows_between_commas(
    file: str, text: str, columns: Sequence[str], heading: Callable[[str], str]
) -> list[Row]:
    first = text.lstrip().partition("\n")[0]
    for separator, words in _SEPARATORS.items():
        if separator not in first:
            continue
        try:
            others = _headings(_rows(file, text, separator), columns, heading)
        except Problem:
            continue
        if others is not None:
            found = f"there are {words} where commas were expected"
            raise Problem(file, found, "commas between the cells", "save it again as 'CSV UTF-8'")
    return _rows(file, text, ",")


def _rows(file: str, text: str, separator: str) -> list[Row]:
    rows: list[Row] = []
    number = 0
    reader = csv.reader(io.StringIO(text, newline=""), strict=True, delimiter=separator)
    try:
        for number, cells in enumerate(reader, start=1):
            stripped = [cell.strip() for cell in cells]
            if any(stripped):
                rows.append((number, stripped))
    except csv.Error:
        raise Problem(
            at(file, number + 1), "a quotation mark is open", "it closed", _FETCH_AGAIN
        ) from None
    return rows


def _headings(
    rows: Sequence[Row], columns: Sequence[str], heading: Callable[[str], str]
) -> int | None:
    for place, (_, cells) in enumerate(rows[:_ROWS_OF_A_NOTE]):
        if set(columns) <= {heading(cell) for cell in cells}:
            return place
    return None


def _without_columns(
    file: str, rows: Sequence[Row], columns: Sequence[str], heading: Callable[[str], str]
) -> Problem:
    def lacking(cells: Sequence[str]) -> list[str]:
        there = {heading(cell) for cell in cells}
        return [column for column in columns if column not in there]

    if not rows:
        return Problem(file, "there are no rows", "a header and rows", _FETCH_AGAIN)
    number, nearest = min(rows[:_ROWS_OF_A_NOTE], key=lambda row: len(lacking(row[1])))
    expected = "the columns of the edition we know"
    do = (
        "check that it is the right file; if the publisher renamed the column, "
        "tell the source's module"
    )
    return all_of(
        [
            Problem(at(file, number), f"there is no column {column!r}", expected, do)
            for column in lacking(nearest)
        ]
    )


def _refuse_lengths(file: str, rows: Sequence[Row], width: int) -> None:
    wrong = [(number, len(cells)) for number, cells in rows if len(cells) != width]
    if wrong:
        raise all_of(
            [
                Problem(
                    at(file, number),
                    f"the row {'stops early' if length < width else 'has too many cells'}",
                    f"{width} cells, as in the header",
                    _FETCH_AGAIN,
                )
                for number, length in wrong[:LISTED]
            ],
            rows=[number for number, _ in wrong],
        )
