"""Where an area stands among authorities in order of deprivation, and who is left out of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from queries.rows import HeatMap
from words.groups import TYPES
from words.numbers import nearest_end, ordinal

_ENDS: Final = {"highest": "most", "lowest": "least"}


def order_of(rows: Sequence[HeatMap], index: str, area: str) -> str:
    """Say what a table in order of deprivation is ordered by, and where an area is in it.

    Parameters
    ----------
    rows : sequence of HeatMap
        Some an authority, one at least.
    index : str
        "IDACI 2025".
    area : str
        Code of the chosen area, whether or not it is listed.

    Returns
    -------
    str
        "153 authorities, the most deprived by IDACI 2025 first: Southampton is joint 46th most
        deprived, and is marked in the table."
    """
    listed = {row.area_code: row for row in rows}
    places = [row.place for row in listed.values() if row.place is not None]
    count = "1 authority" if len(listed) == 1 else f"{len(listed)} authorities"
    text = f"{count}, the most deprived by {index} first"
    own = listed.get(area)
    if own is not None and own.place is not None:
        others = places.count(own.place) - 1
        number, end = nearest_end(own.place, len(places), joint=others)
        nth = "" if number == 1 else f"{ordinal(number)} "
        ranked = f"{'joint ' if others else ''}{nth}{_ENDS[end]} deprived"
        text += f": {own.name} is {ranked}, and is marked in the table"
    without = len(listed) - len(places)
    if not without:
        return f"{text}."
    whom = "1 has" if without == 1 else f"{without} have"
    last = "stands" if without == 1 else "stand"
    return f"{text}. {whom} no {index} and {last} last."


def nobody_there(kind: str, where: str) -> str:
    """Say that a table is narrowed to nobody.

    Parameters
    ----------
    kind : str
        One of `TYPES`.
    where : str
        A region's name.

    Returns
    -------
    str
        "London has no counties."
    """
    return f"{where} has no {TYPES[kind]}: choose another region or type to see the table."
