"""Authorities in order of deprivation by indicator: the heat map with its filters and download."""

from __future__ import annotations

from functools import lru_cache
from html import escape
from typing import Final

import streamlit as st

from answers.asking import Row, asked, asked_rows, reading
from answers.catalogue import Catalogue, catalogue
from answers.chosen_group import chosen_group
from answers.files.deprivation import heat_map_file
from answers.view import KINDS, View
from charts.heat_map import heat_map, heat_map_css, heat_map_key, marked
from screen.downloads import csv_button
from screen.fault import say
from screen.region_choice import region_choice
from screen.state import wish
from words.finding import capital
from words.indices import Index
from words.orders import TYPES, nobody_there, order_of

_KIND: Final = "deprivation-type"


def order_of_deprivation(known: Catalogue, view: View, index: Index) -> None:
    """Show the heat map, narrowed to a region or a type of authority.

    Parameters
    ----------
    known : Catalogue
        What there is.
    view : View
        What is chosen: the area and its group are marked in the table.
    index : Index
        What the order is by.
    """
    st.html('<h2 class="lw-h2">Authorities in order of deprivation</h2>')
    one, two, _ = st.columns(3, gap="medium")
    with one:
        region_choice(known, "deprivation-region", "Region (here and on maps)")
    with two:
        st.session_state[_KIND] = view.kind
        st.selectbox(
            "Only of type",
            ["", *KINDS],
            format_func=lambda key: capital(TYPES[key]) if key else "All types",
            key=_KIND,
            on_change=_chosen,
            filter_mode=None,
        )
    asks = _asks(index, view.zoom, view.kind)
    rows = asked_rows("heat_map", **asks)
    if not rows:
        say(nobody_there(view.kind, known.areas[view.zoom].name))
        return
    group, model = chosen_group(known, view)
    members = asked("neighbours", area=view.area, model=model, indicator=view.indicator, period="")
    mark = marked(view.area, members["neighbour_code"].tolist(), group.one)
    st.html(f"<style>{heat_map_css()}</style>{mark}")
    said = order_of(rows, index.name, view.area)
    st.html(f'<p class="lw-beside">{escape(said)}</p>{heat_map_key()}')
    st.html(_table(reading(), index, view.zoom, view.kind))
    file = heat_map_file(known, view, index, asks)
    csv_button("Download this table (CSV)", file, "deprivation-heat-csv")


def _chosen() -> None:
    wish(kind=str(st.session_state[_KIND]))


def _asks(index: Index, region: str, kind: str) -> dict[str, str | None]:
    return {
        "against": index.indicator,
        "edition": index.period,
        "region": region or None,
        "type": kind or None,
    }


# The same for every reader and area: what marks an area is a style beside it.
@lru_cache(maxsize=64)
def _table(version: str, index: Index, region: str, kind: str) -> str:
    rows: list[Row] = asked_rows("heat_map", **_asks(index, region, kind))
    caption = f"Authorities in order of deprivation ({index.name}), most deprived first"
    measure = catalogue().indicators[index.indicator].measure
    return heat_map(rows, measure, index.name, f"{caption}, by indicator")
