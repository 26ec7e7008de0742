"""The Vega-Lite of small lines.

One view and not facets: facets can't fill their container. Each point knows its cell and its place
within it, from 0 to 1; the browser works out pixels from the width, and so how many columns.
"""

from __future__ import annotations

from typing import Any, Final

import altair as alt

from charts.layers.frame import UNIT, Layer, chart, expr, halo, layer
from charts.specification import COLOURS, Spec

_FILLED: Final = {
    "columns_wide": 5,
    "columns_narrow": 3,
    "cells": 10,
    "high_text": "",
    "low_text": "",
    "zero": None,
    "years_wide": 60,
    "figure_wide": 30,
    **UNIT,
}
_WORKED_OUT: Final = {
    "in_a_row": "narrow ? columns_narrow : columns_wide",
    "cell_width": "width / in_a_row",
    "cell_height": "height / ceil(cells / in_a_row)",
    # Within a cell: room for the name above, the years beneath, the last figure at the right.
    "head": "narrow ? 32 : 36",
    "foot": "24",
    "right": "narrow ? max(34, 0.85 * figure_wide + 8) : max(52, figure_wide + 12)",
    "plot_width": "cell_width - right - 4",
    # Two years at the ends where there is room for both, else one short text.
    "apart": "plot_width >= years_wide",
    "plot_height": "cell_height - head - foot",
}
_LEFT: Final = "(datum.cell % in_a_row) * cell_width"
_UNDER: Final = "floor(datum.cell / in_a_row) * cell_height"
_X: Final = f"{_LEFT} + 4 + datum.fx * plot_width"
_Y: Final = f"{_UNDER} + head + (1 - datum.fy) * plot_height"
_TOOLTIP: Final = (
    "{title: datum.name, 'Period': datum.label,"
    " 'Figure': unit_before + format(datum.value, number_format) + unit_text}"
)

_CUT_TOOLTIP: Final = (
    "{title: datum.name, 'Period': datum.label, 'Beyond the scale': datum.figure}"
)


def specification() -> Spec:
    """Build the specification of small lines.

    To be filled in: the parameters, the height, and the tables ``lines``, ``cells`` and ``cuts``.
    """
    layers = [*_frames(), *_lines(), *_words(), *_cuts(), _points()]
    return chart(layers, _FILLED, _WORKED_OUT)


def _pixels(name: str) -> Any:
    axis: Any = None
    return (alt.X if name.startswith("px") else alt.Y)(f"{name}:Q", scale=None, axis=axis)


def _frames() -> tuple[Layer, ...]:
    """Draw each cell's floor and ceiling, so that heights can be compared across cells."""
    cells = layer("cells", "floors").transform_calculate(
        px=_LEFT + " + 4",
        px2=_LEFT + " + 4 + plot_width",
        floor=f"{_UNDER} + head + plot_height",
        at_zero=f"{_UNDER} + head + (1 - zero) * plot_height",
        ceiling=f"{_UNDER} + head",
    )

    def rule(name: str, at: str, colour: str, where: str = "true") -> Layer:
        return (
            cells.properties(name=name)
            .transform_filter(where)
            .mark_rule(color=colour, aria=False)
            .encode(x=_pixels("px"), x2="px2", y=alt.Y(f"{at}:Q", scale=None, axis=None))
        )

    # Where figures go below zero, zero is the line and the floor an end of the scale.
    return (
        rule("floors", "floor", COLOURS.muted, "zero === null"),
        rule("lower_ends", "floor", COLOURS.rule, "zero !== null"),
        rule("ceilings", "ceiling", COLOURS.rule),
        rule("zeros", "at_zero", COLOURS.muted, "zero !== null"),
    )


def _lines() -> tuple[Layer, ...]:
    placed = layer("lines", "lines").transform_calculate(px=_X, py=_Y)

    def line(name: str, which: str, **style: Any) -> Layer:
        return (
            placed.properties(name=name)
            .transform_filter(which)
            .mark_line(strokeJoin="round", strokeCap="round", aria=False, **style)
            .encode(
                x=_pixels("px"),
                y=alt.Y("py:Q", scale=None, axis=None),
                detail=["cell:N", "run:N"],
                order="fx:Q",
            )
        )

    return (
        line("area_lines", "!datum.own", color=COLOURS.area, strokeWidth=2, opacity=0.4),
        line("lines", "datum.own", color=COLOURS.text, strokeWidth=2),
    )


def _words() -> tuple[Layer, ...]:
    """Write a cell's name, its last figure, its years, and in the first the ends of the scale."""
    cells = layer("cells", "words").transform_calculate(
        px=_LEFT + " + 4",
        right_end=_LEFT + " + 4 + plot_width",
        top=_UNDER + " + 10",
        under=f"{_UNDER} + head + plot_height + 11",
        ceiling=f"{_UNDER} + head - 3",
        floor=f"{_UNDER} + head + plot_height - 3",
        zero_at=f"{_UNDER} + head + (1 - zero) * plot_height - 3",
        from_year="apart ? datum.first : datum.years",
        to_year="apart && datum.first != datum.last ? datum.last : ''",
        end_x=f"{_X} + 6",
        end_y=_Y,
        middle=f"{_UNDER} + head + plot_height / 2",
    )

    def text(name: str, x: str, y: str, column: str, **style: Any) -> Layer:
        shown: dict[str, Any] = {"baseline": "middle", "align": "left", "aria": False} | style
        return (
            cells.properties(name=name)
            .mark_text(**shown)
            .encode(
                x=alt.X(f"{x}:Q", scale=None, axis=None),
                y=alt.Y(f"{y}:Q", scale=None, axis=None),
                text=f"{column}:N",
            )
        )

    small: dict[str, Any] = {"fontSize": 11, "color": COLOURS.muted}

    def end(name: str, y: str, expression: str) -> Layer:
        """Name an end of the scale, or zero, in the first cell."""
        return (
            cells.properties(name=name)
            .transform_filter("datum.cell == 0")
            .transform_calculate(text=expression)
            .transform_filter("datum.text")
            .mark_text(baseline="bottom", align="left", aria=False, **small)
            .encode(x=_pixels("px"), y=alt.Y(f"{y}:Q", scale=None, axis=None), text="text:N")
        )

    ends = text("figures", "end_x", "end_y", "figure", fontSize=expr("narrow ? 11 : 13"),
                color=COLOURS.text)  # fmt: skip
    dots = (
        cells.properties(name="last")
        .transform_filter("isValid(datum.fy)")
        .transform_calculate(px=_X)
        .mark_point(filled=True, size=30, color=COLOURS.text, opacity=1, aria=False)
        .encode(x=_pixels("px"), y=alt.Y("end_y:Q", scale=None, axis=None))
    )
    return (
        text("cell_names", "px", "top", "name", fontSize=expr("narrow ? 11 : 13"),
             fontWeight=600, color=COLOURS.text, limit=expr("cell_width - 10")),
        text("first_years", "px", "under", "from_year", **small),
        text("last_years", "right_end", "under", "to_year", **(small | {"align": "right"})),
        text("reasons", "px", "middle", "reason", **small),
        ends.transform_filter("isValid(datum.fy)"),
        dots,
        end("high", "ceiling", "high_text"),
        end("low", "floor", "low_text"),
        end("zero", "zero_at", "zero === null || zero === 1 ? '' : '0'"),
    )  # fmt: skip


def _cuts() -> tuple[Layer, ...]:
    """Point out of the cell where a figure lies beyond the scale."""
    placed = layer("cuts", "cut_marks").transform_calculate(
        px=_X, py=_Y, end=f"{_Y} + (datum.fy > 0.5 ? 9 : -9)"
    )
    marks = placed.mark_point(
        filled=True,
        shape="triangle-up",
        angle=expr("datum.fy > 0.5 ? 0 : 180"),
        size=55,
        opacity=1,
        color=COLOURS.text,
        tooltip=expr(_CUT_TOOLTIP),
        aria=False,
    ).encode(x=_pixels("px"), y=_pixels("py"))
    texts = [
        placed.properties(name=f"cut_{part}")
        .transform_filter("datum.text")
        .mark_text(
            align=expr("datum.fx > 0.6 ? 'right' : 'left'"),
            dx=expr("datum.fx > 0.6 ? -5 : 5"),
            baseline="middle",
            fontSize=11,
            color=COLOURS.text,
            aria=False,
            **more,
        )
        .encode(x=_pixels("px"), y=alt.Y("end:Q", scale=None, axis=None), text="text:N")
        for part, more in (("halo", halo(3.0)), ("text", {}))
    ]
    return marks, *texts


def _points() -> Layer:
    """Catch the pointer at every figure."""
    return (
        layer("lines", "points")
        .transform_filter("datum.own && datum.label")
        .transform_calculate(px=_X, py=_Y)
        .mark_point(filled=True, size=120, opacity=0, tooltip=expr(_TOOLTIP), color=COLOURS.text,
                    aria=False)
        .encode(x=_pixels("px"), y=alt.Y("py:Q", scale=None, axis=None))
    )  # fmt: skip
