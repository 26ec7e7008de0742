"""Read a publisher's file as text, lose nothing, and say in one sentence what is wrong with it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from data.ingest.file_shape import refuse_other_kind, table_of
from data.ingest.reading import LISTED
from data.problem import Problem, all_of, at
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
    """Give the sha256 of a file, as recorded with each edition."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def read_bytes(path: Path) -> bytes:
    """Read a publisher's file, or say that it isn't there.

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
    path: Path,
    columns: Sequence[str],
    *,
    ends_with_newline: bool = True,
    heading: Callable[[str], str] = str,
    may_repeat: Collection[str] = (),
) -> PublisherFile:
    """Read a CSV file as text and check its shape.

    Parameters
    ----------
    path : Path
        The file, in UTF-8, with or without a byte order mark.
    columns : sequence of str
        Headings that must be there. A note above them and blank rows are passed over.
    ends_with_newline : bool
        Whether this publisher ends the last line, so that a missing end means a cut-off file.
    heading : callable
        Gives a heading the spelling that `columns` has, to find it.
    may_repeat : collection of str
        Headings that this publisher uses for several columns.

    Raises
    ------
    Problem
        For another kind of file, a wrong encoding or separator, a missing or repeated column, a row
        of the wrong length, a file that stops in the middle of its last line.
    """
    content = read_bytes(path)
    refuse_other_kind(path.name, content)
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
    table = table_of(path.name, text, columns, heading=heading, may_repeat=may_repeat)
    return PublisherFile(path.name, hashlib.sha256(content).hexdigest(), table)


def figures_in(file: str, cells: pd.Series) -> pd.DataFrame:
    """Read a column of figures: a number or an official symbol in every cell.

    Parameters
    ----------
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
    refuse(
        file,
        wrong,
        str(cells.name),
        cells[wrong].map(lambda cell: f"{cell!r} is there" if cell else "the cell is empty"),
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


def refuse_rows(
    file: str,
    wrong: pd.Series,
    column: str,
    cells: pd.Series,
    expected: str,
    *,
    needs_all: bool = False,
) -> None:
    """Refuse a file if any of its rows is marked as wrong, naming each.

    Parameters
    ----------
    wrong : pandas.Series
        True where a row can't be used, indexed by row in the file.
    column : str
        The column to name.
    cells : pandas.Series
        What is in that column, on the same index.
    expected : str
        What should be there.
    needs_all : bool
        Whether the check looks at all rows together.
    """
    found = cells.reindex(wrong.index[wrong]).map(lambda cell: f"{cell!r} is there")
    refuse(file, wrong, column, found, expected, _FETCH_AGAIN, needs_all=needs_all)


def refuse(
    file: str,
    wrong: pd.Series,
    column: str,
    found: pd.Series,
    expected: str,
    do: str,
    *,
    needs_all: bool = False,
) -> None:
    """Refuse a file if any of its rows is marked as wrong, saying what is there instead.

    Parameters
    ----------
    file, wrong, column, expected, needs_all
        As for `refuse_rows`.
    found : pandas.Series
        What is there, in words, for each row that is marked.
    do : str
        What to do about it.
    """
    rows = [int(row) for row in wrong.index[wrong]]
    if not rows:
        return
    places = ((at(file, row, column), str(found.loc[row])) for row in rows[:LISTED])
    listed = [Problem(where, what, expected, do) for where, what in places]
    raise all_of(listed, rows=rows, needs_all=needs_all)
