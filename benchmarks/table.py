"""One line a measurement, and the table they are printed in."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Protocol


@dataclass(frozen=True)
class Line:
    """One measurement.

    Attributes
    ----------
    what
        What was done.
    value
        What it cost, in `unit`.
    unit
        "ms", "s", "kB", "MB" or "" for a count or a ratio.
    floor
        What the least that could do the same cost, measured in the same run.
    note
        How it was measured, where that isn't plain.
    """

    what: str
    value: float
    unit: str
    floor: float | None = None
    note: str = ""


@dataclass(frozen=True)
class Bench:
    """What a family of measurements works with.

    Attributes
    ----------
    store
        A store, built for this.
    built_in
        Seconds that its build took.
    folder
        A folder to write to.
    visits
        Visits to each page under load.
    sessions
        Sessions that act at once; none if 0.
    seconds
        How long they act.
    crowd
        Sessions of a crowd on all cores; none if 0.
    crowd_seconds
        How long it acts.
    lake
        How often the figures are repeated in a DuckLake; 140 times are 100 million; none if 0.
    """

    store: Path
    built_in: float
    folder: Path
    visits: int = 30
    sessions: int = 50
    seconds: float = 60
    crowd: int = 200
    crowd_seconds: float = 300
    lake: int = 140

    @property
    def settings(self) -> dict[str, str]:
        """What a server is told, so that it reads this store."""
        return {"LIKEWISE_STORE": str(self.store)}

    @property
    def around(self) -> dict[str, str]:
        """The environment of a program that reads this store."""
        return {**os.environ, **self.settings}


class Family(Protocol):
    """A module that measures one kind of cost."""

    TITLE: str

    def measure(self, bench: Bench) -> list[Line]:
        """Measure, and give the lines in the order to print them."""


def middle(values: Sequence[float]) -> float:
    """Give the median; one slow run says more about the machine than about us."""
    return float(median(values))


def _number(value: float) -> str:
    if value == int(value) and abs(value) < 1e9:
        return f"{int(value):,}"
    return f"{value:,.2f}" if abs(value) < 10 else f"{value:,.0f}"


def as_text(title: str, lines: Sequence[Line]) -> str:
    """Set a family's lines as a table in plain text.

    Examples
    --------
    >>> print(as_text("Store", [Line("built", 3.25, "s")]))
    Store
      built    3.25 s
    """
    width = max((len(line.what) for line in lines), default=0)
    rows = [title]
    for line in lines:
        cells = [f"  {line.what:<{width}}", f"{_number(line.value):>6} {line.unit:<3}"]
        if line.floor:
            times = _number(round(line.value / line.floor, 2))
            cells.append(f"{times} times the floor of {_number(line.floor)} {line.unit}")
        if line.note:
            cells.append(f"({line.note})")
        rows.append("  ".join(cells).rstrip())
    return "\n".join(rows)
