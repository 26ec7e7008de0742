"""Indices of deprivation by edition: their names, which serves when, and what each measures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final, NamedTuple

from words.lists import listed

SWITCH: Final = dt.date(2022, 1, 1)
"""From here on the index of 2025 serves; before it only those of earlier editions do."""

_NAMES: Final = {"idaci": "IDACI", "imd": "IMD"}
_SAID: Final = {
    "idaci": "the share of children in families with low income",
    "imd": "deprivation of many kinds (income, work, health, schooling and more) at every age",
}


class Index(NamedTuple):
    """An index of one edition.

    Attributes
    ----------
    key : str
        As an address has it: ``idaci2025``.
    kind : str
        ``idaci`` or ``imd``.
    year : int
        The edition's.
    """

    key: str
    kind: str
    year: int

    @property
    def name(self) -> str:
        """IDACI 2025."""
        return f"{_NAMES[self.kind]} {self.year}"

    @property
    def said(self) -> str:
        """What it measures, in a plain sentence."""
        return f"{_NAMES[self.kind]} measures {_SAID[self.kind]}."

    @property
    def indicator(self) -> str:
        """The id of its score among the indicators."""
        return f"{self.kind}_score"

    @property
    def period(self) -> str:
        """The id of its edition among the periods."""
        return f"iod{self.year}"


def index_of(key: str) -> Index:
    """Read an index's key.

    Parameters
    ----------
    key : str
        ``idaci2025``.

    Returns
    -------
    Index
        Its parts.
    """
    return Index(key, key[:-4], int(key[-4:]))


def serving(keys: Sequence[str], end: dt.date) -> list[Index]:
    """Choose the indices that serve a period, the usual one first.

    Parameters
    ----------
    keys : sequence of str
        Those that are held.
    end : date
        The period's last day.

    Returns
    -------
    list of Index
        Before 2022 only earlier editions than that of 2025; from 2022 on either, the newer first,
        for the two measure income differently. Income deprivation of children before all else.
    """
    held = [index_of(key) for key in keys]
    fit = [index for index in held if end >= SWITCH or index.year < 2025]
    return sorted(fit, key=lambda index: (index.kind != "idaci", -index.year))


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


def none_serves(end: dt.date) -> str:
    """Say that no index is held for a period.

    Parameters
    ----------
    end : date
        The period's last day.

    Returns
    -------
    str
        A sentence.
    """
    if end >= SWITCH:
        return "No index of deprivation is held here."
    return (
        f"No index of deprivation that serves {end.year} is held here. That of 2025 serves 2022 "
        "and later: choose one of those years."
    )


def unfit(asked: str, index: Index, end: dt.date) -> str:
    """Say why another index is shown than the one that an address asks for.

    Parameters
    ----------
    asked : str
        The key asked for.
    index : Index
        The one that is shown.
    end : date
        The period's last day.

    Returns
    -------
    str
        A sentence.
    """
    wanted = index_of(asked)
    if wanted.year == 2025 and end < SWITCH:
        return f"{wanted.name} serves 2022 and later, so {end.year} is set beside {index.name}."
    return f"{wanted.name} isn't held here, so this is {index.name}."
