"""What goes wrong with publishers' files: each fault spoils one file and knows how it reads."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.data.publishers import Rows, read_rows, write_rows

Spoil = Callable[[Path], None]


@dataclass(frozen=True)
class Fault:
    """One way to spoil one file.

    Attributes
    ----------
    name : str
        The kind of file and what is wrong with it.
    path, source : str
        The file in the mirror, and whose it is.
    where : str
        What the sentence must say of the place: row and column; ``*`` stands for any number.
    words : str
        What else it must say.
    spoil : callable
        Does it to the file.
    """

    name: str
    path: str
    source: str
    where: str
    words: str
    spoil: Spoil


def _rows(change: Callable[[Rows], None]) -> Spoil:
    def spoil(path: Path) -> None:
        rows, mark = read_rows(path), path.read_bytes().startswith(codecs.BOM_UTF8)
        change(rows)
        write_rows(path, rows, mark=mark)

    return spoil


def _bytes(change: Callable[[bytes], bytes]) -> Spoil:
    def spoil(path: Path) -> None:
        path.write_bytes(change(path.read_bytes()))

    return spoil


def cell(row: int, column: str, text: str) -> Spoil:
    """Put a text in a cell; rows count as in a spreadsheet, the header being 1."""

    def change(rows: Rows) -> None:
        rows[row - 1][rows[0].index(column)] = text

    return _rows(change)


def copied(row: int, column: str, to: str) -> Spoil:
    """Put in one cell of a row what is in another."""

    def change(rows: Rows) -> None:
        rows[row - 1][rows[0].index(to)] = rows[row - 1][rows[0].index(column)]

    return _rows(change)


def repeated(row: int) -> Spoil:
    """Say a row twice."""
    return _rows(lambda rows: rows.insert(row, list(rows[row - 1])))


def without_rows(first: int, last: int) -> Spoil:
    """Take rows away, the last one too."""

    def change(rows: Rows) -> None:
        del rows[first - 1 : last]

    return _rows(change)


def without_column(column: str) -> Spoil:
    """Take a column away."""

    def change(rows: Rows) -> None:
        position = rows[0].index(column)
        for row in rows:
            del row[position]

    return _rows(change)


def _shorter(row: int) -> Spoil:
    def change(rows: Rows) -> None:
        del rows[row - 1][-2:]

    return _rows(change)


def _longer(row: int) -> Spoil:
    return _rows(lambda rows: rows[row - 1].append("7"))


def _header_only(path: Path) -> None:
    write_rows(path, read_rows(path)[:1])


def _letter_of_windows(row: int) -> Spoil:
    def change(content: bytes) -> bytes:
        lines = content.split(b"\n")
        # In cp1252 a letter with an accent is one byte.
        lines[row - 1] = lines[row - 1].replace(b",", b"\xe9,", 1)
        return b"\n".join(lines)

    return _bytes(change)


def _utf16(content: bytes) -> bytes:
    return content.decode("utf-8-sig").encode("utf-16")


def of_any_table(path: str, source: str, kind: str, row: int, column: str) -> list[Fault]:
    """Faults that have nothing to do with what a file is about."""
    faults: list[tuple[str, str, str, Spoil]] = [
        ("missing-column", ", row 1", "there is no column", without_column(column)),
        ("utf-16", ", row 1", "isn't UTF-8", _bytes(_utf16)),
        ("cp1252", f", row {row}", "byte 0xe9 isn't UTF-8", _letter_of_windows(row)),
        ("short-row", f", row {row}", "stops early", _shorter(row)),
        ("long-row", f", row {row}", "has too many cells", _longer(row)),
        ("open-quote", ", row *", "quotation mark is open", _bytes(lambda c: c + b'"2025,\n')),
        ("cut-off", ", row *", "the last line is cut off", _bytes(lambda c: c[:-3])),
        ("header-only", "", "there are no rows", _header_only),
        ("empty", "", "the file is empty", _bytes(lambda _: b"")),
        ("missing", "", "the file is missing", Path.unlink),
    ]
    return [
        Fault(f"{kind}-{name}", path, source, Path(path).name + where, words, spoil)
        for name, where, words, spoil in faults
    ]


@dataclass(frozen=True)
class Figures:
    """A table of figures: a row of it that can be spoilt, and its columns by what they hold."""

    kind: str
    path: str
    source: str
    row: int
    figure: str
    code: str
    year: str = ""


def of_figures(table: Figures) -> list[Fault]:
    """Faults of cells: one of each on the list of what must be refused."""
    row = table.row
    symbols = "a number or one of the symbols"
    faults: list[tuple[str, str, str, str]] = [
        ("unknown-area", table.code, "E06999999", "authority"),
        ("text-for-number", table.figure, "about 40", symbols),
        ("thousands-comma", table.figure, "1,240", symbols),
        ("unknown-symbol", table.figure, "k", symbols),
        ("empty-cell", table.figure, "", symbols),
        ("infinity", table.figure, "1e999", symbols),
        ("negative", table.figure, "-3", "nothing below zero"),
    ]
    if table.year:
        faults += [
            ("year-after-title", table.year, "2026", "as the title says"),
            ("year-before-title", table.year, "2009", "as the title says"),
            ("year-in-words", table.year, "2024/25", "as the title says"),
        ]
    name = Path(table.path).name
    found = [
        Fault(
            f"{table.kind}-{what}",
            table.path,
            table.source,
            f"{name}, row {row}, column {column}",
            words if what != "unknown-area" else "",
            cell(row, column, text),
        )
        for what, column, text, words in faults
    ]
    twice = f"{name}, row {row + 1}, column {table.year or table.code}"
    found.append(
        Fault(f"{table.kind}-duplicate", table.path, table.source, twice, "once", repeated(row))
    )
    return [*found, *of_any_table(table.path, table.source, table.kind, row, table.figure)]
