"""Read a publisher's file as text, lose nothing, and say in one sentence what is wrong with it."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from data.problem import Problem, at
from data.schema import OLDER_SYMBOLS, SYMBOLS

_FETCH_AGAIN = "fetch the file again from its publisher, and tell us if it still looks so"
_NUMBER = r"-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,2})?"


@dataclass(frozen=True)
class PublisherFile:
    """A publisher's table as text.

    Attributes
    ----------
    name : str
        The file's name, without its folder.
    sha256 : str
        Of the bytes as published.
    table : pandas.DataFrame
        Every cell as text, stripped of outer blanks; the index is the row in the file (header = 1).
    """

    name: str
    sha256: str
    table: pd.DataFrame


def sha256_of(path: Path) -> str:
    """Give the sha256 of a file, as recorded with each edition.

    Parameters
    ----------
    path : Path
        The file.

    Returns
    -------
    str
        64 hexadecimal digits.
    """
    return hashlib.sha256(path.read_bytes()).hexdigest()


def read_bytes(path: Path) -> bytes:
    """Read a publisher's file, or say that it isn't there.

    Parameters
    ----------
    path : Path
        The file.

    Returns
    -------
    bytes
        Its content.

    Raises
    ------
    Problem
        If the file is missing or empty.
    """
    if not path.is_file():
        raise Problem(path.name, "the file is missing", "it where SOURCES says", "put it there")
    content = path.read_bytes()
    if not content.strip():
        raise Problem(path.name, "the file is empty", "a header and rows", _FETCH_AGAIN)
    return content


def read_csv(
    path: Path, columns: Sequence[str] = (), *, ends_with_newline: bool = True
) -> PublisherFile:
    """Read a CSV file as text and check its shape.

    Parameters
    ----------
    path : Path
        The file, in UTF-8, with or without a byte order mark.
    columns : sequence of str
        Headings that must be there.
    ends_with_newline : bool
        Whether this publisher ends the last line, so that a missing end means a cut-off file.

    Returns
    -------
    PublisherFile
        Its cells as text.

    Raises
    ------
    Problem
        For a wrong encoding, a missing or repeated column, a row of the wrong length, a file that
        stops in the middle of its last line.
    """
    content = read_bytes(path)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The codec counts from behind the byte order mark, in its own copy of the bytes.
        row = error.object.count(b"\n", 0, error.start) + 1
        raise Problem(
            at(path.name, row),
            f"byte 0x{error.object[error.start]:02x} isn't UTF-8",
            "a file in UTF-8",
            "save it again as 'CSV UTF-8'",
        ) from None
    if ends_with_newline and not text.endswith("\n"):
        last = text.count("\n") + 1
        raise Problem(
            at(path.name, last), "the last line is cut off", "a line that ends", _FETCH_AGAIN
        )
    table = _rows(path.name, text)
    headings = list(table.columns)
    for column in columns:
        if column not in headings:
            raise Problem(
                at(path.name, 1),
                f"there is no column {column!r}",
                "the columns of the edition we know",
                "check that it is the right file; if the publisher renamed the column, "
                "tell the source's module",
            )
    if columns and len(set(headings)) < len(headings):
        twice = next(h for h in headings if headings.count(h) > 1)
        raise Problem(at(path.name, 1), f"column {twice!r} is there twice", "it once", _FETCH_AGAIN)
    return PublisherFile(path.name, hashlib.sha256(content).hexdigest(), table)


def _rows(name: str, text: str) -> pd.DataFrame:
    """Split a text into cells; pandas' own reader would fill up a row that stops early."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[list[str]] = []
    numbers: list[int] = []
    try:
        for number, cells in enumerate(reader, start=1):
            if not cells:  # a blank line
                continue
            if rows and len(cells) != len(rows[0]):
                found = "stops early" if len(cells) < len(rows[0]) else "has too many cells"
                expected = f"{len(rows[0])} cells, as in the header"
                raise Problem(at(name, number), f"the row {found}", expected, _FETCH_AGAIN)
            rows.append([cell.strip() for cell in cells])
            numbers.append(number)
    except csv.Error:
        raise Problem(
            at(name, len(numbers) + 1), "a quotation mark is open", "it closed", _FETCH_AGAIN
        ) from None
    if len(rows) < 2:
        raise Problem(name, "there are no rows", "rows under the header", _FETCH_AGAIN)
    return pd.DataFrame(rows[1:], columns=pd.Index(rows[0]), index=numbers[1:], dtype=str)


def figures_in(file: str, cells: pd.Series) -> pd.DataFrame:
    """Read a column of figures: a number or an official symbol in every cell.

    Parameters
    ----------
    file : str
        The file's name, for the sentence.
    cells : pandas.Series
        Text, named after its column, indexed by row in the file.

    Returns
    -------
    pandas.DataFrame
        ``value`` (float, missing where there is a symbol) and ``symbol`` (missing where there is a
        value), on the same index.

    Raises
    ------
    Problem
        For a cell that is neither a number nor a symbol of the official list.
    """
    symbol = cells.replace(OLDER_SYMBOLS)
    is_number = cells.str.fullmatch(_NUMBER)
    known = symbol.isin(SYMBOLS)
    wrong = ~(is_number | known)
    if wrong.any():
        row = int(cells.index[wrong][0])
        found = cells.loc[row]
        raise Problem(
            at(file, row, str(cells.name)),
            f"{found!r} is there" if found else "the cell is empty",
            f"a number or one of the symbols {', '.join(SYMBOLS)}",
            "ask the publisher what it means before it is loaded",
        )
    return pd.DataFrame(
        {
            "value": pd.to_numeric(cells.where(is_number), errors="coerce"),
            "symbol": symbol.where(known & ~is_number),
        },
        index=cells.index,
    )


def refuse_rows(file: str, wrong: pd.Series, column: str, cells: pd.Series, expected: str) -> None:
    """Refuse a file if any of its rows is marked as wrong, naming the first.

    Parameters
    ----------
    file : str
        The file's name.
    wrong : pandas.Series
        True where a row can't be used, indexed by row in the file.
    column : str
        The column to name.
    cells : pandas.Series
        What is in that column, on the same index.
    expected : str
        What should be there.

    Raises
    ------
    Problem
        If any row is marked.
    """
    if bool(wrong.any()):
        row = int(wrong.index[wrong][0])
        raise Problem(at(file, row, column), f"{cells.loc[row]!r} is there", expected, _FETCH_AGAIN)
