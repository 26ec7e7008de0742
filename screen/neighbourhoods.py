"""The tables of an authority's neighbourhoods: the list beside the map, and how places moved."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from words.numbers import format_number
from words.small_areas import moved

Rows = list[dict[str, Any]]


def list_html(rows: Rows, colours: tuple[str, ...], area: str) -> str:
    """List neighbourhoods, the most deprived first: what the map shows, by keyboard.

    Parameters
    ----------
    rows : list of dict
        The answer to ``small_areas``.
    colours : tuple of str
        Of the ten deciles.
    area : str
        The authority's name.

    Returns
    -------
    str
        HTML: a table in a region that scrolls and takes the focus.
    """
    lines = "".join(_list_row(row, colours) for row in rows)
    return (
        f'<div class="lw-neighbourhoods" tabindex="0" role="region" '
        f'aria-label="Neighbourhoods of {escape(area)} in order of deprivation">'
        '<table class="lw-table"><thead><tr><th scope=col>Decile</th><th></th>'
        "<th scope=col>Neighbourhood and ward</th><th scope=col class=lw-n>Rank</th></tr></thead>"
        f"<tbody>{lines}</tbody></table></div>"
    )


def _list_row(row: Mapping[str, Any], colours: tuple[str, ...]) -> str:
    colour = colours[row["decile"] - 1]
    ward = escape(row["ward_name"] or "")
    return (
        f"<tr><td>{row['decile']}</td>"
        f'<td><span class="lw-swatch" style="background:{colour}"></span></td>'
        f'<th scope="row">{escape(row["name"])}<br><small>{ward}</small></th>'
        f'<td class="lw-n">{format_number(row["rank"])}</td></tr>'
    )


def moves_html(rows: Rows, years: tuple[int, ...]) -> str:
    """Show each neighbourhood's decile by edition, and how far its place moved.

    Parameters
    ----------
    rows : list of dict
        The answer to ``small_area_moves``.
    years : tuple of int
        The earlier editions, newest first.

    Returns
    -------
    str
        HTML: a table in a region that scrolls and takes the focus.
    """
    heads = "".join(
        f"<th scope=col class=lw-n>Decile {year}</th><th scope=col>Moved since {year}</th>"
        for year in years
    )
    lines = "".join(_moves_row(row, years) for row in rows)
    return (
        '<div class="lw-neighbourhoods" tabindex="0" role="region" '
        'aria-label="How the place of each neighbourhood moved">'
        '<table class="lw-table"><thead><tr><th scope=col>Neighbourhood</th>'
        f"<th scope=col class=lw-n>Decile 2025</th>{heads}</tr></thead>"
        f"<tbody>{lines}</tbody></table></div>"
    )


def _moves_row(row: Mapping[str, Any], years: tuple[int, ...]) -> str:
    then = "".join(
        f"<td class=lw-n>{row[f'decile_{year}'] or '–'}</td>"
        f"<td>{escape(moved(row[f'percentile_{year}'], row[f'moved_{year}'], row['reason']))}</td>"
        for year in years
    )
    return (
        f"<tr><th scope=row>{escape(row['name'])}<br><small>{escape(row['ward_name'] or '')}"
        f"</small></th><td class=lw-n>{row['decile_2025']}</td>{then}</tr>"
    )
