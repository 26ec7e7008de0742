"""One figure of one area in one period, with all that is known of it, and its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure, or why there is none: a value or a symbol is set, or neither."""

    value: float | None = None
    symbol: str | None = None
    flags: str = ""
    numerator: float | None = None
    numerator_symbol: str | None = None
    denominator: float | None = None
    basis: str = ""
    lower: float | None = None
    """The lower end of its 95% interval."""
    upper: float | None = None
    joint_with: str | None = None
    """Code of the other authority that the figure is of, where it is of two."""
    doubt: str | None = None
    """Why it can't be what it is called, as the store has it."""
    edition_id: str = ""


NO_FIGURE: Final = Figure()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a figure stands among those of all authorities."""

    rank: int | None = None
    of: int | None = None
    shared: int = 0
    """How many others share the rank."""
    best: int | None = None
    """The best rank that chance alone leaves open."""
    worst: int | None = None
    quartile: int | None = None
    """1 to 4, from the lowest, or from the best where there is a polarity."""


NO_PLACE: Final = Place()
