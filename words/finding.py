"""The one plain sentence: a figure, what it stands against, and what changed.

Higher and lower are facts of arithmetic here. Whether a difference is more than chance is another
question, and no word in this module answers it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from words import periods
from words.measure import Measure
from words.numbers import format_number, with_unit
from words.symbols import is_missing, reason_with_symbol

ENGLAND = "England"


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

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    str
        The same, with a capital first.
    """
    return text[:1].upper() + text[1:]


def statement(measure: Measure, area: str, value: str, period: str) -> str:
    """State a figure in a clause that reads well for its kind of unit.

    Parameters
    ----------
    measure : Measure
        What was measured.
    area : str
        Where.
    value : str
        The figure, printed.
    period : str
        The period's label.

    Returns
    -------
    str
        "at 31 March 2025, 67.9 in every 10,000 children in Southampton were looked after",
        "in 2024-25, Southampton had 612.3 referrals for every 10,000 children",
        "in 2024-25, re-referrals in Southampton stood at 23.5%".
    """
    when = periods.phrase(period)
    if measure.phrase and "{value}" in measure.phrase and "{area}" in measure.phrase:
        said = measure.phrase.replace("{value}", value).replace("{area}", area)
        return f"{when}, {said}"
    noun = lower_first(measure.short_name)
    counted = measure.unit == "rate" and measure.per and not noun.endswith(("rate", "rates"))
    if counted:
        whom = "children" if measure.base.endswith("children") else ""
        base = f"{measure.per:,} {whom}".strip()
        # A stock of children: the children themselves are the subject. A flow may count a child
        # twice, so there the area has so many events for every 10,000 children.
        if noun.startswith("children ") and when.startswith("at "):
            state = noun.removeprefix("children ")
            return f"{when}, {value} in every {base} in {area} were {state}"
        return f"{when}, {area} had {value} {noun} for every {base}"
    full = f"{value} {measure.base}".strip()
    # "Stood at" fits a noun in the singular and in the plural.
    return f"{when}, {noun} in {area} stood at {full}"


def compared_with_neighbours(value: float, others: pd.Series[float], of: int) -> str:
    """Count the like areas below and above a figure.

    Parameters
    ----------
    value : float
        The area's figure, rounded as shown.
    others : Series
        The neighbours' figures, rounded as shown, missing ones as ``NaN``.
    of : int
        How many neighbours the model names.

    Returns
    -------
    str
        "8 of the 10 like areas were lower"; "5 of the 8 like areas that have data (of 10) were
        higher"; "none of the like areas has a figure"; nothing where the model names nobody.
    """
    known = others.dropna()
    n = len(known)
    if not n:
        return "none of the like areas has a figure" if of else ""
    group = f"{n} like areas" if n >= of else f"{n} like areas that have data (of {of})"
    below, above = int((known < value).sum()), int((known > value).sum())
    if not below and not above:
        return f"all {group} had the same figure"
    count, end = (below, "lower") if below >= above else (above, "higher")
    if count == n:
        return f"all {group} were {end}"
    return f"{count} of the {group} {'was' if count == 1 else 'were'} {end}"


def movement(measure: Measure, change: float | None, label: str, previous: str | None) -> str:
    """Say what a figure did since an earlier period.

    Parameters
    ----------
    measure : Measure
        What was measured.
    change : float or None
        Later less earlier.
    label, previous : str
        Labels of the two periods.

    Returns
    -------
    str
        "it rose by 4.1 on the year before", "it was the same as in the year before", or nothing.
    """
    if change is None or is_missing(change) or is_missing(previous) or not previous:
        return ""
    size = format_number(abs(change), measure.places)
    since = periods.before(label, previous)
    if not any(digit in size for digit in "123456789"):
        return f"it was the same as in {since}"
    points = " percentage points" if measure.unit == "percent" else ""
    if measure.unit != "percent":
        size = with_unit(size, measure.unit)
    return f"it {'rose' if change > 0 else 'fell'} by {size}{points} on {since}"


def headline(
    row: Mapping[Any, Any],
    area: str,
    neighbours: pd.DataFrame | None = None,
    *,
    phrase: str | None = None,
) -> str:
    """Answer "how are we doing" in one plain sentence.

    Parameters
    ----------
    row : mapping
        A row of `profile()`: the indicator's columns, ``label``, ``value``, ``symbol``,
        ``england``, ``change``, ``previous_label``, ``neighbours_mean``, ``neighbours_n`` and
        ``neighbours_n_of``.
    area : str
        The area's name.
    neighbours : DataFrame, optional
        `neighbours()` for the same indicator and period, column ``value``. Without it the
        neighbours' mean is given in place of how many were lower.
    phrase : str, optional
        The indicator's own clause, with ``{value}`` and ``{area}``.

    Returns
    -------
    str
        "At 31 March 2025, 67.9 in every 10,000 children in Southampton were on a child protection
        plan, against 40.6 in England; 8 of the 10 like areas were lower, and it rose by 4.1 on the
        year before." Parts that are missing are named or left out, never filled.
    """
    measure = Measure.of({**row, "phrase": phrase} if phrase else row)
    value, label = row.get("value"), str(row["label"])
    if value is None or is_missing(value):
        return _without_a_figure(row, measure, area, label)
    first = statement(measure, area, measure.shown(value), label)
    england = row.get("england")
    if area != ENGLAND and not is_missing(england):
        first += f", against {measure.shown(england)} in England"
    elif area != ENGLAND:
        first += f" (England's figure: {reason_with_symbol(row.get('england_symbol'))})"
    clauses = [_like_areas(row, measure, float(value), neighbours)]
    clauses.append(movement(measure, row.get("change"), label, row.get("previous_label")))
    rest = ", and ".join(clause for clause in clauses if clause)
    return capital(f"{first}; {rest}." if rest else f"{first}.")


def _without_a_figure(row: Mapping[Any, Any], measure: Measure, area: str, label: str) -> str:
    said = (
        f"There is no figure for {area} {periods.phrase(label)} "
        f"({measure.short_name}): {reason_with_symbol(row.get('symbol'))}"
    )
    england = row.get("england")
    if area != ENGLAND and not is_missing(england):
        said += f"; England's is {measure.shown_in_full(england)}"
    return f"{said}."


def _like_areas(
    row: Mapping[Any, Any], measure: Measure, value: float, neighbours: pd.DataFrame | None
) -> str:
    of = row.get("neighbours_n_of")
    if neighbours is not None and len(neighbours):
        places = measure.places
        total = len(neighbours) if is_missing(of) else int(of or 0)
        others = pd.to_numeric(neighbours["value"]).round(places)
        return compared_with_neighbours(round(value, places), others, total)
    mean, n = row.get("neighbours_mean"), row.get("neighbours_n")
    if is_missing(of) or not of:
        return ""
    if mean is None or is_missing(mean):
        known = 0 if n is None or is_missing(n) else int(n)
        return f"only {known} of the {int(of)} like areas have data, too few for a mean"
    short_of = "" if is_missing(n) or n == of else f" ({int(n or 0)} of {int(of)} have data)"
    return f"the mean of the like areas was {measure.shown(mean)}{short_of}"
