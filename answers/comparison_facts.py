"""How far a comparison's sentence can be trusted, point by point."""

from __future__ import annotations

from answers.answer import Points
from answers.benchmarks import rounded_names
from answers.catalogue import catalogue
from answers.comparison import Comparison
from answers.figures import points_until
from answers.joint import notes_of
from charts.standing import chosen, member_of
from queries.cache import cached_query
from queries.marked import marked_query
from queries.rows import Compare, Neighbours, Trend
from words.counts import from_rounded
from words.directions import change_a_year, direction
from words.evidence import CHANCE, interval, places
from words.finding import ENGLAND_NAME, capital
from words.left_out import left_out
from words.lists import listed
from words.points import Point
from words.quarters import no_quarter


def comparison_facts(comparison: Comparison) -> Points:
    """Say how far a comparison can be trusted: place, interval, who had data, direction.

    Parameters
    ----------
    comparison : Comparison
        What is looked at.

    Returns
    -------
    Points
        What there is to say of each, in that order.
    """
    row, measure = comparison.row, comparison.indicator.measure
    counted = row.lower is not None
    facts: list[str] = []
    own = chosen(comparison.rows)
    if own is not None and own.place.rank is not None:
        facts.append(f"{capital(places(own.place, measure.polarity))}.")
    if why := no_quarter(row, unshown=comparison.indicator.row.no_quartile):
        facts.append(f"{capital(why)}.")
    facts.append(interval(comparison.figure, measure, rounded_counts=comparison.rounded_counts))
    if row.trend is not None:
        how = ", from rounded counts" if comparison.rounded_counts else ""
        facts.append(f"Direction: {change_a_year(row, measure.unit)}{how}.")
    elif counted:
        facts.append(direction(row, comparison.period.label, line_until(comparison), measure))
    facts.append(notes_of(catalogue().areas, marked_query(Compare, **comparison.asks)))
    members = [member_of(one) for one in cached_query(Neighbours, **comparison.asks)]
    facts.append(left_out(measure, members, comparison.period.end))
    if counted:
        facts += [CHANCE, _fixed(comparison)]
    facts.append(from_rounded(rounded_names(comparison)))
    facts.append(comparison.indicator.row.caveat or "")
    return Points("How sure is that?", tuple(text for text in facts if text))


def line_until(comparison: Comparison) -> list[Point]:
    """Give the area's own figures up to the period that is compared, oldest first."""
    view = comparison.view
    which = {"area": view.area, "indicator": view.indicator, "model": comparison.model}
    return points_until(cached_query(Trend, **which), comparison.period.end)


def _fixed(comparison: Comparison) -> str:
    is_beside = comparison.england is not None and comparison.area.name != ENGLAND_NAME
    names = [ENGLAND_NAME] if is_beside else []
    if comparison.area.has_neighbours and comparison.row.group_mean is not None:
        names.append("the mean")
    are = "are" if len(names) > 1 else "is"
    return capital(f"{listed(names)} {are} taken as fixed.") if names else ""
