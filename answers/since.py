"""A view as it was cited: whether these are its figures, and what has changed since."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextvars import copy_context
from dataclasses import replace
from typing import Final, NamedTuple

from answers.answer import Answer
from answers.basis import Figures, figures_of, fingerprint_of
from answers.catalogue import catalogue
from answers.chosen_group import chosen_group
from answers.recorded_changes import changes_since
from answers.table import Cell, Column, Row, Table
from answers.view import SIGNS, View
from queries.as_at import in_words
from queries.cache import cached_query
from queries.fingerprint import CanonicalRow
from queries.rows import Members
from queries.store import begin_run
from words.citing import area_ended, differs, newer_like_areas, other_members, same, since
from words.finding import capital
from words.symbols import reason

MOST: Final = 50
"""Revised figures that are listed."""


class Since(NamedTuple):
    """What there is to say of a cited view.

    Attributes
    ----------
    sentences : tuple of str
        Whether its figures are those that were cited, and what has changed since.
    revised : Table or None
        Which figures are others now: as they were, as they are.
    """

    sentences: tuple[str, ...]
    revised: Table | None = None


def since_cited(answer: Answer) -> Since | None:
    """Compare an answer with what its address says was cited, and with today's.

    Parameters
    ----------
    answer : Answer
        Made of the store of the day that its view asks for.

    Returns
    -------
    Since or None
        None where the address says nothing of that.
    """
    view = answer.view
    if not view.cited:
        return None
    sign = fingerprint_of(answer)[:SIGNS]
    then = figures_of(answer)
    withheld = sum(one.symbol == "c" for one in then)
    when = in_words(view.as_at) if view.as_at else ""
    first = same(when) if sign == view.cited else differs(when, withheld)
    if view.as_at is None:
        return Since((first,))
    now, labels_now, around_now = copy_context().run(_today, answer)
    before = {_key(one): one for one in then}
    after = {_key(one): one for one in now}
    revised = [
        (before[key], one)
        for key, one in after.items()
        if key in before and _shown(before[key]) != _shown(one)
    ]
    periods = {one.period_id for one in then}
    new = {one.period_id for one in now} - periods
    labels = [label for period, label in labels_now.items() if period in new]
    sentence = since(len(revised), len(then), labels)
    around = _around(view, _surroundings(view), around_now)
    others = (*around, *changes_since(view.indicator, view.as_at))
    return Since((first, sentence, *others), _table(revised) if revised else None)


class _Surroundings(NamedTuple):
    """What a view stands among: whom an area is usually set beside, its group, when it ended."""

    usual: str
    members: dict[str, str]
    ended: dt.date | None


def _surroundings(view: View) -> _Surroundings:
    known = catalogue()
    usual = known.groups.get(known.usual_group)
    model = chosen_group(known, view).model
    members = cached_query(Members, area=view.area, model=model) if model else []
    return _Surroundings(
        usual.name if usual else "",
        {row.code: known.areas[row.code].name for row in members if row.code in known.areas},
        known.areas[view.area].ended if view.area in known.areas else None,
    )


def _around(view: View, then: _Surroundings, now: _Surroundings) -> Iterator[str]:
    """Say what else is otherwise today: the list of like areas, who is in it, the area itself."""
    if then.usual != now.usual and view.neighbours:
        yield newer_like_areas(then.usual, now.usual)
    moved = sorted({*then.members.items()} ^ {*now.members.items()}, key=lambda one: one[1])
    if moved:
        yield other_members([name for _, name in moved])
    if now.ended and view.as_at and now.ended > view.as_at:
        yield area_ended(catalogue().areas[view.area].name, in_words(now.ended))


def _today(answer: Answer) -> tuple[Figures, dict[str, str], _Surroundings]:
    """Give what the view rests on today, what its periods are called, and what it stands among."""
    begin_run()
    view = replace(answer.view, as_at=None)
    known = catalogue().periods_of(view.area, view.indicator)
    labels = {one.id: one.label for one in known}
    return figures_of(replace(answer, view=view)), labels, _surroundings(view)


def _key(one: CanonicalRow) -> tuple[str, str, str]:
    return one.indicator_id, one.area_code, one.period_id


def _shown(one: CanonicalRow) -> str:
    measure = catalogue().indicators[one.indicator_id].measure
    return measure.shown(one.value, one.symbol)


def _table(revised: list[tuple[CanonicalRow, CanonicalRow]]) -> Table:
    known = catalogue()
    rows = tuple(
        Row(
            (
                Cell(known.areas[was.area_code].name),
                Cell(known.indicators[was.indicator_id].measure.short_name),
                Cell(_period(was)),
                _cell(was),
                _cell(now),
            )
        )
        for was, now in revised[:MOST]
    )
    columns = ("Area", "Indicator", "Period", "Was", "Is")
    more = len(revised) - len(rows)
    return Table(
        "Figures revised since this was cited",
        tuple(Column(name, "number" if name in ("Was", "Is") else "text") for name in columns),
        rows,
        notes=(f"{more:,} more are in Revisions.",) if more else (),
    )


def _period(one: CanonicalRow) -> str:
    found = catalogue().period(one.area_code, one.indicator_id, one.period_id)
    return found.label if found else one.period_id


def _cell(one: CanonicalRow) -> Cell:
    if one.value is None:
        return Cell(symbol=one.symbol or "", reason=capital(reason(one.symbol)))
    return Cell(_shown(one), one.value)
