"""Authorities in order of deprivation by indicator: a table whose cells are shaded, and printed.

A table and not a picture: it can be read by ear, found in, copied, and scrolled within its own box.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from html import escape
from pathlib import Path
from typing import Any, Final

from words.measure import Measure
from words.numbers import format_number
from words.symbols import is_missing, reason

Row = Mapping[str, Any]

_LATER: Final = ("new", "the authority didn't exist then")
"""Said of a figure of before an authority began: no publisher's symbol, for none was printed."""


def heat_map(rows: Sequence[Row], index: Measure, index_name: str, caption: str) -> str:
    """Write the heat map.

    Parameters
    ----------
    rows : sequence of mapping
        Of the query ``heat_map``: a row an authority and column, in order of deprivation and then
        of the columns.
    index : Measure
        The measure of deprivation.
    index_name : str
        "IDACI 2025".
    caption : str
        The table's name.

    Returns
    -------
    str
        HTML to be styled by `heat_map_css`; the same for every chosen area, which `marked` marks.
        Each name is a link that chooses its area.
        Each column is shaded by itself: the darker the nearer to the highest of all authorities,
        listed or not. What stands in the place of missing figures is explained beneath.
    """
    columns = list({row["column_id"]: row for row in rows}.values())
    lines: dict[str, dict[str, Row]] = {}
    for row in rows:
        lines.setdefault(row["area_code"], {})[row["column_id"]] = row
    heads = "".join(_head(column) for column in columns)
    ids = [column["column_id"] for column in columns]
    body = "".join(_line(line, ids, index, index_name) for line in lines.values())
    return (
        f'<div class="lw-heat" tabindex="0" role="region" aria-label="{escape(caption)}"><table>'
        f'<caption class="lw-unseen">{escape(caption)}</caption><thead><tr>'
        f'<th scope="col">Authority</th><th scope="col">{escape(index.short_name)}'
        f"<small>{escape(index_name)}, {escape(index.scale)}</small></th>{heads}</tr></thead>"
        f"<tbody>{body}</tbody></table></div>{_reasons(rows, index_name)}"
    )


def _head(column: Row) -> str:
    unit = "%" if column["unit"] == "percent" else "per 10,000"
    return (
        f'<th scope="col">{escape(column["column_name"])}'
        f"<small>{escape(column['period_label'])}, {unit}</small></th>"
    )


def _line(line: Mapping[str, Row], ids: Sequence[str], index: Measure, index_name: str) -> str:
    first = next(iter(line.values()))
    cells = "".join(_cell(line[column]) for column in ids)
    code = escape(first["area_code"])
    deprived = first["deprivation"]
    shown = (
        _gap(*_no_index(first, index_name))
        if deprived is None
        else f"<td>{format_number(deprived, index.places)}</td>"
    )
    return (
        f'<tr data-a="{code}"><th scope="row"><a data-view data-carry href="?area={code}">'
        f"{escape(first['name'])}</a></th>{shown}{cells}</tr>"
    )


def _cell(row: Row) -> str:
    if row["value"] is None:
        return _gap(*instead(row))
    shade = min(int(row["share"] * 5), 4)
    number = format_number(row["value"], row["decimals"])
    # A change can go either way, so it always carries its sign.
    is_change = row["column_id"] == "population_change" and row["value"] > 0
    return f'<td class="s{shade}">{"+" if is_change else ""}{number}</td>'


def _gap(shown: str, why: str) -> str:
    return f'<td class="m"><abbr title="{escape(why)}">{escape(shown)}</abbr></td>'


def instead(row: Row) -> tuple[str, str]:
    """Give what stands in the place of a missing figure.

    Parameters
    ----------
    row : mapping
        Of the query ``heat_map``, without a value.

    Returns
    -------
    (str, str)
        A symbol or a word ("c", "new", "none"), and the reason in words.
    """
    symbol = row["symbol"]
    if row["later"] and is_missing(symbol):
        return _LATER
    return str(symbol or "none"), reason(symbol)


def _no_index(row: Row, index_name: str) -> tuple[str, str]:
    symbol = row["deprivation_symbol"]
    return (symbol, reason(symbol)) if symbol else ("none", f"no {index_name}")


def _reasons(rows: Sequence[Row], index_name: str) -> str:
    """Explain what stands in the place of figures: a title is for a mouse alone."""
    gaps = {instead(row) for row in rows if row["value"] is None}
    gaps |= {_no_index(row, index_name) for row in rows if row["deprivation"] is None}
    said = "; ".join(f"{shown}: {why}" for shown, why in sorted(gaps))
    return f'<p class="lw-notes">{escape(said)}.</p>' if said else ""


def heat_map_key() -> str:
    """Explain the shades.

    Returns
    -------
    str
        A line of HTML.
    """
    shades = "".join(f'<i class="s{shade}" aria-hidden="true"></i>' for shade in range(5))
    return (
        '<p class="lw-heat-key"><span>Each column by itself: lowest fifth of authorities</span>'
        f"<span>{shades}</span><span>highest fifth</span></p>"
    )


def marked(area: str, members: Sequence[str], noun: str) -> str:
    """Write the style that marks an area and its group in the table.

    Parameters
    ----------
    area : str
        The chosen area's code.
    members : sequence of str
        The codes of its group.
    noun : str
        What a member is called beside its name: "like area".

    Returns
    -------
    str
        A style sheet. The table itself stays the same from one area to the next, and need not be
        sent again.
    """
    own = f'.stHtml .lw-heat tr[data-a="{area}"]'
    rules = [
        f"{own}>*{{font-weight:700;border-top:2px solid var(--lw-area);"
        "border-bottom:2px solid var(--lw-area)}"
    ]
    if members:
        those = ",".join(f'.lw-heat tr[data-a="{code}"]>th::after' for code in members)
        # A name within quotes in CSS: nothing that could end them.
        said = "".join(c for c in noun if c.isalnum() or c in " ()-")
        rules.append(
            f'{those}{{content:"{said}";display:block;color:var(--lw-muted);font-size:.75rem}}'
        )
    return f"<style>{''.join(rules)}</style>"


@cache
def heat_map_css() -> str:
    """Give the heat map's style sheet.

    Returns
    -------
    str
        CSS, read once.
    """
    return Path(__file__).with_name("heat_map.css").read_text(encoding="utf-8")
