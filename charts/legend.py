"""The map's legend as HTML: bounds, how many areas in each class, and why figures are missing."""

from __future__ import annotations

from functools import cache
from html import escape
from pathlib import Path

from charts.classes import Classes


def map_legend(
    classes: Classes,
    *,
    title: str,
    area: str | None = None,
    group: str | None = None,
    where: str = "",
    note: str = "",
) -> str:
    """Write the legend of a map.

    Parameters
    ----------
    classes : Classes
        As drawn.
    title : str
        What the figures are: "per 10,000 children".
    area : str, optional
        The chosen area's name, if it is outlined.
    group : str, optional
        What those that it is compared with are called, if they are outlined.
    where : str
        Where the areas lie that are counted, "in London"; nothing for all.
    note : str
        What else there is to say: that the chosen area is not on the map.

    Returns
    -------
    str
        A block with one list, to be styled by `legend_css`. Colours stand in the
        class's own swatch; everything is also in words.
    """
    rows = [
        _row(f'<span class="lw-swatch" style="background:{c.colour}"></span>', c.label, c.count)
        for c in classes.classes
    ]
    if not rows:
        rows = ['<li class="lw-legend-row">No area has a figure</li>']
    rows += [
        _row('<span class="lw-swatch lw-swatch-missing"></span>', _capital(m.reason), m.count)
        for m in classes.missing
    ]
    if area:
        rows.append(_row('<span class="lw-swatch lw-swatch-chosen"></span>', area))
    if group:
        rows.append(_row('<span class="lw-swatch lw-swatch-neighbour"></span>', group))
    column = f'<span class="lw-legend-count">{escape(where)}</span>' if where else ""
    notes = "".join(
        f'<p class="lw-notes">{escape(text)}</p>' for text in (classes.beyond, note) if text
    )
    return (
        '<div class="lw-legend">'
        f'<p class="lw-legend-title"><span>{escape(title)}</span>{column}</p>'
        f'<ul class="lw-legend-rows">{"".join(rows)}</ul>{notes}</div>'
    )


def _row(swatch: str, label: str, count: int | None = None) -> str:
    areas = ""
    if count is not None:
        noun = "area" if count == 1 else "areas"
        areas = f'<span class="lw-legend-count">{count:,} {noun}</span>'
    named = f'<span class="lw-legend-label">{escape(label)}</span>'
    return f'<li class="lw-legend-row">{swatch}{named}{areas}</li>'


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@cache
def legend_css() -> str:
    """Give the legend's style sheet, which takes its colours from `palette.css_variables`.

    Returns
    -------
    str
        CSS, read once.
    """
    return Path(__file__).with_name("legend.css").read_text(encoding="utf-8")
