"""Tables, lists and texts of an answer as HTML. Whatever comes from a publisher is escaped here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from weakref import WeakKeyDictionary

from markupsafe import Markup

from answers.answer import Content, Picture, Points, Prose, Terms, Text
from answers.render.heads import heads_html, style_of
from answers.render.heat_map import heat_map_html
from answers.render.journey import journey_html
from answers.render.links import link_html, text_html
from answers.table import Cell, Row, Table
from charts.drawing import Drawing
from charts.labels import text_width

_OF_ITS_OWN: Final = {"journey": journey_html, "heat": heat_map_html}
# As long as the table, which the one memory keeps and lets go: writing the largest takes 10 ms.
_written: WeakKeyDictionary[Table, Markup] = WeakKeyDictionary()
_WORTH_SORTING: Final = 5
"""Rows: fewer are seen at a glance."""
_ROLES: Final = {"own": "lw-own", "beside": "lw-quiet"}
# As screen/theme.css has them, in rem.
_SIZE: Final = 0.8125
_FINE_SIZE: Final = 0.75
_GAP: Final = 0.3125


def points_html(points: Points | None) -> Markup:
    """Write a short list under its heading; nothing for none."""
    if points is None or not points.items:
        return Markup("")
    return Markup('<h2 class="lw-h2">%s</h2>%s') % (
        points.heading,
        items_html(points.items),
    )


def content_html(content: Content) -> Markup:
    """Write what a section holds, without its heading; nothing for a drawing.

    Parameters
    ----------
    content : Content
        A table, paragraphs, terms, points or a small picture.

    Returns
    -------
    Markup
        It may hold SVG, which Streamlit's own HTML takes out.
    """
    match content:
        case Table():
            return table_html(content)
        case Prose():
            items = Markup("").join(
                Markup("<p>%s</p>") % (text_html(one),) for one in content.paragraphs
            )
            return Markup('<div class="lw-prose">%s</div>') % (items,)
        case Terms():
            items = Markup("").join(
                Markup("<dt>%s</dt><dd>%s</dd>")
                % (
                    term,
                    text_html(meaning),
                )
                for term, meaning in content.items
            )
            return Markup('<dl class="lw-glossary">%s</dl>') % (items,)
        case Points():
            return items_html(content.items)
        case Picture():
            return content.svg
        case _:
            return Markup("")


def chart_notes_html(drawing: Drawing) -> Markup:
    """Write what the numbers in a chart stand for, and what else its marks ask to be minded."""
    return Markup("").join(
        Markup('<%s class="lw-notes">%s</%s>')
        % (kind, Markup("").join(Markup("<li>%s</li>") % (one,) for one in notes), kind)
        for kind, notes in (("ol", drawing.numbered), ("ul", drawing.notes))
        if notes
    )


def items_html(items: Sequence[Text], style: str = "lw-questions") -> Markup:
    """Write a list."""
    listed = Markup("").join(Markup("<li>%s</li>") % (text_html(one),) for one in items)
    return Markup('<ul class="%s">%s</ul>') % (style, listed)


def paragraphs_html(points: Points | None) -> Markup:
    """Write what a measure means, a paragraph each, under its heading; nothing for none."""
    if points is None or not points.items:
        return Markup("")
    items = Markup("").join(Markup("<p>%s</p>") % (text_html(one),) for one in points.items)
    return Markup('<h2 class="lw-h2">%s</h2>%s') % (points.heading, items)


def table_html(table: Table) -> Markup:
    """Write a table.

    Returns
    -------
    Markup
        It scrolls sideways by itself and can be reached by keyboard to do so. What stands beneath
        a row's name on a narrow screen is there twice: a style sheet shows one of the two.
    """
    html = _written.get(table)
    if html is None:
        html = _written[table] = _OF_ITS_OWN.get(table.kind, _plain_table)(table)
    return html


def _plain_table(table: Table) -> Markup:
    heads = heads_html(
        table.columns,
        sortable=len(table.rows) >= _WORTH_SORTING,
        units=table.units,
        sorted_by=table.sorted_by,
    )
    body = Markup("").join(_row(table, row) for row in table.rows)
    notes = Markup("").join(Markup('<p class="lw-notes">%s</p>') % (one,) for one in table.notes)
    return Markup(
        '<div class="lw-scroll%s" tabindex="0" role="region" aria-label="%s">'
        '<table class="lw-table%s"%s><caption class="lw-unseen">%s</caption>'
        "<thead><tr>%s</tr></thead><tbody>%s</tbody></table></div>%s"
    ) % (
        " lw-newest" if table.newest_last else "",
        table.caption,
        f" lw-{table.kind}" if table.kind else "",
        _room(table) if table.newest_last else "",
        table.caption,
        heads,
        body,
        notes,
    )


def _room(table: Table) -> Markup:
    """Say how many years there are and how wide the widest is, so that none is cut.

    Nothing of a table with drawings in it, which take their own room.
    """
    if any(column.kind == "picture" for column in table.columns):
        return Markup("")
    numbers = [i for i, column in enumerate(table.columns) if column.kind == "number"]
    years = [text_width(table.columns[i].name, _SIZE) for i in numbers]
    years += [
        text_width(cell.text, _FINE_SIZE if row.role == "beside" else _SIZE)
        for row in table.rows
        for cell in row.cells[1:]
        if cell.text
    ]
    widest = max(years, default=0.0) + _GAP
    return Markup(' style="--least:%s;--years:%s"') % (
        f"{widest:.3f}rem",
        len(numbers),
    )


def _row(table: Table, row: Row) -> Markup:
    name, *others = row.cells
    beneath = [
        f"{column.beneath}{cell.text}"
        for column, cell in zip(table.columns[1:], others, strict=False)
        if column.beneath is not None and cell.text
    ]
    under = Markup('<small class="lw-beneath">%s</small>') % ("".join(beneath),)
    empty = [Cell()] * (len(table.columns) - len(row.cells))
    cells = Markup("").join(
        Markup("<td%s>%s</td>")
        % (
            style_of(column),
            cell_html(cell),
        )
        for column, cell in zip(table.columns[1:], [*others, *empty], strict=True)
    )
    return Markup('<tr%s><th scope="row">%s%s</th>%s</tr>') % (
        Markup(' class="%s"') % (_ROLES[row.role],) if row.role in _ROLES else "",
        cell_html(name),
        under if beneath else "",
        cells,
    )


def cell_html(cell: Cell) -> Markup:
    """Write what stands in a cell."""
    parts: list[Markup] = [_first(cell)]
    parts += [Markup('<abbr title="%s">%s</abbr>') % (m.meaning, m.sign) for m in cell.marks]
    inside = Markup(" ").join(part for part in parts if part)
    return inside + Markup("").join(
        Markup(' <small class="lw-fine">%s</small>') % (text,) for text in cell.fine
    )


def _first(cell: Cell) -> Markup:
    if cell.picture:
        return cell.picture
    if cell.symbol:
        return Markup('<abbr title="%s">%s</abbr>') % (cell.reason, cell.symbol)
    if cell.full:
        return Markup('<abbr title="%s">%s</abbr>') % (cell.full, cell.shown)
    shown = link_html(cell.link) if cell.link else Markup.escape(cell.shown or cell.reason)
    return Markup("<b>%s</b>") % (shown,) if cell.strong else shown


def lines_html(texts: Sequence[Text], style: str) -> Markup:
    """Write texts as paragraphs of one style; what is empty is left out."""
    return Markup("").join(
        Markup('<p class="%s">%s</p>')
        % (
            style,
            text_html(one),
        )
        for one in texts
        if one
    )
