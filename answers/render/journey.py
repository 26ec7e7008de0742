"""The journey's table as HTML: a table whose columns align, and on a narrow screen a card a row."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from markupsafe import Markup

from answers.render.links import link_html
from answers.table import Cell, Column, Row, Table
from charts.inline import mark

_KINDS: Final = {
    "figure": "lw-value",
    "number": "lw-number",
    "picture": "lw-picture",
    "place": "lw-place",
}


def journey_html(table: Table) -> Markup:
    """Write the journey's table.

    Parameters
    ----------
    table : Table
        Rows with one ``group`` that follow one another share a heading.

    Returns
    -------
    Markup
        With drawings in it. Roles are given, for a style sheet takes the table's display away.
    """
    heads = Markup("").join(
        Markup('<th scope="col" role="columnheader"%s>%s</th>') % (_style(column), column.name)
        for column in table.columns
    )
    bodies = Markup("").join(
        Markup(
            '<tbody role="rowgroup"><tr role="row" class="lw-stage">'
            '<th scope="rowgroup" role="rowheader" colspan="%s">%s</th></tr>%s</tbody>'
        )
        % (len(table.columns), group, Markup("").join(_row(table, row) for row in rows))
        for group, rows in groupby(table.rows, key=lambda row: row.group)
    )
    return Markup(
        '<div class="lw-journey"><table role="table"><caption>%s%s</caption>'
        '<thead role="rowgroup"><tr role="row">%s</tr></thead>%s</table></div>'
    ) % (table.caption, _key(table), heads, bodies)


def _key(table: Table) -> Markup:
    items = Markup("").join(
        Markup("<span>%s %s</span>") % (Markup(mark(shape)), name) for shape, name in table.key
    )
    return Markup('<span class="lw-key">%s</span>') % (items,) if items else items


def _row(table: Table, row: Row) -> Markup:
    name, *cells = row.cells
    shown = link_html(name.link) if name.link else Markup.escape(name.shown)
    for text in name.fine:
        shown += Markup('<small class="lw-fine">%s</small>') % (text,)
    return Markup('<tr role="row"><th scope="row" role="rowheader">%s</th>%s</tr>') % (
        shown,
        Markup("").join(
            _cell(column, cell) for column, cell in zip(table.columns[1:], cells, strict=True)
        ),
    )


def _cell(column: Column, cell: Cell) -> Markup:
    # On a narrow screen the column's name stands within the cell.
    return Markup(
        '<td role="cell"%s><span class="lw-label" aria-hidden="true">%s</span><div>%s</div></td>'
    ) % (
        _style(column),
        column.name,
        Markup("").join(_parts(cell)),
    )


def _style(column: Column) -> Markup:
    names = " ".join(_names(column))
    return Markup(' class="%s"') % (names,) if names else Markup("")


def _names(column: Column) -> Iterator[str]:
    if column.kind in _KINDS:
        yield _KINDS[column.kind]
    if column.wide:
        yield "lw-wide"
    if column.later:
        yield "lw-more"


def _parts(cell: Cell) -> Iterator[Markup]:
    if cell.picture:
        yield cell.picture
    elif cell.symbol:
        yield Markup('<span class="lw-missing"><abbr title="%s">%s</abbr> %s</span>') % (
            cell.reason,
            cell.symbol,
            cell.shown,
        )
    elif not cell.shown:
        yield Markup('<span class="lw-missing">%s</span>') % (cell.reason,)
    elif cell.strong:
        yield Markup('<strong class="lw-figure">%s</strong>') % (cell.shown,)
    else:
        yield Markup.escape(cell.shown)
    for sign, meaning in cell.marks:
        yield Markup(' <abbr title="%s">%s</abbr>') % (meaning, sign)
    for text in cell.fine:
        yield Markup('<span class="lw-fine">%s</span>') % (text,)
