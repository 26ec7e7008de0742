"""The list beside a map: rank, area and figure, searchable, one selection with the map."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from answers.catalogue import Area
from charts.drawing import cells
from words.measure import Measure
from words.symbols import SYMBOLS

_COLUMNS = ("area_code", "rank", "value", "symbol", "member", "joint_with")


def pick_rows(values: pd.DataFrame, measure: Measure, areas: Mapping[str, Area]) -> str:
    """Write the list's rows.

    Parameters
    ----------
    values : DataFrame
        The table of the query ``map``, in the order of the list.
    measure : Measure
        Prints the figures.
    areas : mapping
        Of the catalogue.

    Returns
    -------
    str
        A line an authority, parted by tabs: its number among the catalogue's areas, rank, the
        figure or the reason in a word or two, with "(two)" where it is of two authorities, and
        "1" for one that the chosen is compared with.
    """
    numbers = {code: number for number, code in enumerate(areas)}
    columns = (cells(values[name]) for name in _COLUMNS)
    return "\n".join(
        f"{numbers[code]}\t{'' if rank is None else int(rank)}\t"
        f"{_short(symbol) if value is None else measure.shown(value)}{_of_two(other)}\t"
        f"{1 if near else ''}"
        for code, rank, value, symbol, near, other in zip(*columns, strict=True)
    )


def _of_two(other: object) -> str:
    """Say of a figure that it is of two authorities together: a note names them."""
    return " (two)" if other else ""


def _short(symbol: object) -> str:
    known = SYMBOLS.get(str(symbol))
    return known.label if known else "no figure"
