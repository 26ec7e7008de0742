"""Neighbourhoods as tables: all of them, and the most deprived with their deciles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from answers.table import Cell, Column, Row, Table
from queries.rows import SmallAreaMoves, SmallAreas
from words.small_area_moves import CHANGED, CHANGED_WORD, Moves, decile_then, earlier
from words.small_areas import PLACES, percent


def most_deprived_table(rows: Sequence[SmallAreas], year: int, moves: Moves) -> Table:
    """Lay out the most deprived neighbourhoods.

    Parameters
    ----------
    rows : sequence of SmallAreas
        In their order; at least one.
    year : int
        Their edition.
    moves : mapping
        Where they stood before; empty for a measure without earlier editions.

    Returns
    -------
    Table
        For each edition a neighbourhood's decile, and beneath it the per cent of England's
        neighbourhoods that were more deprived.
    """
    years = earlier(moves)
    lines = tuple(_row(row, moves.get(row.area_code, {}), years) for row in rows)
    changed = any(cell.shown == CHANGED_WORD for row in lines for cell in row.cells)
    return Table(
        "The most deprived neighbourhoods",
        (
            Column("Neighbourhood and ward"),
            Column(f"Rank of {rows[0].rank_n:,}", "number"),
            Column(f"Decile {year}", "number"),
            *(Column(str(then), "number") for then in years),
        ),
        lines,
        notes=(f"{PLACES} {CHANGED}" if changed else PLACES,),
        kind="most",
    )


def _row(row: SmallAreas, moves: Mapping[int, SmallAreaMoves], years: Sequence[int]) -> Row:
    return Row(
        (
            Cell(row.name, fine=_ward(row)),
            Cell(f"{row.rank:,}", row.rank),
            _place(row.decile, row.percentile),
            *(_then(moves.get(year)) for year in years),
        ),
        key=row.area_code,
    )


def _ward(row: SmallAreas) -> tuple[str, ...]:
    return (row.ward_name,) if row.ward_name else ()


def _then(move: SmallAreaMoves | None) -> Cell:
    if move is None or not move.unchanged or move.decile is None or move.percentile is None:
        return Cell(decile_then(move))
    return _place(move.decile, move.percentile)


def _place(decile: int, percentile: float) -> Cell:
    return Cell(str(decile), decile, fine=(percent(percentile),), strong=True)


def every_neighbourhood(rows: Iterable[SmallAreas], year: int, moves: Moves, caption: str) -> Table:
    """List all neighbourhoods, to find one by its name or ward.

    Parameters
    ----------
    rows : iterable of SmallAreas
        In the order of the list.
    year : int
        Their edition.
    moves : mapping
        Where they stood before; empty for a measure without earlier editions.

    Returns
    -------
    Table
        Name, ward, rank, decile, and the decile of each earlier edition, newest first ("changed"
        where the boundary did).
    """
    before = earlier(moves)
    lines = tuple(
        Row(
            (
                Cell(row.name),
                Cell("".join(_ward(row))),
                Cell(f"{row.rank:,}", row.rank),
                Cell(str(row.decile), row.decile),
                *(Cell(decile_then(moves.get(row.area_code, {}).get(year))) for year in before),
            ),
            key=row.area_code,
        )
        for row in rows
    )
    changed = any(cell.shown == CHANGED_WORD for row in lines for cell in row.cells)
    years = (Column(str(then), "number") for then in (year, *before))
    return Table(
        caption,
        (Column("Neighbourhood"), Column("Ward"), Column("Rank", "number"), *years),
        lines,
        notes=(CHANGED,) if changed else (),
    )
