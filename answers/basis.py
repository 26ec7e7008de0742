"""The figures that an answer rests on, and their fingerprint: the ground of links that last."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import chain
from typing import Final

from answers.answer import Answer
from answers.catalogue import catalogue
from answers.chosen_group import chosen_group
from answers.view import View
from queries import rows
from queries.cache import cached, cached_query
from queries.fingerprint import CanonicalRow, canonical, fingerprint
from queries.marked import marked_query

Figures = list[CanonicalRow]


def figures_of(answer: Answer) -> Figures:
    """List the published figures that an answer rests on.

    Parameters
    ----------
    answer : Answer
        Of any screen.

    Returns
    -------
    list of CanonicalRow
        Each figure once, in order of indicator, area and period: the publishers' own and the rates
        counted from them. Means, ranks and fits follow from these. None for a screen that lists
        what there is.
    """
    return _figures(answer.screen, answer.view)


def _figures(screen: str, view: View) -> Figures:
    find = _OF.get(screen)
    return find(view) if find else []


def fingerprint_of(answer: Answer) -> str:
    """Give the fingerprint of the figures that an answer rests on; nothing where it rests on none.

    It is the same for the same figures of the same editions, whoever asks and whenever.
    """
    return _sign_of(answer.screen, answer.view)


@cached
def _sign_of(screen: str, view: View) -> str:
    found = _figures(screen, view)
    return fingerprint(found) if found else ""


@cached
def _over_time(view: View) -> Figures:
    """Find the area's line, and those that it is set beside."""
    model = chosen_group(catalogue(), view).model
    found = cached_query(rows.Trend, area=view.area, indicator=view.indicator, model=model)
    return canonical((row for row in found if row.area_code), indicator_id=view.indicator)


@cached
def _across(view: View) -> Figures:
    """Find every authority's figure in the period that is shown."""
    known = catalogue()
    period = known.period(view.area, view.indicator, view.period)
    if period is None:
        return []
    which = {"indicator": view.indicator, "period": period.id, "area": view.area}
    found = marked_query(rows.Map, **which, model=chosen_group(known, view).model)
    return canonical(found, indicator_id=view.indicator, period_id=period.id)


@cached
def _core(view: View) -> Figures:
    """Find the area's newest figure of each core indicator."""
    model = chosen_group(catalogue(), view).model
    found = cached_query(rows.Profile, area=view.area, model=model)
    return canonical(found, area_code=view.area)


def _together(*parts: Callable[[View], Figures]) -> Callable[[View], Figures]:
    return lambda view: canonical(chain.from_iterable(part(view) for part in parts))


_OF: Final[Mapping[str, Callable[[View], Figures]]] = {
    "": _together(_over_time, _core),
    "trend": _over_time,
    "compare": _together(_across, _over_time),
    "map": _across,
    "deprivation": _across,
}
