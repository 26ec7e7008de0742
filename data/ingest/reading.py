"""Reading to the end: all that is wrong with a file, and what to know of one that is fine.

A check raises a `Problem` for what it finds and reading stops there. So a file at fault is read
again without the rows named so far, until nothing more is found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Final, TypeVar

from data.problem import Faults, Problem

LISTED: Final = 20
"""How many faults or losses are listed one by one; of the rest only how many there are."""

_MOST_READS: Final = 25


T = TypeVar("T")


@dataclass(frozen=True)
class Lack:
    """What is missing from a file, and how many rows that would be."""

    problems: Sequence[Problem] = ()
    rows: int = 0


@dataclass
class _Reading:
    """Rows to pass over, by file, and sentences to tell."""

    passed_over: dict[str, set[int]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


_now: ContextVar[_Reading | None] = ContextVar("reading", default=None)


def passed_over(file: str) -> set[int]:
    """List the rows of a file that are known to be at fault, which reading leaves out.

    Returns
    -------
    set of int
        Rows as a spreadsheet counts; empty unless `read_through` is at work.
    """
    reading = _now.get()
    return reading.passed_over.get(file, set()) if reading else set()


def note(sentence: str) -> None:
    """Tell the person who refreshes something about a file that is read all the same.

    Parameters
    ----------
    sentence : str
        One sentence that names the file.
    """
    if (reading := _now.get()) is not None and sentence not in reading.notes:
        reading.notes.append(sentence)


@contextmanager
def _reading() -> Iterator[_Reading]:
    reading = _Reading()
    token = _now.set(reading)
    try:
        yield reading
    finally:
        _now.reset(token)


def read_through(
    read: Callable[[], T],
    lacks: Callable[[T], Lack] = lambda _: Lack(),
) -> tuple[T, list[str]]:
    """Read, and say everything that is wrong at once.

    Parameters
    ----------
    read : callable
        Reads the file, raising a `Problem` for the first thing that a check finds.
    lacks : callable
        What is missing from that which was read: a fault unless it may be the rows passed over.

    Returns
    -------
    object
        What was read.
    list of str
        What reading noted besides.

    Raises
    ------
    Faults
        If anything is wrong.
    """
    found: list[Problem] = []
    with _reading() as reading:
        for _ in range(_MOST_READS):
            reading.notes.clear()
            try:
                made = read()
            except Problem as problem:
                if found and problem.needs_all:
                    break
                found.append(problem)
                rows = reading.passed_over.setdefault(problem.file, set())
                if problem.rows <= rows:
                    break
                rows |= problem.rows
                continue
            missing = lacks(made)
            if missing.rows > sum(map(len, reading.passed_over.values())):
                found.extend(missing.problems)
            break
        if found:
            raise Faults(found)
        return made, list(reading.notes)


def sentences(faults: Sequence[Problem]) -> list[str]:
    """Say what is wrong, file by file: the first `LISTED` places of each, and how many more.

    Parameters
    ----------
    faults : sequence of Problem
        In the order in which they were found.

    Returns
    -------
    list of str
        A sentence a place, and one for the rest of each file.
    """
    lines: list[str] = []
    for file in dict.fromkeys(problem.file for problem in faults):
        own = [problem for problem in faults if problem.file == file]
        places = list(dict.fromkeys(str(p) for problem in own for p in (problem, *problem.also)))
        lines += places[:LISTED]
        more = sum(problem.more for problem in own) + len(places[LISTED:])
        if more:
            lines.append(f"{file}: {more:,} more fault{'s' * (more > 1)} like these.")
    return lines
