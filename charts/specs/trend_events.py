"""What a trend tells beside its lines: events, gaps, cuts, the chosen period, as Altair layers."""

from __future__ import annotations

from typing import Any, Final

import altair as alt

from charts.palette import Palette
from charts.specs.trend_marks import Layer, layer, stroke
from charts.trend_ends import FONT_NARROW, FONT_WIDE

_CROSS: Final = 10
_REASON: Final = 25
_TOWARDS_THE_MIDDLE: Final = (
    "datum.share < 0.1 ? 'left' : datum.share > 0.9 ? 'right' : 'center'"
)
# What is longer than a figure leaves the middle sooner, as `charts.trend_cuts` reckons with.
_SOONER: Final = _TOWARDS_THE_MIDDLE.replace("0.1", "0.25").replace("0.9", "0.75")
_CUT_TOOLTIP: Final = """merge(
 {title: datum.name, 'Period': datum.label, 'Beyond the scale': datum.figure},
 datum.note ? {'Note': datum.note} : {})"""
_TOOLTIP: Final = "{title: datum.name, 'Period': datum.label, 'No figure': datum.reason}"


def notes(p: Palette) -> tuple[Layer, Layer]:
    """Mark where an area began, ended or changed: a fine upright line with its words."""
    rule = layer("notes", "note_rules").mark_rule(
        color=p.muted, strokeDash=[2, 3], strokeWidth=1, aria=False
    )
    text = (
        layer("notes", "note_texts")
        .transform_calculate(said="narrow ? datum.narrow : datum.wide")
        .mark_text(
            align=alt.ExprRef("datum.after ? 'left' : 'right'"),
            dx=alt.ExprRef("datum.after ? 5 : -5"),
            baseline="top",
            lineBreak="\n",
            fontSize=FONT_NARROW,
            color=p.muted,
            aria=False,
        )
    )
    return rule.encode(x="x:Q"), text.encode(x="x:Q", y=alt.value(0), text="said:N")


def gaps(p: Palette) -> tuple[Layer, Layer]:
    """Mark under the axis where a figure is missing, and say why."""
    marks = layer("gaps", "gaps").mark_point(
        shape="M-1,-1L1,1M-1,1L1,-1",
        size=40,
        filled=False,
        strokeWidth=2,
        opacity=1,
        tooltip=alt.ExprRef(_TOOLTIP),
        aria=False,
    )
    texts = (
        layer("gaps", "gap_texts")
        .transform_calculate(
            said="narrow || plot_end < datum.needs ? datum.narrow : datum.wide",
        )
        .transform_filter("datum.said")
        .mark_text(baseline="middle", fontSize=FONT_NARROW, color=p.muted, aria=False)
    )
    return (
        marks.encode(x="x:Q", y=_below(_CROSS), color=stroke(p)[0]),
        texts.encode(x="x:Q", y=_below(_REASON), text="said:N"),
    )


def _below(pixels: int) -> Any:
    return alt.value(alt.ExprRef(f"height + {pixels}"))


def chosen(p: Palette) -> tuple[Layer, ...]:
    """Mark the period that the reader chose: a ring, its figure, and a line down to the year."""
    halo: dict[str, Any] = {"stroke": p.paper, "strokeWidth": 5.0, "strokeJoin": "round"}
    rule = layer("chosen", "chosen_rule").mark_rule(color=p.area, strokeWidth=1, aria=False)
    ring = (
        layer("chosen", "chosen_ring")
        .transform_filter("datum.known")
        .mark_point(size=150, filled=False, stroke=p.area, strokeWidth=2, opacity=1, aria=False)
    )
    texts = [
        layer("chosen", f"chosen_{part}").mark_text(
            align=alt.ExprRef(_TOWARDS_THE_MIDDLE),
            baseline="bottom",
            dy=-12,
            fontSize=FONT_WIDE,
            fontWeight=700,
            color=p.text,
            aria=False,
            **more,
        )
        for part, more in (("halo", halo), ("text", {}))
    ]
    return (
        rule.encode(x="x:Q", y="y:Q", y2=alt.value(alt.ExprRef("height"))),
        ring.encode(x="x:Q", y="y:Q"),
        *(text.encode(x="x:Q", y="y:Q", text="said:N") for text in texts),
    )


def cuts(p: Palette) -> tuple[Layer, ...]:
    """Mark at the edge what lies beyond the scale, and write there whose it is and how much."""
    halo: dict[str, Any] = {"stroke": p.paper, "strokeWidth": 4.0, "strokeJoin": "round"}
    marks = layer("cuts", "cut_marks").mark_point(
        shape="triangle-up",
        size=90,
        filled=True,
        opacity=1,
        angle=alt.ExprRef("datum.up ? 0 : 180"),
        tooltip=alt.ExprRef(_CUT_TOOLTIP),
        aria=False,
    )
    words = layer("cuts", "cut_words").transform_calculate(
        said="narrow ? datum.narrow : datum.wide"
    )
    rows = "(16 + 16 * (narrow ? datum.row_narrow : datum.row_wide))"
    texts = [
        words.properties(name=f"cut_{part}")
        .transform_filter("datum.said")
        .mark_text(
            align=alt.ExprRef(_SOONER),
            baseline="middle",
            dy=alt.ExprRef(f"(datum.up ? 1 : -1) * {rows}"),
            fontSize=FONT_NARROW,
            color=p.text,
            aria=False,
            **more,
        )
        for part, more in (("halo", halo), ("text", {}))
    ]
    return (
        marks.encode(x="x:Q", y="y:Q", color=stroke(p)[0]),
        *(text.encode(x="x:Q", y="y:Q", text="said:N") for text in texts),
    )
