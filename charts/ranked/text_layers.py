"""The words within the chart of a group in order: names, closeness, figures, reasons, heads."""

from __future__ import annotations

from typing import Any, Final

import altair as alt

from charts.layers.frame import Layer, expr, layer
from charts.ranked.drawing import FONT_NARROW
from charts.specification import COLOURS

TOOLTIP: Final = """merge(
 {title: datum.name},
 isValid(datum.value) ? {'Figure': unit_before + format(datum.value, number_format) + unit_text}
 : {'No figure': datum.figure},
 datum.between ? {'95% interval': datum.between} : {},
 isValid(datum.numerator) ? {'Count': format(datum.numerator, ',')} : {},
 isValid(datum.denominator) ? {'Out of': format(datum.denominator, ',')} : {},
 datum.standing ? {'Place': datum.standing} : {},
 datum.note ? {'Closeness': datum.note} : {})"""
"""What a row says when it is pointed at."""


def words(y: Any) -> tuple[Layer, ...]:
    """Write names at the left, closeness beside them, figures at the right, reasons for gaps.

    Parameters
    ----------
    y : altair.Y
        The row.

    Returns
    -------
    tuple of Layer
        Texts of the table ``rows``.
    """
    weight = expr("datum.role == 'area' ? 700 : 400")
    shared: dict[str, Any] = {
        "baseline": "middle", "fontSize": expr("size"), "dy": expr("up"), "aria": False,
    }  # fmt: skip
    # On a phone lines run through what is written, so it stands on a strip of the page's colour.
    halo: dict[str, Any] = {
        "color": COLOURS.paper,
        "stroke": COLOURS.paper,
        "strokeWidth": 5,
        "opacity": expr("stacked ? 1 : 0"),
    }

    def names(name: str, **style: Any) -> Layer:
        called = "stacked && datum.note ? datum.name + ', ' + lower(datum.note) : datum.name"
        room = expr("stacked ? width - 56 - beside : name_room - 4")
        return (
            layer("rows", name)
            .transform_calculate(text=called)
            .mark_text(align="left", fontWeight=weight, limit=room, **(shared | style))
            .encode(y=y, x=alt.value(0), text="text:N")
        )

    def figures(name: str, **style: Any) -> Layer:
        return (
            layer("rows", name)
            .transform_filter("isValid(datum.value)")
            .mark_text(align="right", fontWeight=weight, **(shared | style))
            .encode(y=y, x=alt.value(expr("width - beside")), text="figure:N")
        )

    def reasons(name: str, **style: Any) -> Layer:
        own: dict[str, Any] = {"dy": expr("down"), "fontSize": 12}
        room = expr("width - from_left")
        return (
            layer("rows", name)
            .transform_filter("!isValid(datum.value)")
            .mark_text(align="left", limit=room, **(shared | own | style))
            .encode(y=y, x=alt.value(expr("from_left")), text="figure:N")
        )

    notes = (
        layer("rows", "notes")
        .transform_filter("datum.note && !narrow")
        .mark_text(align="left", color=COLOURS.muted, **(shared | {"fontSize": 13}))
        .encode(y=y, x=alt.value(expr("name_wide")), text="note:N")
    )
    between = (
        layer("rows", "between")
        .transform_filter("datum.between && beside > 0")
        .mark_text(align="right", color=COLOURS.muted, **(shared | {"fontSize": FONT_NARROW}))
        .encode(y=y, x=alt.value("width"), text="between:N")
    )
    return (
        names("names_under", **halo),
        figures("figures_under", **halo),
        reasons("reasons_under", **halo),
        names("names", color=COLOURS.text),
        notes,
        figures("figures", color=COLOURS.text),
        between,
        reasons("reasons", color=COLOURS.muted, tooltip=expr(TOOLTIP)),
    )


def heads() -> tuple[Layer, ...]:
    """Name the columns that a reader could not guess, over them.

    Returns
    -------
    tuple of Layer
        Texts of the table ``heads``.
    """

    def head(name: str, shown: str, side: str, x: Any) -> Layer:
        return (
            layer("heads", f"head_{name}")
            .transform_filter(f"datum.column == '{name}' && {shown}")
            .mark_text(align=side, baseline="bottom", fontSize=12, color=COLOURS.muted, aria=False)
            .encode(y=alt.value(-2), x=x, text="text:N")
        )

    return (
        head("note", "!narrow", "left", alt.value(expr("name_wide"))),
        head("between", "beside > 0", "right", alt.value("width")),
    )
