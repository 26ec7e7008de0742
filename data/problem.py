"""The one way in which the pipeline says that something can't be used."""

from __future__ import annotations

from collections.abc import Collection, Sequence


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
    also : sequence of Problem
        What the same check found elsewhere.
    more : int
        How many further places it found, besides these.
    rows : collection of int
        Rows of the file without which reading can go on, to see what else is wrong.
    needs_all : bool
        Whether the check looks at all rows together, and means nothing once some were passed over.
    """

    def __init__(
        self,
        where: str,
        found: str,
        expected: str,
        do: str,
        *,
        also: Sequence[Problem] = (),
        more: int = 0,
        rows: Collection[int] = (),
        needs_all: bool = False,
    ) -> None:
        self.where = where
        self.found = found
        self.expected = expected
        self.do = do
        self.also = tuple(also)
        self.more = more
        self.rows = frozenset(rows)
        self.needs_all = needs_all
        super().__init__(f"{where}: {found}; expected {expected}; {do}.")

    @property
    def file(self) -> str:
        """The file's name alone."""
        return self.where.partition(", ")[0]


class Faults(Exception):
    """Everything that is wrong with what was read, a `Problem` each.

    Parameters
    ----------
    problems : sequence of Problem
        At least one, in the order in which they were found.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(str(self.problems[0]))


def all_of(
    listed: Sequence[Problem], *, rows: Collection[int] = (), needs_all: bool = False
) -> Problem:
    """Make one problem of all that one check found.

    Parameters
    ----------
    listed : sequence of Problem
        Those that are listed one by one.
    rows : collection of int
        Every row at fault; more of them than are listed are counted.
    needs_all : bool
        Whether the check looks at all rows together.

    Returns
    -------
    Problem
        The first, with the others.
    """
    first, *also = listed
    more = max(0, len(rows) - len(listed))
    return Problem(
        first.where,
        first.found,
        first.expected,
        first.do,
        also=also,
        more=more,
        rows=rows,
        needs_all=needs_all,
    )


def at(file: str, row: int | None = None, column: str | None = None) -> str:
    """Name a place in a publisher's file.

    Parameters
    ----------
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
