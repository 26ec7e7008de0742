"""Authorities in order of deprivation by indicator: the heat map with its filters and download."""

from __future__ import annotations

from functools import lru_cache
from html import escape
from typing import Final

import pandas as pd
import streamlit as st

from charts.heat_map import heat_map, heat_map_css, heat_map_key, marked
from screen.asking import asked, asked_rows, reading
from screen.catalogue import Catalogue
from screen.fault import say
from screen.region_choice import region_choice
from screen.view import View
from words.groups import group_of
from words.numbers import ordinal

_TYPES: Final = {
    "": "All types",
    "unitary": "Unitary authorities",
    "county": "Counties",
    "metropolitan": "Metropolitan boroughs",
    "london": "London boroughs",
}
_EDITION: Final = "iod2025"
_KIND: Final = "deprivation-type"


def order_of_deprivation(known: Catalogue, view: View) -> None:
    """Show the heat map, narrowed to a region or a type of authority.

    Parameters
    ----------
    known : Catalogue
        What there is.
    view : View
        What is chosen: the area and its group are marked in the table.
    """
    st.html('<h2 class="lw-h2">Authorities in order of deprivation</h2>')
    one, two, _ = st.columns(3, gap="medium")
    with one:
        region_choice(known, "deprivation-region", "Only in")
    with two:
        kind = st.selectbox(
            "Only of type",
            list(_TYPES),
            format_func=lambda key: _TYPES[key],
            key=_KIND,
            filter_mode=None,
        )
    asks = {"edition": _EDITION, "region": view.zoom or None, "type": kind or None}
    table = _table(reading(), view.zoom or None, kind or None)
    if not table:
        say("No authority of this type lies there.")
        return
    members = asked(
        "neighbours", area=view.area, model=view.model, indicator=view.indicator, period=""
    )
    noun = group_of(view.model).noun if view.model.startswith("sn") else "compared with"
    mark = marked(view.area, members["neighbour_code"].tolist(), noun.removesuffix("s"))
    st.html(f"<style>{heat_map_css()}</style>{mark}")
    st.html(f"<p class='lw-beside'>{escape(_place(known, view, kind))}</p>{heat_map_key()}")
    st.html(table)
    st.download_button(
        "Download this table (CSV)",
        lambda: _csv(asked("heat_map", **asks)),
        file_name="likewise_order_of_deprivation.csv",
        mime="text/csv",
        key="deprivation-heat-csv",
        on_click="ignore",
    )


# The same for every reader and area: what marks an area is a style beside it.
@lru_cache(maxsize=64)
def _table(version: str, region: str | None, kind: str | None) -> str:
    rows = asked_rows("heat_map", edition=_EDITION, region=region, type=kind)
    caption = "Authorities in order of deprivation, most deprived first, by indicator"
    return heat_map(rows, caption) if rows else ""


def _place(known: Catalogue, view: View, kind: str) -> str:
    """Say where the chosen area stands in the order, for whoever would look for it."""
    rows = asked_rows("heat_map", edition=_EDITION, region=view.zoom or None, type=kind or None)
    area = known.areas[view.area]
    place = next((row["place"] for row in rows if row["area_code"] == view.area), None)
    listed = len({row["area_code"] for row in rows})
    if place is None:
        return f"{listed} authorities, the most deprived first."
    end = "" if place == 1 else f"{ordinal(int(place))} "
    return (
        f"{listed} authorities, the most deprived first: {area.name} is {end}most deprived, and is "
        "marked in the table."
    )


def _csv(table: pd.DataFrame) -> bytes:
    return table.drop(columns=["share"]).to_csv(index=False).encode("utf-8")
