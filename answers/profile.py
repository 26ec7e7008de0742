"""Profile: how an area is doing, in a sentence, a line, a map, and the journey from referral on."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from answers.about import questions, source
from answers.answer import Answer, Link, Section, Text
from answers.catalogue import Area, Catalogue, Indicator, Period, catalogue
from answers.chosen_group import ChosenGroup, chosen_group, nobody
from answers.earlier import earlier_sentence
from answers.figures import area_at, beside, compared, direction_at, neighbours_at
from answers.freshness import freshness
from answers.history import events_of
from answers.joint import joint_name, named_rows, notes_of
from answers.journey import journey_table
from answers.per_child import per_child_at
from answers.table import Table
from answers.view import View
from charts.choropleth import choropleth
from charts.classes import classify
from charts.drawing import Drawing
from charts.palette import Mode
from charts.trend import trend
from geo.serving import geometry_url
from queries.cache import cached, cached_query
from queries.marked import marked_query
from queries.rows import EarlierEditions, Map, Movement, Profile, Sparkline, Strip, Trend
from words.headlines import headline
from words.measure import Measure
from words.numbers import format_number

SCREEN: Final = ""
ABOUT: Final = (
    "Published figures of children’s services, each area beside England, its region and the areas "
    "most like it: for safeguarding boards, councils and everybody else."
)
_KINDS: Final = {
    "unitary": "unitary authority",
    "county": "county council",
    "metropolitan": "metropolitan borough",
    "london": "London borough",
}


@cached
def profile(view: View, mode: Mode = "light") -> Answer:
    """Say how an area is doing.

    Returns
    -------
    Answer
        Sections ``line`` and ``map`` of the chosen indicator, where the area has a figure, and
        ``journey``, a table of the main ones.
    """
    known = catalogue()
    area, indicator = known.areas[view.area], known.indicators[view.indicator]
    chosen = chosen_group(known, view)
    figures = cached_query(Profile, area=view.area, model=chosen.model)
    period = known.period(view.area, view.indicator, view.period)
    sentence, none, basis, sections = (
        ("", "", "", ())
        if period is None
        else _of_indicator(known, view, chosen, indicator, period, mode)
    )
    table = _journey(view.area, chosen.model, chosen.group.short)
    return Answer(
        SCREEN,
        view,
        area.name,
        under=_under(area, figures),
        fresh=freshness(indicator),
        sentence=sentence,
        sections=(*sections, Section("journey", table, table.caption)),
        notes=(none,) if none else (),
        questions=questions(indicator),
        source=source(indicator, view, basis),
    )


def _under(area: Area, figures: list[Profile]) -> str:
    kind = _KINDS.get(area.type or "", "")
    if area.level != "la":
        kind = {"country": "", "region": "region"}.get(area.level, "part of London")
    counted = (row.denominator for row in reversed(figures) if row.unit == "rate")
    newest = next((count for count in counted if count is not None), None)
    children = "" if newest is None else f"{format_number(newest)} children aged 0 to 17"
    region = (area.region_name or "") if area.in_a_region else ""
    ended = f"ended in {area.ended:%B %Y}" if area.ended else ""
    return " · ".join(part for part in (kind, region, children, ended) if part)


def _of_indicator(
    known: Catalogue,
    view: View,
    chosen: ChosenGroup,
    indicator: Indicator,
    period: Period,
    mode: Mode,
) -> tuple[str, Text, str, tuple[Section, ...]]:
    """Give its sentence, why nobody is compared with, its basis, and its line and map."""
    measure, name = indicator.measure, known.areas[view.area].name
    which = {"area": view.area, "indicator": view.indicator}
    question = {**which, "model": chosen.model}
    rows = named_rows(known.areas, cached_query(Trend, **question), view.area)
    moves = cached_query(Movement, **which)
    at = replace(
        area_at(rows, moves, measure, period.id, period.label),
        per_child=per_child_at(indicator, view.area, period.id),
    )
    at = replace(at, joint_name=joint_name(known.areas, at.figure.joint_with))
    sentence = headline(at, name, neighbours_at(rows, period.id), group=chosen.group)
    if at.figure.value is None:
        then = earlier_sentence(cached_query(EarlierEditions, **which), measure, period.id)
        sentence = f"{sentence} {then}".strip()
    none = nobody(known, view) if "neighbours" in view.compare else ""
    line = trend(
        compared(rows, beside(measure, view.compare)),
        measure,
        notes=events_of(view.area),
        at=period.label,
        since=at.previous_label,
        direction=direction_at(moves, period.id),
        group=chosen.group,
        compact=True,
        height=300,
        mode=mode,
    )
    shared = notes_of(known.areas, [r for r in rows if r.period_id == period.id])
    sections = (
        Section("line", line, line.title),
        _map_section(known, view, chosen, indicator, period, shared, mode),
    )
    return sentence, none, at.figure.basis, sections


def _map_section(
    known: Catalogue,
    view: View,
    chosen: ChosenGroup,
    indicator: Indicator,
    period: Period,
    shared: str,
    mode: Mode,
) -> Section:
    values = marked_query(
        Map, indicator=view.indicator, period=period.id, area=view.area, model=chosen.model
    )
    shapes = geometry_url(period.boundary_set)
    drawing = _map(values, shapes, indicator.measure, period.label, mode)
    others = chosen.group.whose if any(row.member for row in values) else ""
    note = f"{_how_to_read(known.areas[view.area], period, others, mode)} {shared}".strip()
    notes = ((f"{note} ", Link("Open the map", view, "map")),)
    return Section("map", drawing, drawing.title, notes=notes)


def _map(values: list[Map], shapes: str, measure: Measure, label: str, mode: Mode) -> Drawing:
    figures, symbols = [row.value for row in values], [row.symbol for row in values]
    classes = classify(figures, symbols, measure, mode=mode)
    return choropleth(values, shapes, classes, measure, label, compact=True, height=340, mode=mode)


def _how_to_read(area: Area, period: Period, others: str, mode: Mode) -> str:
    high = "Darker" if mode == "light" else "Brighter"
    beside = f" and {others}" if others else ""
    outlined = f" Outlined: {area.name}{beside}." if area.level == "la" else ""
    return f"{high} is higher, {period.label}.{outlined}"


@cached
def _journey(code: str, model: str, group: str) -> Table:
    known = catalogue()
    area = known.areas[code]
    rows = cached_query(Profile, area=code, model=model)
    return journey_table(
        rows,
        cached_query(Sparkline, area=code),
        cached_query(Strip),
        known.areas,
        area=area.name,
        region=area.region_name if area.in_a_region else None,
        likes=group if any(row.neighbours_n_of for row in rows) else None,
        ranked=area.level == "la",
    )
