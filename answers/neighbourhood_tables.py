"""Neighbourhoods as tables: all of them, and their wards."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from answers.table import Cell, Column, Row, Table
from queries.rows import SmallAreas
from words.small_area_moves import CHANGED, CHANGED_WORD, Moves, decile_then, earlier
from words.small_areas import WARDS, Ward, others_have_none, percent


def wards_table(wards: Sequence[Ward]) -> Table:
    """Lay out the wards that have neighbourhoods among England's most deprived.

    Parameters
    ----------
    wards : sequence of Ward
        All of the authority, as `words.small_areas.by_ward` orders them.

    Returns
    -------
    Table
        A ward, its neighbourhoods, how many of them are in the most deprived tenth, and what share
        that is. Wards that have none are counted in a note.
    """
    some = [ward for ward in wards if ward.tenth]
    lines = tuple(
        Row(
            (
                Cell(ward.name),
                Cell(str(ward.neighbourhoods), ward.neighbourhoods),
                Cell(str(ward.tenth), ward.tenth),
                Cell(percent(ward.share), ward.share, strong=True),
            ),
            key=ward.code,
        )
        for ward in some
    )
    return Table(
        "Wards by the share of their neighbourhoods in England's most deprived tenth (best fit)",
        (
            Column("Ward"),
            Column("Neighbourhoods (best fit)", "number"),
            Column("In the most deprived tenth", "number"),
            Column("Share", "number"),
        ),
        lines,
        notes=(WARDS, *others_have_none(len(wards) - len(some))),
        kind="wards",
    )


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
                Cell(row.ward_name or ""),
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
