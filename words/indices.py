"""Indices of deprivation by edition: their names, which serves when, and what each measures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from words.lists import listed


class Index(NamedTuple):
    """An index of one edition, as the store lists it.

    Attributes
    ----------
    key : str
        As an address has it: ``idaci2025``.
    kind : str
        Which index, of whatever edition: ``idaci``.
    name : str
        "IDACI 2025".
    meaning : str
        What it measures, in a plain sentence.
    year : int
        The edition's.
    indicator : str
        The id of its score among the indicators.
    period : str
        The id of its edition among the periods.
    serves_from : date or None
        The first day of the periods that it serves; None where it serves all.
    """

    key: str
    kind: str
    name: str
    meaning: str
    year: int
    indicator: str
    period: str
    serves_from: dt.date | None = None

    def serves(self, end: dt.date) -> bool:
        """Say whether it serves a period that ends on a day."""
        return self.serves_from is None or self.serves_from <= end


def serving(indices: Iterable[Index], end: dt.date) -> list[Index]:
    """Choose the indices that serve a period.

    Parameters
    ----------
    indices : iterable of Index
        Those that are held, the usual one first.

    Returns
    -------
    list of Index
        In the same order. An edition that measures income in a new way serves only from the years
        that it measured; those before it go on serving.
    """
    return [index for index in indices if index.serves(end)]


def editions_differ(index: Index, choice: Sequence[Index]) -> str:
    """Warn of comparing by one edition what was found by another.

    Parameters
    ----------
    index : Index
        The one that is shown.
    choice : sequence of Index
        Those that could be.

    Returns
    -------
    str
        A sentence where the same index can be had of another edition; else nothing.
    """
    years = sorted(other.year for other in choice if other.kind == index.kind)
    if len(years) < 2:
        return ""
    return (
        f"The editions of {listed(years)} measure it differently, which moves some "
        "authorities far: don't compare results by one with results by the other."
    )


def counted_from_districts(index: Index, count: int) -> str:
    """Say that some of an index's figures are counted here.

    Parameters
    ----------
    index : Index
        Which.
    count : int
        How many of the authorities shown have districts that they are counted from.

    Returns
    -------
    str
        A sentence, or nothing where all are as published.
    """
    if not count:
        return ""
    whose = "1 authority is" if count == 1 else f"{count} authorities is"
    return f"{index.name} was published for districts: that of {whose} counted here from theirs."


def none_serves(indices: Iterable[Index], end: dt.date) -> str:
    """Say that no index is held for a period.

    Parameters
    ----------
    indices : iterable of Index
        Those that are held, none of which serves it.

    Returns
    -------
    str
        A sentence, with the first years that can be chosen instead.
    """
    later = [(one.serves_from, one.year) for one in indices if one.serves_from]
    if not later:
        return "No index of deprivation is held here."
    since, year = min(later)
    return (
        f"No index of deprivation that serves {end.year} is held here. That of {year} serves "
        f"{since.year} and later: choose one of those years."
    )


def unfit(wanted: Index, index: Index, end: dt.date) -> str:
    """Say why another index is shown than the one that an address asks for.

    Parameters
    ----------
    wanted : Index
        The one asked for, which doesn't serve the period.
    index : Index
        The one that is shown.

    Returns
    -------
    str
        A sentence; nothing where the one asked for does serve.
    """
    if wanted.serves_from is None or wanted.serves(end):
        return ""
    since = wanted.serves_from.year
    return f"{wanted.name} serves {since} and later, so {end.year} is set beside {index.name}."
