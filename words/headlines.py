"""The one plain sentence on top: a figure, what it stands against, and what changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from words import periods
from words.changes import movement
from words.doubt import doubtful, why_doubtful
from words.figure import NO_FIGURE, Figure
from words.finding import ENGLAND_NAME, capital, statement, without_a_figure
from words.groups import LIKE_AREAS, Group
from words.joint import whose
from words.like_areas import NO_MEAN, GroupMean, like_areas
from words.lists import listed
from words.measure import Measure
from words.places import the
from words.symbols import reason_with_symbol
from words.totals import for_each_child

NOTHING_RESTS: Final = "nothing is compared with it"


@dataclass(frozen=True, slots=True)
class AreaInPeriod:
    """An area's figure in a period, what it is set beside, and how it moved.

    Attributes
    ----------
    label : str
        The period's.
    joint_name : str or None
        Of the authority that shares the figure.
    per_child : float or None
        What a total comes to for each child.
    change : float or None
        On the same period of the year before, whose label is `previous_label`.
    broken_from : str or None
        Label of the figure before, where the series breaks and nothing is compared.
    """

    measure: Measure
    label: str
    figure: Figure = NO_FIGURE
    joint_name: str | None = None
    per_child: float | None = None
    england: Figure = NO_FIGURE
    region: Figure = NO_FIGURE
    region_name: str | None = None
    mean: GroupMean = NO_MEAN
    change: float | None = None
    previous_label: str | None = None
    broken_from: str | None = None


def headline(
    at: AreaInPeriod,
    area: str,
    neighbours: Sequence[float | None] = (),
    *,
    group: Group = LIKE_AREAS,
) -> str:
    """Answer "how are we doing" in one plain sentence.

    Parameters
    ----------
    at : AreaInPeriod
        What is missing isn't said.
    area : str
        The area's name.
    neighbours : sequence of float or None
        The neighbours' figures of the same indicator and period. Without them their mean is given
        in place of how many were lower.
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
    measure, value, label = at.measure, at.figure.value, at.label
    if value is None:
        return without_a_figure(at.figure, at.england.value, measure, area, label)
    first = statement(measure, whose(area, at.joint_name), measure.in_words(value), label)
    if why := why_doubtful(at.figure.doubt):
        return capital(f"{first}. That figure is doubtful: {why}; {NOTHING_RESTS}.")
    clauses = []
    if measure.is_total:
        each = for_each_child(measure, at.per_child)
        first += f", which is {each}" if each else ""
    else:
        others = _beside(at, area)
        first += f", against {listed(others)}" if others else ""
        clauses.append(_no_england(at.england, area))
        clauses.append(like_areas(measure, value, neighbours, at.mean, group))
    clauses.append(movement(measure, value, at.change, label, at.previous_label))
    if at.broken_from is not None:
        clauses.append(f"it is not comparable with {periods.named(at.broken_from)}")
    rest = listed((clause for clause in clauses if clause), ", and ")
    sentences = [capital(f"{first}; {rest}." if rest else f"{first}.")]
    if not measure.is_total:
        sentences += doubted(at.england, at.region, at.region_name, measure, area)
    return " ".join(sentences)


def doubted(
    england: Figure, region: Figure, region_name: str | None, measure: Measure, area: str
) -> list[str]:
    """Say which of the figures that an area would be compared with are doubtful, and why.

    Parameters
    ----------
    area : str
        The area's name: nobody is compared with itself.

    Returns
    -------
    list of str
        A sentence each.
    """
    found = []
    for figure, name in ((england, ENGLAND_NAME), (region, region_name)):
        if figure.value is None or not name or name == area:
            continue
        if sentence := doubtful(name, figure.doubt, measure.shown(figure.value)):
            found.append(f"{capital(sentence)}; {NOTHING_RESTS}.")
    return found


def _beside(at: AreaInPeriod, area: str) -> list[str]:
    """Give England's figure and the region's, as far as they are published and can be."""
    if area == ENGLAND_NAME or at.england.value is None:
        return []
    return [
        f"{at.measure.in_words(figure.value)} in {the(name)}"
        for figure, name in ((at.england, ENGLAND_NAME), (at.region, at.region_name))
        if figure.value is not None and not figure.doubt and name and name != area
    ]


def _no_england(england: Figure, area: str) -> str:
    if area == ENGLAND_NAME or england.value is not None:
        return ""
    if not england.symbol:
        return f"no figure is published for {ENGLAND_NAME}"
    return f"{ENGLAND_NAME}'s figure is {reason_with_symbol(england.symbol)}"
