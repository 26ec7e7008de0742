"""The headings of a table's columns as HTML: buttons by which a reader sorts."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from answers.table import Column


def heads_html(
    columns: Sequence[Column], *, sortable: bool, units: bool = False, sorted_by: int = 0
) -> Markup:
    """Write the headings of columns.

    Parameters
    ----------
    sortable : bool
        Whether each is a button by which a reader sorts (screen/sort.js). Together they are one
        stop of the Tab key.
    units : bool
        Whether a column's unit stands beneath its name; elsewhere the page has said it.
    sorted_by : int
        As a table has it.
    """
    heads, first = Markup(""), True
    for number, column in enumerate(columns, 1):
        name = Markup.escape(column.name)
        if units and column.unit:
            name += Markup("<small>%s</small>") % (column.unit,)
        if column.hidden:
            name = Markup('<span class="lw-unseen">%s</span>') % (name,)
        elif sortable and column.kind != "picture":
            button = Markup('<button type="button" class="lw-sort" tabindex="%s">%s</button>')
            name, first = button % (0 if first else -1, name), False
        way = "descending" if sorted_by < 0 else "ascending"
        order = Markup(' aria-sort="%s"') % (way,) if number == abs(sorted_by) else ""
        heads += Markup('<th scope="col"%s%s>%s</th>') % (style_of(column), order, name)
    return heads


def style_of(column: Column) -> Markup:
    """Write the class of a column's cells: figure under figure, or beneath the name on a phone."""
    names = [*(["lw-n"] if column.kind == "number" else [])]
    names += ["lw-in-a-row"] if column.beneath is not None else []
    return Markup(' class="%s"') % (" ".join(names),) if names else Markup("")
