"""A pack as a briefing: what each of its views says, under the title and note that it has there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextvars import copy_context
from dataclasses import replace
from typing import Final

from answers.address.read import Reading
from answers.answer import Answer, plain
from answers.as_of_day import then_of
from answers.catalogue import catalogue
from answers.pack_files import Pack
from answers.pack_views import Opened, opened
from answers.screens import ANSWERS
from answers.table import Table
from answers.view import View
from briefing.content import (
    Briefing,
    Chart,
    Part,
    Progress,
    has_figures,
    last_years,
    unheard,
    whole,
    whole_link,
    without_links,
)
from charts.drawing import Drawing

_CHARTS: Final = 3
_COLUMNS, _ROWS = 7, 14
"""What fits on a page beside a chart."""


def briefing_of_pack(
    pack: Pack, view: View, progress: Progress = unheard, base: str = ""
) -> Briefing:
    """Put a briefing together of the views of a pack.

    Parameters
    ----------
    view : View
        Of the reader: its area and whom it is compared with, for views that name none.
    progress, base
        As `briefing_of` takes them.

    Returns
    -------
    Briefing
        A part for each view; one whose indicator or area is no more says so.
    """
    known = catalogue()
    parts, indicators = [], []
    views = list(opened(pack, view, known))
    for done, one in enumerate(views):
        progress(done / len(views), one.name)
        parts.append(copy_context().run(_part, one, base))
        if not one.gone:
            indicators.append(one.view.indicator)
    under = f"{len(views)} views" if len(views) > 1 else "One view"
    return whole(pack.title, under, list(_apart(parts)), list(dict.fromkeys(indicators)))


def _apart(parts: list[Part]) -> Iterator[Part]:
    """Give names that are there twice a number: a slide's title is like no other."""
    many, seen = Counter(part.name for part in parts), Counter[str]()
    for part in parts:
        seen[part.name] += 1
        number = f" ({seen[part.name]})" if many[part.name] > 1 else ""
        yield part._replace(name=f"{part.name}{number}")


def _part(one: Opened, base: str) -> Part:
    known = catalogue()
    then = then_of(known, Reading(one.view, one.remarks), one.entry.screen)
    why = " ".join(text for text in (*one.remarks, plain(then.remark)) if text)
    if one.gone or not then.shown:
        # Another view in the place of the one that was put in would be read as that one.
        return Part(one.name, "", why, (), None, (), (), "", "", one.entry.note)
    answer = ANSWERS[one.entry.screen](then.reading.view, "light")
    charts = [] if answer.screen == "table" else _charts(answer)
    remarks = " ".join(text for text in (why, *(plain(x) for x in answer.remarks)) if text)
    sentence = " ".join(text for text in (remarks, plain(answer.sentence)) if text)
    return Part(
        one.name,
        answer.under,
        sentence or answer.title,
        tuple(charts),
        _table(answer, charts),
        tuple(plain(text) for text in answer.notes),
        tuple(plain(text) for text in answer.questions.items) if answer.questions else (),
        without_links(answer.source),
        whole_link(answer, base),
        one.entry.note,
    )


def _charts(answer: Answer) -> list[Chart]:
    charts = [
        Chart(section.content, section.legend, section.shape)
        for section in answer.sections
        if isinstance(section.content, Drawing) and has_figures(section.content)
    ]
    return charts[:_CHARTS]


def _table(answer: Answer, charts: list[Chart]) -> Table | None:
    """Give the last years of a trend; of other answers, where no chart shows it, their table."""
    if answer.screen == "trend":
        return last_years(answer)
    table = next((one for one in answer.tables if one.kind != "journey"), None)
    if table is None or charts:
        return None
    over = {"row": len(table.rows) - _ROWS, "column": len(table.columns) - _COLUMNS}
    more = tuple(
        f"{many} more {what}{'s' if many > 1 else ''} can be taken away from the screen."
        for what, many in over.items()
        if many > 0
    )
    rows = tuple(row._replace(cells=row.cells[:_COLUMNS]) for row in table.rows[:_ROWS])
    notes = (*table.notes, *more)
    return replace(table, columns=table.columns[:_COLUMNS], rows=rows, notes=notes)
