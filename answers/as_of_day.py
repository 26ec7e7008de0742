"""A view of an earlier day: which store it reads, and the line that says so."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import NamedTuple

from answers.address.read import Reading, read_address
from answers.answer import Link, Text
from answers.catalogue import Catalogue, catalogue
from queries.as_at import NothingOut, begin_run_as_at, first_out, in_words
from queries.store import begin_run


class Then(NamedTuple):
    """What there is to show of a day.

    Attributes
    ----------
    known : Catalogue
        What there was on the day; what there is today where there is nothing to show.
    reading : Reading
        What the address comes to then.
    remark : Text
        Of which day the figures are, or why there are none; nothing for those of today.
    shown : bool
        Whether there is anything to show.
    """

    known: Catalogue
    reading: Reading
    remark: Text = ""
    shown: bool = True


def then_of(known: Catalogue, reading: Reading, path: str) -> Then:
    """Let this run read the figures as they were on the day that the address asks for.

    Parameters
    ----------
    known : Catalogue
        What there is today.
    reading : Reading
        What the address comes to.
    path : str
        The page's path.

    Raises
    ------
    queries.store.StoreProblem
        If the store of the day can't be built.
    """
    view = reading.view
    if view.as_at is None:
        return Then(known, reading)
    day = in_words(view.as_at)
    today = Link("Show today's figures", replace(view.but(), as_at=None), path)
    try:
        begin_run_as_at(view.as_at)
    except NothingOut as nothing:
        return Then(known, reading, (f"{nothing} ", today), shown=False)
    then = catalogue()
    if view.indicator not in then.indicators:
        name, first = known.indicators[view.indicator].measure.name, _first(view.indicator)
        begin_run()
        sentence = (f"No figure of “{name}” was out by {day}{first}. ", today)
        return Then(known, reading, sentence, shown=False)
    if view.neighbours == known.usual_group:
        view = replace(view, neighbours=then.usual_group)  # nobody chose it: it is what is usual
    again = read_address(view.params(), then, view)
    # What the address had wrong is wrong on any day.
    again = again._replace(remarks=tuple(dict.fromkeys((*reading.remarks, *again.remarks))))
    return Then(then, again, (f"These are the figures as they were on {day}. ", today))


def _first(indicator: str) -> str:
    day: dt.date | None = first_out(indicator)
    return f": the first that is held came out on {in_words(day)}" if day else ""
