"""What is said of the counts behind figures: none, impossible ones, those that are rounded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from words.figure import Figure
from words.lists import listed
from words.measure import Measure
from words.numbers import format_number
from words.places import the
from words.symbols import reason_with_symbol

COUNTED: Final = frozenset({"rate", "percent"})
"""Units of figures that are worked out from counts, so that chance has a part in them."""


def why_uncounted(figure: Figure, measure: Measure) -> str:
    """Say why a figure has no interval, no direction and no limits.

    Returns
    -------
    str
        A clause: "the counts behind the figure aren't published", "its count (294) is larger than
        what it is out of (218)".
    """
    part, whole = figure.numerator, figure.denominator
    if part is None:
        if not figure.numerator_symbol:
            return "the counts behind the figure aren't published"
        return f"the count behind the figure is {reason_with_symbol(figure.numerator_symbol)}"
    count = format_number(part)
    if whole is None:
        return f"its count ({count}) is published, but not what it is out of"
    if whole == 0:
        return "it is counted out of 0"
    base = format_number(whole)
    if measure.unit == "percent" and part > whole:
        return f"its count ({count}) is larger than what it is out of ({base})"
    return f"it is not the share that its two counts make ({count} of {base})"


def from_rounded(names: Sequence[str]) -> str:
    """Say whose figures are worked out from counts that the publisher rounds.

    Parameters
    ----------
    names : sequence of str
        England's and regions' names.

    Returns
    -------
    str
        "The figures of England and the South East are worked out from rounded counts: the publisher
        rounds them to 10."; nothing for nobody.
    """
    if not names:
        return ""
    whose = listed([the(name) for name in names])
    figures = "figures" if len(names) > 1 else "figure"
    are = "are" if len(names) > 1 else "is"
    return (
        f"The {figures} of {whose} {are} worked out from rounded counts: the publisher rounds them "
        "to 10."
    )
