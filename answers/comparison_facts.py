"""How far a comparison's sentence can be trusted, point by point."""

from __future__ import annotations

from html import escape

from answers.asking import asked, asked_rows
from answers.catalogue import catalogue
from answers.comparators import rounded_names
from answers.comparing import Sight
from answers.figures import points_until
from answers.joint import notes_of
from charts.standing import chosen, members_of
from words.counts import from_rounded
from words.directions import change_a_year, direction
from words.evidence import CHANCE, interval, places
from words.finding import ENGLAND_NAME, capital
from words.left_out import left_out
from words.lists import listed
from words.points import Point
from words.quarters import no_quarter


def facts_html(sight: Sight) -> str:
    """Say how far a comparison can be trusted: place, interval, who had data, direction.

    Parameters
    ----------
    sight : Sight
        What is looked at.

    Returns
    -------
    str
        A list with a heading.
    """
    row, measure = sight.row, sight.indicator.measure
    counted = row["lower"] is not None
    told: list[str] = []
    own = chosen(sight.rows)
    if own is not None and own.rank is not None:
        told.append(f"{capital(places(own._asdict(), measure.polarity, joint=own.joint))}.")
    unshown = bool(sight.indicator.row.get("no_quartile"))
    if why := no_quarter(row, unshown=unshown):
        told.append(f"{capital(why)}.")
    told.append(interval(row, measure, rounded_counts=sight.rounded_counts))
    if row["trend"] is not None:
        how = ", from rounded counts" if sight.rounded_counts else ""
        told.append(f"Direction: {change_a_year(row, measure.unit)}{how}.")
    elif counted:
        told.append(direction(row, sight.period.label, _line(sight)))
    told.append(notes_of(catalogue().areas, asked_rows("compare", **sight.asks)))
    members = members_of(asked("neighbours", **sight.asks))
    told.append(left_out(measure, members, sight.period.end))
    if counted:
        told += [CHANCE, _fixed(sight)]
    told.append(from_rounded(rounded_names(sight)))
    told.append(str(sight.indicator.row.get("caveat") or ""))
    items = "".join(f"<li>{escape(text)}</li>" for text in told if text)
    return f'<h2 class="lw-h2">How sure is that?</h2><ul class="lw-questions">{items}</ul>'


def _line(sight: Sight) -> list[Point]:
    view = sight.view
    rows = asked_rows("trend", area=view.area, indicator=view.indicator, model=sight.model)
    return points_until(rows, sight.period.end)


def _fixed(sight: Sight) -> str:
    names = [ENGLAND_NAME] if sight.england is not None and sight.area.name != ENGLAND_NAME else []
    if sight.area.has_neighbours and sight.row["group_mean"] is not None:
        names.append("the mean")
    are = "are" if len(names) > 1 else "is"
    return capital(f"{listed(names)} {are} taken as fixed.") if names else ""
