"""A rate beside deprivation: what could be expected, what was found, and what that can't say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from words import periods
from words.finding import capital, lower_first, statement
from words.measure import Measure
from words.numbers import format_number
from words.symbols import is_missing, reason_with_symbol

NOT_CAUSE: Final = (
    "That two things go together doesn't say that one causes the other: authorities with much "
    "deprivation differ from others in more than deprivation."
)
LEAST_EXPLAINED: Final = 0.1
"""Under this share of variation nothing is expected of an authority for its deprivation."""

_STRENGTHS: Final = (
    (0.1, "no correlation"),
    (0.3, "a weak correlation"),
    (0.5, "a moderate correlation"),
    (0.7, "a strong correlation"),
)


class Expectation(NamedTuple):
    """An authority's rate, and what its deprivation leads one to expect.

    `ratio` is the count over the count expected: the rate itself may have been rounded.
    """

    name: str
    value: float
    expected: float
    low: float
    high: float
    ratio: float

    @property
    def beyond(self) -> int:
        """1 above the interval, -1 below it, 0 within."""
        return int(self.value > self.high) - int(self.value < self.low)


def strength(correlation: float) -> str:
    """Put a correlation into words.

    Parameters
    ----------
    correlation : float
        From -1 to 1.

    Returns
    -------
    str
        "a moderate correlation (0.44)": weak from 0.1, moderate from 0.3, strong from 0.5 (Cohen
        1988), very strong from 0.7.
    """
    size = abs(correlation)
    words = next((w for bound, w in _STRENGTHS if size < bound), "a very strong correlation")
    return f"{words} ({format_number(correlation, 2)})"


def together(
    measure: Measure, index: str, correlation: float | None, explained: float | None
) -> str:
    """Say how far a rate and deprivation go together.

    Parameters
    ----------
    measure : Measure
        What was measured.
    index : str
        "IDACI 2025".
    correlation : float or None
        Across authorities.
    explained : float or None
        The share of variation that deprivation explains, 0 to 1; None where that isn't worked out.

    Returns
    -------
    str
        A sentence or two, with what under a tenth means for an expectation.
    """
    said = []
    if correlation is not None and not is_missing(correlation):
        said.append(
            f"Across authorities there is {strength(correlation)} between "
            f"{lower_first(measure.short_name)} and {index}."
        )
    if explained is not None and not is_missing(explained):
        share = format_number(100 * explained)
        said.append(
            f"Deprivation explains {share}% of the variation between authorities and leaves "
            f"{format_number(100 - float(share))}% to other things."
        )
        if explained < LEAST_EXPLAINED:
            said.append(
                "That is under a tenth: too little to expect anything of an authority by, so no "
                "line is drawn and nobody is called high or low for their deprivation."
            )
    return " ".join(said)


def expected_sentence(
    area: str, measure: Measure, label: str, index: str, row: Mapping[Any, Any]
) -> str:
    """Answer "is it high for an area as deprived as this?".

    Parameters
    ----------
    area : str
        The area's name.
    measure : Measure
        What was measured.
    label : str
        The period's label.
    index : str
        "IDACI 2025".
    row : mapping
        The area's row of the query ``deprivation``.

    Returns
    -------
    str
        "At 31 March 2025, 57.3 in every 10,000 children in Southampton were on a child protection
        plan. For an authority as deprived (IDACI 2025) one would expect 45.5: that is 26% more,
        within the range of nearly all authorities as deprived as this (21.5 to 78.3)."
    """
    value = row.get("value")
    if value is None or is_missing(value):
        why = reason_with_symbol(row.get("symbol"))
        return f"There is no figure for {area} {periods.phrase(label)}: {why}."
    said = f"{capital(statement(measure, area, measure.shown(value), label))}."
    found = expectation(row, area)
    if found is None:
        return said
    return (
        f"{said} For an authority as deprived (by {index}) one would expect "
        f"{measure.shown(found.expected)}: {area} is {difference(found.ratio)}, {judged(found)} "
        f"({measure.shown(found.low)} to {measure.shown(found.high)})."
    )


def expectation(row: Mapping[Any, Any], name: str) -> Expectation | None:
    """Take an expectation from a row of the query ``deprivation``.

    Parameters
    ----------
    row : mapping
        ``value``, ``expected``, ``expected_low``, ``expected_high``, ``ratio``.
    name : str
        The authority's.

    Returns
    -------
    Expectation or None
        None where any of them is missing.
    """
    names = ("value", "expected", "expected_low", "expected_high", "ratio")
    parts = [row.get(key) for key in names]
    if any(part is None or is_missing(part) for part in parts):
        return None
    return Expectation(name, *(float(part or 0.0) for part in parts))


def difference(ratio: float) -> str:
    """Say how far a rate is from the one expected.

    Parameters
    ----------
    ratio : float
        The rate over the one expected.

    Returns
    -------
    str
        "26% above that", "12% below that", "just at that".
    """
    share = format_number(abs(100 * (ratio - 1)))
    return "just at that" if share == "0" else f"{share}% {'above' if ratio > 1 else 'below'} that"


def judged(found: Expectation) -> str:
    """Say what the interval supports.

    Parameters
    ----------
    found : Expectation
        An authority's.

    Returns
    -------
    str
        "higher than nearly all authorities as deprived as this" only beyond the interval.
    """
    if not found.beyond:
        return "within the range of nearly all authorities as deprived as this"
    way = "higher" if found.beyond > 0 else "lower"
    return f"{way} than nearly all authorities as deprived as this"
