"""Map: an indicator across England or a region, with a list that does the same by keyboard."""

from __future__ import annotations

from functools import partial
from typing import Any, get_args

import pandas as pd
import streamlit as st

from charts.choropleth import choropleth
from charts.classes import METHODS, Method, classify
from charts.legend import map_legend
from geo.serving import geometry_url
from pages.neighbourhoods import inside
from screen.about import source_html
from screen.asking import asked
from screen.catalogue import Catalogue, Indicator, Period, catalogue
from screen.downloads import csv_button, file_name
from screen.draw import draw
from screen.fault import say
from screen.head import freshness, head
from screen.look import mode
from screen.pick_list import pick_rows
from screen.place_choice import place_choice
from screen.script import show_list
from screen.state import current_view, wish
from screen.view import View

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
    which = {"indicator": view.indicator, "area": view.area, "model": view.neighbours}
    values = asked("map", period=period.id, **which) if period else None
    if period is None or values is None or values.empty:
        head(indicator.measure.name, view, path="map")
        say("No authority has a figure of this indicator.")
        return
    method: Method = view.classes  # type: ignore[assignment]  # the address was checked
    classes = classify(
        values["value"], values["symbol"], indicator.measure, method=method, mode=mode()
    )
    drawing = choropleth(
        values,
        geometry_url(period.boundary_set, view.zoom or None),
        classes,
        indicator.measure,
        period.label,
        mode=mode(),
    )
    head(drawing.title, view, path="map", fresh=freshness(indicator), under=drawing.subtitle)
    with st.container(key="lw-map", horizontal=True, gap="large"):
        with st.container(key="lw-map-left"):
            _controls(known, view, period)
            with st.container(key="lw-map-box", horizontal=True):
                area = known.areas[view.area]
                st.html(
                    map_legend(
                        classes,
                        title=indicator.measure.scale,
                        area=area.name if area.has_neighbours else None,
                        neighbours=bool(values["neighbour_rank"].notna().any()),
                    )
                )
                draw(drawing, _CHART, on_select=_clicked, selection_mode="chosen")
        with st.container(key="lw-map-right"):
            _list(known, view, indicator, values)
    basis = "derived" if (values["basis"] == "derived").any() else ""
    st.html(source_html(indicator, view, basis))


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


def _list(known: Catalogue, view: View, indicator: Indicator, values: pd.DataFrame) -> None:
    where = known.areas[view.zoom].name if view.zoom else "England"
    within = values[values["region_code"] == view.zoom] if view.zoom else values
    rows = pick_rows(within, indicator.measure, known.areas)
    show_list(rows, view.area, where, "map-list")
    csv_button(
        "Download these figures (CSV)", lambda: within, indicator, file_name(view, "map"), "map-csv"
    )


def _chosen(part: str, key: str) -> None:
    wish(**{part: str(st.session_state[key])})


def _clicked() -> None:
    """Choose the area that was clicked; a click beside every area changes nothing."""
    event: Any = st.session_state[_CHART]
    picked = event.selection.get("chosen") or []
    codes = [code for code in (one.get("area_code") for one in picked) if code]
    if codes:
        wish(area=str(codes[0]))
