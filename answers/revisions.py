"""Revisions: what each new edition changed, and what the figures were before."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from urllib.parse import urlencode

from answers.answer import Answer, Choice, Link, Offer, Points, Section, Strong, Text
from answers.catalogue import catalogue
from answers.files.revisions import revision_file
from answers.table import Cell, Column, Row, Table
from answers.view import View
from queries.cache import cached, cached_query
from queries.rows import Revisions, RevisionsCompared
from words.measure import Measure
from words.revisions import changed, edition_name, how_many, was_and_is

SCREEN: Final = "revisions"
_UNDER: Final = (
    "A publisher may print a year again with another figure. The newest is shown everywhere; the "
    "earlier one is kept and stands here."
)
_COMPARED: Final = (
    "Only figures worked out in the same way are compared. A rate that was printed on older "
    "population estimates stands on Trend, under the figures. Counts stand in brackets."
)


@cached
def revisions(view: View, most: int = 100) -> Answer:
    """List what later editions changed.

    Parameters
    ----------
    view : View
        ``only`` and ``edition`` narrow the list.
    most : int
        So many changes are listed; the file has all.

    Returns
    -------
    Answer
        Sections ``summary``, an item an edition, and ``changes``, whose note says how many there
        are; ``edition`` among the choices.
    """
    known = catalogue()
    editions = _editions()
    changes = cached_query(Revisions, since=None, area=None, indicator=None)
    found = narrowed(changes, view, editions)
    edition = view.edition if view.edition in editions else ""
    offer = Offer(
        "Download these changes (CSV)", revision_file(known, view.but(edition=edition), found)
    )
    return Answer(
        SCREEN,
        view,
        "What later editions changed",
        under=_UNDER,
        sections=(
            _summary(),
            Section(
                "changes",
                revision_table(found[:most]) if found else None,
                notes=(f"{how_many(len(found), min(most, len(found)))}.",),
                offer=offer if found else None,
                more=max(len(found) - most, 0),
            ),
        ),
        choices={
            "edition": Choice("Edition", {"": "All editions", **editions}, (edition,)),
        },
    )


def _editions() -> dict[str, str]:
    """Name the editions that follow one that we hold, newest first."""
    rows = cached_query(RevisionsCompared)
    return {f"{row.source_id}-{row.sequence}": edition_name(row) for row in rows}


def _summary() -> Section:
    """Say of each edition how much of what authorities had it changed."""
    items: list[Text] = [
        (Strong(edition_name(row)), f": {changed(row)}.")
        for row in cached_query(RevisionsCompared)
        if row.level == "la"
    ]
    if not items:
        sentence = "No earlier edition of anything is held to compare with."
        return Section("summary", None, remark=sentence)
    return Section("summary", Points("", tuple(items)), notes=(_COMPARED,))


def narrowed(
    changes: Iterable[Revisions], view: View, editions: dict[str, str]
) -> list[Revisions]:
    """Keep the changes that a view asks for.

    Parameters
    ----------
    changes : iterable of Revisions
        A row a change.
    view : View
        Its area, its indicator, and which of them the list is narrowed to.
    editions : dict
        Those that there are; another one narrows nothing.

    Returns
    -------
    list of Revisions
        Those rows.
    """
    edition = view.edition if view.edition in editions else ""
    return [
        row
        for row in changes
        if not ("area" in view.only and row.area_code != view.area)
        and not ("indicator" in view.only and row.indicator_id != view.indicator)
        and not (edition and f"{row.source_id}-{row.sequence}" != edition)
    ]


def revision_table(changes: Iterable[Revisions]) -> Table:
    """Lay out changes; an indicator's name leads to its trend for the row's area.

    Returns
    -------
    Table
        A change a row. On a phone area, period and edition stand beneath the indicator, so that
        what was and what is are both in sight.
    """
    return Table(
        "Figures that a later edition changed; counts in brackets",
        (
            Column("Indicator"),
            Column("Area", beneath=""),
            Column("Period", beneath=", "),
            Column("Was"),
            Column("Is"),
            Column("Edition", beneath="; edition "),
        ),
        tuple(map(_row, changes)),
        kind="revisions",
    )


def _row(row: Revisions) -> Row:
    name, unit_name = row.short_name, row.unit_name or ""
    measure = Measure(name, name, row.unit, row.per, row.decimals, unit_name=unit_name)
    was, now = was_and_is(row, measure)
    there = urlencode({"area": row.area_code, "indicator": row.indicator_id})
    return Row(
        (
            Cell(
                name,
                link=Link(name, path=f"trend?{there}"),
                fine=(measure.base,) if measure.base else (),
            ),
            Cell(row.area_name),
            Cell(row.label),
            Cell(was),
            Cell(now),
            Cell(f"{row.edition_is}, after {row.edition_was}"),
        )
    )
