"""In what a LAIT measure is measured, read from its title and the label of its axis."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pandas as pd

_SHARE = r"%|\bpercent"
_RATE = r"\brate per ([\d,]+)"
_COUNT = r"\b(num|number of|number recorded|total cases|social workers|starters fte|leavers fte)\b"
_MONEY = r"^(spend|unit cost)$"
_SCORE = r"\bscore\b"
_EACH = r"^(case load|average)$"

# Figures that are not what their axis says.
_BY_HAND = {
    # The axis says "% of deaths"; the title counts reviews and England had 1,015 in a year.
    "PreChildDea": "number",
}

_ESTIMATE = "A share of an estimated population: where the estimate is too low it passes 100%."
_TWICE = "A pupil suspended twice counts twice, so a figure can pass 100%."
_OTHER = "Offers are set against a count from another source, so a figure can pass 100%."

EXCEEDS_100 = {
    "%_2yr_olds": _ESTIMATE,
    "%_3&4yr_olds": _ESTIMATE,
    "Sept_Guarantee": _OTHER,
    "TotFixedEx": _TWICE,
    "PriFixedEx": _TWICE,
    "SecFixedEx": _TWICE,
    "SpecFixedEx": _TWICE,
}
"""Percentages that are no share of a whole, each with its reason. All others end at 100."""


@dataclass(frozen=True)
class Unit:
    """A unit as the catalogue has it.

    Attributes
    ----------
    name : str
        ``rate``, ``percent``, ``number``, ``score``, ``currency`` or ``ratio``.
    per : int or None
        The base of a rate; 100 for a percentage.
    least, most : float or None
        What no figure can be under or over; None where there is no such bound.
    """

    name: str
    per: int | None
    least: float | None
    most: float | None


def read_unit(short: str, title: str, y_axis: str) -> Unit:
    """Read a measure's unit.

    Parameters
    ----------
    title : str
        Its title. "(%)" there, or "%" on the axis, makes a percentage.
    y_axis : str
        The label of its axis.

    Returns
    -------
    Unit
        ``number`` where neither title nor axis tells.
    """
    if by_hand := _BY_HAND.get(short):
        return Unit(by_hand, None, 0, None)
    if rate := re.search(_RATE, y_axis, re.IGNORECASE):
        return Unit("rate", int(rate[1].replace(",", "")), 0, None)
    both = f"{title} {y_axis}"
    if re.search(_SHARE, both, re.IGNORECASE):
        gap = "gap" in y_axis.lower()
        return Unit("percent", 100, -100 if gap else 0, None if short in EXCEEDS_100 else 100)
    if re.search(_MONEY, y_axis, re.IGNORECASE):
        return Unit("currency", None, 0, None)
    if re.search(_SCORE, y_axis, re.IGNORECASE):
        return Unit("score", None, None, None)
    if re.search(_EACH, y_axis, re.IGNORECASE):
        return Unit("ratio", None, 0, None)
    # A count by its words, or a measure whose words tell no unit: its axis stays beside it.
    return Unit("number", None, 0 if re.search(_COUNT, both, re.IGNORECASE) else None, None)


def units_of(dictionary: pd.DataFrame) -> dict[str, Unit]:
    """Read the unit of every measure.

    Parameters
    ----------
    dictionary : pandas.DataFrame
        From `dfe_lait_dictionary.read_dictionary`.

    Returns
    -------
    dict
        Short name to unit.
    """
    cells = zip(dictionary.index, dictionary["title"], dictionary["y_axis"], strict=True)
    return {short: read_unit(short, title, y_axis) for short, title, y_axis in cells}
