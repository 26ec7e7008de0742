"""Map: an indicator across England or a region, with a list that does the same by keyboard."""

from __future__ import annotations

from functools import partial
from html import escape
from typing import Any, get_args

import pandas as pd
import streamlit as st

from answers.about import source_html
from answers.asking import asked, asked_rows
from answers.catalogue import Catalogue, Indicator, Period, catalogue
from answers.chosen_group import chosen_group, nobody_html
from answers.files.map import map_file
from answers.joint import notes_of
from answers.pick_list import pick_rows
from answers.remembered import remembered
from answers.view import View
from charts.choropleth import choropleth
from charts.choropleth.words import legend_title, off_the_map
from charts.classes import METHODS, Classes, Method, classify, within
from charts.legend import map_legend
from charts.palette import Mode
from geo.serving import geometry_url, proportions
from pages.neighbourhoods import inside
from screen.downloads import csv_button
from screen.draw import draw
from screen.fault import say
from screen.head import freshness, head
from screen.look import mode
from screen.place_choice import place_choice
from screen.script import show_list
from screen.state import current_view, wish
from words.groups import Group, in_legend
from words.measure import Measure
from words.places import the
from words.totals import ONLY_SIZE

_CHART = "map-chart"
_CLASSES = "map-classes"
_PERIOD = "map-period"


def page() -> None:
    """Show the page."""
    known, view = catalogue(), current_view()
    if view.place:
        inside(known, view, "map")
        return
    indicator = known.indicators[view.indicator]
    period = known.period(view.area, view.indicator, view.period)
    group, model = chosen_group(known, view)
    which = {"indicator": view.indicator, "area": view.area, "model": model}
    values = asked("map", period=period.id, **which) if period else None
    if period is None or values is None or values.empty:
        head(indicator.measure.name, view, path="map")
        say("No authority has a figure of this indicator.")
        return
    method: Method = view.classes  # type: ignore[assignment]  # the address was checked
    classes = remembered(_classes, values, indicator.measure, method, mode())
    drawing = remembered(
        choropleth,
        values,
        geometry_url(period.boundary_set, view.zoom or None),
        classes,
        indicator.measure,
        period.label,
        zoom=view.zoom,
        height="container",
        mode=mode(),
    )
    head(drawing.title, view, path="map", fresh=freshness(indicator), under=drawing.subtitle)
    with st.container(key="lw-map", horizontal=True, gap="large"):
        with st.container(key="lw-atlas"):
            _controls(known, view, period)
            legend = _legend(known, view, group, indicator, values, classes)
            st.html(legend + nobody_html(known, view))
            mind = ONLY_SIZE if indicator.measure.is_total else ""
            shared = notes_of(known.areas, asked_rows("map", period=period.id, **which))
            for said in (mind, shared):
                if said:
                    st.html(f'<p class="lw-notes">{escape(said)}</p>')
            shape = proportions(period.boundary_set, view.zoom or None)
            st.html(f"<style>.st-key-map-chart{{aspect-ratio:{shape:.3f}}}</style>")
            draw(drawing, _CHART, height="stretch", on_select=_clicked, selection_mode="chosen")
        with st.container(key="lw-map-right"):
            _list(known, view, group, indicator, period, values)
    basis = "derived" if (values["basis"] == "derived").any() else ""
    st.html(source_html(indicator, view, basis))


def _classes(values: pd.DataFrame, measure: Measure, method: Method, colours: Mode) -> Classes:
    return classify(values["value"], values["symbol"], measure, method=method, mode=colours)


def _controls(known: Catalogue, view: View, period: Period) -> None:
    with st.container(key="lw-map-controls", horizontal=True, vertical_alignment="bottom"):
        place_choice(known)
        st.session_state[_CLASSES] = view.classes
        st.selectbox(
            "Classes",
            list(get_args(Method)),
            format_func=lambda method: METHODS[method],
            key=_CLASSES,
            on_change=partial(_chosen, "classes", _CLASSES),
            filter_mode=None,
        )
        labels = {p.id: p.label for p in reversed(known.periods_of(view.area, view.indicator))}
        if len(labels) > 1:
            st.session_state[_PERIOD] = period.id
            st.select_slider(
                "Period",
                list(labels),
                format_func=lambda key: labels.get(key, key),
                key=_PERIOD,
                on_change=partial(_chosen, "period", _PERIOD),
            )


def _legend(
    known: Catalogue,
    view: View,
    group: Group,
    indicator: Indicator,
    values: pd.DataFrame,
    classes: Classes,
) -> str:
    """Write the legend of what is on the map, which may be a region without the chosen area."""
    area, where = known.areas[view.area], known.areas[view.zoom].name if view.zoom else ""
    here = values["region_code"] == view.zoom if view.zoom else values["name"].notna()
    shown = bool((values["chosen"] & here).any())
    member = bool(values.loc[here, "member"].any())
    return map_legend(
        within(classes, values["symbol"], here),
        title=legend_title(indicator.measure),
        area=area.name if shown else None,
        group=in_legend(group, None if shown else area.name) if member else None,
        where=f"in {the(where)}" if where else "",
        note="" if shown or not area.has_neighbours else off_the_map(area.name, where),
    )


def _list(
    known: Catalogue,
    view: View,
    group: Group,
    indicator: Indicator,
    period: Period,
    values: pd.DataFrame,
) -> None:
    where = the(known.areas[view.zoom].name) if view.zoom else "England"
    within = values[values["region_code"] == view.zoom] if view.zoom else values
    rows = pick_rows(within, indicator.measure, known.areas)
    show_list(rows, view.area, where, group.one, "map-list")
    file = map_file(known, view, chosen_group(known, view).model, indicator, period, within)
    csv_button("Download these figures (CSV)", file, "map-csv")


def _chosen(part: str, key: str) -> None:
    wish(**{part: str(st.session_state[key])})


def _clicked() -> None:
    """Choose the area that was clicked; a click beside every area changes nothing."""
    event: Any = st.session_state[_CHART]
    picked = event.selection.get("chosen") or []
    codes = [code for code in (one.get("area_code") for one in picked) if code]
    if codes:
        wish(area=str(codes[0]))
