"""The one way in which the pipeline says that something can't be used."""

from __future__ import annotations


class Problem(Exception):
    """Something that can't be used, said in one sentence to the person who can put it right.

    Parameters
    ----------
    where : str
        The file, and within it the row and column where they are known.
    found : str
        What is there.
    expected : str
        What should be there.
    do : str
        What to do about it.
    """

    def __init__(self, where: str, found: str, expected: str, do: str) -> None:
        self.where = where
        self.found = found
        self.expected = expected
        self.do = do
        super().__init__(f"{where}: {found}; expected {expected}; {do}.")


def at(file: str, row: int | None = None, column: str | None = None) -> str:
    """Name a place in a publisher's file.

    Parameters
    ----------
    file : str
        The file's name.
    row : int, optional
        The line in the file, counting the header as line 1, as a spreadsheet shows it.
    column : str, optional
        The column's heading.

    Returns
    -------
    str
        For example ``b1.csv, row 12, column At31_episodes``.
    """
    parts = [file]
    if row is not None:
        parts.append(f"row {row}")
    if column is not None:
        parts.append(f"column {column}")
    return ", ".join(parts)
