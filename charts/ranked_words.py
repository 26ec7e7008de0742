"""The words within the chart of a group in order: names, closeness, figures, reasons, heads."""

from __future__ import annotations

from typing import Any, Final

import altair as alt

from charts.palette import Palette
from charts.template import Layer, expr, layer

FONT_WIDE: Final = 14
FONT_NARROW: Final = 12
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


def words(y: Any, p: Palette) -> tuple[Layer, ...]:
    """Write names at the left, closeness beside them, figures at the right, reasons for gaps.

    Parameters
    ----------
    y : altair.Y
        The row.
    p : Palette
        Colours of the mode.

    Returns
    -------
    tuple of Layer
        Texts of the table ``rows``.
    """
    weight = expr("datum.role == 'area' ? 700 : 400")
    shared: dict[str, Any] = {
        "baseline": "middle", "fontSize": expr("size"), "dy": expr("up"), "aria": False,
    }  # fmt: skip
    names = (
        layer("rows", "names")
        .transform_calculate(
            said="stacked && datum.note ? datum.name + ', ' + lower(datum.note) : datum.name"
        )
        .mark_text(
            align="left", fontWeight=weight, color=p.text,
            limit=expr("stacked ? width - 56 - beside : name_room - 4"), **shared,
        )
        .encode(y=y, x=alt.value(0), text="said:N")
    )  # fmt: skip
    notes = (
        layer("rows", "notes")
        .transform_filter("datum.note && !narrow")
        .mark_text(align="left", color=p.muted, **(shared | {"fontSize": 13}))
        .encode(y=y, x=alt.value(expr("name_wide")), text="note:N")
    )

    def figures(name: str, **look: Any) -> Layer:
        return (
            layer("rows", name)
            .transform_filter("isValid(datum.value)")
            .mark_text(align="right", fontWeight=weight, **(shared | look))
            .encode(y=y, x=alt.value(expr("width - beside")), text="figure:N")
        )

    # On a phone lines run through the figures' column.
    halo = figures("halos", color=p.paper, stroke=p.paper, strokeWidth=6,
                   opacity=expr("stacked ? 1 : 0"))  # fmt: skip
    between = (
        layer("rows", "between")
        .transform_filter("datum.between && beside > 0")
        .mark_text(align="right", color=p.muted, **(shared | {"fontSize": FONT_NARROW}))
        .encode(y=y, x=alt.value("width"), text="between:N")
    )
    reasons = (
        layer("rows", "reasons")
        .transform_filter("!isValid(datum.value)")
        .mark_text(
            align="left", color=p.muted, tooltip=expr(TOOLTIP),
            limit=expr("width - from_left"), **(shared | {"dy": expr("down"), "fontSize": 12}),
        )
        .encode(y=y, x=alt.value(expr("from_left")), text="figure:N")
    )  # fmt: skip
    return names, notes, halo, figures("figures", color=p.text), between, reasons


def heads(p: Palette) -> tuple[Layer, ...]:
    """Name the columns that a reader could not guess, over them.

    Parameters
    ----------
    p : Palette
        Colours of the mode.

    Returns
    -------
    tuple of Layer
        Texts of the table ``heads``.
    """

    def head(name: str, shown: str, side: str, x: Any) -> Layer:
        return (
            layer("heads", f"head_{name}")
            .transform_filter(f"datum.column == '{name}' && {shown}")
            .mark_text(align=side, baseline="bottom", fontSize=12, color=p.muted, aria=False)
            .encode(y=alt.value(-2), x=x, text="text:N")
        )

    return (
        head("note", "!narrow", "left", alt.value(expr("name_wide"))),
        head("between", "beside > 0", "right", alt.value("width")),
    )
