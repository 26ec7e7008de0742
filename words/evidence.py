"""How sure anyone can be of a figure: what its interval, its rank and its direction support.

A difference is called one only where the other figure lies outside the area's own 95% interval;
what it is compared with (England, a group's mean) is taken as fixed. Without an interval a figure
is above or below another, and no word says whether by more than chance.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from words import periods
from words.finding import capital
from words.measure import Measure
from words.numbers import format_number, format_rank
from words.symbols import is_missing

CHANCE: Final = (
    "An interval measures chance in the count alone. Brothers and sisters counted together make "
    "the true uncertainty larger."
)
NO_INTERVAL: Final = (
    "There is no interval, because the counts behind this figure aren't published: nothing here "
    "says how much of a difference is chance."
)
COUNTED: Final = frozenset({"rate", "percent"})
"""Units of figures that are worked out from counts, so that chance has a part in them."""
_QUARTERS: Final = {
    False: ("lowest quarter", "second-lowest quarter", "second-highest quarter", "highest quarter"),
    True: ("best quarter (A)", "second quarter (B)", "third quarter (C)", "last quarter (D)"),
}


def verdict(value: float, lower: float | None, upper: float | None, other: float) -> str:
    """Say what an area's interval supports of its difference from a fixed figure.

    Parameters
    ----------
    value : float
        The area's figure.
    lower, upper : float or None
        Its 95% interval, both ends within it; None where there is none.
    other : float
        What it is compared with.

    Returns
    -------
    str
        "higher than", "similar to" or "lower than"; without an interval "above", "level with" or
        "below". An interval that holds another one never says more than that one does.
    """
    if lower is None or upper is None or is_missing(lower) or is_missing(upper):
        return "above" if value > other else "below" if value < other else "level with"
    return "higher than" if other < lower else "lower than" if other > upper else "similar to"


def quarter(quartile: float | None, polarity: str) -> str:
    """Name the quarter of authorities that a figure falls in.

    Parameters
    ----------
    quartile : float or None
        1 to 4, as the store has it: from the lowest, or from the best where there is a polarity.
    polarity : str
        ``higher``, ``lower`` or ``none``.

    Returns
    -------
    str
        "highest quarter", "best quarter (A)"; nothing where there is no quartile.
    """
    if quartile is None or is_missing(quartile):
        return ""
    return _QUARTERS[polarity != "none"][int(quartile) - 1]


def places(row: Mapping[Any, Any], polarity: str, *, joint: bool = False) -> str:
    """Say where a figure stands, and how far that can be trusted.

    Parameters
    ----------
    row : mapping
        ``rank``, ``rank_n``, ``rank_best``, ``rank_worst``.
    polarity : str
        Decides which end is counted from.
    joint : bool
        Whether others share the rank.

    Returns
    -------
    str
        "27th highest of 151; chance alone leaves places 17 to 46 open".
    """
    said = format_rank(row.get("rank"), row.get("rank_n"), polarity=polarity, joint=joint)
    best, worst = row.get("rank_best"), row.get("rank_worst")
    if not said or best is None or worst is None or is_missing(best) or is_missing(worst):
        return said
    if int(best) == int(worst):
        return f"{said}; chance alone leaves no other place open"
    return f"{said}; chance alone leaves places {int(best):,} to {int(worst):,} open"


def interval(row: Mapping[Any, Any], measure: Measure) -> str:
    """Print an interval, and what it was worked out from.

    Parameters
    ----------
    row : mapping
        ``value``, ``lower``, ``upper``, and where known ``numerator``.
    measure : Measure
        Prints the figures.

    Returns
    -------
    str
        "From a count of 292, chance alone could give 50.9 to 64.3 (95% interval).", or that there
        is no interval and why; nothing without a figure, or for one that no count is behind.
    """
    value, lower, upper = row.get("value"), row.get("lower"), row.get("upper")
    if value is None or is_missing(value) or measure.unit not in COUNTED:
        return ""
    if lower is None or upper is None or is_missing(lower) or is_missing(upper):
        return NO_INTERVAL
    count = row.get("numerator")
    source = ""
    if count is not None and not is_missing(count):
        source = f"From a count of {format_number(count)}, "
    return capital(
        f"{source}chance alone could give {measure.shown(lower)} to {measure.shown(upper)} "
        "(95% interval)."
    )


def direction(row: Mapping[Any, Any], label: str, *, counted: bool = True) -> str:
    """Say which way a figure went over its last five periods.

    Parameters
    ----------
    row : mapping
        ``trend``, ``trend_lower``, ``trend_upper``: per cent a year, with its 95% limits.
    label : str
        The last period's label.
    counted : bool
        Whether the counts behind the figures are published.

    Returns
    -------
    str
        A sentence: "It has been rising over the five years to 2025.", or why nothing is said.
    """
    lower, upper = row.get("trend_lower"), row.get("trend_upper")
    until = periods.short(label)
    if lower is None or upper is None or is_missing(lower) or is_missing(upper):
        why = (
            "that takes five years in a row with counts and no break in the series"
            if counted
            else "the counts behind it aren't published"
        )
        return f"No direction is worked out to {until}: {why}."
    if lower > 0 or upper < 0:
        return f"It has been {'rising' if lower > 0 else 'falling'} over the five years to {until}."
    return f"There is no clear direction over the five years to {until}."


def change_a_year(row: Mapping[Any, Any], unit: str = "rate") -> str:
    """Print a trend's slope with its limits.

    Parameters
    ----------
    row : mapping
        ``trend``, ``trend_lower``, ``trend_upper``: per cent a year.
    unit : str
        The indicator's: of a percentage it is the odds that change so much.

    Returns
    -------
    str
        "−7.5% a year, 95% limits −27.8% to 18.6%", or nothing.
    """
    found = [row.get(key) for key in ("trend", "trend_lower", "trend_upper")]
    if any(x is None or is_missing(x) for x in found):
        return ""
    middle, low, high = (format_number(float(x or 0.0), 1) for x in found)
    what = " in the odds" if unit == "percent" else ""
    return f"{middle}% a year{what}, 95% limits {low}% to {high}%"
