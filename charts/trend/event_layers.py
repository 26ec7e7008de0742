"""What a trend tells beside its lines: events, gaps, cuts, the chosen period, as Altair layers."""

from __future__ import annotations

from typing import Any, Final

import altair as alt

from charts.layers.frame import Layer, expr, halo, layer
from charts.specification import COLOURS
from charts.trend.ends import FONT_NARROW, FONT_WIDE
from charts.trend.line_layers import stroke

_CROSS: Final = 10
_REASON: Final = 25
_TOWARDS_THE_MIDDLE: Final = (
    "datum.share < 0.1 ? 'left' : datum.share > 0.9 ? 'right' : 'center'"
)
# What is longer than a figure leaves the middle sooner, as `charts.trend.tables` reckons with.
_SOONER: Final = _TOWARDS_THE_MIDDLE.replace("0.1", "0.25").replace("0.9", "0.75")
_CUT_TOOLTIP: Final = """merge(
 {title: datum.name, 'Period': datum.label, 'Beyond the scale': datum.figure},
 datum.note ? {'Note': datum.note} : {})"""
_TOOLTIP: Final = "{title: datum.name, 'Period': datum.label, 'No figure': datum.reason}"


def notes() -> tuple[Layer, Layer]:
    """Mark where an area began, ended or changed: a fine upright line with its words."""
    rule = layer("notes", "note_rules").mark_rule(
        color=COLOURS.muted, strokeDash=[2, 3], strokeWidth=1, aria=False
    )
    text = (
        layer("notes", "note_texts")
        .transform_calculate(text="narrow ? datum.narrow : datum.wide")
        .mark_text(
            align=expr("datum.after ? 'left' : 'right'"),
            dx=expr("datum.after ? 5 : -5"),
            baseline="top",
            lineBreak="\n",
            fontSize=FONT_NARROW,
            color=COLOURS.muted,
            aria=False,
        )
    )
    return rule.encode(x="x:Q"), text.encode(x="x:Q", y=alt.value(0), text="text:N")


def gaps() -> tuple[Layer, Layer]:
    """Mark under the axis where a figure is missing, and say why."""
    marks = layer("gaps", "gaps").mark_point(
        shape="M-1,-1L1,1M-1,1L1,-1",
        size=40,
        filled=False,
        strokeWidth=2,
        opacity=1,
        tooltip=expr(_TOOLTIP),
        aria=False,
    )
    texts = (
        layer("gaps", "gap_texts")
        .transform_calculate(
            text="narrow || plot_end < datum.needs ? datum.narrow : datum.wide",
        )
        .transform_filter("datum.text")
        .mark_text(baseline="middle", fontSize=FONT_NARROW, color=COLOURS.muted, aria=False)
    )
    return (
        marks.encode(x="x:Q", y=_below(_CROSS), color=stroke()[0]),
        texts.encode(x="x:Q", y=_below(_REASON), text="text:N"),
    )


def _below(pixels: int) -> Any:
    return alt.value(expr(f"height + {pixels}"))


def chosen() -> tuple[Layer, ...]:
    """Mark the period that the reader chose: a ring, its figure, and a line down to the year."""
    rule = layer("chosen", "chosen_rule").mark_rule(color=COLOURS.area, strokeWidth=1, aria=False)
    ring = (
        layer("chosen", "chosen_ring")
        .transform_filter("datum.known")
        .mark_point(
            size=150, filled=False, stroke=COLOURS.area, strokeWidth=2, opacity=1, aria=False
        )
    )
    texts = [
        layer("chosen", f"chosen_{part}").mark_text(
            align=expr(_TOWARDS_THE_MIDDLE),
            baseline="bottom",
            dy=-12,
            fontSize=FONT_WIDE,
            fontWeight=700,
            color=COLOURS.text,
            aria=False,
            **more,
        )
        for part, more in (("halo", halo(5.0)), ("text", {}))
    ]
    return (
        rule.encode(x="x:Q", y="y:Q", y2=alt.value(expr("height"))),
        ring.encode(x="x:Q", y="y:Q"),
        *(text.encode(x="x:Q", y="y:Q", text="said:N") for text in texts),
    )


def cuts() -> tuple[Layer, ...]:
    """Mark at the edge what lies beyond the scale, and write there whose it is and how much."""
    marks = layer("cuts", "cut_marks").mark_point(
        shape="triangle-up",
        size=90,
        filled=True,
        opacity=1,
        angle=expr("datum.up ? 0 : 180"),
        tooltip=expr(_CUT_TOOLTIP),
        aria=False,
    )
    words = layer("cuts", "cut_words").transform_calculate(
        text="narrow ? datum.narrow : datum.wide"
    )
    rows = "(16 + 16 * (narrow ? datum.row_narrow : datum.row_wide))"
    texts = [
        words.properties(name=f"cut_{part}")
        .transform_filter("datum.text")
        .mark_text(
            align=expr(_SOONER),
            baseline="middle",
            dy=expr(f"(datum.up ? 1 : -1) * {rows}"),
            fontSize=FONT_NARROW,
            color=COLOURS.text,
            aria=False,
            **more,
        )
        for part, more in (("halo", halo(4.0)), ("text", {}))
    ]
    return (
        marks.encode(x="x:Q", y="y:Q", color=stroke()[0]),
        *(text.encode(x="x:Q", y="y:Q", text="text:N") for text in texts),
    )
