"""The one plain sentence: a figure, what it stands against, and what changed.

Higher and lower are facts of arithmetic here. Whether a difference is more than chance is another
question, and no word in this module answers it.
"""

from __future__ import annotations

from typing import Final

from words import periods
from words.figure import Figure
from words.measure import Measure
from words.missing import lacks_population, no_population
from words.places import the
from words.symbols import reason_with_symbol

ENGLAND_NAME: Final = "England"


_LINKS = frozenset({"a", "and", "at", "for", "in", "of", "on", "the", "to", "with"})
_NAMES = frozenset({"England", "England's", "English"})


def lower_first(text: str) -> str:
    """Begin a name within a sentence: "Children in need" gives "children in need", "IDACI" stays.

    Parameters
    ----------
    text : str
        Any name.

    Returns
    -------
    str
        The same, its first letter small unless the first word is a name, an abbreviation or a lone
        letter before others, or the title is written with capitals: "Infant Mortality" stays,
        and so does "Attainment 8".
    """
    first, *rest = text.split(" ")
    after = next((word for word in rest if word not in _LINKS), "")
    titled = after[:1].isupper() and after[1:].islower() and after not in _NAMES
    titled = titled or (after.isdigit() and len(after) == 1)
    stays = any(c.isupper() for c in first[1:]) or (len(first) == 1 and rest) or first in _NAMES
    return text if stays or titled else text[:1].lower() + text[1:]


def capital(text: str) -> str:
    """Begin a sentence: only the first letter changes.

    Returns
    -------
    str
        The same, with a capital first.
    """
    return text[:1].upper() + text[1:]


def statement(measure: Measure, area: str, value: str, period: str) -> str:
    """State a figure in the clause that the catalogue has for it.

    Parameters
    ----------
    area : str
        Where.
    value : str
        The figure, printed.
    period : str
        The period's label.

    Returns
    -------
    str
        "at 31 March 2025, 67.9 in every 10,000 children in Southampton were looked after"; without
        a clause in the catalogue "in 2024-25, “Re-referrals” in Southampton stood at 23.5%".
    """
    when, area = periods.phrase(period), the(area)
    if measure.phrase and "{value}" in measure.phrase and "{area}" in measure.phrase:
        sentence = measure.phrase.replace("{value}", value).replace("{area}", area)
        return f"{when}, {sentence}"
    # A title is no part of a sentence: where nobody has given the indicator a clause, it is named.
    full = f"{value} {measure.base}".strip()
    return f"{when}, “{measure.short_name}” in {area} stood at {full}"


def without_a_figure(
    figure: Figure, england: float | None, measure: Measure, area: str, label: str
) -> str:
    """Say that an area has no figure in a period, why, and what England's is.

    Parameters
    ----------
    figure : Figure
        The area's, without a value.
    """
    count, symbol = figure.numerator, figure.symbol
    if lacks_population(measure, symbol, count, figure.denominator, figure.basis):
        return no_population(measure, area, count or 0.0, label)
    sentence = (
        f"There is no figure for {the(area)} {periods.phrase(label)} "
        f"(“{measure.short_name}”): {reason_with_symbol(symbol)}"
    )
    if area != ENGLAND_NAME and england is not None:
        sentence += f"; England's is {measure.shown_in_full(england)}"
    return f"{sentence}."
