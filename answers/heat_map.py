"""Authorities in order of deprivation by indicator: a table whose cells are shaded, and printed.

A table and not a picture: it can be read by ear, found in, copied, and scrolled within its own box.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from answers.answer import Link
from answers.table import Cell, Column, Row, Table
from queries.rows import HeatMap
from words.measure import Measure
from words.numbers import format_number
from words.symbols import reason

_LATER: Final = ("new", "the authority didn't exist then")
"""Said of a figure of before an authority began: no publisher's symbol, for none was printed."""


def heat_map(rows: Sequence[HeatMap], index: Measure, index_name: str, caption: str) -> Table:
    """Lay out the heat map.

    Parameters
    ----------
    rows : sequence of HeatMap
        A row an authority and column, in order of deprivation and then
        of the columns.
    index : Measure
        The measure of deprivation.
    index_name : str
        "IDACI 2025".

    Returns
    -------
    Table
        The same for every chosen area; each name leads to its area. Each column is shaded by
        itself: the darker the nearer to the highest of all authorities, listed or not. The notes
        say what stands in the place of missing figures.
    """
    columns = list({row.column_id: row for row in rows}.values())
    lines: dict[str, dict[str, HeatMap]] = {}
    for row in rows:
        lines.setdefault(row.area_code, {})[row.column_id] = row
    ids = [column.column_id for column in columns]
    reasons = _reasons(rows, index_name)
    return Table(
        caption,
        (
            Column("Authority"),
            Column(index.short_name, "number", f"{index_name}, {index.scale}"),
            *(_column(column) for column in columns),
        ),
        tuple(_row(line, ids, index, index_name) for line in lines.values()),
        notes=(reasons,) if reasons else (),
        kind="heat",
    )


def _column(column: HeatMap) -> Column:
    unit = "%" if column.unit == "percent" else "per 10,000"
    return Column(column.column_name, "number", f"{column.period_label}, {unit}")


def _row(line: Mapping[str, HeatMap], ids: Sequence[str], index: Measure, index_name: str) -> Row:
    first = next(iter(line.values()))
    code, name, deprived = first.area_code, first.name, first.deprivation
    shown = (
        _gap(*_no_index(first, index_name))
        if deprived is None
        else Cell(format_number(deprived, index.places), deprived)
    )
    named = Cell(name, link=Link(name, path=f"?area={code}"))
    return Row((named, shown, *(_cell(line[column]) for column in ids)), key=code)


def _cell(row: HeatMap) -> Cell:
    value = row.value
    if value is None:
        return _gap(*instead(row))
    number = format_number(value, row.decimals)
    # A change can go either way, so it always carries its sign.
    sign = "+" if row.column_id == "population_change" and value > 0 else ""
    return Cell(f"{sign}{number}", value, shade=row.share)


def _gap(shown: str, why: str) -> Cell:
    return Cell(symbol=shown, reason=why)


def instead(row: HeatMap) -> tuple[str, str]:
    """Give what stands in the place of a missing figure.

    Parameters
    ----------
    row : HeatMap
        Without a value.

    Returns
    -------
    (str, str)
        A symbol or a word ("c", "new", "none"), and the reason in words.
    """
    symbol = row.symbol
    if row.later and symbol is None:
        return _LATER
    return symbol or "none", reason(symbol)


def _no_index(row: HeatMap, index_name: str) -> tuple[str, str]:
    symbol = row.deprivation_symbol
    return (symbol, reason(symbol)) if symbol else ("none", f"no {index_name}")


def _reasons(rows: Sequence[HeatMap], index_name: str) -> str:
    """Explain what stands in the place of figures."""
    gaps = {instead(row) for row in rows if row.value is None}
    gaps |= {_no_index(row, index_name) for row in rows if row.deprivation is None}
    text = "; ".join(f"{shown}: {why}" for shown, why in sorted(gaps))
    return f"{text}." if text else ""
