"""The list beside a map: rank, area and figure, searchable, one selection with the map."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from charts.drawing import cells
from screen.view import View
from words.measure import Measure
from words.symbols import SYMBOLS

PickRow = tuple[str, str, int | None, str, str]


@cache
def _component() -> Any:
    script = (Path(__file__).parent / "pick_list.js").read_text(encoding="utf-8")
    return st.components.v2.component("likewise-list", js=script, isolate_styles=False)


def pick_list(values: pd.DataFrame, measure: Measure, view: View, where: str, key: str) -> None:
    """Show the list.

    Parameters
    ----------
    values : DataFrame
        The table of the query ``map``, in the order of the list.
    measure : Measure
        Prints the figures.
    view : View
        What is chosen; each link is the same view of another area.
    where : str
        What the areas lie in: "England", "London".
    key : str
        Names it on its page.
    """
    _component()(
        key=key,
        data={
            "rows": pick_rows(values, measure),
            "area": view.area,
            "address": urlencode(view.params()),
            "label": f"Find one of {len(values)} authorities in {where}",
            "caption": f"Authorities in {where}, {measure.name}",
        },
    )


def pick_rows(values: pd.DataFrame, measure: Measure) -> list[PickRow]:
    """Turn the map's table into the list's rows.

    Parameters
    ----------
    values : DataFrame
        The table of the query ``map``.
    measure : Measure
        Prints the figures.

    Returns
    -------
    list of tuple
        Code, name, rank, figure or the reason in a word or two, and what the area is to the
        chosen one.
    """
    columns = (cells(values[name]) for name in _COLUMNS)
    return [
        (
            code,
            name,
            None if rank is None else int(rank),
            _short(symbol) if value is None else measure.shown(value),
            "" if near is None else "like area",
        )
        for code, name, rank, value, symbol, near in zip(*columns, strict=True)
    ]


_COLUMNS = ("area_code", "name", "rank", "value", "symbol", "neighbour_rank")


def _short(symbol: object) -> str:
    known = SYMBOLS.get(str(symbol))
    return known.label if known else "no figure"
