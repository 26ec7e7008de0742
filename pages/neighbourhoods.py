"""Neighbourhoods: an authority's LSOAs by deprivation, now and before; Map shows them too."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

import streamlit as st

from answers.about import source_html
from answers.asking import Row, asked_rows
from answers.catalogue import Catalogue, catalogue
from answers.files.neighbourhoods import neighbourhood_file
from answers.links import link
from answers.neighbourhood_table import neighbourhood_table
from answers.view import View
from charts.small_area_map import small_area_map
from charts.small_area_map.legend import decile_legend
from geo.small_areas import authorities, proportions, small_area_url
from screen.downloads import csv_button
from screen.draw import draw
from screen.fault import say
from screen.head import freshness, head
from screen.look import mode
from screen.neighbourhood_list import list_rows, neighbourhood_list
from screen.place_choice import place_choice
from screen.state import current_view, wish
from words import small_area_moves as moves
from words import small_areas as words
from words.finding import capital
from words.lists import listed
from words.places import the
from words.small_area_moves import Moves
from words.small_areas import SmallMeasure

_PATH = "neighbourhoods"
_CHART = "neighbourhoods-chart"
_MEASURE = "neighbourhoods-measure"
_MOST = 10


def page() -> None:
    """Show the page."""
    known, view = catalogue(), current_view()
    if view.area in authorities():
        inside(known, view, _PATH)
        return
    head(f"Neighbourhoods of {the(known.areas[view.area].name)}", view, path=_PATH)
    after = [
        link(known.areas[event["code"]].name, view.but(area=event["code"]), _PATH)
        for event in asked_rows("area_notes", area=view.area)
        if event["kind"] == "ended"
    ]
    there = f" What was this is now in {listed(after)}." if after else ""
    st.html(
        '<p class="lw-say" role="status">Neighbourhoods are shown for authorities of today: choose '
        f"one in the bar above.{there}</p>"
    )


def inside(known: Catalogue, view: View, path: str) -> None:
    """Show the neighbourhoods of the chosen area.

    Parameters
    ----------
    known : Catalogue
        What there is.
    view : View
        Of an authority of today.
    path : str
        Of the screen that shows them.
    """
    area = known.areas[view.area]
    choice = words.measures(asked_rows("small_area_indicators", area=view.area))
    if not choice:
        head(f"Neighbourhoods of {the(area.name)}", view, path=path)
        say("No figures of neighbourhoods are held.")
        return
    stem = view.indicator.rpartition("_")[0]
    measure = choice.get(stem, next(iter(choice.values())))
    newest = asked_rows("small_area_editions", area=view.area, measure=measure.key)[0]
    period, year = str(newest["period_id"]), int(newest["year"])
    rows = asked_rows("small_areas", area=view.area, indicator=f"{measure.key}_rank", period=period)
    moves_told = measure.key in {index.kind for index in known.indices.values()}
    moved = _moves(view.area, measure) if moves_told else {}
    title = words.headline(area.name, len(rows), sum(10 * r["rank"] <= r["rank_n"] for r in rows))
    under = f"By {measure.said}, {newest['label']}"
    ranked = known.indicators[f"{measure.key}_rank"]
    head(title, view, path=path, fresh=freshness(ranked), under=under)
    with st.container(key="lw-map", horizontal=True, gap="large"):
        with st.container(key="lw-map-left"):
            _controls(known, view, choice, measure, path)
            chosen = next((r for r in rows if r["area_code"] == view.place), None)
            drawing = small_area_map(
                rows,
                small_area_url(view.area),
                title=title,
                subtitle=under,
                alt_text=words.map_alt(area.name, measure, year, rows),
                chosen=view.place,
                height="container",
                mode=mode(),
            )
            shape = f".st-key-lw-inside{{aspect-ratio:{proportions(view.area):.3f}}}"
            st.html(f"<style>{shape}</style>{_said(chosen, moved)}")
            with st.container(key="lw-inside"):
                draw(drawing, _CHART, height="stretch", on_select=_clicked, selection_mode="chosen")
            st.html(decile_legend(rows, mode()))
        with st.container(key="lw-map-right"):
            listed, years = list_rows(rows, year, moved)
            neighbourhood_list(listed, years, the(area.name), view.place)
    _most_deprived(rows, year, moved)
    _moved(view.area, measure, rows, moved)
    file = neighbourhood_file(area, ranked, period, moves=moves_told)
    csv_button("Download these neighbourhoods (CSV)", file, "neighbourhoods-csv")
    st.html(source_html(ranked, view))


def _moves(area: str, measure: SmallMeasure) -> Moves:
    return moves.by_neighbourhood(asked_rows("small_area_moves", area=area, measure=measure.key))


def _controls(
    known: Catalogue,
    view: View,
    choice: dict[str, SmallMeasure],
    measure: SmallMeasure,
    path: str,
) -> None:
    with st.container(key="lw-map-controls", horizontal=True, vertical_alignment="bottom"):
        if path != _PATH:  # the map of authorities is one step away
            place_choice(known)
        st.session_state[_MEASURE] = measure.key
        st.selectbox(
            "By",
            list(choice),
            format_func=lambda key: capital(choice[key].said),
            key=_MEASURE,
            on_change=_measured,
            filter_mode=None,
        )
    if view.indicator.rpartition("_")[0] not in choice:
        name = known.indicators[view.indicator].measure.short_name
        st.html(
            f'<p class="lw-notes">“{escape(name)}” is not published for neighbourhoods; '
            "deprivation is.</p>"
        )


def _measured() -> None:
    wish(indicator=f"{st.session_state[_MEASURE]}_decile")


def _said(chosen: Row | None, moved: Moves) -> str:
    if chosen is None:
        return ""
    sentence = moves.place_sentence(chosen, moved.get(chosen["area_code"], {}))
    return f'<p class="lw-say" role="status">{escape(sentence)}</p>'


def _most_deprived(rows: Sequence[Row], year: int, moved: Moves) -> None:
    title, few = words.most_deprived(rows, _MOST)
    table = neighbourhood_table(few, year, moved) if few else ""
    st.html(f'<h2 class="lw-h2">{escape(title)}</h2>{table}')


def _moved(area: str, measure: SmallMeasure, rows: Sequence[Row], moved: Moves) -> None:
    """Say how places moved, and why that is to be read with care."""
    counts = [r for r in asked_rows("small_area_summary", area=area) if r["measure"] == measure.key]
    told = [
        moves.counted(counts),
        *(moves.moves(rows, moved, year) for year in moves.earlier(moved)),
    ]
    paragraphs = "".join(f"<p>{escape(sentence)}</p>" for sentence in told if sentence)
    if paragraphs:
        title = '<h2 class="lw-h2">How places moved</h2>'
        paragraphs = f"{title}{paragraphs}<p>{escape(moves.METHODS)}</p>"
    st.html(f'<div class="lw-prose">{paragraphs}</div><p class="lw-notes">{escape(words.WHAT)}</p>')


def _clicked() -> None:
    """Choose the neighbourhood that was clicked; a click beside every one changes nothing."""
    event: Any = st.session_state[_CHART]
    picked = event.selection.get("chosen") or []
    codes = [code for code in (one.get("area_code") for one in picked) if code]
    if codes:
        wish(place=str(codes[0]))
