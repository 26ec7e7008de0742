"""Profile: how an area is doing, in a sentence, a line, a map, and the journey from referral on."""

from __future__ import annotations

from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from charts.choropleth import choropleth
from charts.classes import classify
from charts.journey_table import journey_table
from charts.trend import trend
from geo.serving import geometry_url
from screen.about import questions_html, source_html
from screen.asking import asked
from screen.catalogue import Area, Catalogue, Indicator, Period, catalogue
from screen.draw import caption, draw
from screen.figures import compared, neighbours_at, row_at
from screen.head import freshness, head
from screen.history import events
from screen.links import show_html
from screen.look import mode
from screen.state import current_view
from screen.view import View
from words.finding import headline
from words.numbers import format_number
from words.symbols import is_missing

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
    profile = asked("profile", area=view.area, model=view.neighbours)
    head(area.name, view, fresh=freshness(indicator), under=_under(area, profile))

    period = known.period(view.area, view.indicator, view.period)
    if period is not None:
        _answer(known, view, indicator, period)
    _journey(known, view, area, profile)
    st.html(questions_html(indicator) + source_html(indicator, view, "derived"))


def _under(area: Area, profile: pd.DataFrame) -> str:
    kind = _KINDS.get(str(area.type), "")
    if area.level != "la":
        kind = {"country": "", "region": "region"}.get(area.level, "part of London")
    counted = profile[profile["unit"] == "rate"]["denominator"].dropna()
    children = f"{format_number(counted.iloc[-1])} children aged 0 to 17" if len(counted) else ""
    region = str(area.region_name) if area.in_a_region else ""
    ended = f"ended {area.ended:%B %Y}" if area.ended else ""
    return " · ".join(part for part in (kind, region, children, ended) if part)


def _answer(known: Catalogue, view: View, indicator: Indicator, period: Period) -> None:
    """Say it in one sentence, and show the line and the map that it came from."""
    measure = indicator.measure
    figures = asked("trend", area=view.area, indicator=view.indicator, model=view.neighbours)
    row = row_at(figures, indicator.row, period.id)
    sentence = headline(row, known.areas[view.area].name, neighbours_at(figures, period.id))
    st.html(f'<p class="lw-sentence">{escape(sentence)}</p>')

    left, right = st.columns([0.63, 0.37], gap="large")
    with left:
        line = trend(
            compared(figures, view.compare),
            measure,
            notes=events(asked("area_notes", area=view.area)),
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
            model=view.neighbours,
        )
        classes = classify(values["value"], values["symbol"], measure, mode=mode())
        small = choropleth(
            values,
            geometry_url(period.boundary_set),
            classes,
            measure,
            period.label,
            compact=True,
            height=340,
            mode=mode(),
        )
        draw(small, "profile-map")


def _journey(known: Catalogue, view: View, area: Area, profile: pd.DataFrame) -> None:
    newest = view.but(period="latest")
    ids: list[Any] = profile["indicator_id"].tolist()
    show_html(
        journey_table(
            profile,
            asked("sparkline", area=view.area),
            asked("strip"),
            {key: newest.but(indicator=key).href("trend") for key in ids},
            area=area.name,
            region=None if not area.in_a_region else str(area.region_name),
        ),
        key="profile-journey",
    )
