"""All authorities of a period in order, as a map's list shows them."""

from __future__ import annotations

from collections.abc import Iterable

from answers.table import Cell, Column, Role, Row, Table
from queries.rows import Map
from words.measure import Measure
from words.symbols import SYMBOLS, reason


def ranked_table(values: Iterable[Map], measure: Measure, caption: str) -> Table:
    """List authorities, the highest first.

    Parameters
    ----------
    values : iterable of Map
        In their order.

    Returns
    -------
    Table
        Rank, area and figure; the reason in a word or two where there is none, and "(two)" beside
        a figure of two authorities together: a note names them.
    """
    rows = [_row(row, measure) for row in values]
    columns = (Column("Rank", "number"), Column("Area"), Column("Figure", "number", measure.scale))
    return Table(caption, columns, tuple(rows), kind="ranked")


def _row(row: Map, measure: Measure) -> Row:
    fine = ("(two)",) if row.joint_with else ()
    if row.value is None:
        why = reason(row.symbol)
        figure = Cell(_in_a_word(row.symbol), symbol=row.symbol or "", reason=why, fine=fine)
    else:
        figure = Cell(measure.shown(row.value), row.value, fine=fine)
    place = Cell() if row.rank is None else Cell(str(row.rank), row.rank)
    role: Role = "own" if row.chosen else "member" if row.member else ""
    return Row((place, Cell(row.name), figure), role, key=row.area_code)


def _in_a_word(symbol: object) -> str:
    known = SYMBOLS.get(str(symbol))
    return known.label if known else "no figure"
