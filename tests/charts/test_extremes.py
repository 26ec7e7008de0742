"""Charts of figures below zero, all zero, all equal, alone, very large, or far beyond the rest."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charts.drawing import Drawing
from charts.funnel import funnel
from charts.funnel.limits import Limits
from charts.inline import sparkline
from charts.inline import strip as inline_strip
from charts.ranked import ranked
from charts.scale import kept_of
from charts.scatter import scatter
from charts.small_multiples import small_multiples
from charts.strip import strip
from charts.trend import trend
from queries.rows import Deprivation, Trend
from tests.charts.comparison_samples import deprived
from tests.charts.extremes import KINDS, standing
from tests.charts.samples import PERCENT, RATE, figures
from tests.charts.svg import NS, Picture
from words.measure import Measure

SCORE = Measure("Sample score", "Sample score", "score", None, 2, "higher")
INDEX = Measure("Sample index of income", "Sample index", "percent", None, 1)
NEAR = {"close together", "all equal", "very large", "alone", "one far beyond"}
CUT = {"one far beyond", "one far below"}
LISTS = st.lists(
    st.one_of(st.floats(-1e9, 1e9).map(lambda x: round(x, 2)), st.sampled_from([0.0, 1.0, 1094.1])),
    min_size=1,
    max_size=24,
)


def rules(picture: Picture, name: str) -> int:
    """How many straight lines a layer has."""
    return sum(len(list(group.iter(f"{NS}line"))) for group in picture.layer(name))


def over_time(values: list[float]) -> list[Trend]:
    """The rows of a trend: figures by turns for each of the group, and the area."""
    table = figures(neighbours=3)
    usual = kept_of(values, "score")
    cycled = [usual[n % len(usual)] for n in range(len(table))]
    # The last line, one of the group's, has them as they are.
    turned = [*cycled, *values][-len(table) :]
    return [row._replace(value=value) for row, value in zip(table, turned, strict=True)]


def against(values: list[float]) -> list[Deprivation]:
    """The rows of a scatter without an expectation."""
    known = deprived(len(values), fitted=False)[: len(values)]
    return [
        row._replace(value=value, chosen=n == 0)
        for n, (row, value) in enumerate(zip(known, values, strict=True))
    ]


def funnelled(values: list[float], measure: Measure) -> Drawing:
    limits = Limits(abs(values[0]) or 1.0, 2.0, 10_000, False)
    return funnel(standing(values), limits, measure, "2024-25")


CHARTS: dict[str, Any] = {
    "trend": lambda v, m: trend(over_time(v), m),
    "small_multiples": lambda v, m: small_multiples(over_time(v), m, "like areas", {}),
    "ranked": lambda v, m: ranked(standing(v), [], m, "2024-25", "like areas"),
    "strip": lambda v, m: strip(standing(v), m, "2024-25", england=v[len(v) // 2]),
    "scatter": lambda v, m: scatter(against(v), m, "2024-25", INDEX, "IDACI 2025"),
    "funnel": funnelled,
}
MARKS = {"trend": "lines", "small_multiples": "lines"}


@pytest.mark.parametrize("measure", [RATE, SCORE], ids=["rate", "score"])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("chart", CHARTS)
def test_every_chart_draws_every_kind_of_figures(chart: str, kind: str, measure: Measure) -> None:
    drawing = CHARTS[chart](KINDS[kind], measure)
    picture = Picture(drawing, 700)
    assert "NaN" not in picture.text
    assert picture.shapes(MARKS.get(chart, "dots"))
    assert (len(picture.shapes("cut_marks")) > 0) == (kind in CUT)
    told = " ".join(drawing.notes)
    assert ("Beyond the scale: " in told) == (kind in CUT)
    assert ("Beyond the scale: " in drawing.alt) == (kind in CUT)
    begins = kind in NEAR and measure is SCORE
    if chart != "small_multiples":
        assert ("he scale begins at " in drawing.alt) == begins
        assert any("the scale begins at " in text for text in picture.all_words()) == begins


@settings(deadline=None, max_examples=60)
@given(LISTS, st.sampled_from([RATE, PERCENT, SCORE]), st.sampled_from(sorted(CHARTS)))
def test_whatever_the_figures_all_that_is_placed_lies_within_the_scale(
    values: list[float], measure: Measure, chart: str
) -> None:
    drawing = CHARTS[chart](values, measure)
    parameters = {one["name"]: one.get("value") for one in drawing.spec["params"]}
    if chart == "small_multiples":
        low, high = 0.0, 1.0
    else:
        low, high = parameters["level_at"][0], parameters["level_at"][-1]
    # A trend has room for notes above its highest tick; a tick is rounded to nine places.
    slack = (high - low) * 1e-6
    for name, rows in drawing.data.items():
        for row in rows.to_pylist():
            for column in ("at", "fy") if chart != "trend" else ("y",):
                place = row.get(column)
                if place is None or name == "quarters":
                    continue
                assert math.isfinite(place)
                assert low - slack <= place <= high + slack, (name, row)
    json.dumps(drawing.to_vega_lite(600), allow_nan=False)


@settings(deadline=None)
@given(LISTS)
def test_small_pictures_stay_within_their_box_and_tell_what_is_cut(values: list[float]) -> None:
    points: list[tuple[float, float | None]] = [(float(n), v) for n, v in enumerate(values)]
    for svg in (sparkline(points, "x"), inline_strip(values, "x", area=values[0])):
        assert "nan" not in svg
        assert svg.count("<polygon") >= ("beyond the scale" in svg)
        assert ("beyond the scale" in svg) == ("<text" in svg)


def test_small_lines_below_zero_name_both_ends_and_draw_zero() -> None:
    drawing = CHARTS["small_multiples"](KINDS["on both sides"], SCORE)
    assert drawing.subtitle.endswith("all on one scale from −2 to 4")
    assert "all on one scale from −2 to 4" in drawing.alt
    picture = Picture(drawing, 900)
    assert [picture.texts(end)[0].lines for end in ("high", "zero", "low")] == [
        ("4",), ("0",), ("−2",)
    ]  # fmt: skip
    assert [rules(picture, name) for name in ("zeros", "floors", "lower_ends")] == [3, 0, 3]
    plain = Picture(small_multiples(figures(neighbours=3), RATE, "like areas", {}), 900)
    assert [rules(plain, name) for name in ("zeros", "floors", "lower_ends")] == [0, 3, 0]
    assert not plain.texts("low")


@pytest.mark.parametrize("chart", ["trend", "ranked", "scatter", "funnel", "strip"])
def test_zero_is_drawn_where_figures_lie_on_both_sides_of_it(chart: str) -> None:
    for kind, crosses in (("on both sides", True), ("close together", False)):
        drawing = CHARTS[chart](KINDS[kind], SCORE)
        values = {one["name"]: one.get("value") for one in drawing.spec["params"]}
        assert values["crosses_zero"] is crosses
        if crosses and chart != "strip":
            assert 'stroke-width="1.5"' in Picture(drawing, 700).text


def test_large_figures_are_printed_in_full() -> None:
    drawing = CHARTS["small_multiples"](KINDS["very large"], RATE)
    assert drawing.subtitle.endswith("from 0 to 300,000,000")
