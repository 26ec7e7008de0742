"""The most deprived neighbourhoods of an area as a table, with where they stood before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from words.small_areas import EARLIER, percent
from words.symbols import is_missing

Row = Mapping[str, Any]


def neighbourhood_table(rows: Sequence[Row], moves: Mapping[str, Row]) -> str:
    """Write the table.

    Parameters
    ----------
    rows : sequence of mapping
        Rows of the query ``small_areas``, in their order.
    moves : mapping
        Rows of ``small_area_moves`` by code; empty for a measure without earlier editions.

    Returns
    -------
    str
        HTML: a row a neighbourhood; for each edition its decile and the per cent of England's
        neighbourhoods that were more deprived.
    """
    years = [y for y in EARLIER if any(not is_missing(m[f"decile_{y}"]) for m in moves.values())]
    heads = ["Rank in England", "2025", *(str(year) for year in years)]
    columns = "".join(f'<th scope="col" class="lw-n">{head}</th>' for head in heads)
    lines = "".join(_line(row, moves.get(row["area_code"]), years) for row in rows)
    return (
        '<div class="lw-scroll" tabindex="0" role="region" aria-label="The most deprived">'
        '<table class="lw-table lw-even"><caption class="lw-unseen">Decile, and the per cent of '
        "England's neighbourhoods that are more deprived</caption><thead><tr>"
        f'<th scope="col">Neighbourhood</th><th scope="col">Ward (best fit)</th>{columns}'
        f"</tr></thead><tbody>{lines}</tbody></table></div>"
    )


def _line(row: Row, move: Row | None, years: Sequence[int]) -> str:
    then = "".join(f'<td class="lw-n">{_then(move, year)}</td>' for year in years)
    ward = "" if is_missing(row["ward_name"]) else str(row["ward_name"])
    return (
        f'<tr><th scope="row">{escape(str(row["name"]))}</th><td>{escape(ward)}</td>'
        f'<td class="lw-n">{int(row["rank"]):,} of {int(row["rank_n"]):,}</td>'
        f'<td class="lw-n">{_place(row["decile"], row["percentile"])}</td>{then}</tr>'
    )


def _then(move: Row | None, year: int) -> str:
    if move is None or not move["unchanged"]:
        return "boundary changed"
    decile = move[f"decile_{year}"]
    return "" if is_missing(decile) else _place(decile, move[f"percentile_{year}"])


def _place(decile: float, percentile: float) -> str:
    return f"decile {int(decile)}, {percent(percentile)}"
