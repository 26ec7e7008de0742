"""What has changed here in names, definitions and methods, for whoever opens an older link."""

from __future__ import annotations

import datetime as dt
import tomllib
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Final, NamedTuple


class Change(NamedTuple):
    """A change of ours.

    Attributes
    ----------
    day : date
        Since when.
    of : str
        An indicator's id, the beginning of several with a star, or a star for all.
    what : str
        A sentence.
    """

    day: dt.date
    of: str
    what: str


CHANGES: Final = tuple(
    Change(**entry)
    for entry in tomllib.loads(
        Path(__file__).with_name("changes.toml").read_text(encoding="utf-8")
    )["changes"]
)


def changes_since(indicator: str, day: dt.date) -> list[str]:
    """Give what has changed of an indicator after a day, newest first.

    Returns
    -------
    list of str
        Sentences.
    """
    return [
        one.what for one in CHANGES if one.day > day and fnmatchcase(indicator, one.of)
    ]
