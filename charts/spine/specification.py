"""The Vega-Lite of the spine."""

from __future__ import annotations

from typing import Any, Final

import altair as alt

from charts.layers.frame import Layer, chart, expr, layer
from charts.specification import COLOURS, Spec
from charts.spine.drawing import FONT_WIDE

_FILLED: Final = {"name_wide": 200, "area_name": "", "has_area": True, "has_england": True}
_WORKED_OUT: Final = {
    # On a phone the name stands over the bar; the ends' figures are under it everywhere.
    "from_left": "narrow ? 8 : name_wide + 8",
    "from_right": "narrow ? 8 : 120",
    "bar": "max(width - from_left - from_right, 40)",
    "down": "narrow ? 2 : -4",
    "up": "narrow ? -16 : -8",
}
_TOOLTIP: Final = """merge(
 {title: datum.name, 'Period': datum.when},
 datum.figure ? {'Figure': datum.figure} : {'No figure': datum.why},
 datum.standing ? {'Place': datum.standing} : {},
 datum.england_text ? {'England': datum.england_text} : {},
 {'Lowest': datum.low_text, 'Highest': datum.high_text})"""


def specification() -> Spec:
    """Build the specification of the spine.

    To be filled in: the parameters, the height, and the tables ``rows`` and ``key``.
    """
    y = alt.Y("place:O", sort=None, axis=None, scale=alt.Scale(paddingInner=0, paddingOuter=0))
    layers = [*_bars(y), *_marks(y), *_words(y), *_key()]
    return chart(layers, _FILLED, _WORKED_OUT)


def _at(share: str) -> str:
    return f"from_left + bar * {share}"


def _x(field: str) -> Any:
    return alt.X(f"{field}:Q", scale=None, axis=None)


def _bars(y: Any) -> tuple[Layer, ...]:
    """Draw the whole reach as a line, the middle half as a box, the median as its notch."""
    rows = layer("rows", "bars").transform_calculate(
        start=_at("0"),
        end=_at("1"),
        box_start=_at("datum.quarter"),
        box_end=_at("datum.three_quarters"),
        notch=_at("datum.middle"),
    )

    def span(name: str, start: str, end: str, **style: Any) -> Layer:
        return (
            rows.properties(name=name)
            .mark_rule(yOffset=expr("down"), aria=False, **style)
            .encode(x=_x(start), x2=end, y=y)
        )

    notches = (
        rows.properties(name="medians")
        .mark_tick(orient="vertical", thickness=2, size=14, color=COLOURS.paper,
                   yOffset=expr("down"), aria=False)
        .encode(x=_x("notch"), y=y)
    )  # fmt: skip
    return (
        span("reaches", "start", "end", color=COLOURS.other, strokeWidth=2, opacity=0.7),
        span("boxes", "box_start", "box_end", color=COLOURS.other, strokeWidth=14, opacity=0.6),
        notches,
    )


def _marks(y: Any) -> tuple[Layer, ...]:
    """Mark England by a diamond and the area by a disc."""

    def mark(name: str, field: str, where: str = "true", **style: Any) -> Layer:
        return (
            layer("rows", name)
            .transform_filter(f"isValid(datum.{field}) && {where}")
            .transform_calculate(at=_at(f"datum.{field}"))
            .mark_point(filled=True, opacity=1, stroke=COLOURS.paper, strokeWidth=1,
                        yOffset=expr("down"), tooltip=expr(_TOOLTIP), aria=False, **style)
            .encode(x=_x("at"), y=y)
        )  # fmt: skip

    return (
        mark("england", "england", shape="diamond", size=110, color=COLOURS.england),
        mark("area", "fx", "!datum.cut", shape="circle", size=190, color=COLOURS.area),
        # Pointing out of the picture: the area's own figure lies beyond the end of its row.
        mark("cut_marks", "fx", "datum.cut", shape="triangle-right", size=190, color=COLOURS.area,
             angle=expr("datum.cut < 0 ? 180 : 0")),
    )


def _words(y: Any) -> tuple[Layer, ...]:
    def text(name: str, expression: str, x: str, **style: Any) -> Layer:
        shown = {"baseline": "middle", "aria": False, "dy": expr("up")} | style
        return (
            layer("rows", name)
            .transform_calculate(text=expression)
            .mark_text(**shown)
            .encode(x=alt.value(expr(x)), y=y, text="text:N")
        )

    size = expr(f"narrow ? 12 : {FONT_WIDE}")
    small: dict[str, Any] = {"fontSize": 11, "color": COLOURS.muted, "dy": 16}
    beneath: dict[str, Any] = {"fontSize": 12, "color": COLOURS.muted, "dy": 10}
    return (
        text("names", "datum.name", "0", align="left", fontSize=size, color=COLOURS.text,
             limit=expr("narrow ? width - 60 : name_wide")),
        text("whens", "narrow ? '' : datum.standing || datum.when", "0", align="left",
             limit=expr("name_wide"), **beneath),
        text("figures", "datum.figure", "width", align="right", fontSize=size, fontWeight=700,
             color=COLOURS.text),
        text("missing", "datum.missing", "width", align="right", fontSize=11,
             color=COLOURS.muted, limit=expr("narrow ? 150 : 110")),
        text("england_figures",
             "narrow || !datum.england_text ? '' : 'England ' + datum.england_text",
             "width", align="right", **beneath),
        text("lows", "datum.low_text", "from_left", align="left", **small),
        # A phone has room for the place between the ends.
        text("standings", "narrow ? datum.standing : ''", "from_left + bar / 2", align="center",
             **small),
        text("highs", "datum.high_text", "from_left + bar", align="right", **small),
    )  # fmt: skip


def _key() -> tuple[Layer, ...]:
    """Name the two marks above the first row."""

    def entry(name: str, x: str, expression: str, shape: str, colour: str) -> tuple[Layer, Layer]:
        row = layer("key", name).transform_calculate(at=x, text=expression)
        row = row.transform_filter("datum.text")
        dot = row.mark_point(
            filled=True, shape=shape, size=110, color=colour, opacity=1, aria=False
        ).encode(x=_x("at"), y=alt.value(-14))
        words = row.properties(name=f"{name}_name").mark_text(
            align="left", dx=12, fontSize=13, baseline="middle", color=COLOURS.text, aria=False
        ).encode(x=_x("at"), y=alt.value(-14), text="text:N")  # fmt: skip
        return dot, words

    england, area = "has_england ? 'England' : ''", "has_area ? area_name : ''"
    return (
        *entry("key_england", "8", england, "diamond", COLOURS.england),
        *entry("key_area", "has_england ? 100 : 8", area, "circle", COLOURS.area),
    )
