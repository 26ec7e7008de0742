"""What a file is called: of which area, indicator and period it is, and from which screen."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final, Literal

from answers.catalogue import Area

Screen = Literal[
    "trend", "groups", "compare", "map", "deprivation", "heat-map", "neighbourhoods", "revisions",
    "indicators", "briefing", "profile", "table",
]  # fmt: skip
"""Where a file is from."""

ALL: Final = "all"
"""Stands for areas, indicators or periods that a file isn't narrowed to."""


def file_name(
    screen: Screen,
    area: Area | None,
    indicator: str,
    period: str,
    also: Iterable[str] = (),
    form: str = "csv",
) -> str:
    """Name a file. Files of two areas, indicators, periods or screens never have the same name.

    Parameters
    ----------
    screen : Screen
        Where it is from.
    area : Area or None
        Whose view it is; None for all areas.
    indicator : str
        An indicator's id, or `ALL`.
    period : str
        A period's id, several (`span`), or `ALL`.
    also : iterable of str
        What else tells it from other files of the same screen: a group, a region, an index.
    form : str
        Its ending.

    Returns
    -------
    str
        "likewise-southampton-E06000045-cp_rate-2025-03-31-compare.csv". The code tells apart areas
        of one name: the Dorset that ended in 2019, and the one that began.
    """
    parts = (
        "likewise",
        "all-areas" if area is None else f"{slug(area.name)}-{area.code}",
        "all-indicators" if indicator == ALL else indicator,
        "all-periods" if period == ALL else period,
        screen,
        *(slug(part) for part in also if part),
    )
    return f"{'-'.join(parts)}.{form}"


def slug(text: str) -> str:
    """Write a name as part of a file's: "Isles of Scilly" as "isles-of-scilly"."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower().replace("'", "")))


def span(periods: Iterable[str]) -> str:
    """Name the periods that a file holds.

    Parameters
    ----------
    periods : iterable of str
        Ids, oldest first.

    Returns
    -------
    str
        "2013-03-31-to-2025-03-31"; one id alone where there is one; `ALL` where there is none.
    """
    listed = list(periods)
    if not listed:
        return ALL
    return listed[0] if listed[0] == listed[-1] else f"{listed[0]}-to-{listed[-1]}"
