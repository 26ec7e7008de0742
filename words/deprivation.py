"""A rate beside deprivation: what could be expected, what was found, and what that can't say."""

from __future__ import annotations

from typing import Final, NamedTuple

from queries.rows import Deprivation
from words import periods
from words.finding import capital, statement
from words.joint import whose
from words.measure import Measure
from words.numbers import format_number, rounded
from words.symbols import is_missing, reason_with_symbol
from words.totals import ONLY_SIZE

NO_CAUSE_BETWEEN: Final = (
    "That two things go together doesn't say that one causes the other: both may follow from a "
    "third, as from deprivation."
)
NOT_CAUSE: Final = (
    "That two things go together doesn't say that one causes the other: authorities with much "
    "deprivation differ from others in more than deprivation."
)
LEAST_EXPLAINED: Final = 0.1
"""Under this share of variation nothing is expected of an authority for its deprivation."""

_STRENGTHS: Final = (
    (0.1, "no correlation"),
    (0.4, "a weak correlation"),
    (0.7, "a moderate correlation"),
    (0.9, "a strong correlation"),
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
        "a moderate correlation (0.44)": weak from 0.1, moderate from 0.4, strong from 0.7, very
        strong from 0.9, of the figure as printed (Schober, Boer and Schwarte 2018, Correlation
        Coefficients: Appropriate Use and Interpretation, Anesthesia & Analgesia 126, table 1).
    """
    size = float(rounded(abs(correlation), 2))
    words = next((w for bound, w in _STRENGTHS if size < bound), "a very strong correlation")
    return f"{words} ({format_number(correlation, 2)})"


def together(
    measure: Measure, index: str, correlation: float | None, n: int, explained: float | None
) -> str:
    """Say how far a figure and deprivation go together, and of what kind the correlation is.

    Parameters
    ----------
    index : str
        "IDACI 2025".
    correlation, n : float or None, int
        Across authorities, as the query ``correlation`` gives it, and across how many.
    explained : float or None
        The share of variation that deprivation explains, 0 to 1; None where that isn't worked out.

    Returns
    -------
    str
        A sentence or two; nothing of a total, which says how large a place is.
    """
    if measure.is_total:
        return ""
    parts = []
    if correlation is not None and not is_missing(correlation):
        kind = (
            "it compares rates in proportion (their logarithms) and weights authorities by their "
            "numbers of children"
            if measure.unit == "rate"
            else "every authority counts the same in it"
        )
        parts.append(
            f"Across {n} authorities there is {strength(correlation)} between "
            f"“{measure.short_name}” and {index}; {kind}."
        )
    if explained is not None and not is_missing(explained):
        parts.append(f"So measured, {index} {_explains(explained)}.")
    return " ".join(parts)


def nothing_expected(measure: Measure, index: str, explained: float | None) -> str:
    """Say why no figure is expected of any authority.

    Parameters
    ----------
    index : str
        "IDACI 2025".
    explained : float or None
        The share of variation that deprivation explains, where that was worked out.

    Returns
    -------
    str
        A sentence.
    """
    if measure.unit != "rate":
        return "Nothing is expected here: that is worked out for rates of children alone."
    if explained is not None and not is_missing(explained) and explained < LEAST_EXPLAINED:
        return (
            f"Nothing is expected here, and no line is drawn: {index} explains under a tenth of "
            "the variation, too little to call anybody high or low for their deprivation."
        )
    return "Nothing is expected here: too few authorities have counts for this period."


def expected_sentence(
    area: str,
    measure: Measure,
    label: str,
    index: str,
    row: Deprivation,
    explained: float | None,
    joint_name: str | None = None,
) -> str:
    """Answer "is it high for an area as deprived as this?".

    Parameters
    ----------
    area : str
        The area's name.
    index : str
        "IDACI 2025".
    row : Deprivation
        The area's.
    explained : float or None
        As `together` takes it.
    joint_name : str, optional
        The other authority that the figure is of.

    Returns
    -------
    str
        "At 31 March 2025, 57.3 in every 10,000 children in Southampton were on a child
        protection plan. That is within the range of nearly all authorities as deprived as this (by
        IDACI 2025), 21.5 to 78.3. The index explains 20% of the variation between authorities'
        rates and leaves 80% to other things; by it alone one would expect 45.5."
    """
    if row.value is None:
        why = reason_with_symbol(row.symbol)
        return f"There is no figure for {area} {periods.phrase(label)}: {why}."
    whom = whose(area, joint_name)
    sentence = f"{capital(statement(measure, whom, measure.in_words(row.value), label))}."
    if measure.is_total:
        return f"{sentence} {ONLY_SIZE}"
    found = expectation(row)
    if found is None:
        return sentence
    by = "By the index" if explained is None else f"The index {_explains(explained)}; by it"
    return (
        f"{sentence} That is {judged(found)} (by {index}), "
        f"{measure.shown(found.low)} to {measure.shown(found.high)}. "
        f"{by} alone one would expect {measure.shown(found.expected)}."
    )


def expectation(row: Deprivation) -> Expectation | None:
    """Give what an authority's deprivation leads one to expect; None where anything is missing."""
    if (
        row.value is None
        or row.expected is None
        or row.expected_low is None
        or row.expected_high is None
        or row.ratio is None
    ):
        return None
    return Expectation(
        row.name, row.value, row.expected, row.expected_low, row.expected_high, row.ratio
    )


def difference(ratio: float) -> str:
    """Say how far a rate is from the one expected.

    Parameters
    ----------
    ratio : float
        The rate over the one expected.

    Returns
    -------
    str
        "26% above", "12% below", "just at".
    """
    share = format_number(abs(100 * (ratio - 1)))
    return "just at" if share == "0" else f"{share}% {'above' if ratio > 1 else 'below'}"


def _explains(explained: float) -> str:
    # 9.7% must not read as the tenth that it falls short of.
    places = int(explained < LEAST_EXPLAINED)
    share = format_number(100 * explained, places)
    rest = format_number(100 - float(share), places)
    return (
        f"explains {share}% of the variation between authorities' rates and leaves {rest}% to "
        "other things"
    )


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
    side = "higher" if found.beyond > 0 else "lower"
    return f"{side} than nearly all authorities as deprived as this"
