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


@dataclass(frozen=True)
class Source:
    """A publication and the files of it that we hold."""

    id: str
    publisher: str
    publication: str
    page_url: str | None
    files: tuple[SourceFile, ...]
    next_release: str | None = None
    licence: str = LICENCE
    attribution: str = CROWN
    related: dict[str, str] = field(default_factory=dict)
