"""The one way in which this package says that boundaries can't be used."""

from __future__ import annotations


class BoundaryProblem(Exception):
    """Boundaries that can't be used, said in one sentence to the person who can put it right.

    Parameters
    ----------
    where : str
        The file, and within it the feature where it is known.
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
