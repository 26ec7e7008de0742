"""The one plain sentence on top: a figure, what it stands against, and what changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from words import periods
from words.changes import movement
from words.doubt import doubtful, why_doubtful
from words.finding import ENGLAND_NAME, capital, statement, without_a_figure
from words.groups import LIKE_AREAS, Group
from words.joint import whose
from words.like_areas import like_areas
from words.lists import listed
from words.measure import Measure
from words.places import the
from words.symbols import is_missing, reason_with_symbol
from words.totals import for_each_child

NOTHING_RESTS: Final = "nothing is compared with it"


def headline(
    row: Mapping[Any, Any],
    area: str,
    neighbours: Sequence[float | None] = (),
    *,
    phrase: str | None = None,
    group: Group = LIKE_AREAS,
) -> str:
    """Answer "how are we doing" in one plain sentence.

    Parameters
    ----------
    row : mapping
        As `answers.figures.row_at` gathers it: the indicator's columns, ``label``, ``value``,
        ``symbol``, ``numerator``, ``denominator``, ``basis``, ``doubt``, ``joint_name``,
        ``per_child``, ``england``, ``england_doubt``, ``region``, ``region_doubt``,
        ``region_name``, ``change``, ``previous_label``, ``broken_from``, ``neighbours_mean``,
        ``neighbours_n`` and ``neighbours_n_of``; what is missing isn't said.
    area : str
        The area's name.
    neighbours : sequence of float or None
        The neighbours' figures of the same indicator and period. Without them their mean is given
        in place of how many were lower.
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
        filled. A total is compared with nothing but the year before, a doubtful figure with
        nothing at all, and nothing with a doubtful one.
    """
    measure = Measure.of({**row, "phrase": phrase} if phrase else row)
    value, label = row.get("value"), str(row["label"])
    if value is None or is_missing(value):
        return without_a_figure(row, measure, area, label)
    whom = whose(area, row.get("joint_name"))
    first = statement(measure, whom, measure.said(value), label)
    if why := why_doubtful(row.get("doubt")):
        return capital(f"{first}. That figure is doubtful: {why}; {NOTHING_RESTS}.")
    clauses = []
    if measure.is_total:
        each = for_each_child(measure, row.get("per_child"))
        first += f", which is {each}" if each else ""
    else:
        others = _beside(row, measure, area)
        first += f", against {listed(others)}" if others else ""
        clauses.append(_no_england(row, area))
        clauses.append(like_areas(row, measure, float(value), neighbours, group))
    before = row.get("previous_label")
    clauses.append(movement(measure, value, row.get("change"), label, before))
    if not is_missing(row.get("broken_from")):
        clauses.append(f"it is not comparable with {periods.named(str(row['broken_from']))}")
    rest = listed((clause for clause in clauses if clause), ", and ")
    said = capital(f"{first}; {rest}." if rest else f"{first}.")
    return " ".join([said, *([] if measure.is_total else doubted(row, measure, area))])


def doubted(row: Mapping[Any, Any], measure: Measure, area: str) -> list[str]:
    """Say which of the figures that an area would be compared with are doubtful, and why.

    Parameters
    ----------
    row : mapping
        ``england``, ``england_doubt``, ``region``, ``region_doubt``, ``region_name``.
    area : str
        The area's name: nobody is compared with itself.

    Returns
    -------
    list of str
        A sentence each.
    """
    found = []
    for key, name in (("england", ENGLAND_NAME), ("region", row.get("region_name"))):
        value = row.get(key)
        if value is None or is_missing(value) or not name or name == area:
            continue
        said = doubtful(str(name), row.get(f"{key}_doubt"), measure.shown(value))
        if said:
            found.append(f"{capital(said)}; {NOTHING_RESTS}.")
    return found


def _beside(row: Mapping[Any, Any], measure: Measure, area: str) -> list[str]:
    """Give England's figure and the region's, as far as they are published and can be."""
    england, region, name = (row.get(key) for key in ("england", "region", "region_name"))
    if area == ENGLAND_NAME or england is None or is_missing(england):
        return []
    found = []
    if not why_doubtful(row.get("england_doubt")):
        found.append(f"{measure.said(england)} in {ENGLAND_NAME}")
    known = region is not None and not is_missing(region) and name and name != area
    if known and not why_doubtful(row.get("region_doubt")):
        found.append(f"{measure.said(region)} in {the(str(name))}")
    return found


def _no_england(row: Mapping[Any, Any], area: str) -> str:
    if area == ENGLAND_NAME or not is_missing(row.get("england")):
        return ""
    symbol = row.get("england_symbol")
    if is_missing(symbol) or not symbol:
        return f"no figure is published for {ENGLAND_NAME}"
    return f"{ENGLAND_NAME}'s figure is {reason_with_symbol(symbol)}"
