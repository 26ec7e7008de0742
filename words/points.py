"""One period of one line, as words about lines need it.

Lines come as lists of `Point`: plain tuples, because their sentences are made on every run of a
page and a table's own machinery would cost more than the words.
"""

from __future__ import annotations

from typing import NamedTuple

from queries.rows import Trend
from words.figure import NO_FIGURE, Figure
from words.symbols import flags_of


class Point(NamedTuple):
    """One period of one line."""

    label: str
    figure: Figure = NO_FIGURE

    @classmethod
    def of(cls, row: Trend) -> Point:
        """Read a row of a trend."""
        return cls(
            row.label,
            Figure(
                row.value,
                row.symbol,
                row.flags,
                row.numerator,
                denominator=row.denominator,
                basis=row.basis,
                joint_with=row.joint_with,
                doubt=row.doubt,
                edition_id=row.edition_id or "",
            ),
        )

    @property
    def value(self) -> float | None:
        """The figure's value."""
        return self.figure.value

    @property
    def sound(self) -> float | None:
        """The value, unless it is doubtful: nothing rests on what can't be right."""
        return None if self.figure.doubt else self.figure.value

    @property
    def breaks(self) -> bool:
        """Whether the figure isn't comparable with those before it."""
        return any(flag.code == "b" for flag in flags_of(self.figure.flags))
