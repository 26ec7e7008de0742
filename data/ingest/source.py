"""What a source is: a publication, its editions, and how each of its files is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from data.area_register import AreaRegister
from geo.licence import CROWN, LICENCE

Reader = Callable[[Path, AreaRegister], pd.DataFrame]
"""Reads one file of a mirror (its path, the areas) into a table of the snapshot."""


AUTHORITIES = ("la",)
WITH_WIDER = ("country", "region", "subregion", "la")
"""Levels of areas: authorities, and England, the regions and the two parts of London too."""

LOWER_TIER = "lower_tier"
"""Besides the levels of the register: districts, and authorities of a single tier."""


@dataclass(frozen=True)
class Promise:
    """What a file must hold to be whole: each measure of each area in each year.

    Attributes
    ----------
    levels : tuple of str
        Levels of the areas. Every area of these that existed must be there.
    years : tuple of int or None
        First and last year, each with all that lies between; those that the file holds if None.
    lives : str
        When an area must have existed: in the ``period`` of the figure, in ``any`` period of the
        file or its ``last``, or on a day, as an ISO date.
    measures : tuple of str
        What the promise is about: every measure that the file holds if empty. Those named must be
        there.
    breakdowns : tuple of str
        Those that must be there; if empty, those that the file has for any year.
    """

    levels: tuple[str, ...]
    years: tuple[int, int] | None = None
    lives: str = "period"
    measures: tuple[str, ...] = ()
    breakdowns: tuple[str, ...] = ()


@dataclass(frozen=True)
class SourceFile:
    """One file of one edition.

    Attributes
    ----------
    edition_id : str
        Names the file within the whole project, such as ``dfe-cin-2025-b1``.
    label : str
        The publisher's name of the edition.
    sequence : int
        Higher is newer, within the source.
    path : str
        Where the file lies, from the mirror's root.
    read : callable
        Turns the file into a table of the snapshot.
    published : str or None
        ISO date, or year and month where no more is known; None where no file states it.
    notes : str
        What a reader of the figures should know about this file.
    table : str
        What it fills: ``figures``, ``neighbours``, ``entries`` (of the catalogue) or ``counts``.
    rounded_to : int or None
        What the publisher rounds the counts of England and the regions to; None if it doesn't.
    promises : tuple of Promise
        What it must hold to be whole.
    """

    edition_id: str
    label: str
    sequence: int
    path: str
    read: Reader
    published: str | None = None
    notes: str = ""
    table: str = "figures"
    rounded_to: int | None = None
    promises: tuple[Promise, ...] = ()


@dataclass(frozen=True)
class Source:
    """A publication and the files of it that we hold.

    Attributes
    ----------
    id, publisher, publication, page_url, next_release, licence, attribution, related
        Columns of the store's ``source`` table.
    files : tuple of SourceFile
        What we read of it.
    left_out : dict
        What of it may lie in the mirror and isn't read: a pattern of paths, and why.
    """

    id: str
    publisher: str
    publication: str
    page_url: str | None
    files: tuple[SourceFile, ...]
    next_release: str | None = None
    licence: str = LICENCE
    attribution: str = CROWN
    related: dict[str, str] = field(default_factory=dict)
    left_out: dict[str, str] = field(default_factory=dict)
