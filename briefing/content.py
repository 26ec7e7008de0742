"""What a briefing holds, in order, whatever it is written as: all of it from `answers`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from answers.address.chosen import MOST
from answers.answer import Answer, Legend, Text, plain
from answers.catalogue import Catalogue, catalogue
from answers.chosen_group import chosen_group
from answers.citation import link_of, newest_day
from answers.compare import compare
from answers.files.notes import indicator_notes
from answers.indicator_list import listed
from answers.table import Table
from answers.trend import trend
from answers.view import View
from charts.drawing import Drawing
from charts.trend.drawing import REVISED
from words.glossary import GLOSSARY
from words.lists import listed as listed_words
from words.places import the
from words.symbols import FLAGS, SYMBOLS

_YEARS: Final = 6
_TERMS: Final = ("Like areas, or statistical neighbours", "Mean and median", "Derived", "Withheld")


class Chart(NamedTuple):
    """A chart; of a map what its colours stand for, and its width over its height."""

    drawing: Drawing
    legend: Legend | None = None
    shape: float = 1.0


class Part(NamedTuple):
    """One indicator, or one view of a pack.

    Attributes
    ----------
    name : str
        The indicator's short name, or the view's title; no two of a briefing have one.
    under : str
        What was measured, and when.
    sentence : str
        What the evidence supports.
    charts : tuple of Chart
        Over the years, the group in order, all authorities: as far as there is something to show.
    table : Table or None
        The last years of the area and what it is compared with, or what the view has as a table.
    minds : tuple of str
        What the measure means and what to mind.
    questions : tuple of str
        To ask.
    source : str
        Publisher, publication, date and licence.
    link : str
        The view's address as it is cited, with its day and its figures' fingerprint.
    note : str
        Of whoever made the pack.
    """

    name: str
    under: str
    sentence: str
    charts: tuple[Chart, ...]
    table: Table | None
    minds: tuple[str, ...]
    questions: tuple[str, ...]
    source: str
    link: str
    note: str = ""


@dataclass(frozen=True)
class Briefing:
    """A briefing's content.

    Attributes
    ----------
    title, under : str
        Whose it is, and what it is compared with.
    day : date
        When the newest edition that it rests on came out.
    parts : tuple of Part
        In the reader's order.
    methods : tuple of (str, tuple of str)
        Of each indicator its name, what it measures, and where its figures come from.
    sources : tuple of str
        Each publication once, with its indicators.
    symbols, terms : tuple of (str, str)
        What stands in the place of a figure or beside one; what words mean.
    """

    title: str
    under: str
    day: dt.date
    parts: tuple[Part, ...]
    methods: tuple[tuple[str, tuple[str, ...]], ...]
    sources: tuple[str, ...]
    symbols: tuple[tuple[str, str], ...]
    terms: tuple[tuple[str, str], ...]


class Nothing(Exception):
    """There is nothing to brief on; the message is one sentence for the reader."""


Progress = Callable[[float, str], object]
"""Hears how far the work is, from 0 to 1, and what is being done."""


def unheard(_: float, __: str) -> None:
    """Let progress go unheard."""


def briefing_of(
    view: View, indicators: Sequence[str], progress: Progress = unheard, base: str = ""
) -> Briefing:
    """Put a briefing together.

    Parameters
    ----------
    view : View
        The area, the period and whom it is compared with.
    indicators : sequence of str
        Ids, in order; each once.
    progress : callable
        May raise to give the work up.
    base : str
        Where the dashboard is served, with a slash at its end.

    Returns
    -------
    Briefing
        A part for each, also for one that has no figure here: it says why.

    Raises
    ------
    Nothing
        Where no indicator is named, or more than `MOST`.
    """
    chosen = list(dict.fromkeys(indicators))
    if not chosen:
        raise Nothing("A briefing needs an indicator: choose at least one.")
    if len(chosen) > MOST:
        raise Nothing(f"A briefing takes {MOST} indicators at most; these are {len(chosen)}.")
    known = catalogue()
    parts = []
    for done, one in enumerate(chosen):
        progress(done / len(chosen), known.indicators[one].measure.short_name)
        parts.append(part_of(replace(view, indicator=one), base))
    title = f"Children’s services in {the(known.areas[view.area].name)}"
    return whole(title, _compared_with(known, view), parts, chosen)


def whole(title: str, under: str, parts: Sequence[Part], indicators: Sequence[str]) -> Briefing:
    """Put parts under a title, with the sources and methods of their indicators."""
    known = catalogue()
    return Briefing(
        title,
        under,
        newest_day(),
        tuple(parts),
        tuple((known.indicators[one].measure.name, _methods(one)) for one in indicators),
        tuple(_sources(indicators)),
        tuple((one.code, one.reason) for one in (*SYMBOLS.values(), *FLAGS.values())),
        tuple((term, GLOSSARY[term]) for term in _TERMS if term in GLOSSARY),
    )


def _compared_with(known: Catalogue, view: View) -> str:
    area = known.areas[view.area]
    group = chosen_group(known, view)
    others = ["England" if area.level != "country" else "", area.region_name or ""]
    others.append(group.group.label if group.model else "")
    named = [one for one in others if one and one != area.name]
    return f"Published figures, beside {', '.join(named)}" if named else "Published figures"


def part_of(view: View, base: str = "") -> Part:
    """Give one indicator's part of a briefing; `base` as `briefing_of` takes it."""
    measure = catalogue().indicators[view.indicator].measure
    compared, over_time = compare(view), trend(view)
    said = plain(compared.sentence) or " ".join(plain(one) for one in compared.remarks)
    about = over_time.about.items if over_time.about else ()
    questions = compared.questions.items if compared.questions else ()
    return Part(
        measure.short_name,
        plain(compared.under) or measure.name,
        said,
        tuple(_charts(over_time, compared)),
        last_years(over_time),
        tuple(plain(one) for one in about),
        tuple(plain(one) for one in questions),
        without_links(compared.source or over_time.source),
        whole_link(compared, base),
    )


def cited(answer: Answer, base: str = "") -> tuple[str, ...]:
    """Say under a picture where its figures come from: publisher first, then the view's address.

    Parameters
    ----------
    base : str
        Where the dashboard is served, with a slash at its end.
    """
    source = without_links(answer.source)
    return tuple(one for one in (source, f"Likewise: {whole_link(answer, base)}") if one)


def whole_link(answer: Answer, base: str) -> str:
    """Write the address of an answer as it is cited, after where the dashboard is served."""
    return f"{base}{link_of(answer).removeprefix('.')}" if base else link_of(answer)


def without_links(text: Text) -> str:
    """Give the words of a source but for those that only lead on within the dashboard."""
    parts = (text,) if isinstance(text, str) else text
    kept = [part for part in parts if isinstance(part, str) or part.path.startswith("http")]
    return plain(tuple(kept)).strip()


def _charts(over_time: Answer, compared: Answer) -> Iterator[Chart]:
    for answer, key in ((over_time, "line"), (compared, "group"), (compared, "everyone")):
        section = answer.section(key)
        content = section.content if section is not None else None
        if isinstance(content, Drawing) and has_figures(content):
            yield Chart(content)


def has_figures(drawing: Drawing) -> bool:
    """Say whether there is anything to see on a chart."""
    if drawing.figures is None:
        dots = drawing.data.get("dots")  # of a strip
        return dots is None or bool(dots.num_rows)
    return any(value is not None for one in drawing.figures.series for value in one.values)


def last_years(over_time: Answer) -> Table | None:
    """Keep of a trend's table its last years, without single neighbours and counts."""
    section = over_time.section("figures")
    if section is None or not isinstance(section.content, Table):
        return None
    table = section.content
    first = max(len(table.columns) - _YEARS, 1)
    rows = tuple(
        row._replace(cells=(row.cells[0], *row.cells[first:]))
        for row in table.rows
        if row.role != "beside" and row.key != "neighbour"
    )
    columns = (table.columns[0], *table.columns[first:])
    return replace(table, columns=columns, rows=rows)


def _methods(indicator: str) -> tuple[str, ...]:
    return tuple(indicator_notes(listed().rows[indicator])[1:])


def _sources(indicators: Sequence[str]) -> Iterator[str]:
    named: dict[str, list[str]] = {}
    for row in (listed().rows[one] for one in indicators):
        edition = f", edition {row.edition}" if row.edition else ""
        when = f", published {row.published_label}" if row.published_label else ""
        publication = f"{row.publisher}, {row.publication}{edition}{when}. {row.licence}"
        named.setdefault(publication, []).append(row.short_name)
    for publication, names in named.items():
        yield f"{listed_words(names)}: {publication}."


def notes_of(drawing: Drawing) -> tuple[str, ...]:
    """Give what to mind of a drawing, but for marks that other programs' charts don't have."""
    known = drawing.notes if drawing.figures is None else (n for n in drawing.notes if n != REVISED)
    return (*drawing.numbered, *known)


def notes_alone(drawing: Drawing) -> tuple[str, ...]:
    """Give what to mind of a picture: what its numbers stand for, and the rest."""
    numbered = (f"{number}. {text}" for number, text in enumerate(drawing.numbered, 1))
    return (*numbered, *drawing.notes)
