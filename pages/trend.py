"""Trend: an indicator over the years, beside England, the region and the areas most like it."""

from __future__ import annotations

from functools import lru_cache

import streamlit as st

from charts.trend import trend
from screen.about import about_html, questions_html, source_html
from screen.asking import asked, asked_rows, reading
from screen.catalogue import catalogue
from screen.downloads import csv_button, file_name
from screen.draw import draw
from screen.earlier import earlier_html
from screen.figures import compared, compared_rows
from screen.head import freshness, head
from screen.history import events_of
from screen.look import mode
from screen.state import current_view
from screen.view import View
from screen.years_table import reasons_html, years_table

_NAMED = "trend named"


def page() -> None:
    """Show the page."""
    known, view = catalogue(), current_view()
    indicator = known.indicators[view.indicator]
    question = _question(view)
    figures = compared(asked("trend", **question), view.compare)
    rows = compared_rows(asked_rows("trend", **question), view.compare)
    likes = {r["area_code"]: r["area_name"] for r in rows if r["series"] == "neighbour"}
    drawing = trend(
        figures,
        indicator.measure,
        notes=events_of(view.area),
        named=[code for code in st.session_state.get(_NAMED, []) if code in likes],
        height=480,
        mode=mode(),
    )
    head(drawing.title, view, path="trend", fresh=freshness(indicator), under=drawing.subtitle)
    draw(drawing, "trend-line")
    if likes:
        st.pills(
            "Name like areas on the chart",
            list(likes),
            selection_mode="multi",
            format_func=lambda code: likes[code],
            key=_NAMED,
        )

    basis = "derived" if any(row["basis"] == "derived" for row in rows) else ""
    left, right = st.columns([0.68, 0.32], gap="large")
    with left:
        st.html(_figures(reading(), view))
        csv_button(
            "Download these figures (CSV)",
            lambda: figures,
            indicator,
            file_name(view, "trend"),
            "trend-csv",
        )
    with right:
        st.html(
            about_html(indicator) + questions_html(indicator) + source_html(indicator, view, basis)
        )


def _question(view: View) -> dict[str, str]:
    return {"area": view.area, "indicator": view.indicator, "model": view.neighbours}


# Two hundred cells, the same for every reader and every run.
@lru_cache(maxsize=64)
def _figures(version: str, view: View) -> str:
    known = catalogue()
    measure = known.indicators[view.indicator].measure
    rows = compared_rows(asked_rows("trend", **_question(view)), view.compare)
    caption = f"{known.areas[view.area].name}: {measure.name}"
    earlier = asked_rows("earlier_editions", area=view.area, indicator=view.indicator)
    derived = any(row["basis"] == "derived" for row in rows)
    return (
        '<h2 class="lw-h2">The figures</h2>'
        + years_table(rows, measure, caption)
        + reasons_html(rows)
        + earlier_html(earlier, measure, derived=derived)
    )
