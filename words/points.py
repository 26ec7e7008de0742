"""One period of one line, as words about lines need it.

Lines come as lists of `Point`: plain tuples, because their sentences are made on every run of a
page and a table's own machinery would cost more than the words.
"""

from __future__ import annotations

from typing import NamedTuple

from words.symbols import flags_of


class Point(NamedTuple):
    """One period of one line. Exactly one of value and symbol is set, or neither."""

    label: str
    value: float | None
    symbol: str | None = None
    flags: str | None = None
    numerator: float | None = None
    denominator: float | None = None
    basis: str | None = None
    doubt: str | None = None
    """Why the figure can't be right: nothing rests on it."""

    @property
    def sound(self) -> float | None:
        """The value, unless it is doubtful."""
        return None if self.doubt else self.value

    @property
    def breaks(self) -> bool:
        """Whether the figure isn't comparable with those before it."""
        return any(flag.code == "b" for flag in flags_of(self.flags))
