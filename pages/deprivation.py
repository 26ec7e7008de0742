"""Deprivation: a rate beside how deprived children are, and who is off what it leads to expect."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import Any, Final

import streamlit as st

from charts.choropleth import choropleth
from charts.classes import Classes, classify
from charts.difference import classify_differences, difference_of, differences
from charts.drawing import Drawing
from charts.expected_table import expected_rows, expected_table
from charts.legend import map_legend
from charts.scatter import scatter
from geo.serving import geometry_url
from screen.about import source_html
from screen.asking import Row, asked, asked_rows
from screen.catalogue import Catalogue, catalogue
from screen.deprivation_order import order_of_deprivation
from screen.deprived import Sight, look
from screen.downloads import csv_button, file_name
from screen.fault import say
from screen.group_choice import group_choice
from screen.head import freshness, head
from screen.look import mode
from screen.pick_list import pick_rows
from screen.region_choice import region_choice
from screen.script import show_list
from screen.section import look_of_sections, section
from screen.state import current_view, wish
from words.deprivation import NOT_CAUSE, expected_sentence, together
from words.difference_maps import difference_alt, difference_title
from words.indices import index_of, none_serves, unfit
from words.measure import Measure
from words.numbers import format_rank

_HEIGHT: Final = 440


def page() -> None:
    """Show the page."""
    known, view = catalogue(), current_view()
    area, indicator = known.areas[view.area], known.indicators[view.indicator]
    measure = indicator.measure
    period = known.period(view.area, view.indicator, view.period)
    title = f"{measure.short_name} and deprivation"
    if period is None:
        head(title, view, path="deprivation")
        say("No authority has a figure of this indicator.")
        return
    under = measure.subtitle(period.label)
    head(title, view, path="deprivation", fresh=freshness(indicator), under=under)
    look_of_sections()
    sight = look(known, view, area, indicator, period)
    if sight is None:
        say(none_serves(period.end))
    else:
        _answer(sight)
        _controls(known, sight)
        _maps(sight)
        _expected(sight)
        _who(known, sight)
    order_of_deprivation(known, view)
    st.html(source_html(indicator, view, "derived"))


def _answer(sight: Sight) -> None:
    view, measure = sight.view, sight.indicator.measure
    if view.index and view.index != sight.index.key:
        say(unfit(view.index, sight.index, sight.period.end))
    said = together(measure, sight.index.name, sight.correlation, sight.explained)
    row = sight.row
    if row is not None:
        first = expected_sentence(
            sight.area.name, measure, sight.period.label, sight.index.name, row
        )
        st.html(f'<p class="lw-sentence">{escape(first)}</p>')
    elif said:
        st.html(f'<p class="lw-sentence">{escape(said)}</p>')
    told = [said if row is not None else "", NOT_CAUSE, *_why_not(sight, row)]
    st.html(f'<p class="lw-beside">{escape(" ".join(text for text in told if text))}</p>')


def _why_not(sight: Sight, row: dict[str, Any] | None) -> list[str]:
    """Say why nothing is expected, where nothing is."""
    if row is not None and row["value"] is not None and row["deprivation"] is None:
        return [f"{sight.area.name} has no {sight.index.name}, so nothing is expected of it."]
    if sight.fitted or (sight.explained is not None and sight.explained < 0.1):
        return []
    if sight.index.kind != "idaci":
        return ["What to expect is worked out by IDACI, the income deprivation of children alone."]
    if sight.indicator.measure.unit != "rate":
        return ["What to expect is worked out for rates of children alone, not for this measure."]
    return ["Nothing is expected here: too few authorities have counts for this period."]


def _controls(known: Catalogue, sight: Sight) -> None:
    one, two, three = st.columns(3, gap="medium")
    with one:
        st.session_state["deprivation-index"] = sight.index.key
        st.selectbox(
            "Index of deprivation",
            [index.key for index in sight.choice],
            format_func=lambda key: index_of(key).name,
            key="deprivation-index",
            on_change=_wished,
            args=("index", "deprivation-index"),
            filter_mode=None,
        )
    with two:
        region_choice(known, "deprivation-zoom", "Zoom to")
    with three:
        if sight.area.has_neighbours:
            group_choice(known, sight.view, sight.area)


def _wished(part: str, key: str) -> None:
    wish(**{part: str(st.session_state[key])})


def _maps(sight: Sight) -> None:
    """Draw deprivation and the rate side by side, in one view of the same country."""
    own = {"area": sight.view.area, "model": sight.view.model}
    index = {"indicator": sight.index.indicator, "period": sight.index.period, **own}
    rate = {"indicator": sight.view.indicator, "period": sight.period.id, **own}
    left, right = st.columns(2, gap="large")
    for where, question, measure, label, key in (
        (left, index, sight.measured_by.measure, str(sight.index.year), "deprivation-map"),
        (right, rate, sight.indicator.measure, sight.period.label, "deprivation-rate"),
    ):
        values, rows = asked("map", **question), asked_rows("map", **question)
        classes = classify(values["value"], values["symbol"], measure, mode=mode())
        drawing = choropleth(
            values, _geometry(sight), classes, measure, label, height=_HEIGHT, mode=mode()
        )
        title = _standing(rows, measure)
        with where:
            _map(sight, replace(drawing, title=title) if title else drawing, classes, measure, key)


def _standing(rows: list[Row], measure: Measure) -> str:
    """Say the chosen area's figure and place in few words: two maps stand side by side."""
    own = next((row for row in rows if row["chosen"]), None)
    if own is None or own["value"] is None:
        return ""
    joint = sum(row["rank"] == own["rank"] for row in rows) > 1
    place = format_rank(own["rank"], own["rank_n"], polarity=measure.polarity, joint=joint)
    return f"{measure.short_name}: {measure.shown(own['value'])}, {place}"


def _geometry(sight: Sight) -> str:
    return geometry_url(sight.period.boundary_set, sight.view.zoom or None)


def _map(sight: Sight, drawing: Drawing, classes: Classes, measure: Measure, key: str) -> None:
    like = bool(sight.rows["member"].any())
    area = sight.area.name if sight.area.has_neighbours else None
    legend = map_legend(classes, title=measure.scale, area=area, neighbours=like)
    section(drawing, key, legend=legend, on_select=_clicked(key), selection_mode="chosen")


def _clicked(key: str) -> Any:
    def choose() -> None:
        picked = st.session_state[key].selection.get("chosen") or []
        codes = [code for one in picked if (code := one.get("area_code"))]
        if codes:
            wish(area=str(codes[0]))

    return choose


def _expected(sight: Sight) -> None:
    """Draw the rate against the index, and beside it who is off what was expected."""
    measure = sight.indicator.measure
    drawing = scatter(
        sight.rows,
        measure,
        sight.period.label,
        sight.measured_by.measure,
        sight.index.name,
        correlation=sight.correlation,
        group=sight.group.label,
        region=str(sight.area.region_name) if sight.area.region_name else None,
        mode=mode(),
    )
    key = "deprivation-scatter"
    more: dict[str, Any] = {"on_select": _clicked(key), "selection_mode": "chosen"}
    if not sight.fitted:
        section(drawing, key, **more)
        return
    left, right = st.columns(2, gap="large")
    with left:
        section(drawing, key, **more)
    values = differences(sight.rows)
    classes = classify_differences(values, mode())
    name = difference_of(measure)
    shapes = choropleth(
        values, _geometry(sight), classes, name, sight.period.label, height=_HEIGHT, mode=mode()
    )
    row = sight.row
    titled = difference_title(measure, sight.area.name, row["ratio"] if row else None)
    counts = [(one.label, one.count) for one in classes.classes]
    shapes = replace(shapes, title=titled, alt=difference_alt(sight.period.label, titled, counts))
    with right:
        _map(sight, shapes, classes, name, "deprivation-difference")


def _who(known: Catalogue, sight: Sight) -> None:
    """List found beside expected, and every authority to choose from."""
    view, measure = sight.view, sight.indicator.measure
    left, right = st.columns([0.66, 0.34], gap="large")
    with left:
        st.html('<h2 class="lw-h2">Found and expected</h2>')
        listed = expected_rows(asked_rows("deprivation", **sight.asks))
        named = f"Found and expected: {measure.subtitle(sight.period.label)}"
        if listed:
            index = sight.measured_by.measure
            st.html(expected_table(listed, measure, index, named))
        csv_button(
            "Download all authorities (CSV)",
            lambda: sight.rows,
            sight.indicator,
            file_name(view, "deprivation"),
            "deprivation-csv",
        )
    with right:
        values = asked(
            "map",
            indicator=view.indicator,
            period=sight.period.id,
            area=view.area,
            model=view.model,
        )
        rows = pick_rows(values, measure, known.areas)
        show_list(rows, view.area, "England", "deprivation-list")
