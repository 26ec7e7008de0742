"""Deprivation: a rate beside how deprived children are, and who is off what it leads to expect."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pandas as pd

from answers.about import source
from answers.answer import Answer, Choice, Legend, Link, Offer, Section, Text
from answers.asking import Row, asked, asked_rows
from answers.association import Association, association_of, usual_index
from answers.catalogue import Catalogue, catalogue
from answers.chosen_group import chosen_group, nobody
from answers.expected_table import expected_rows, expected_table
from answers.files.deprivation import deprivation_file, heat_map_file
from answers.freshness import freshness
from answers.heat_map import heat_map
from answers.joint import joint_name, notes_of
from answers.ranked_table import ranked_table
from answers.table import Table
from answers.view import KINDS, View
from charts.choropleth import choropleth
from charts.choropleth.words import off_the_map
from charts.classes import Classes, classify, within
from charts.difference_map import difference_map
from charts.difference_map.differences import classify_differences, differences
from charts.drawing import Drawing
from charts.palette import Mode
from charts.scatter import scatter
from geo.licence import LICENCE
from geo.serving import geometry_url
from queries.cache import cached
from words.deprivation import NOT_CAUSE, expected_sentence, nothing_expected, together
from words.finding import capital
from words.groups import in_legend
from words.indices import Index, counted_from_districts, editions_differ, none_serves, unfit
from words.joint import whose
from words.measure import Measure
from words.numbers import format_rank
from words.orders import TYPES, nobody_there, order_of
from words.places import the
from words.totals import ONLY_SIZE

SCREEN: Final = "deprivation"
_HEIGHT: Final = 440


@cached
def deprivation(view: View, mode: Mode = "light") -> Answer:
    """Set an indicator beside how deprived children are.

    Parameters
    ----------
    view : View
        What is chosen.
    mode : {'light', 'dark'}
        What drawings are coloured for.

    Returns
    -------
    Answer
        Sections ``index`` (what it measures), ``map`` (of deprivation), ``rate`` (of the
        indicator), ``scatter``, ``difference`` (who is off what is expected), ``found`` (the
        same as a table), ``list`` (every authority) and ``order`` (authorities in order of
        deprivation), as far as there is something to show; ``index``, ``zoom`` and ``kind``
        among the choices.
    """
    known = catalogue()
    indicator = known.indicators[view.indicator]
    measure = indicator.measure
    period = known.period(view.area, view.indicator, view.period)
    title = f"{measure.short_name} and deprivation"
    if period is None:
        said = "No authority has a figure of this indicator."
        return Answer(SCREEN, view, title, remarks=(said,))
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
        said = none_serves(known.indices.values(), period.end)
        return _with_order(known, replace(answer, remarks=(said,)), usual_index(known))
    wanted = known.indices.get(view.index)
    why = unfit(wanted, found.index, period.end) if wanted else ""
    told = _told(known, found)
    answer = replace(
        answer,
        remarks=(why,) if why else (),
        sentence=told[0],
        notes=(told[1],) if told[1] else (),
        source=(*_parts(answer.source), *_parts(_index_source(found))),
    )
    return _with_order(known, answer, found.index)


def _parts(text: Text) -> tuple[str | Link, ...]:
    return (text,) if isinstance(text, str) else text


def _told(known: Catalogue, found: Association) -> tuple[str, str]:
    """Give the sentence, and what to mind of it."""
    measure = found.indicator.measure
    said = together(measure, found.index.name, found.correlation, found.n, found.explained)
    first, row = "", found.row
    if row is not None:
        row = row | {"joint_name": joint_name(known.areas, row)}
        first = expected_sentence(found.area.name, measure, found.period.label, found.named, row)
    elif said or measure.is_total:
        first = said or ONLY_SIZE
    told = [said if row is not None else "", NOT_CAUSE if said else "", _why_not(found)]
    told.append(notes_of(known.areas, asked_rows("deprivation", **found.asks)))
    return first, " ".join(text for text in told if text)


def _why_not(found: Association) -> str:
    """Say why nothing is expected of anybody, or of the chosen area, where nothing is."""
    if not found.fitted:
        return nothing_expected(found.indicator.measure, found.index.name, found.explained)
    row = found.row
    if row is not None and row["value"] is not None and row["deprivation"] is None:
        return f"{found.area.name} has no {found.index.name}, so nothing is expected of it."
    return ""


def _about_index(found: Association) -> str:
    """Say what the index measures and what to mind of its editions."""
    told = (
        found.index.said,
        editions_differ(found.index, found.choice),
        counted_from_districts(found.index, found.counted),
    )
    return " ".join(text for text in told if text)


def _index_source(found: Association) -> Text:
    row = found.measured_by.row
    return (
        f" {found.index.name}: {row['publisher']}, ",
        Link(str(row["publication"]), path=str(row["source_url"])),
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
    sections = [
        Section("index", None, notes=tuple(note for note in about if note)),
        _index_map(found, mode),
        _rate_map(found, mode),
    ]
    if not found.indicator.measure.is_total:
        sections.append(_scatter(found, mode))
        if found.fitted:
            sections.append(_difference_map(found, mode))
    sections += [_found(known, found), _list(found)]
    return tuple(sections)


def _index_map(found: Association, mode: Mode) -> Section:
    """Draw deprivation, at one height with the rate whatever stands above them."""
    by = found.measured_by.measure
    asks = {"indicator": found.index.indicator, "period": found.index.period, **_own(found)}
    counted = " (counted from its districts)" if found.named != found.index.name else ""
    title = _standing(asked_rows("map", **asks), by, counted)
    values = _same_areas(asked("map", **asks), found.rows)
    unit = f"{found.index.name}, {by.scale}"
    return _map("map", found, values, by, str(found.index.year), title, unit, mode)


def _rate_map(found: Association, mode: Mode) -> Section:
    measure = found.indicator.measure
    asks = {"indicator": found.view.indicator, "period": found.period.id, **_own(found)}
    title = _standing(asked_rows("map", **asks), measure)
    values, label = asked("map", **asks), found.period.label
    return _map("rate", found, values, measure, label, title, measure.scale, mode)


def _own(found: Association) -> dict[str, str]:
    return {"area": found.view.area, "model": found.model}


def _same_areas(values: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """Give an index for the authorities of the rate's period, those that it lacks as missing."""
    kept = values["area_code"].isin(rows["area_code"])
    lacking = ~rows["area_code"].isin(values["area_code"])
    if kept.all() and not lacking.any():
        return values
    names = ["area_code", "name", "region_code", "region_name", "chosen", "member"]
    return pd.concat([values[kept], rows.loc[lacking, names]], ignore_index=True)


def _standing(rows: list[Row], measure: Measure, counted: str = "") -> str:
    """Say the chosen area's figure and place in few words: two maps stand side by side."""
    own = next((row for row in rows if row["chosen"]), None)
    if own is None or own["value"] is None:
        return ""
    joint = int(own["rank_shared"] or 0)
    place = format_rank(own["rank"], own["rank_n"], polarity=measure.polarity, joint=joint)
    said = f"{measure.short_name}: {measure.shown(own['value'])}{counted}"
    return f"{said}, {place}" if place else said


def _geometry(found: Association) -> str:
    return geometry_url(found.period.boundary_set, found.view.zoom or None)


def _map(
    key: str,
    found: Association,
    values: pd.DataFrame,
    measure: Measure,
    label: str,
    title: str,
    unit: str,
    mode: Mode,
) -> Section:
    drawing, classes = _classed(values, _geometry(found), measure, label, mode)
    if found.view.zoom:
        classes = within(classes, values["symbol"], values["region_code"] == found.view.zoom)
    drawing = replace(drawing, title=title) if title else drawing
    return Section(key, drawing, drawing.title, legend=_legend(found, classes, unit))


def _classed(
    values: pd.DataFrame, geometry: str, measure: Measure, label: str, mode: Mode
) -> tuple[Drawing, Classes]:
    classes = classify(values["value"], values["symbol"], measure, mode=mode)
    drawing = choropleth(values, geometry, classes, measure, label, height=_HEIGHT, mode=mode)
    return drawing, classes


def _difference_map(found: Association, mode: Mode) -> Section:
    """Draw how far each authority is from the rate expected of it."""
    drawing, classes = difference_map(found.rows,
        _geometry(found),
        found.indicator.measure,
        found.period.label,
        found.index.name,
        height=_HEIGHT,
        mode=mode,
    )
    if found.view.zoom:
        # Its bounds are the same wherever one looks: only the counts are the region's.
        inside = found.rows[found.rows["region_code"] == found.view.zoom]
        classes = classify_differences(differences(inside), found.index.name, mode)
    legend = _legend(found, classes, "difference from expected")
    return Section("difference", drawing, drawing.title, legend=legend)


def _legend(found: Association, classes: Classes, unit: str) -> Legend:
    rows, zoom, name = found.rows, found.view.zoom, found.area.name
    inside = rows[rows["region_code"] == zoom] if zoom else rows
    where = str(inside["region_name"].iloc[0]) if zoom and len(inside) else ""
    is_there = found.area.has_neighbours and bool(inside["chosen"].any() or not zoom)
    member = bool(inside["member"].any())
    return Legend(
        classes,
        unit,
        area=name if is_there else None,
        group=in_legend(found.group, None if is_there else name) if member else None,
        where=f"in {the(where)}" if where else "",
        note="" if is_there or not found.area.has_neighbours else off_the_map(name, where),
    )


def _scatter(found: Association, mode: Mode) -> Section:
    drawing = scatter(found.rows,
        found.indicator.measure,
        found.period.label,
        found.measured_by.measure,
        found.index.name,
        correlation=found.correlation,
        group=found.group.label,
        region=str(found.area.region_name) if found.area.region_name else None,
        mode=mode,
    )
    return Section("scatter", drawing, drawing.title)


def _found(known: Catalogue, found: Association) -> Section:
    """List what was found beside what was expected."""
    measure, index = found.indicator.measure, found.index.name
    title = f"Found and expected by {index}" if found.fitted else f"Figures beside {index}"
    notes = () if found.fitted else (_why_not(found),)
    offer = Offer("Download all authorities (CSV)", deprivation_file(found))
    listed = expected_rows(
        [
            row | {"name": whose(row["name"], joint_name(known.areas, row))}
            for row in asked_rows("deprivation", **found.asks)
        ]
    )
    if not listed:
        return Section("found", None, title, notes=notes, offer=offer)
    caption = f"{title}: {measure.subtitle(found.period.label)}"
    table = expected_table(listed, measure, found.measured_by.measure, index, caption)
    return Section("found", table, title, notes=notes, offer=offer)


def _list(found: Association) -> Section:
    """List every authority, to choose from."""
    asks = {"indicator": found.view.indicator, "period": found.period.id, **_own(found)}
    table = ranked_table(asked("map", **asks), found.indicator.measure, "England")
    return Section("list", table, "England")


def _with_order(known: Catalogue, answer: Answer, index: Index | None) -> Answer:
    """Add the heat map, narrowed to a region or a type of authority."""
    if index is None:
        return answer
    view = answer.view
    asks = _order(index, view.zoom, view.kind)
    title = "Authorities in order of deprivation"
    rows = asked_rows("heat_map", **asks)
    if not rows:
        said = nobody_there(view.kind, known.areas[view.zoom].name)
        section = Section("order", None, title, remark=said)
        return replace(answer, sections=(*answer.sections, section))
    table = _in_order(index, view.zoom, view.kind)
    file = heat_map_file(known, view, index, asks)
    section = Section(
        "order",
        table,
        title,
        notes=(order_of(rows, index.name, view.area),),
        offer=Offer("Download this table (CSV)", file),
    )
    return replace(answer, sections=(*answer.sections, section))


def _order(index: Index, region: str, kind: str) -> dict[str, str | None]:
    return {
        "against": index.indicator,
        "edition": index.period,
        "region": region or None,
        "type": kind or None,
    }


@cached
def _in_order(index: Index, region: str, kind: str) -> Table:
    """Lay out the heat map, the same for every reader and area: what marks an area is a style."""
    rows = asked_rows("heat_map", **_order(index, region, kind))
    measure = catalogue().indicators[index.indicator].measure
    caption = f"Authorities in order of deprivation ({index.name}), most deprived first"
    return heat_map(rows, measure, index.name, f"{caption}, by indicator")


def members_in_order(view: View) -> list[str]:
    """List the codes of the chosen area's group, which the heat map marks."""
    model = chosen_group(catalogue(), view).model
    rows = asked_rows(
        "neighbours", area=view.area, model=model, indicator=view.indicator, period=""
    )
    return [row["neighbour_code"] for row in rows]
