"""The catalogue as screens list it: every indicator with its coverage and what is new of it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from answers.catalogue import catalogue
from charts.coverage import STEP, axis, bars
from queries.cache import cached, cached_query
from queries.rows import Catalogue, NewestEditions, Revisions
from words import indicators as words
from words.search_text import search_text_of


class Listed(NamedTuple):
    """The catalogue as the pages show it.

    Attributes
    ----------
    rows : mapping
        By id, in order.
    news : mapping
        Of each what its newest edition brought, by id.
    first, last : int
        The years that every picture runs over.
    full : mapping
        Level to the areas that a full bar stands for: as many as there are today.
    """

    rows: Mapping[str, Catalogue]
    news: Mapping[str, str]
    first: int
    last: int
    full: Mapping[str, int]


@cached
def listed() -> Listed:
    """Give the catalogue of the store that is being read.

    Returns
    -------
    Listed
        The same one until the store changes.

    Raises
    ------
    queries.store.StoreProblem
        If the store can't be read.
    """
    rows = {row.id: row for row in cached_query(Catalogue)}
    full: dict[str, int] = {}
    for row in rows.values():
        newest = row.with_value[-1] if row.with_value else 0
        full[row.level] = max(full.get(row.level, 1), newest)
    first, last = axis([row.years for row in rows.values()])
    return Listed(rows, _news(), first, last, full)


def _news() -> dict[str, str]:
    """Say of each indicator what its newest edition brought."""
    revised = cached_query(Revisions, since=None, area=None, indicator=None)
    counts = Counter((row.indicator_id, row.sequence) for row in revised)
    return {
        row.indicator_id: words.news(
            row.edition_was, row.new_periods, counts[row.indicator_id, row.sequence]
        )
        for row in cached_query(NewestEditions)
    }


def list_data(known: Listed) -> dict[str, Any]:
    """Write the list as the browser gets it.

    Returns
    -------
    dict
        ``rows`` of (id, name, what stands under it, topic, publication, polarity, newest period,
        day and label of publication, news, bars with a figure, bars without, what they say, what it
        is called and what is said about it, to find it by, short name), with topics and
        publications as numbers of the lists beside them; ``core`` has the core indicators' places.
    """
    rows = list(known.rows.values())
    topics = {row.topic: search_text_of(row).topic for row in rows}
    sources = {(row.publisher, row.publication): search_text_of(row).whose for row in rows}
    return {
        "rows": [_line(row, known, list(topics), list(sources)) for row in rows],
        "topics": list(topics.items()),
        "sources": [(*source, whose) for source, whose in sources.items()],
        "since": since_choices(row.published for row in rows),
        "axis": [known.first, known.last, STEP],
        "core": [at for at, row in enumerate(rows) if catalogue().indicators[row.id].row.core],
    }


def _line(
    row: Catalogue, known: Listed, topics: list[str], sources: list[tuple[str, str]]
) -> list[str | int]:
    shape = (row.years, row.with_value, row.without)
    drawn = bars(*shape, first=known.first, full=known.full[row.level])
    unit = catalogue().indicators[row.id].measure.scale
    texts = search_text_of(row)
    return [
        row.id,
        row.name,
        "" if unit in row.name else unit,
        topics.index(row.topic),
        sources.index((row.publisher, row.publication)),
        row.polarity,
        row.last_label,
        f"{row.published:%Y-%m-%d}" if row.published else "",
        row.published_label or "",
        known.news.get(row.id, ""),
        drawn.known,
        drawn.missing,
        words.coverage_alt(row.level, *shape),
        texts.called,
        texts.about,
        row.short_name,
    ]


def since_choices(published: Iterable[dt.date | None]) -> list[tuple[str, str]]:
    """List the quarters since which something was published.

    Parameters
    ----------
    published : iterable of date or None
        The days of publication, as far as they are known.

    Returns
    -------
    list of (str, str)
        The quarter's first day and what it is called, newest first: ("2025-10-01",
        "October 2025"); two years back from the newest at most.
    """
    days = sorted({day for day in published if day}, reverse=True)
    quarters = dict.fromkeys(day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1) for day in days)
    return [(f"{day:%Y-%m-%d}", f"{day:%B %Y}") for day in list(quarters)[:8]]
