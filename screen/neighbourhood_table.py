"""The most deprived neighbourhoods of an area as a table, with where they stood before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from words.small_area_moves import CHANGED, CHANGED_WORD, EARLIER
from words.small_areas import PLACES, percent
from words.symbols import is_missing

Row = Mapping[str, Any]


def neighbourhood_table(rows: Sequence[Row], moves: Mapping[str, Row]) -> str:
    """Write the table.

    Parameters
    ----------
    rows : sequence of mapping
        Rows of the query ``small_areas``, in their order; at least one.
    moves : mapping
        Rows of ``small_area_moves`` by code; empty for a measure without earlier editions.

    Returns
    -------
    str
        HTML: a row a neighbourhood; for each edition its decile and the per cent of England's
        neighbourhoods that were more deprived, with a key.
    """
    years = [y for y in EARLIER if any(not is_missing(m[f"decile_{y}"]) for m in moves.values())]
    heads = [f"Rank of {int(rows[0]['rank_n']):,}", "Decile 2025", *(str(year) for year in years)]
    columns = "".join(f'<th scope="col" class="lw-n">{head}</th>' for head in heads)
    lines = [_line(row, moves.get(row["area_code"]), years) for row in rows]
    key = f" {CHANGED}" if any(CHANGED_WORD in line for line in lines) else ""
    return (
        '<table class="lw-table lw-most"><caption class="lw-unseen">The most deprived '
        'neighbourhoods</caption><thead><tr><th scope="col">Neighbourhood and ward</th>'
        f"{columns}</tr></thead><tbody>{''.join(lines)}</tbody></table>"
        f'<p class="lw-notes">{escape(PLACES + key)}</p>'
    )


def _line(row: Row, move: Row | None, years: Sequence[int]) -> str:
    then = "".join(f'<td class="lw-n">{_then(move, year)}</td>' for year in years)
    ward = "" if is_missing(row["ward_name"]) else escape(str(row["ward_name"]))
    return (
        f'<tr><th scope="row">{escape(str(row["name"]))} <small>{ward}</small></th>'
        f'<td class="lw-n">{int(row["rank"]):,}</td>'
        f'<td class="lw-n">{_place(row["decile"], row["percentile"])}</td>{then}</tr>'
    )


def _then(move: Row | None, year: int) -> str:
    if move is None or not move["unchanged"]:
        return CHANGED_WORD
    decile = move[f"decile_{year}"]
    return "" if is_missing(decile) else _place(decile, move[f"percentile_{year}"])


def _place(decile: float, percentile: float) -> str:
    return f"<b>{int(decile)}</b> <small>{percent(percentile)}</small>"
