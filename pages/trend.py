"""Trend: an indicator over the years, beside England, the region and the areas most like it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from html import escape
from typing import Any

import streamlit as st

from answers.about import about_html, questions_html, source_html
from answers.asking import Row, asked, asked_rows, reading
from answers.catalogue import Indicator, Period, catalogue
from answers.chosen_group import chosen_group, nobody_html
from answers.earlier import earlier_html, earlier_sentence
from answers.figures import (
    beside,
    compared,
    compared_rows,
    move_at,
    points_until,
    way_at,
)
from answers.files.trend import groups_file, trend_file
from answers.history import events_of
from answers.joint import named_frame, named_rows, notes_of
from answers.per_child import per_child_at
from answers.remembered import remembered
from answers.view import View
from answers.years_table import reasons_html, years_table
from charts.breakdown_table import breakdown_tables
from charts.trend import trend
from queries import ENGLAND
from screen.downloads import csv_button
from screen.draw import draw
from screen.head import freshness, head
from screen.look import mode
from screen.script import show_html
from screen.state import current_view, wish
from words import periods
from words.directions import direction
from words.finding import capital
from words.totals import ONLY_SIZE, for_each_child

_NAMED = "trend-named"
_PILLS = 20
"""So many members of a group are offered side by side."""


def page() -> None:
    """Show the page."""
    known, view = catalogue(), current_view()
    indicator = known.indicators[view.indicator]
    measure = indicator.measure
    if groups := asked_rows("breakdowns", indicator=view.indicator, area=ENGLAND):
        _by_group(groups, indicator, view)
        return
    period = known.period(view.area, view.indicator, view.period)
    which = {"area": view.area, "indicator": view.indicator}
    group, model = chosen_group(known, view)
    question = {**which, "model": model}
    compare = beside(measure, view.compare)
    every = asked_rows("trend", **question)
    named_all = remembered(named_frame, asked("trend", **question), known.areas, every, view.area)
    figures = remembered(compared, named_all, compare)
    rows = compared_rows(named_rows(known.areas, every, view.area), compare)
    likes = {r["area_code"]: r["area_name"] for r in rows if r["series"] == "neighbour"}
    named = [code for code in view.named if code in likes]
    moves = asked_rows("movement", **which)
    drawing = remembered(
        trend,
        figures,
        measure,
        notes=events_of(view.area),
        named=tuple(named),
        at=period.label if period else None,
        since=move_at(moves, period.id).get("previous_label") if period else None,
        way=way_at(moves, period.id) if period else "",
        group=group,
        height=480,
        mode=mode(),
    )
    head(drawing.title, view, path="trend", fresh=freshness(indicator), under=drawing.subtitle)
    if period:
        then = earlier_sentence(asked_rows("earlier_editions", **which), measure, period.id)
        if then:
            st.html(f'<p class="lw-notes">{escape(then)}</p>')
    draw(drawing, "trend-line")
    for said in (notes_of(known.areas, rows), _no_direction(every, view, period)):
        if said:
            st.html(f'<p class="lw-notes">{escape(said)}</p>')
    if likes:
        st.session_state[_NAMED] = named
        choice: dict[str, Any] = {
            "label": f"Name {group.noun} on the chart",
            "options": list(likes),
            "format_func": likes.get,
            "key": _NAMED,
            "on_change": _name,
        }
        # Of sixty names a box finds one by typing; of ten every one can be seen.
        if len(likes) <= _PILLS:
            st.pills(**choice, selection_mode="multi")
        else:
            st.multiselect(**choice, placeholder="Type a name")
    elif measure.is_total:
        st.html(f'<p class="lw-notes">{escape(_each(indicator, view, period))}</p>')
    elif none := nobody_html(known, view) if "neighbours" in compare else "":
        st.html(none)

    basis = "derived" if _derived(rows) else ""
    left, right = st.columns([0.68, 0.32], gap="large")
    with left:
        st.html(_figures(reading(), view.area, view.indicator, model, compare, group.short))
        file = trend_file(known.areas[view.area], indicator, group, model, figures)
        csv_button("Download these figures (CSV)", file, "trend-csv")
    with right:
        st.html(
            about_html(indicator) + questions_html(indicator) + source_html(indicator, view, basis)
        )


def _no_direction(rows: list[Row], view: View, period: Period | None) -> str:
    """Say why five years of counts give no direction, where they give none."""
    if period is None:
        return ""
    moves = asked_rows("movement", area=view.area, indicator=view.indicator)
    moved = move_at(moves, period.id)
    if not moved.get("no_trend"):
        return ""
    return direction(moved, period.label, points_until(rows, period.end))


def _each(indicator: Indicator, view: View, period: Period | None) -> str:
    """Say why a total stands alone, and what it comes to for each child."""
    each = per_child_at(indicator, view.area, period.id) if period else None
    said = for_each_child(indicator.measure, each)
    when = f"{capital(periods.phrase(period.label))} that is {said}. " if said and period else ""
    return f"{when}{ONLY_SIZE}"


def _by_group(groups: list[Row], indicator: Indicator, view: View) -> None:
    """Show an indicator that its publisher parts by age, sex and ethnicity, for England alone."""
    measure = indicator.measure
    under = "Published for England alone, by age, sex and ethnicity"
    head(measure.name, view, path="trend", fresh=freshness(indicator), under=under)
    show_html(breakdown_tables(groups, measure, "England"), key="trend-groups")
    file = groups_file(catalogue().areas[ENGLAND], indicator)
    csv_button("Download these figures (CSV)", file, "trend-groups-csv")
    st.html(about_html(indicator) + questions_html(indicator) + source_html(indicator, view))


def _name() -> None:
    wish(named="-".join(st.session_state[_NAMED]))


def _derived(rows: Sequence[Mapping[str, Any]]) -> bool:
    """Say whether figures of places are worked out here; a mean of several always is."""
    return any(row["basis"] == "derived" for row in rows if row["area_code"])


# Two hundred cells, the same for every reader and every run.
@lru_cache(maxsize=64)
def _figures(
    version: str, area: str, indicator: str, model: str, compare: tuple[str, ...], group: str
) -> str:
    known = catalogue()
    measure = known.indicators[indicator].measure
    every = asked_rows("trend", area=area, indicator=indicator, model=model)
    rows = compared_rows(named_rows(known.areas, every, area), compare)
    caption = f"{known.areas[area].name}: {measure.name}"
    earlier = asked_rows("earlier_editions", area=area, indicator=indicator)
    derived = _derived(rows)
    # Where the line itself has nothing, what an edition of its time said is what there is.
    nothing = all(row["value"] is None for row in rows if row["series"] == "area")
    return (
        '<h2 class="lw-h2">The figures</h2>'
        + years_table(rows, measure, caption, group)
        + reasons_html(rows)
        + earlier_html(earlier, measure, derived=derived, unfolded=nothing)
    )
