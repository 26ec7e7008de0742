"""What a spine finds: on how many measures an area stands at either end of all authorities."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from words.finding import capital
from words.places import the


class Spot(NamedTuple):
    """An area's place on one measure.

    Attributes
    ----------
    name : str
        The measure's short name.
    figure : str
        As printed, or the reason there is none.
    england : str
        England's, as printed.
    place : str
        "27th highest of 151", or nothing.
    quarter : int or None
        1 to 4 from the lowest figures to the highest, whatever is better.
    """

    name: str
    figure: str
    england: str
    place: str
    quarter: int | None


def quarter_by_value(quartile: int | None, polarity: str) -> int | None:
    """Turn a quartile round so that it counts from the lowest figures.

    Parameters
    ----------
    quartile : int or None
        As the store has it: from the best where there is a polarity.
    polarity : str
        ``higher``, ``lower`` or ``none``.

    Returns
    -------
    int or None
        1 for the lowest quarter to 4 for the highest.
    """
    if quartile is None:
        return None
    return 5 - quartile if polarity == "higher" else quartile


def spine_title(area: str, spots: Sequence[Spot]) -> str:
    """Say how often an area stands at either end.

    Parameters
    ----------
    area : str
        The area's name.
    spots : sequence of Spot
        One a measure.

    Returns
    -------
    str
        "Southampton is in the highest quarter on 5 of 18 measures and in the lowest on 1".
    """
    whose = capital(the(area))
    placed = [spot for spot in spots if spot.quarter is not None]
    if not placed:
        return f"{whose} beside the lowest and the highest authority"
    high = sum(spot.quarter == 4 for spot in placed)
    low = sum(spot.quarter == 1 for spot in placed)
    if not high and not low:
        return f"{whose} is in the middle half of authorities on all {len(placed)} measures"
    ends = [(f"in the highest quarter on {high}", high), (f"in the lowest on {low}", low)]
    if not high:
        ends = [(f"in the lowest quarter on {low}", low)]
    first, *rest = [text for text, count in ends if count]
    return f"{whose} is {first} of {len(placed)} measures" + (f" and {rest[0]}" if rest else "")


def spine_alt(area: str, spots: Sequence[Spot]) -> str:
    """Describe a spine to somebody who can't see it.

    Parameters
    ----------
    area : str
        The area's name.
    spots : sequence of Spot
        One a measure.

    Returns
    -------
    str
        The finding, then each measure's figure, England's and the place.
    """
    sentences = [
        f"Where {the(area)} stands between the lowest and the highest authority on each measure."
    ]
    sentences.append(f"{spine_title(area, spots)}.")
    for spot in spots:
        rest = [spot.place] if spot.place else []
        rest += [f"England {spot.england}"] if spot.england else []
        sentences.append(f"{spot.name}: {'; '.join([spot.figure, *rest])}.")
    return " ".join(sentences)
