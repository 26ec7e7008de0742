"""Deprivation: a rate beside how deprived children are, and who is off what it leads to expect."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from answers.about import source
from answers.answer import Answer, Choice, Link, Offer, Section, Text
from answers.association import Association, association_of, usual_index
from answers.catalogue import Catalogue, catalogue
from answers.chosen_group import nobody
from answers.deprivation_drawings import deprivation_drawings
from answers.deprivation_order import order_section
from answers.expected_table import expected_rows, expected_table
from answers.files.deprivation import deprivation_file
from answers.freshness import freshness
from answers.joint import joint_name, notes_of
from answers.ranked_table import ranked_table
from answers.view import KINDS, View
from charts.difference_map.differences import difference_of, differences
from charts.palette import Mode
from geo.licence import LICENCE
from queries.cache import cached
from queries.marked import marked_query
from queries.rows import Map
from words.deprivation import NOT_CAUSE, expected_sentence, nothing_expected, together
from words.finding import capital
from words.groups import TYPES
from words.indices import Index, counted_from_districts, editions_differ, none_serves, unfit
from words.joint import whose
from words.totals import ONLY_SIZE

SCREEN: Final = "deprivation"


@cached
def deprivation(view: View, mode: Mode = "light") -> Answer:
    """Set an indicator beside how deprived children are.

    Returns
    -------
    Answer
        Sections ``index`` (what it measures), ``map`` (of deprivation), ``rate`` (of the
        indicator), ``scatter``, ``difference`` (who is off what is expected), ``found`` (the
        same as a table), ``list`` (every authority, the highest for its deprivation first) and
        ``order`` (authorities in order of deprivation), as far as there is something to show;
        ``index``, ``zoom`` and ``kind`` among the choices.
    """
    known = catalogue()
    indicator = known.indicators[view.indicator]
    measure = indicator.measure
    period = known.period(view.area, view.indicator, view.period)
    title = f"{measure.short_name} and deprivation"
    if period is None:
        sentence = "No authority has a figure of this indicator."
        return Answer(SCREEN, view, title, remarks=(sentence,))
    found = association_of(known, view, known.areas[view.area], indicator, period)
    basis = found.basis if found else ""
    answer = Answer(
        SCREEN,
        view,
        title,
        under=measure.subtitle(period.label),
        fresh=freshness(indicator),
        sections=_sections(known, found, mode) if found else (),
        source=source(indicator, view, basis),
        choices=_choices(known, view, found),
    )
    if found is None:
        sentence = none_serves(known.indices.values(), period.end)
        return _with_order(known, replace(answer, remarks=(sentence,)), usual_index(known))
    wanted = known.indices.get(view.index)
    why = unfit(wanted, found.index, period.end) if wanted else ""
    notes = _notes(known, found)
    answer = replace(
        answer,
        remarks=(why,) if why else (),
        sentence=notes[0],
        notes=(notes[1],) if notes[1] else (),
        source=(*_parts(answer.source), *_parts(_index_source(found))),
    )
    return _with_order(known, answer, found.index)


def _parts(text: Text) -> tuple[str | Link, ...]:
    return (text,) if isinstance(text, str) else text


def _notes(known: Catalogue, found: Association) -> tuple[str, str]:
    """Give the sentence, and what to mind of it."""
    measure = found.indicator.measure
    first, row = "", found.row
    # The first sentence says what deprivation explains: each fact once.
    lead = row is not None and row.expected is not None
    share = None if lead else found.explained
    sentence = together(measure, found.index.name, found.correlation, found.n, share)
    if row is not None:
        first = expected_sentence(
            found.area.name,
            measure,
            found.period.label,
            found.named,
            row,
            found.explained,
            joint_name(known.areas, row.joint_with),
        )
    elif sentence or measure.is_total:
        first = sentence or ONLY_SIZE
    notes = [sentence if row is not None else "", NOT_CAUSE if sentence else "", _why_not(found)]
    notes.append(notes_of(known.areas, found.rows))
    return first, " ".join(text for text in notes if text)


def _why_not(found: Association) -> str:
    """Say why nothing is expected of anybody, or of the chosen area, where nothing is."""
    if not found.fitted:
        return nothing_expected(found.indicator.measure, found.index.name, found.explained)
    row = found.row
    if row is not None and row.value is not None and row.deprivation is None:
        return f"{found.area.name} has no {found.index.name}, so nothing is expected of it."
    return ""


def _about_index(found: Association) -> str:
    """Say what the index measures and what to mind of its editions."""
    lines = (
        found.index.meaning,
        editions_differ(found.index, found.choice),
        counted_from_districts(found.index, found.counted),
    )
    return " ".join(text for text in lines if text)


def _index_source(found: Association) -> Text:
    row = found.measured_by.row
    return (
        f" {found.index.name}: {row.publisher}, ",
        Link(row.publication, path=row.source_url),
        f", {found.index.year} edition, {LICENCE}.",
    )


def _choices(known: Catalogue, view: View, found: Association | None) -> dict[str, Choice]:
    regions = {code: area.name for code, area in known.areas.items() if area.level == "region"}
    choices = {
        "zoom": Choice("Region", {"": "England", **regions}, (view.zoom,)),
        "kind": Choice(
            "Only of type",
            {"": "All types"} | {key: capital(TYPES[key]) for key in KINDS},
            (view.kind,),
        ),
    }
    if found:
        names = {index.key: index.name for index in found.choice}
        choices["index"] = Choice("Index of deprivation", names, (found.index.key,))
    return choices


def _sections(known: Catalogue, found: Association, mode: Mode) -> tuple[Section, ...]:
    about = (_about_index(found), nobody(known, found.view))
    return (
        Section("index", None, notes=tuple(note for note in about if note)),
        *deprivation_drawings(found, mode),
        _found(known, found),
        _list(found),
    )


def _found(known: Catalogue, found: Association) -> Section:
    """List what was found beside what was expected."""
    measure, index = found.indicator.measure, found.index.name
    title = f"Found and expected by {index}" if found.fitted else f"Figures beside {index}"
    notes = () if found.fitted else (_why_not(found),)
    offer = Offer("Download all authorities (CSV)", deprivation_file(found))
    listed = expected_rows(
        [
            row._replace(name=whose(row.name, joint_name(known.areas, row.joint_with)))
            for row in found.rows
        ]
    )
    if not listed:
        return Section("found", None, title, notes=notes, offer=offer)
    caption = f"{title}: {measure.subtitle(found.period.label)}"
    table = expected_table(listed, measure, found.measured_by.measure, index, caption)
    return Section("found", table, title, title, notes=notes, offer=offer)


def _list(found: Association) -> Section:
    """List every authority, to choose from: the highest for its deprivation first."""
    measure, caption = found.indicator.measure, "Every authority"
    if found.fitted:
        caption = "Highest for their deprivation"
        ordered = sorted(differences(found.rows), key=lambda row: -(row.value or 0.0))
        ordered.sort(key=lambda row: row.value is None)
        values = [
            row._replace(rank=None if row.value is None else place)
            for place, row in enumerate(ordered, start=1)
        ]
        measure = difference_of(measure, found.index.name)
    else:
        keys = ("indicator", "period", "area", "model")
        values = marked_query(Map, **{key: found.asks[key] for key in keys})
    return Section("list", ranked_table(values, measure, caption), "England", caption)


def _with_order(known: Catalogue, answer: Answer, index: Index | None) -> Answer:
    """Add the heat map, if there is an index to order by."""
    if index is None:
        return answer
    return replace(answer, sections=(*answer.sections, order_section(known, answer.view, index)))
