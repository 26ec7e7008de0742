"""The most deprived neighbourhoods of an area as a table, with where they stood before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from words.small_area_moves import CHANGED, CHANGED_WORD, Moves, decile_then, earlier
from words.small_areas import PLACES, percent
from words.symbols import is_missing

Row = Mapping[str, Any]


def neighbourhood_table(rows: Sequence[Row], year: int, moves: Moves) -> str:
    """Write the table.

    Parameters
    ----------
    rows : sequence of mapping
        Rows of the query ``small_areas``, in their order; at least one.
    year : int
        Their edition.
    moves : mapping
        Where they stood before; empty for a measure without earlier editions.

    Returns
    -------
    str
        HTML: a row a neighbourhood; for each edition its decile and the per cent of England's
        neighbourhoods that were more deprived, with a key.
    """
    years = earlier(moves)
    heads = [f"Rank of {int(rows[0]['rank_n']):,}", f"Decile {year}", *(str(y) for y in years)]
    columns = "".join(f'<th scope="col" class="lw-n">{head}</th>' for head in heads)
    lines = [_line(row, moves.get(row["area_code"], {}), years) for row in rows]
    key = f" {CHANGED}" if any(CHANGED_WORD in line for line in lines) else ""
    return (
        '<table class="lw-table lw-most"><caption class="lw-unseen">The most deprived '
        'neighbourhoods</caption><thead><tr><th scope="col">Neighbourhood and ward</th>'
        f"{columns}</tr></thead><tbody>{''.join(lines)}</tbody></table>"
        f'<p class="lw-notes">{escape(PLACES + key)}</p>'
    )


def _line(row: Row, moves: Mapping[int, Row], years: Sequence[int]) -> str:
    then = "".join(f'<td class="lw-n">{_then(moves.get(year))}</td>' for year in years)
    ward = "" if is_missing(row["ward_name"]) else escape(str(row["ward_name"]))
    return (
        f'<tr><th scope="row">{escape(str(row["name"]))} <small>{ward}</small></th>'
        f'<td class="lw-n">{int(row["rank"]):,}</td>'
        f'<td class="lw-n">{_place(row["decile"], row["percentile"])}</td>{then}</tr>'
    )


def _then(move: Row | None) -> str:
    decile = decile_then(move)
    if move is None or not decile.isdigit():
        return decile
    return _place(move["decile"], move["percentile"])


def _place(decile: float, percentile: float) -> str:
    return f"<b>{int(decile)}</b> <small>{percent(percentile)}</small>"
