"""Indices of deprivation by edition: their names, which serves when, and what each measures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final, NamedTuple

SWITCH: Final = dt.date(2022, 1, 1)
"""From here on the index of 2025 serves; before it only those of earlier editions do."""

_NAMES: Final = {"idaci": "IDACI", "imd": "IMD"}
_SAID: Final = {
    "idaci": "children in families with low income (IDACI)",
    "imd": "multiple deprivation (IMD)",
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
        """What it measures, in plain words, with its edition."""
        return f"{_SAID[self.kind]}, {self.year} edition"

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
