"""What is said where there is no figure: the reason, and whatever is known in its place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from words import periods
from words.measure import Measure
from words.numbers import format_number
from words.places import the
from words.symbols import ABSENT, SYMBOLS, is_missing, reason, reason_with_symbol

NO_POPULATION: Final = "the publisher gives no population on today's basis"
_WHEN: Final = re.compile(r" (at 31 March|in the year|at any point in the year)$")
_IN_A_WORD: Final = {"u": "too unreliable to publish", "-": "missing, no reason given"}
_NO_OTHERS: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True)
class Missing:
    """Why some areas have no figure, and how many of them."""

    symbol: str | None
    reason: str
    count: int


def by_reason(
    symbols: Iterable[object], others: Mapping[str, str] = _NO_OTHERS
) -> tuple[Missing, ...]:
    """Count the figures that are missing, those of one reason together.

    Parameters
    ----------
    symbols : iterable of object
        What stands in the place of each: a symbol as published, or nothing.
    others : mapping of str to str
        Reasons that no publisher has a symbol for, by what stands in a figure's place for them.

    Returns
    -------
    tuple of Missing
        One a reason, in the order of `words.symbols.SYMBOLS`, then any others; the figures that
        aren't published at all stand last.
    """
    counts = Counter("" if is_missing(symbol) else str(symbol) for symbol in symbols)
    unknown = sorted(symbol for symbol in counts if symbol and symbol not in SYMBOLS)
    return tuple(
        Missing(symbol or None, others.get(symbol) or reason_with_symbol(symbol), counts[symbol])
        for symbol in (*SYMBOLS, *unknown, "")
        if symbol in counts
    )


def in_a_word(symbol: str | None) -> str:
    """Give the reason for a missing figure as a heading has room for it.

    Parameters
    ----------
    symbol : str or None
        As published.

    Returns
    -------
    str
        "withheld", "not available", "no figure published".
    """
    if not symbol:
        return ABSENT
    known = SYMBOLS.get(symbol)
    return _IN_A_WORD.get(symbol, known.label if known else reason(symbol))


def lacks_population(
    measure: Measure,
    symbol: str | None,
    numerator: float | None,
    denominator: float | None,
    basis: str | None = "derived",
) -> bool:
    """Say whether a rate is missing only because there is no population to count it over.

    Parameters
    ----------
    symbol : str or None
        In the rate's place.
    numerator, denominator : float or None
        What it would be made from.
    basis : str or None
        ``derived`` where the rate would be worked out here.

    Returns
    -------
    bool
        True for Bournemouth, Poole and the Dorset of before 2019, whose counts are published.
    """
    return (
        measure.unit == "rate"
        and symbol == "x"
        and basis == "derived"
        and not is_missing(numerator)
        and is_missing(denominator)
    )


def count_alone(measure: Measure, numerator: float, period: str) -> str:
    """Say a count that has no rate.

    Parameters
    ----------
    measure : Measure
        Says what is counted.
    numerator : float
        The count.
    period : str
        The period's label.

    Returns
    -------
    str
        "136 children on a plan at 31 March 2019", "a count of 136 in 2018-19".
    """
    # The period says when.
    counted = _WHEN.sub("", measure.numerator_name)
    number = format_number(numerator)
    # "1 children" is no English.
    what = f"{number} {counted}" if counted and number != "1" else f"a count of {number}"
    return f"{what} {periods.phrase(period)}"


def no_population(measure: Measure, area: str, numerator: float, period: str) -> str:
    """Say why a rate is missing for want of a population, and give the count.

    Parameters
    ----------
    area : str
        Where.
    numerator : float
        The count.
    period : str
        The period's label.

    Returns
    -------
    str
        "The publisher gives no population for Bournemouth on today's basis, so no rate is worked
        out; there were 136 children on a plan at 31 March 2019."
    """
    was = "was" if format_number(numerator) == "1" or not measure.numerator_name else "were"
    return (
        f"The publisher gives no population for {the(area)} on today's basis, so no rate is worked "
        f"out; there {was} {count_alone(measure, numerator, period)}."
    )
