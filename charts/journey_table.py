"""The Profile's table: the children's journey from referral to plan, a row an indicator."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from html import escape
from pathlib import Path

import pandas as pd

from charts.drawing import cells
from charts.inline import mark
from charts.journey_cells import Columns, journey_row
from charts.lines import year_of
from words.finding import ENGLAND_NAME, lower_first
from words.groups import LIKE_AREAS
from words.points import Point


def journey_table(
    profile: pd.DataFrame,
    sparklines: pd.DataFrame,
    strips: pd.DataFrame,
    hrefs: Mapping[str, str],
    *,
    area: str,
    region: str | None = None,
    likes: str | None = LIKE_AREAS.short,
    ranked: bool = True,
    caption: str = "Main measures: the latest figures, whichever period is chosen",
) -> str:
    """Write the table of an area's core indicators.

    Parameters
    ----------
    profile : DataFrame
        The table of the query ``profile``: a row an indicator, in the order to show them; rows
        with one ``stage`` (or ``topic`` without one) that follow one another share a heading.
    sparklines : DataFrame
        ``indicator_id``, ``period_id``, ``end_date``, ``value``, ``flags``, oldest first.
    strips : DataFrame
        ``indicator_id``, ``period_id``, ``value``: every authority with a figure, newest period.
        An area's figure of an earlier period, from before it ended, isn't set among them.
    hrefs : mapping
        Where each indicator's name leads; one that isn't there is plain text.
    area : str
        The area's name.
    region : str, optional
        Its region's name; without one there is no such column.
    likes : str, optional
        What the group that it is compared with is called in short; without one there is no such
        column.
    ranked : bool
        Whether it has a place among all authorities; else there is no such column.
    caption : str
        The table's name.

    Returns
    -------
    str
        HTML to be styled by `journey_css` and `palette.css_variables`. On a narrow screen each row
        becomes a card. All text from the tables is escaped.
    """
    lines = _lines(sparklines)
    strip_of = _spread(strips)
    names = [str(name) for name in profile.columns]
    listed = [cells(profile[name]) for name in names]
    rows = [dict(zip(names, row, strict=True)) for row in zip(*listed, strict=True)]
    spreads = [strip_of.get((row["indicator_id"], row["period_id"]), []) for row in rows]
    whose = Columns(area, region, likes, ranked, any(spreads) or not rows)

    bodies: list[str] = []
    topic: object = None
    for row, spread in zip(rows, spreads, strict=True):
        stage = row.get("stage") or row.get("topic")
        if stage != topic or not bodies:
            topic = stage
            if bodies:
                bodies.append("</tbody>")
            bodies.append(_heading(str(topic or ""), whose))
        indicator = row["indicator_id"]
        bodies.append(journey_row(row, lines.get(indicator, []), spread, hrefs, whose))
    return (
        '<div class="lw-journey"><table role="table">'
        f"<caption>{escape(caption)}{_key(whose)}</caption>"
        f'<thead role="rowgroup"><tr role="row">{_heads(whose)}</tr></thead>'
        f"{''.join(bodies)}{'</tbody>' if bodies else ''}</table></div>"
    )


def _lines(sparklines: pd.DataFrame) -> dict[str, list[tuple[float, Point]]]:
    names = ("indicator_id", "period_id", "end_date", "value", "flags")
    lines: dict[str, list[tuple[float, Point]]] = {}
    for indicator, period, end, value, flags in zip(
        *(cells(sparklines[name]) for name in names), strict=True
    ):
        point = Point(str(period), value, flags=flags)
        lines.setdefault(indicator, []).append((year_of(end), point))
    return lines


def _spread(strips: pd.DataFrame) -> dict[tuple[str, str], list[float]]:
    spread: dict[tuple[str, str], list[float]] = {}
    names = ("indicator_id", "period_id", "value")
    for indicator, period, value in zip(*(cells(strips[name]) for name in names), strict=True):
        if value is not None:
            spread.setdefault((indicator, period), []).append(value)
    return spread


def _heads(whose: Columns) -> str:
    return "".join(
        f'<th scope="col" role="columnheader">{escape(head)}</th>' for head in whose.heads
    )


def _heading(topic: str, whose: Columns) -> str:
    span = len(whose.heads)
    return (
        '<tbody role="rowgroup"><tr role="row" class="lw-stage">'
        f'<th scope="rowgroup" role="rowheader" colspan="{span}">{escape(topic)}</th></tr>'
    )


def _key(whose: Columns) -> str:
    if not whose.spread:
        return ""
    marks = [("area", whose.area)]
    marks += [("england", ENGLAND_NAME)] if whose.england else []
    marks += [("neighbours", lower_first(whose.mean))] if whose.likes else []
    marks += [("other", "each authority")]
    items = "".join(f"<span>{mark(shape)} {escape(name)}</span>" for shape, name in marks)
    return f'<span class="lw-key">{items}</span>'


@cache
def journey_css() -> str:
    """Give the table's style sheet.

    Returns
    -------
    str
        CSS, read once.
    """
    return Path(__file__).with_name("journey_table.css").read_text(encoding="utf-8")
