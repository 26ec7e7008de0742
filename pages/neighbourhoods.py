"""Neighbourhoods: an authority's LSOAs by deprivation, and how their place in England moved."""

from __future__ import annotations

from html import escape

import streamlit as st

from charts.small_area_map import decile_colours, small_area_map
from geo.small_areas import authorities, small_area_url
from screen.about import source_html
from screen.asking import asked, asked_rows
from screen.catalogue import catalogue
from screen.downloads import csv_button, file_name
from screen.draw import draw
from screen.fault import say
from screen.head import freshness, head
from screen.look import mode
from screen.neighbourhoods import list_html, moves_html
from screen.state import current_view
from words.small_areas import BEST_FIT, METHODS, counted

_INDEX = "neighbourhoods index"
_EDITION = "iod2025"
_EARLIER = {"idaci": (2019,), "imd": (2019, 2015)}


def page() -> None:
    """Show the page."""
    known, view = catalogue(), current_view()
    area = known.areas[view.area]
    if view.area not in authorities():
        head(f"Neighbourhoods of {area.name}", view, path="neighbourhoods")
        say("Choose an authority of today in the bar above: its neighbourhoods are shown here.")
        return
    held = asked_rows("small_area_indicators", area=view.area)
    indices = {
        str(row["indicator_id"]): str(row["name"])
        for row in held
        if row["unit"] == "rank" and row["period_id"] == _EDITION
    }
    chosen = str(st.session_state.get(_INDEX) or "")
    index = chosen if chosen in indices else "idaci_rank"
    values = asked("small_areas", area=view.area, indicator=index, period=_EDITION)
    named = _short(indices[index])
    drawing = small_area_map(values, small_area_url(view.area), named, area.name, mode())
    indicator = known.indicators[index]
    head(
        drawing.title,
        view,
        path="neighbourhoods",
        fresh=freshness(indicator),
        under=drawing.subtitle,
    )
    st.selectbox(
        "Index",
        list(indices),
        key=_INDEX,
        format_func=lambda key: _short(indices.get(key or "", "")),
        width=420,
    )
    left, right = st.columns([0.64, 0.36], gap="large")
    with left:
        draw(drawing, "neighbourhoods-map")
        st.html(f'<p class="lw-figure-under">{BEST_FIT}</p>')
    with right:
        rows = asked_rows("small_areas", area=view.area, indicator=index, period=_EDITION)
        st.html(list_html(rows, decile_colours(mode()), area.name))
        csv_button(
            "Download these figures (CSV)",
            lambda: values,
            indicator,
            file_name(view, "neighbourhoods"),
            "neighbourhoods-csv",
        )
    measure = index.removesuffix("_rank")
    ten = ", ".join(f"{row['name']} ({row['ward_name'] or 'ward not known'})" for row in rows[:10])
    st.html(f'<h2 class="lw-h2">The ten most deprived</h2><p>{escape(ten)}.</p>')
    if measure in _EARLIER:
        _moves(view.area, area.name, measure)
    st.html(source_html(indicator, view, ""))


def _moves(code: str, name: str, measure: str) -> None:
    summary = asked_rows("small_area_summary", area=code)
    moves = asked_rows("small_area_moves", area=code, measure=measure)
    st.html(
        '<h2 class="lw-h2">How their place in England moved</h2>'
        f"<p>{escape(counted(list(summary), measure, name))}</p><p>{METHODS}</p>"
        + moves_html(moves, _EARLIER[measure])
    )


def _short(name: str) -> str:
    return name.removesuffix(", rank").removesuffix(" rank")
