"""The lines of a trend, their dots, and what answers the pointer, as Altair layers."""

from __future__ import annotations

import json
from typing import Any, Final

import altair as alt

from charts.layers.frame import Layer, expr, halo, layer
from charts.specification import COLOURS
from charts.trend.ends import FONT_NARROW, FONT_WIDE, SWATCH_NARROW, SWATCH_WIDE

_DASHES: Final = {
    "area": [1, 0],
    "named": [1, 0],
    "england": [7, 4],
    "mean": [1, 0],
    "median": [2, 3],
    "region": [1, 0],
}
_WIDTHS: Final = {
    "area": 3.5,
    "named": 1.75,
    "england": 2.25,
    "mean": 2.25,
    "median": 2.25,
    "region": 2.0,
}

# A mark found by the nearest-point search has its row one level further down.
_TOOLTIP: Final = """merge(
 {title: ROW.name, 'Period': ROW.label,
  'Figure': unit_before + format(ROW.y, number_format) + unit_text},
 isValid(ROW.numerator) ? {'Count': format(ROW.numerator, ',')} : {},
 isValid(ROW.denominator) ? {'Out of': format(ROW.denominator, ',')} : {},
 ROW.note ? {'Note': ROW.note} : {})""".replace("ROW", "(datum.datum || datum)")


def _series(channel: type[Any], values: dict[str, Any]) -> Any:
    scale = alt.Scale(domain=list(values), range=list(values.values()))
    return channel("series:N", scale=scale, legend=None)


# Not a scale: Vega-Lite spreads the widths of an ordered one evenly, and warns of an unordered one.
WIDTH: Final = expr(f"({json.dumps(_WIDTHS)})[datum.series]")
"""How thick a line is, by its role."""


def stroke() -> tuple[Any, Any]:
    """Give the colour and the dashes of a line by its role."""
    colours = {
        "area": COLOURS.area,
        "named": COLOURS.text,
        "england": COLOURS.england,
        "mean": COLOURS.neighbours,
        "median": COLOURS.neighbours,
        "region": COLOURS.region,
        "neighbour": COLOURS.other,
    }
    return (
        _series(alt.Color, colours),
        _series(alt.StrokeDash, _DASHES),
    )


def neighbours(params: list[Any]) -> Layer:
    """Draw the single neighbours: thin and grey until pointed at or picked."""
    return (
        layer("lines", "neighbours")
        .transform_filter(alt.datum.series == "neighbour")
        .mark_line(aria=False, strokeJoin="round")
        .encode(
            x="x:Q",
            y="y:Q",
            detail="key:N",
            order="x:Q",
            color=_when(params, COLOURS.text, COLOURS.other),
            strokeWidth=_when(params, 2, 1),
        )
    )


def _when(params: list[Any], then: Any, otherwise: Any) -> Any:
    condition = alt.when(params[0]).then(alt.value(then))
    for param in params[1:]:
        condition = condition.when(param).then(alt.value(then))
    return condition.otherwise(alt.value(otherwise))


def lines() -> Layer:
    """Draw every line but the single neighbours."""
    colour, dash = stroke()
    return (
        layer("lines", "lines")
        .transform_filter(alt.datum.series != "neighbour")
        .mark_line(aria=False, strokeJoin="round", strokeWidth=WIDTH)
        .encode(
            x="x:Q",
            y="y:Q",
            detail="key:N",
            order="x:Q",
            color=colour,
            strokeDash=dash,
        )
    )


def dots() -> Layer:
    """Dot the area's figures, and any of another line that stand alone."""
    return (
        layer("lines", "dots")
        .transform_filter("datum.dot")
        .mark_point(filled=True, opacity=1, size=34, aria=False)
        .encode(x="x:Q", y="y:Q", color=stroke()[0])
    )


def revised() -> Layer:
    """Draw a hollow diamond round each figure of the area that was revised."""
    return (
        layer("lines", "revised")
        .transform_filter("datum.revised")
        .mark_point(shape="diamond", filled=True, size=150, strokeWidth=2, opacity=1, aria=False)
        .encode(x="x:Q", y="y:Q", fill=alt.value(COLOURS.paper), stroke=alt.value(COLOURS.area))
    )


def name_of_the_pointed_at(params: list[Any]) -> tuple[Layer, Layer]:
    """Name the neighbour that is pointed at or picked, at the end of its line.

    The name stands on a halo of the page's colour, for it lies across other lines.
    """

    def name(part: str, more: dict[str, Any]) -> Layer:
        return (
            layer("lines", f"pointed_at_{part}")
            .transform_filter("datum.last && datum.series == 'neighbour'")
            .mark_text(
                align="right",
                baseline="bottom",
                dy=-6,
                fontSize=13,
                fontWeight=600,
                color=COLOURS.text,
                aria=False,
                **more,
            )
            .encode(x="x:Q", y="y:Q", text="name:N", opacity=_when(params, 1, 0))
        )

    return name("halo", halo(5.0)), name("name", {})


def points(hover: Any) -> Layer:
    """Catch the pointer: the nearest figure of any line answers, with its tooltip."""
    return (
        layer("lines", "points")
        # Where a line enters or leaves the scale there is no figure.
        .transform_filter("isValid(datum.y) && datum.label")
        .mark_point(filled=True, size=44, tooltip=expr(_TOOLTIP), color=COLOURS.text, aria=False)
        .encode(
            x="x:Q", y="y:Q", opacity=alt.when(hover).then(alt.value(1)).otherwise(alt.value(0))
        )
    )


def names_at_the_ends() -> tuple[Layer, ...]:
    """Name the lines at their ends, each with a piece of the line before its name."""
    colour, dash = stroke()
    ends = layer("ends", "ends").transform_calculate(
        at="narrow ? datum.y_narrow : datum.y_wide",
        middle="narrow ? datum.mid_narrow : datum.mid_wide",
        text="narrow ? datum.narrow : datum.wide",
    )
    leaders = (
        ends.properties(name="leaders")
        .transform_filter("datum.leads")
        .mark_rule(
            xOffset=6,
            x2Offset=expr("narrow ? 8 : 14"),
            strokeWidth=1,
            opacity=0.6,
            aria=False,
        )
        .encode(x="x:Q", x2="x", y="y:Q", y2="middle", color=colour)
    )
    swatches = (
        ends.properties(name="swatches")
        .mark_rule(
            xOffset=expr("narrow ? 8 : 14"),
            x2Offset=expr(f"narrow ? {SWATCH_NARROW - 4} : {SWATCH_WIDE - 5}"),
            strokeWidth=WIDTH,
            aria=False,
        )
        .encode(x="x:Q", x2="x", y="middle:Q", color=colour, strokeDash=dash)
    )
    names = (
        ends.properties(name="names")
        .mark_text(
            align="left",
            baseline="middle",
            lineBreak="\n",
            dx=expr(f"narrow ? {SWATCH_NARROW} : {SWATCH_WIDE}"),
            fontSize=expr(f"narrow ? {FONT_NARROW} : {FONT_WIDE}"),
            fontWeight=expr("datum.series == 'area' ? 700 : 400"),
            color=COLOURS.text,
            aria=False,
        )
        .encode(x="x:Q", y="at:Q", text="text:N")
    )
    return leaders, swatches, names
