"""The maps of the deprivation page: one country in one view, an area chosen on any of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

import pandas as pd
import streamlit as st

from answers.asking import Row, asked, asked_rows
from answers.deprived import Sight
from answers.remembered import remembered
from charts.choropleth import choropleth
from charts.choropleth.words import off_the_map
from charts.classes import Classes, classify, within
from charts.difference_map import difference_map
from charts.difference_map.differences import classify_differences, differences
from charts.drawing import Drawing
from charts.legend import map_legend
from charts.palette import Mode
from geo.serving import geometry_url
from screen.look import mode
from screen.section import section
from screen.state import wish
from words.groups import in_legend
from words.measure import Measure
from words.numbers import format_rank
from words.places import the

MAPS: Final = ("deprivation-map", "deprivation-rate", "deprivation-difference")
_HEIGHT: Final = 440


def pair_of_maps(sight: Sight) -> None:
    """Draw deprivation and the rate side by side, at one height whatever stands above them.

    Parameters
    ----------
    sight : Sight
        What the page looks at.
    """
    own = {"area": sight.view.area, "model": sight.model}
    index = {"indicator": sight.index.indicator, "period": sight.index.period, **own}
    rate = {"indicator": sight.view.indicator, "period": sight.period.id, **own}
    by, measure = sight.measured_by.measure, sight.indicator.measure
    counted = " (counted from its districts)" if sight.named != sight.index.name else ""
    with st.container(key="lw-maps"):
        left, right = st.columns(2, gap="large")
    with left:
        title = _standing(asked_rows("map", **index), by, counted)
        unit = f"{sight.index.name}, {by.scale}"
        values = _same_areas(asked("map", **index), sight.rows)
        _map(sight, values, by, str(sight.index.year), title, unit, "deprivation-map")
    with right:
        title = _standing(asked_rows("map", **rate), measure)
        values = asked("map", **rate)
        _map(sight, values, measure, sight.period.label, title, measure.scale, "deprivation-rate")


def map_of_differences(sight: Sight) -> None:
    """Draw how far each authority is from the rate expected of it.

    Parameters
    ----------
    sight : Sight
        What the page looks at: something is expected.
    """
    drawing, classes = remembered(
        difference_map,
        sight.rows,
        _geometry(sight),
        sight.indicator.measure,
        sight.period.label,
        sight.index.name,
        height=_HEIGHT,
        mode=mode(),
    )
    if sight.view.zoom:
        # Its bounds are the same wherever one looks: only the counts are the region's.
        inside = sight.rows[sight.rows["region_code"] == sight.view.zoom]
        classes = classify_differences(differences(inside), sight.index.name, mode())
    _shown(sight, drawing, classes, "difference from expected", "deprivation-difference")


def clicked(key: str) -> Callable[[], None]:
    """Make what answers a click on a chart: the area clicked is chosen.

    Parameters
    ----------
    key : str
        The chart's.

    Returns
    -------
    callable
        To be called after a click; one beside every area changes nothing.
    """

    def choose() -> None:
        picked = st.session_state[key].selection.get("chosen") or []
        codes = [code for one in picked if (code := one.get("area_code"))]
        if codes:
            wish(area=str(codes[0]))

    return choose


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


def _geometry(sight: Sight) -> str:
    return geometry_url(sight.period.boundary_set, sight.view.zoom or None)


def _map(
    sight: Sight,
    values: pd.DataFrame,
    measure: Measure,
    label: str,
    title: str,
    unit: str,
    key: str,
) -> None:
    drawing, classes = remembered(_classed, values, _geometry(sight), measure, label, mode())
    if sight.view.zoom:
        classes = within(classes, values["symbol"], values["region_code"] == sight.view.zoom)
    _shown(sight, replace(drawing, title=title) if title else drawing, classes, unit, key)


def _classed(
    values: pd.DataFrame, geometry: str, measure: Measure, label: str, colours: Mode
) -> tuple[Drawing, Classes]:
    classes = classify(values["value"], values["symbol"], measure, mode=colours)
    return (
        choropleth(values, geometry, classes, measure, label, height=_HEIGHT, mode=colours),
        classes,
    )


def _shown(sight: Sight, drawing: Drawing, classes: Classes, unit: str, key: str) -> None:
    rows, zoom, name = sight.rows, sight.view.zoom, sight.area.name
    inside = rows[rows["region_code"] == zoom] if zoom else rows
    where = str(inside["region_name"].iloc[0]) if zoom and len(inside) else ""
    is_there = sight.area.has_neighbours and bool(inside["chosen"].any() or not zoom)
    member = bool(inside["member"].any())
    legend = map_legend(
        classes,
        title=unit,
        area=name if is_there else None,
        group=in_legend(sight.group, None if is_there else name) if member else None,
        where=f"in {the(where)}" if where else "",
        note="" if is_there or not sight.area.has_neighbours else off_the_map(name, where),
    )
    section(
        drawing,
        key,
        legend=legend,
        sea=not sight.view.zoom,
        on_select=clicked(key),
        selection_mode="chosen",
    )
