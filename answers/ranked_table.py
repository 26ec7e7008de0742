"""All authorities of a period in order, as a map's list shows them."""

from __future__ import annotations

import pandas as pd

from answers.table import Cell, Column, Role, Row, Table
from charts.drawing import cells
from words.measure import Measure
from words.symbols import SYMBOLS, reason

_COLUMNS = ("area_code", "name", "rank", "value", "symbol", "member", "chosen", "joint_with")


def ranked_table(values: pd.DataFrame, measure: Measure, caption: str) -> Table:
    """List authorities, the highest first.

    Parameters
    ----------
    values : DataFrame
        The table of the query ``map``, in its order.
    measure : Measure
        Prints the figures.
    caption : str
        The table's name.

    Returns
    -------
    Table
        Rank, area and figure; the reason in a word or two where there is none, and "(two)" beside
        a figure of two authorities together: a note names them.
    """
    rows = []
    for code, name, rank, value, symbol, member, chosen, other in zip(
        *(cells(values[name]) for name in _COLUMNS), strict=True
    ):
        fine = ("(two)",) if other else ()
        figure = (
            Cell(_in_a_word(symbol), symbol=symbol or "", reason=reason(symbol), fine=fine)
            if value is None
            else Cell(measure.shown(value), value, fine=fine)
        )
        place = Cell() if rank is None else Cell(str(int(rank)), rank)
        role: Role = "own" if chosen else "member" if member else ""
        rows.append(Row((place, Cell(name), figure), role, key=code))
    columns = (Column("Rank", "number"), Column("Area"), Column("Figure", "number", measure.scale))
    return Table(caption, columns, tuple(rows), kind="ranked")


def _in_a_word(symbol: object) -> str:
    known = SYMBOLS.get(str(symbol))
    return known.label if known else "no figure"
