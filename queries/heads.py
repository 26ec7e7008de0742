"""The head of a question's file, read: what is asked, and the columns of its answer.

A head is the comment at the top: what is asked, with every ``$parameter``; then a sentence that
begins with "One row" and ends, behind a colon, with the columns in their order. A column that may
be empty has a question mark behind its name; what stands in brackets explains the column before
it. Sentences may follow.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Column(NamedTuple):
    """A column of an answer.

    Attributes
    ----------
    name
        As the answer has it.
    optional
        Whether a cell may be empty.
    note
        What it means, where its name doesn't say it.
    """

    name: str
    optional: bool
    note: str


class Head(NamedTuple):
    """What a file says of its question.

    Attributes
    ----------
    text
        The whole of it, on one line.
    about
        What is asked.
    row
        What one row is of: "One row an authority."
    columns
        In the order in which they come.
    notes
        What is said behind the columns.
    """

    text: str
    about: str
    row: str
    columns: tuple[Column, ...]
    notes: str


def read_head(sql: str) -> Head:
    """Read the head of a question's file.

    Parameters
    ----------
    sql : str
        The file's text.

    Returns
    -------
    Head
        Its parts.

    Raises
    ------
    ValueError
        If no sentence in it names columns as it should.
    """
    lines = sql.splitlines()
    end = next((n for n, line in enumerate(lines) if not line.startswith("--")), len(lines))
    text = " ".join(line.removeprefix("--").strip() for line in lines[:end])
    # What is in brackets must not end a sentence or part a list.
    outside = _without_brackets(text)
    found = re.search(r"(One row\b[^:]*): (.*?)\.(?= [A-Z$]|$)", outside)
    if found is None:
        raise ValueError(f"no sentence 'One row ...: column, column.' in {text!r}")
    begin, end = found.span(2)
    pieces, at = [], begin
    for name in outside[begin:end].split(","):
        pieces.append(text[at : at + len(name)])
        at += len(name) + 1
    return Head(
        text,
        text[: found.start()].strip(),
        text[slice(*found.span(1))] + ".",
        tuple(_column(piece) for piece in pieces),
        text[found.end() :].strip(),
    )


def _without_brackets(text: str) -> str:
    """Blank out what stands in brackets; every other letter keeps its place."""
    depth, kept = 0, []
    for letter in text:
        depth += letter == "("
        kept.append("_" if depth else letter)
        depth -= letter == ")"
    return "".join(kept)


def _column(piece: str) -> Column:
    read = re.fullmatch(r"\s*([a-z][a-z0-9_]*)(\??)\s*(?:\((.*)\))?\s*", piece)
    if read is None:
        raise ValueError(f"{piece.strip()!r} isn't a column's name, with a note in brackets or not")
    return Column(read[1], bool(read[2]), read[3] or "")
