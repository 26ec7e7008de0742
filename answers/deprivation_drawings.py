"""Deprivation's drawings: two maps, the rate against the index, who is off what is expected."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from answers.answer import Legend, Section
from answers.association import Association
from charts.choropleth import choropleth
from charts.choropleth.words import off_the_map
from charts.classes import Classes, classify, within
from charts.difference_map import difference_map
from charts.difference_map.differences import classify_differences, differences, on_map
from charts.drawing import Drawing
from charts.palette import Mode
from charts.scatter import scatter
from geo.serving import geometry_url
from queries.marked import marked_query
from queries.rows import Deprivation, Map
from words.groups import in_legend
from words.measure import Measure
from words.numbers import format_rank
from words.places import the

_HEIGHT: Final = 440


def deprivation_drawings(found: Association, mode: Mode) -> tuple[Section, ...]:
    """Draw a rate beside deprivation.

    Parameters
    ----------
    found : Association
        The rate and the index.

    Returns
    -------
    tuple of Section
        ``map`` and ``rate``; ``scatter`` unless the figures are totals; ``difference`` where
        something is expected.
    """
    maps = (_index_map(found, mode), _rate_map(found, mode))
    if found.indicator.measure.is_total:
        return maps
    off = (_difference_map(found, mode),) if found.fitted else ()
    return (*maps, _scatter(found, mode), *off)


def _index_map(found: Association, mode: Mode) -> Section:
    """Draw deprivation, at one height with the rate whatever stands above them."""
    by = found.measured_by.measure
    asks = {"indicator": found.index.indicator, "period": found.index.period, **_own(found)}
    counted = " (counted from its districts)" if found.named != found.index.name else ""
    rows = marked_query(Map, **asks)
    title = _standing(rows, by, counted)
    values = _same_areas(rows, found.rows)
    unit = f"{found.index.name}, {by.scale}"
    return _map("map", found, values, by, str(found.index.year), title, unit, mode)


def _rate_map(found: Association, mode: Mode) -> Section:
    measure = found.indicator.measure
    asks = {"indicator": found.view.indicator, "period": found.period.id, **_own(found)}
    values, label = marked_query(Map, **asks), found.period.label
    title = _standing(values, measure)
    return _map("rate", found, values, measure, label, title, measure.scale, mode)


def _own(found: Association) -> dict[str, str]:
    return {"area": found.view.area, "model": found.model}


def _same_areas(values: list[Map], rows: list[Deprivation]) -> list[Map]:
    """Give an index for the authorities of the rate's period, those that it lacks as missing."""
    codes, known = {row.area_code for row in rows}, {row.area_code for row in values}
    kept = [row for row in values if row.area_code in codes]
    return kept + [on_map(row) for row in rows if row.area_code not in known]


def _standing(rows: list[Map], measure: Measure, counted: str = "") -> str:
    """Say the chosen area's figure and place in few words: two maps stand side by side."""
    own = next((row for row in rows if row.chosen), None)
    if own is None or own.value is None:
        return ""
    joint = own.rank_shared or 0
    place = format_rank(own.rank, own.rank_n, polarity=measure.polarity, joint=joint)
    text = f"{measure.short_name}: {measure.shown(own.value)}{counted}"
    return f"{text}, {place}" if place else text


def _geometry(found: Association) -> str:
    return geometry_url(found.period.boundary_set, found.view.zoom or None)


def _map(
    key: str,
    found: Association,
    values: list[Map],
    measure: Measure,
    label: str,
    title: str,
    unit: str,
    mode: Mode,
) -> Section:
    drawing, classes = _classed(values, _geometry(found), measure, label, mode)
    if found.view.zoom:
        here = [row.region_code == found.view.zoom for row in values]
        classes = within(classes, [row.symbol for row in values], here)
    drawing = replace(drawing, title=title) if title else drawing
    legend = _legend(found, classes, unit)
    return Section(key, drawing, drawing.title, measure.short_name, legend=legend)


def _classed(
    values: list[Map], geometry: str, measure: Measure, label: str, mode: Mode
) -> tuple[Drawing, Classes]:
    classes = classify(
        [row.value for row in values], [row.symbol for row in values], measure, mode=mode
    )
    drawing = choropleth(values, geometry, classes, measure, label, height=_HEIGHT, mode=mode)
    return drawing, classes


def _difference_map(found: Association, mode: Mode) -> Section:
    """Draw how far each authority is from the rate expected of it."""
    drawing, classes = difference_map(
        found.rows,
        _geometry(found),
        found.indicator.measure,
        found.period.label,
        found.index.name,
        height=_HEIGHT,
        mode=mode,
    )
    if found.view.zoom:
        # Its bounds are the same wherever one looks: only the counts are the region's.
        inside = differences(row for row in found.rows if row.region_code == found.view.zoom)
        values, symbols = [row.value for row in inside], [row.symbol for row in inside]
        classes = classify_differences(values, symbols, found.index.name, mode)
    legend = _legend(found, classes, "difference from expected")
    return Section("difference", drawing, drawing.title, "Difference from expected", legend=legend)


def _legend(found: Association, classes: Classes, unit: str) -> Legend:
    rows, zoom, name = found.rows, found.view.zoom, found.area.name
    inside = [row for row in rows if not zoom or row.region_code == zoom]
    where = inside[0].region_name if zoom and inside else ""
    is_there = found.area.has_neighbours and (not zoom or any(row.chosen for row in inside))
    member = any(row.member for row in inside)
    return Legend(
        classes,
        unit,
        area=name if is_there else None,
        group=in_legend(found.group, None if is_there else name) if member else None,
        where=f"in {the(where)}" if where else "",
        note="" if is_there or not found.area.has_neighbours else off_the_map(name, where),
    )


def _scatter(found: Association, mode: Mode) -> Section:
    drawing = scatter(
        found.rows,
        found.indicator.measure,
        found.period.label,
        found.measured_by.measure,
        found.index.name,
        correlation=found.correlation,
        group=found.group.label,
        region=str(found.area.region_name) if found.area.region_name else None,
        mode=mode,
    )
    return Section("scatter", drawing, drawing.title, "One against the other")
