"""Profile: how an area is doing, in a sentence, a line, a map, and the journey from referral on."""

from __future__ import annotations

from functools import lru_cache
from html import escape

import pandas as pd
import streamlit as st

from answers.about import questions_html, source_html
from answers.asking import Row, asked, asked_rows, reading
from answers.catalogue import Area, Catalogue, Indicator, Period, catalogue
from answers.chosen_group import ChosenGroup, chosen_group, nobody_html
from answers.earlier import earlier_sentence
from answers.figures import beside, compared, move_at, neighbours_at, row_at, way_at
from answers.history import events_of
from answers.joint import joint_name, named_frame, named_rows, notes_of
from answers.links import link
from answers.per_child import per_child_at
from answers.remembered import remembered
from answers.view import LATEST, View
from charts.choropleth import choropleth
from charts.classes import classify
from charts.drawing import Drawing
from charts.journey_table import journey_table
from charts.palette import Mode
from charts.trend import trend
from geo.serving import geometry_url
from screen.draw import caption, draw
from screen.head import freshness, head
from screen.look import mode
from screen.script import show_html
from screen.state import current_view
from words.headlines import headline
from words.measure import Measure
from words.numbers import format_number

_KINDS = {
    "unitary": "unitary authority",
    "county": "county council",
    "metropolitan": "metropolitan borough",
    "london": "London borough",
}


def page() -> None:
    """Show the page."""
    known, view = catalogue(), current_view()
    area, indicator = known.areas[view.area], known.indicators[view.indicator]
    chosen = chosen_group(known, view)
    profile = asked_rows("profile", area=view.area, model=chosen.model)
    head(area.name, view, fresh=freshness(indicator), under=_under(area, profile))

    period = known.period(view.area, view.indicator, view.period)
    basis = "" if period is None else _answer(known, view, chosen, indicator, period)
    show_html(_journey(reading(), area, chosen), key="profile-journey")
    st.html(questions_html(indicator) + source_html(indicator, view, basis))


def _under(area: Area, profile: list[Row]) -> str:
    kind = _KINDS.get(str(area.type), "")
    if area.level != "la":
        kind = {"country": "", "region": "region"}.get(area.level, "part of London")
    counted = [row["denominator"] for row in profile if row["unit"] == "rate"]
    newest = next((count for count in reversed(counted) if count is not None), None)
    children = "" if newest is None else f"{format_number(newest)} children aged 0 to 17"
    region = str(area.region_name) if area.in_a_region else ""
    ended = f"ended in {area.ended:%B %Y}" if area.ended else ""
    return " · ".join(part for part in (kind, region, children, ended) if part)


def _answer(
    known: Catalogue, view: View, chosen: ChosenGroup, indicator: Indicator, period: Period
) -> str:
    """Say it in one sentence, and show the line and the map that it came from; give its basis."""
    measure, name = indicator.measure, known.areas[view.area].name
    which = {"area": view.area, "indicator": view.indicator}
    question = {**which, "model": chosen.model}
    every = asked_rows("trend", **question)
    rows = named_rows(known.areas, every, view.area)
    named = remembered(named_frame, asked("trend", **question), known.areas, every, view.area)
    moves = asked_rows("movement", **which)
    row = row_at(rows, moves, indicator.row, period.id, period.label)
    row["joint_name"] = joint_name(known.areas, row)
    row["per_child"] = per_child_at(indicator, view.area, period.id)
    sentence = headline(row, name, neighbours_at(rows, period.id), group=chosen.group)
    if row["value"] is None:
        then = earlier_sentence(asked_rows("earlier_editions", **which), measure, period.id)
        sentence = f"{sentence} {then}".strip()
    none = nobody_html(known, view) if "neighbours" in view.compare else ""
    st.html(f'<p class="lw-sentence">{escape(sentence)}</p>{none}')

    left, right = st.columns([0.63, 0.37], gap="large")
    with left:
        line = remembered(
            trend,
            remembered(compared, named, beside(measure, view.compare)),
            measure,
            notes=events_of(view.area),
            at=period.label,
            since=move_at(moves, period.id).get("previous_label"),
            way=way_at(moves, period.id),
            group=chosen.group,
            compact=True,
            height=300,
            mode=mode(),
        )
        caption(line.title, line.subtitle)
        draw(line, "profile-line")
    with right:
        values = asked(
            "map",
            indicator=view.indicator,
            period=period.id,
            area=view.area,
            model=chosen.model,
        )
        shapes = geometry_url(period.boundary_set)
        draw(remembered(_map, values, shapes, measure, period.label, mode()), "profile-map")
        others = chosen.group.whose if values["member"].any() else ""
        told = _how_to_read(known.areas[view.area], period, others)
        shared = notes_of(known.areas, [r for r in rows if r["period_id"] == period.id])
        told = " ".join(part for part in (told, shared) if part)
        st.html(f'<p class="lw-notes">{escape(told)} {link("Open the map", view, "map")}</p>')
    return str(row["basis"] or "")


def _map(values: pd.DataFrame, shapes: str, measure: Measure, label: str, colours: Mode) -> Drawing:
    classes = classify(values["value"], values["symbol"], measure, mode=colours)
    return choropleth(
        values, shapes, classes, measure, label, compact=True, height=340, mode=colours
    )


def _how_to_read(area: Area, period: Period, others: str) -> str:
    high = "Darker" if mode() == "light" else "Brighter"
    beside = f" and {others}" if others else ""
    outlined = f" Outlined: {area.name}{beside}." if area.level == "la" else ""
    return f"{high} is higher, {period.label}.{outlined}"


# The table of eighteen indicators is the dearest part of the page, and the same for every reader.
@lru_cache(maxsize=64)
def _journey(version: str, area: Area, chosen: ChosenGroup) -> str:
    profile = asked("profile", area=area.code, model=chosen.model)
    names = {code: known.name for code, known in catalogue().areas.items()}
    profile = profile.assign(joint_name=profile["joint_with"].map(names))
    return journey_table(
        profile,
        asked("sparkline", area=area.code),
        asked("strip"),
        # The rest of the view is carried along (screen/links.js).
        {key: f"trend?indicator={key}&period={LATEST}" for key in profile["indicator_id"]},
        area=area.name,
        region=str(area.region_name) if area.in_a_region else None,
        likes=chosen.group.short if profile["neighbours_n_of"].any() else None,
        ranked=area.level == "la",
    )
