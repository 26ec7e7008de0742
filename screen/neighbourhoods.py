"""The neighbourhoods of an area on a screen: a map, and a list that does the same by keyboard."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

import streamlit as st

from answers.answer import Answer
from answers.neighbourhoods import neighbourhoods
from answers.table import Table
from answers.view import View
from charts.drawing import Drawing
from charts.small_area_map.legend import decile_legend
from screen.choices import choose
from screen.draw import draw
from screen.fault import say
from screen.pictures import take_html
from screen.place_choice import place_choice
from screen.script import component, handed_to
from screen.show import foot, notes, opening, part
from screen.state import choose_clicked, request_view
from screen.style import mode
from words.search_script import NEAREST

_CHART: Final = "neighbourhoods-chart"
_DECILE: Final = 3
"""Its column in the list of all neighbourhoods."""
_MEASURE: Final = "neighbourhoods-measure"


def show_neighbourhoods(view: View, screen: str) -> None:
    """Show the neighbourhoods of the chosen area: Map does, and a screen of their own.

    Parameters
    ----------
    screen : str
        The path of the screen that shows them.
    """
    answer = neighbourhoods(view, mode(), screen)
    opening(answer)
    if not answer.sections:
        return
    with st.container(key="lw-map", horizontal=True, gap="large"):
        with st.container():
            _controls(answer)
            chart = answer.section("chart")
            if chart is not None and chart.remark:
                say(chart.remark)
            _map(answer)
        with st.container(key="lw-map-right"):
            _list(answer)
    part(answer, "wards")
    part(answer, "moved")
    foot(answer)


def _controls(answer: Answer) -> None:
    with st.container(key="lw-map-controls", horizontal=True, vertical_alignment="bottom"):
        if answer.screen == "map":  # the map of authorities is one step away
            place_choice()
        choose(answer, "measure", _MEASURE, on_change=_measured)
    notes(answer)


def _measured() -> None:
    request_view(indicator=f"{st.session_state[_MEASURE]}_decile")


def _map(answer: Answer) -> None:
    chart = answer.section("chart")
    if chart is None or not isinstance(chart.content, Drawing):
        return
    st.html(f"<style>.st-key-lw-inside{{aspect-ratio:{chart.shape:.3f}}}</style>")
    with st.container(key="lw-inside"):
        clicked = partial(choose_clicked, _CHART, "place")
        draw(
            chart.content, _CHART, height="stretch", on_select=clicked, selection_mode="chosen"
        )
    every = answer.section("list")
    if every is not None and isinstance(every.content, Table):
        deciles = [row.cells[_DECILE].value for row in every.content.rows]
        st.html(decile_legend(deciles, mode()))
    st.html(take_html(answer, chart))


def _list(answer: Answer) -> None:
    section = answer.section("list")
    if section is None or not isinstance(section.content, Table):
        return
    table = section.content
    data = {
        "rows": list_rows(table),
        "years": [int(column.name) for column in table.columns[_DECILE:]],
        "area": section.heading,
        "key": " ".join(table.notes),
    }
    # What is chosen goes apart, so that choosing sends the rows only once.
    here = Path(__file__).parent
    files = (NEAREST, here / "neighbourhood_list.js")
    show = component("likewise-neighbourhoods", *files, style=here / "neighbourhood_list.css")
    show(key="neighbourhoods", data=data)
    mark = handed_to("likewiseNeighbourhood")
    mark(key="neighbourhoods-chosen", data={"chosen": answer.view.place})


def list_rows(table: Table) -> str:
    """Write a table of neighbourhoods as the browser gets it: a line each, parted by tabs."""
    return "\n".join("\t".join((row.key, *(c.shown for c in row.cells))) for row in table.rows)
