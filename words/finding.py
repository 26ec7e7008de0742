"""The one plain sentence: a figure, what it stands against, and what changed.

Higher and lower are facts of arithmetic here. Whether a difference is more than chance is another
question, and no word in this module answers it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import pandas as pd

from words import periods
from words.changes import movement
from words.groups import LIKE_AREAS, Group
from words.like_areas import like_areas
from words.lists import listed
from words.measure import Measure
from words.missing import lacks_population, no_population
from words.places import the
from words.symbols import is_missing, reason_with_symbol

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
    """State a figure in the clause that the catalogue has for it.

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
        "at 31 March 2025, 67.9 in every 10,000 children in Southampton were looked after"; without
        a clause in the catalogue "in 2024-25, “Re-referrals” in Southampton stood at 23.5%".
    """
    when, area = periods.phrase(period), the(area)
    if measure.phrase and "{value}" in measure.phrase and "{area}" in measure.phrase:
        said = measure.phrase.replace("{value}", value).replace("{area}", area)
        return f"{when}, {said}"
    # A title is no part of a sentence: where nobody has given the indicator a clause, it is named.
    full = f"{value} {measure.base}".strip()
    return f"{when}, “{measure.short_name}” in {area} stood at {full}"


def headline(
    row: Mapping[Any, Any],
    area: str,
    neighbours: pd.DataFrame | None = None,
    *,
    phrase: str | None = None,
    group: Group = LIKE_AREAS,
) -> str:
    """Answer "how are we doing" in one plain sentence.

    Parameters
    ----------
    row : mapping
        As `screen.figures.row_at` gathers it: the indicator's columns, ``label``, ``value``,
        ``symbol``, ``numerator``, ``denominator``, ``basis``, ``england``, ``region``,
        ``region_name``, ``change``, ``previous_label``, ``broken_from``, ``neighbours_mean``,
        ``neighbours_n`` and ``neighbours_n_of``; what is missing isn't said.
    area : str
        The area's name.
    neighbours : DataFrame, optional
        `neighbours()` for the same indicator and period, column ``value``. Without it the
        neighbours' mean is given in place of how many were lower.
    phrase : str, optional
        The indicator's own clause, with ``{value}`` and ``{area}``.
    group : Group
        The names of those neighbours.

    Returns
    -------
    str
        "At 31 March 2025, 67.9 in every 10,000 children in Southampton were on a child protection
        plan, against 40.6 in England and 37.7 in the South East; 8 of the 10 like areas were lower,
        and it rose by 4.1 on the year before." Parts that are missing are named or left out, never
        filled.
    """
    measure = Measure.of({**row, "phrase": phrase} if phrase else row)
    value, label = row.get("value"), str(row["label"])
    if value is None or is_missing(value):
        return without_a_figure(row, measure, area, label)
    first = statement(measure, area, measure.said(value), label)
    others = _beside(row, measure, area)
    if others:
        first += f", against {listed(others)}"
    clauses = [_no_england(row, area), like_areas(row, measure, float(value), neighbours, group)]
    before = row.get("previous_label")
    clauses.append(movement(measure, value, row.get("change"), label, before))
    if not is_missing(row.get("broken_from")):
        clauses.append(f"it is not comparable with {periods.named(str(row['broken_from']))}")
    rest = listed((clause for clause in clauses if clause), ", and ")
    return capital(f"{first}; {rest}." if rest else f"{first}.")


def _beside(row: Mapping[Any, Any], measure: Measure, area: str) -> list[str]:
    """Give England's figure and the region's, as far as they are published."""
    england, region, name = (row.get(key) for key in ("england", "region", "region_name"))
    if area == ENGLAND_NAME or england is None or is_missing(england):
        return []
    found = [f"{measure.said(england)} in {ENGLAND_NAME}"]
    if region is not None and not is_missing(region) and name and name != area:
        found.append(f"{measure.said(region)} in {the(str(name))}")
    return found


def _no_england(row: Mapping[Any, Any], area: str) -> str:
    if area == ENGLAND_NAME or not is_missing(row.get("england")):
        return ""
    symbol = row.get("england_symbol")
    if is_missing(symbol) or not symbol:
        return f"no figure is published for {ENGLAND_NAME}"
    return f"{ENGLAND_NAME}'s figure is {reason_with_symbol(symbol)}"


def without_a_figure(row: Mapping[Any, Any], measure: Measure, area: str, label: str) -> str:
    """Say that an area has no figure in a period, why, and what England's is.

    Parameters
    ----------
    row, measure, area, label
        As for `headline`.
    """
    count, symbol = row.get("numerator"), row.get("symbol")
    if lacks_population(measure, symbol, count, row.get("denominator"), row.get("basis")):
        return no_population(measure, area, float(count or 0), label)
    said = (
        f"There is no figure for {the(area)} {periods.phrase(label)} "
        f"(“{measure.short_name}”): {reason_with_symbol(symbol)}"
    )
    england = row.get("england")
    if area != ENGLAND_NAME and not is_missing(england):
        said += f"; England's is {measure.shown_in_full(england)}"
    return f"{said}."
