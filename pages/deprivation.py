"""Deprivation: a rate beside how deprived children are, and who is off what it leads to expect."""

from __future__ import annotations

from html import escape
from typing import Any

import streamlit as st

from answers.about import source_html
from answers.asking import asked, asked_rows
from answers.catalogue import Catalogue, catalogue
from answers.chosen_group import nobody_html
from answers.deprived import Sight, look, usual_index
from answers.files.deprivation import deprivation_file
from answers.joint import joint_name, notes_of
from answers.pick_list import pick_rows
from answers.remembered import remembered
from charts.expected_table import expected_rows, expected_table
from charts.scatter import scatter
from screen.deprivation_order import order_of_deprivation
from screen.downloads import csv_button
from screen.fault import say
from screen.head import freshness, head
from screen.index_choice import about_index, index_choice, index_source
from screen.linked_maps import MAPS, clicked, map_of_differences, pair_of_maps
from screen.look import mode
from screen.region_choice import region_choice
from screen.script import show_list
from screen.section import look_of_sections, section
from screen.state import current_view
from words.deprivation import NOT_CAUSE, expected_sentence, nothing_expected, together
from words.indices import none_serves, unfit
from words.joint import whose
from words.totals import ONLY_SIZE

_SCATTER = "deprivation-scatter"


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
    look_of_sections(*MAPS, _SCATTER)
    sight = look(known, view, area, indicator, period)
    if sight is None:
        say(none_serves(known.indices.values(), period.end))
    else:
        _answer(known, sight)
        _controls(known, sight)
        pair_of_maps(sight)
        _expected(sight)
        _who(known, sight)
    index = sight.index if sight else usual_index(known)
    if index is not None:
        order_of_deprivation(known, view, index)
    st.html(source_html(indicator, view, sight.basis if sight else ""))
    if sight:
        st.html(index_source(sight))


def _answer(known: Catalogue, sight: Sight) -> None:
    view, measure = sight.view, sight.indicator.measure
    wanted = known.indices.get(view.index)
    if wanted and (why := unfit(wanted, sight.index, sight.period.end)):
        say(why)
    said = together(measure, sight.index.name, sight.correlation, sight.n, sight.explained)
    row = sight.row
    if row is not None:
        row = row | {"joint_name": joint_name(known.areas, row)}
        first = expected_sentence(sight.area.name, measure, sight.period.label, sight.named, row)
        st.html(f'<p class="lw-sentence">{escape(first)}</p>')
    elif said or measure.is_total:
        st.html(f'<p class="lw-sentence">{escape(said or ONLY_SIZE)}</p>')
    told = [said if row is not None else "", NOT_CAUSE if said else "", _why_not(sight)]
    told.append(notes_of(known.areas, asked_rows("deprivation", **sight.asks)))
    st.html(f'<p class="lw-beside">{escape(" ".join(text for text in told if text))}</p>')


def _why_not(sight: Sight) -> str:
    """Say why nothing is expected of anybody, or of the chosen area, where nothing is."""
    if not sight.fitted:
        return nothing_expected(sight.indicator.measure, sight.index.name, sight.explained)
    row = sight.row
    if row is not None and row["value"] is not None and row["deprivation"] is None:
        return f"{sight.area.name} has no {sight.index.name}, so nothing is expected of it."
    return ""


def _controls(known: Catalogue, sight: Sight) -> None:
    one, two, _ = st.columns(3, gap="medium")
    with one:
        index_choice(sight)
    with two:
        region_choice(known, "deprivation-zoom", "Region (maps, last table)")
    st.html(about_index(sight) + nobody_html(known, sight.view))


def _expected(sight: Sight) -> None:
    """Draw the rate against the index, and beside it who is off what was expected."""
    if sight.indicator.measure.is_total:
        return
    drawing = remembered(
        scatter,
        sight.rows,
        sight.indicator.measure,
        sight.period.label,
        sight.measured_by.measure,
        sight.index.name,
        correlation=sight.correlation,
        group=sight.group.label,
        region=str(sight.area.region_name) if sight.area.region_name else None,
        mode=mode(),
    )
    key = _SCATTER
    more: dict[str, Any] = {"on_select": clicked(key), "selection_mode": "chosen"}
    if not sight.fitted:
        section(drawing, key, **more)
        return
    left, right = st.columns(2, gap="large")
    with left:
        section(drawing, key, **more)
    with right:
        map_of_differences(sight)


def _who(known: Catalogue, sight: Sight) -> None:
    """List found beside expected, and every authority to choose from."""
    with st.container(key="lw-who"):
        left, right = st.columns([0.66, 0.34], gap="large")
    with left:
        _table(known, sight)
    with right:
        view = sight.view
        values = asked(
            "map",
            indicator=view.indicator,
            period=sight.period.id,
            area=view.area,
            model=sight.model,
        )
        rows = pick_rows(values, sight.indicator.measure, known.areas)
        show_list(rows, view.area, "England", sight.group.one, "deprivation-list")


def _table(known: Catalogue, sight: Sight) -> None:
    measure, index = sight.indicator.measure, sight.index.name
    title = f"Found and expected by {index}" if sight.fitted else f"Figures beside {index}"
    st.html(f'<h2 class="lw-h2">{escape(title)}</h2>')
    if not sight.fitted:
        st.html(f'<p class="lw-notes">{escape(_why_not(sight))}</p>')
    listed = expected_rows(
        [
            row | {"name": whose(row["name"], joint_name(known.areas, row))}
            for row in asked_rows("deprivation", **sight.asks)
        ]
    )
    if listed:
        caption = f"{title}: {measure.subtitle(sight.period.label)}"
        st.html(expected_table(listed, measure, sight.measured_by.measure, index, caption))
    csv_button("Download all authorities (CSV)", deprivation_file(sight), "deprivation-csv")
