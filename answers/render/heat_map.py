"""The heat map as HTML: a table whose cells are shaded, and the style that marks an area in it.

A table and not a picture: it can be read by ear, found in, copied, and scrolled within its own box.
"""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from answers.render.heads import heads_html
from answers.render.links import link_html
from answers.table import Cell, Row, Table

SHADES = 5


def heat_map_html(table: Table) -> Markup:
    """Write the heat map, the same whichever area is chosen."""
    heads = heads_html(table.columns, sortable=True, units=True)
    body = Markup("").join(_row(row) for row in table.rows)
    notes = Markup("").join(Markup('<p class="lw-notes">%s</p>') % (one,) for one in table.notes)
    return Markup(
        '<div class="lw-heat" tabindex="0" role="region" aria-label="%s"><table>'
        '<caption class="lw-unseen">%s</caption><thead><tr>%s</tr></thead>'
        "<tbody>%s</tbody></table></div>%s"
    ) % (table.caption, table.caption, heads, body, notes)


def _row(row: Row) -> Markup:
    name, *cells = row.cells
    shown = link_html(name.link) if name.link else Markup.escape(name.shown)
    return Markup('<tr data-a="%s"><th scope="row">%s</th>%s</tr>') % (
        row.key,
        shown,
        Markup("").join(_cell(cell) for cell in cells),
    )


def _cell(cell: Cell) -> Markup:
    if cell.symbol:
        return Markup('<td class="m"><abbr title="%s">%s</abbr></td>') % (
            cell.reason,
            cell.symbol,
        )
    if cell.shade is None:
        return Markup("<td>%s</td>") % (cell.shown,)
    shade = min(int(cell.shade * SHADES), SHADES - 1)
    return Markup('<td class="s%s">%s</td>') % (shade, cell.shown)


def heat_map_key() -> Markup:
    """Explain the shades, in a line."""
    shades = Markup("").join(
        Markup('<i class="s%s" aria-hidden="true"></i>') % (shade,) for shade in range(SHADES)
    )
    return Markup(
        '<p class="lw-heat-key"><span>Each column by itself: lowest fifth of authorities</span>'
        "<span>%s</span><span>highest fifth</span></p>"
    ) % (shades,)


def marked(area: str, members: Iterable[str], noun: str) -> str:
    """Write the style that marks an area and its group in the table.

    Parameters
    ----------
    area : str
        The chosen area's code.
    members : iterable of str
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
    if those := ",".join(f'.lw-heat tr[data-a="{code}"]>th::after' for code in members):
        # A name within quotes in CSS: nothing that could end them.
        plain = "".join(c for c in noun if c.isalnum() or c in " ()-")
        rules.append(
            f'{those}{{content:"{plain}";display:block;color:var(--lw-muted);font-size:.75rem}}'
        )
    return f"<style>{''.join(rules)}</style>"
