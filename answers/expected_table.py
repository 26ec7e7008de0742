"""What was found beside what deprivation leads one to expect, as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from answers.table import Cell, Column, Row, Table
from queries.rows import Deprivation
from words.deprivation import Expectation, expectation
from words.measure import Measure
from words.numbers import MINUS, format_number
from words.symbols import reason

_DIFFERENCE: Final = "Difference"
_EXPECTED: Final = ("Expected", _DIFFERENCE, "95% of authorities as deprived")
_FOUND: Final = {1: "higher than nearly all", -1: "lower than nearly all", 0: "within the range"}


def expected_rows(rows: Sequence[Deprivation]) -> list[Deprivation]:
    """Choose whom the table lists.

    Parameters
    ----------
    rows : sequence of Deprivation
        A row an authority.

    Returns
    -------
    list of Deprivation
        The area first, then its group, then whoever lies beyond the range, each by how far.
    """
    area = [row for row in rows if row.chosen]
    group = [row for row in rows if row.member and not row.chosen]
    listed = {row.area_code for row in (*area, *group)}
    beyond = [
        row
        for row in rows
        if row.area_code not in listed
        and (found := expectation(row)) is not None
        and found.beyond
    ]

    def by_ratio(some: list[Deprivation]) -> list[Deprivation]:
        return sorted(some, key=lambda row: -(row.ratio or 0.0))

    return [*area, *by_ratio(group), *by_ratio(beyond)]


def expected_table(
    rows: Sequence[Deprivation], measure: Measure, index: Measure, index_name: str, caption: str
) -> Table:
    """Lay out what was found before all else, then what was expected, where anything was.

    Parameters
    ----------
    rows : sequence of Deprivation
        As `expected_rows` chooses them.
    measure : Measure
        The rate.
    index : Measure
        The measure of deprivation.
    index_name : str
        "IDACI 2025".

    Returns
    -------
    Table
        In the order of the rows.
    """
    fitted = any(expectation(row) is not None for row in rows)
    units = {_DIFFERENCE: "% of expected"}
    expected = [Column(n, "number", units.get(n, measure.scale)) for n in _EXPECTED if fitted]
    return Table(
        caption,
        (
            Column("Authority"),
            Column("Figure", "number", measure.scale),
            *expected,
            Column(index_name, "number", index.scale),
            *([Column("Finding")] if fitted else []),
        ),
        tuple(_row(row, measure, index, index_name, fitted=fitted) for row in rows),
        kind="even",
    )


def _row(
    row: Deprivation, measure: Measure, index: Measure, index_name: str, *, fitted: bool
) -> Row:
    value, deprived, symbol = row.value, row.deprivation, row.symbol
    figure = (
        Cell(symbol=symbol or "", reason=reason(symbol))
        if value is None
        else Cell(measure.shown(value), value)
    )
    found = expectation(row)
    finding = [Cell(_FOUND[found.beyond] if found else "")] if fitted else []
    shown = (
        Cell(f"no {index_name}") if deprived is None else Cell(index.shown(deprived), deprived)
    )
    expected = _expected(found, measure) if fitted else ()
    cells = (Cell(row.name), figure, *expected, shown, *finding)
    return Row(cells, "own" if row.chosen else "")


def _expected(found: Expectation | None, measure: Measure) -> tuple[Cell, ...]:
    """Say what was expected, how far off it the figure is, and the range."""
    if found is None:
        return (Cell(),) * len(_EXPECTED)
    between = f"{measure.shown(found.low)} to {measure.shown(found.high)}"
    return (
        Cell(measure.shown(found.expected), found.expected),
        Cell(_signed(found), 100 * (found.ratio - 1)),
        Cell(between),
    )


def _signed(found: Expectation) -> str:
    share = format_number(abs(100 * (found.ratio - 1)))
    sign = "" if share == "0" else "+" if found.ratio > 1 else MINUS
    return f"{sign}{share}%"
