"""Totals: a sum says how large a place is, so it is compared with nothing but its own past.

What a total comes to for each child can be compared. It is worked out here, so it says so.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from words.measure import Measure
from words.symbols import is_missing

ONLY_SIZE: Final = (
    "A total says how large a place is, so it is compared with nothing and has no place among "
    "others."
)
CHILDREN: Final = "aged 0 to 17"
WORKED_OUT: Final = "worked out here from the mid-year estimate before"
_WHOLE_POUNDS: Final = 10


def per_child_measure(measure: Measure, smallest: float = 0.0) -> Measure:
    """Give the measure that a total becomes for each child.

    Parameters
    ----------
    measure : Measure
        A total.
    smallest : float
        Of the figures that are shown: pounds under ten are shown with pence.

    Returns
    -------
    Measure
        Pounds for each child, or a count for every 10,000 children.
    """
    if measure.unit == "currency":
        decimals = 0 if smallest >= _WHOLE_POUNDS else 2
        whom, unit, per = f"for each child {CHILDREN}", "currency", None
    else:
        whom, unit, per, decimals = f"per 10,000 children {CHILDREN}", "rate", 10_000, 1
    return replace(
        measure,
        name=f"{measure.name}, {whom}",
        short_name=f"{measure.short_name}, {whom}",
        unit=unit,
        per=per,
        decimals=decimals,
        phrase=None,
        is_total=False,
    )


def for_each_child(measure: Measure, value: float | None) -> str:
    """Say what a total comes to for each child.

    Parameters
    ----------
    measure : Measure
        The total.
    value : float or None
        As the query ``per_child`` gives it.

    Returns
    -------
    str
        "£31 for each child aged 0 to 17 (worked out here from the mid-year estimate before)";
        nothing where no population is known.
    """
    if value is None or is_missing(value):
        return ""
    shown = per_child_measure(measure, value).shown(value)
    whom = "each child" if measure.unit == "currency" else "every 10,000 children"
    return f"{shown} for {whom} {CHILDREN} ({WORKED_OUT})"
