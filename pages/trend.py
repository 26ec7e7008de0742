"""Trend: an indicator over the years, beside England, the region and the areas most like it."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from charts.trend import trend
from screen.about import about_html, questions_html, source_html
from screen.asking import asked, asked_rows
from screen.catalogue import catalogue
from screen.downloads import csv_button, file_name
from screen.draw import draw
from screen.earlier import earlier_html
from screen.figures import compared
from screen.head import freshness, head
from screen.history import events_of
from screen.look import mode
from screen.state import current_view
from screen.years_table import reasons_html, years_table

_NAMED = "trend named"


def page() -> None:
    """Show the page."""
    known, view = catalogue(), current_view()
    area, indicator = known.areas[view.area], known.indicators[view.indicator]
    everything = asked("trend", area=view.area, indicator=view.indicator, model=view.neighbours)
    figures = compared(everything, view.compare)
    likes = _likes(figures)
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

    basis = "derived" if (figures["basis"] == "derived").any() else ""
    left, right = st.columns([0.68, 0.32], gap="large")
    with left:
        caption = f"{area.name}: {drawing.subtitle}"
        st.html(
            '<h2 class="lw-h2">The figures</h2>'
            + years_table(figures, indicator.measure, caption)
            + reasons_html(figures)
            + earlier_html(
                asked_rows("earlier_editions", area=view.area, indicator=view.indicator),
                indicator.measure,
                derived=bool(basis),
            )
        )
        csv_button(
            "Download these figures (CSV)",
            lambda: figures,
            indicator,
            file_name(view, "trend"),
            "trend-csv",
        )
    with right:
        st.html(
            about_html(indicator)
            + questions_html(indicator)
            + source_html(indicator, view, basis)
        )


def _likes(figures: pd.DataFrame) -> dict[str, str]:
    """Name the single neighbours that the chart holds, nearest first."""
    rows = figures[figures["series"] == "neighbour"]
    return dict(zip(rows["area_code"], rows["area_name"], strict=True))
