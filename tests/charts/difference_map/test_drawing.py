"""Classes of differences from the expected: as printed, even on either side, neutral."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.difference_map import difference_map
from charts.difference_map.differences import (
    COLOURS,
    classify_differences,
    difference_of,
    differences,
)
from charts.palette import palette
from tests.charts.comparison_samples import deprived
from tests.charts.contrast import contrast
from tests.charts.samples import RATE, changed

NAME = difference_of(RATE, "IMD 2025")


@pytest.mark.parametrize(
    ("per_cent", "number"),
    [(-60, 0), (-30.6, 0), (-30.4, 1), (-10.6, 1), (-10.4, 2), (0, 2), (10.4, 2), (10.6, 3),
     (40.4, 3), (40.6, 4), (300, 4)],
)  # fmt: skip
def test_a_difference_is_in_the_class_that_its_printed_figure_names(
    per_cent: float, number: int
) -> None:
    assert classify_differences([per_cent], [None], "IMD 2025").index.tolist() == [number]


@given(st.lists(st.one_of(st.none(), st.floats(-100, 500)), min_size=1, max_size=60))
def test_everybody_is_counted_once(found: list[float | None]) -> None:
    symbols = ["x" if one is None else None for one in found]
    classes = classify_differences(found, symbols, "IMD 2025")
    missing = sum(one.count for one in classes.missing)
    assert sum(one.count for one in classes.classes) + missing == len(found)
    assert (classes.index == -1).sum() == missing


def test_without_an_expectation_or_a_figure_there_is_none_and_the_reason_stays() -> None:
    values = differences(deprived())
    assert sum(row.value is not None for row in values) == 60
    assert values[-1].symbol == "c"
    assert all(row.value is None for row in differences(deprived(fitted=False)))


def test_what_an_expectation_lacks_is_said_in_words_and_by_no_publishers_symbol() -> None:
    unknown = {"deprivation": None, "ratio": None}
    rows = changed(deprived(), lambda x: x.area_code in ("E06900007", "E06900008"), **unknown)
    rows = changed(rows, lambda x: x.area_code == "E06900009", ratio=None)
    drawing, classes = difference_map(
        rows, "/areas.json", RATE, "31 March 2025", "IDACI 2019", height=400
    )
    missing = {one.reason: one.count for one in classes.missing}
    assert missing == {
        "no IDACI 2019": 2,
        "no count of children": 1,
        "withheld because the number is small (c)": 1,
    }
    assert "2 without a difference: no IDACI 2019." in drawing.alt
    reasons = next(p for p in drawing.spec["params"] if p["name"] == "reasons")["value"]
    symbols = set(drawing.data["values"].column("symbol").to_pylist()) - {None}
    assert {reasons[symbol] for symbol in symbols} == {
        "no IDACI 2019", "no count of children", "withheld because the number is small",
    }  # fmt: skip


def test_a_map_of_differences_names_the_index_and_the_area() -> None:
    drawing, _ = difference_map(
        deprived(), "/areas.json", RATE, "31 March 2025", "IMD 2025", height=400
    )
    assert drawing.title.startswith("Sampleton 5: ")
    assert "expected by IMD 2025" in drawing.subtitle
    assert "IDACI" not in drawing.alt + drawing.subtitle


def test_a_difference_carries_its_sign() -> None:
    assert NAME.shown(23.4) == "+23%"
    assert NAME.shown(-12.0) == "−12%"
    assert NAME.shown(0.2) == "0%"
    assert NAME.shown(None, "c") == "withheld because the number is small"
    assert NAME.d3_format == "+,.0f"


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_no_class_is_red_or_green_and_the_ends_stand_out(mode: str) -> None:
    colours = COLOURS[mode]  # type: ignore[index]  # the two modes
    for colour in colours:
        red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
        assert not (green > red and green > blue)
        assert not (red > 1.5 * green and red > 2 * blue and green < 90)
    paper = palette(mode).paper  # type: ignore[arg-type]
    assert min(contrast(colours[0], paper), contrast(colours[-1], paper)) >= 3
    assert contrast(colours[2], paper) < contrast(colours[0], paper)
