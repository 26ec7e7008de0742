"""What earlier editions said, where they said something else. They are never joined to the line."""

from __future__ import annotations

from collections.abc import Iterable

from answers import table
from answers.table import Cell, Column, Table
from queries.rows import EarlierEditions
from words.measure import Measure
from words.symbols import reason

_OLDER_POPULATION = (
    "Rates in an older release stand on the population estimates of its time, so they are that "
    "edition's figures and no part of this line."
)


def earlier_editions(
    rows: Iterable[EarlierEditions], measure: Measure, *, derived: bool
) -> Table | None:
    """Lay out what earlier editions said of an area's figures.

    Parameters
    ----------
    rows : iterable of EarlierEditions
        A row a period and earlier edition.
    derived : bool
        Whether what is shown now was worked out here, on today's population estimates.

    Returns
    -------
    Table or None
        The figures that differ as printed; None where none does.
    """
    lines = tuple(
        table.Row((Cell(row.label), shown, then, Cell(_edition(row))))
        for row in rows
        if (shown := _figure(measure, row.shown, row.shown_symbol)).text
        != (then := _figure(measure, row.value, row.symbol)).text
    )
    if not lines:
        return None
    return Table(
        "What earlier editions said",
        (
            Column("Period"),
            Column("Shown now", "number"),
            Column("Then", "number"),
            Column("Edition"),
        ),
        lines,
        notes=(_OLDER_POPULATION,) if derived else (),
    )


def earlier_sentence(rows: Iterable[EarlierEditions], measure: Measure, period: str) -> str:
    """Say what an earlier edition printed where today's figure is missing.

    Parameters
    ----------
    rows : iterable of EarlierEditions
        A row a period and earlier edition.
    measure : Measure
        Prints the figure.

    Returns
    -------
    str
        A sentence of the newest edition that has a figure; nothing where none has, or where
        today's edition has one.
    """
    for row in rows:
        if row.period_id == period and row.value is not None and row.shown is None:
            printed = measure.shown_in_full(row.value)
            return (
                f"The edition of {row.edition} printed {printed}, on the population estimates "
                "of its time."
            )
    return ""


def _figure(measure: Measure, value: float | None, symbol: str | None) -> Cell:
    return Cell(reason=reason(symbol)) if value is None else Cell(measure.shown(value), value)


def _edition(row: EarlierEditions) -> str:
    published = row.published_label
    return f"{row.edition}{f' ({published})' if published else ''}"
