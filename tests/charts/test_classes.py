"""Classes of a map: every figure in one, every label true, nothing lost."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from charts.classes import METHODS, Classes, Method, classify
from charts.scale import kept_of
from tests.charts.samples import PERCENT, RATE
from words.measure import Measure
from words.numbers import rounded
from words.symbols import SYMBOLS

cells = st.one_of(
    st.floats(0, 200, allow_nan=False),
    st.integers(0, 12).map(float),
    st.sampled_from(list(SYMBOLS)),
)
tables = st.lists(cells, max_size=160)
methods = st.sampled_from(list(METHODS))


def made(table: list[float | str], method: Method, classes: int = 5) -> Classes:
    values = [None if isinstance(cell, str) else cell for cell in table]
    symbols = [cell if isinstance(cell, str) else None for cell in table]
    return classify(values, symbols, RATE, method=method, classes=classes)


@settings(max_examples=150)
@given(tables, methods, st.integers(2, 7))
def test_every_figure_lies_within_its_class_and_every_gap_has_its_reason(
    table: list[float | str], method: Method, classes: int
) -> None:
    result = made(table, method, classes)
    counted = [0] * len(result.classes)
    for cell, number in zip(table, result.index.tolist(), strict=True):
        if isinstance(cell, str):
            assert number == -1
        else:
            shown = float(rounded(cell, 1))
            assert result.classes[number].lower <= shown <= result.classes[number].upper
            counted[number] += 1
    assert [c.count for c in result.classes] == counted
    assert sum(counted) + sum(m.count for m in result.missing) == len(table)
    assert {m.symbol for m in result.missing} == {c for c in table if isinstance(c, str)}


@given(tables, methods, st.integers(2, 7))
def test_classes_follow_one_another_and_never_overlap(
    table: list[float | str], method: Method, classes: int
) -> None:
    result = made(table, method, classes).classes
    assert len(result) <= classes
    assert all(c.lower <= c.upper for c in result)
    assert all(a.upper < b.lower for a, b in pairwise(result))
    assert len({c.colour for c in result}) == len({c.label for c in result}) == len(result)


@given(st.lists(st.integers(0, 12).map(float), min_size=1, max_size=160), methods)
def test_equal_figures_are_never_parted(values: list[float], method: Method) -> None:
    result = made([*values], method)
    of: dict[float, set[int]] = {}
    for value, number in zip(values, result.index.tolist(), strict=True):
        of.setdefault(value, set()).add(number)
    assert all(len(numbers) == 1 for numbers in of.values())
    assert len(result.classes) <= len(of) or method == "equal"


@given(st.lists(st.floats(0, 500), min_size=20, max_size=160, unique_by=lambda v: round(v, 1)))
def test_quantiles_hold_as_many_each(values: list[float]) -> None:
    counts = [c.count for c in made([*values], "quantiles").classes]
    assert max(counts) - min(counts) <= 1


@given(st.lists(st.floats(0, 500), min_size=2, max_size=160))
def test_equal_steps_are_equal(values: list[float]) -> None:
    # Steps are counted without figures far beyond the others: those have a test of their own.
    assume(len(kept_of(values, "rate")) == len(values))
    result = made([*values], "equal").classes
    # Bounds are at the shown decimals, so a step may differ from another by one of the last place.
    uppers = [result[0].lower, *(c.upper for c in result)]
    steps = [round((b - a) * 10) for a, b in pairwise(uppers)]
    assert max(steps) - min(steps) <= 1


def test_labels_are_what_a_reader_would_write() -> None:
    values = [12.34, 20.0, 34.5, 34.6, 50.0, 60.0]
    labels = [c.label for c in classify(values, [None] * 6, RATE, classes=2).classes]
    assert labels == ["12.3 to 34.5", "34.6 to 60.0"]
    percent = classify([10.0, 20.0, 30.0, 40.0], [None] * 4, PERCENT, classes=2).classes
    assert [c.label for c in percent] == ["10.0 to 20.0%", "30.0 to 40.0%"]
    counts = Measure("Sample", "Sample", "number", None, 0)
    many = classify([1000.0, 2000.0, 3000.0], [None] * 3, counts, classes=3).classes
    assert [c.label for c in many] == ["1,000", "2,000", "3,000"]


def test_steps_of_equal_size_keep_a_class_that_nobody_is_in() -> None:
    result = made([0.0, 1.0, 100.0], "equal", 4).classes
    assert [c.count for c in result] == [2, 0, 0, 1]
    assert [c.label for c in result] == [
        "0.0 to 25.0",
        "25.1 to 50.0",
        "50.1 to 75.0",
        "75.1 to 100.0",
    ]


def test_a_map_without_any_figure() -> None:
    result = made(["c", "c", "x"], "natural")
    assert result.classes == ()
    assert [(m.symbol, m.count) for m in result.missing] == [("c", 2), ("x", 1)]
    assert result.missing[0].reason == "withheld because the number is small (c)"


def test_a_map_of_nothing_at_all() -> None:
    result = made([], "quantiles")
    assert (result.classes, result.missing, len(result.index)) == ((), (), 0)


def test_what_has_neither_figure_nor_symbol_is_missing_too() -> None:
    result = classify([1.0, math.nan, np.nan], [None, "k", None], RATE)
    assert [(m.symbol, m.reason) for m in result.missing] == [
        ("k", "marked “k” by the publisher"),
        (None, "no figure published"),
    ]


@pytest.mark.parametrize("classes", [0, 1, 8])
def test_an_unreadable_number_of_classes_is_refused(classes: int) -> None:
    with pytest.raises(ValueError, match="2 to 7"):
        classify([1.0], [None], RATE, classes=classes)


def test_an_unknown_method_is_refused() -> None:
    with pytest.raises(ValueError, match="quantiles"):
        classify([1.0], [None], RATE, method="guess")  # type: ignore[arg-type]


def test_the_first_place_has_the_darkest_colour() -> None:
    rank = Measure("IMD rank", "IMD rank", "rank")
    number = Measure("Sample children", "Sample children", "number")
    values = [float(n) for n in range(1, 51)]
    none = [None] * 50
    places, counts = (classify(values, none, measure).classes for measure in (rank, number))
    assert [one.colour for one in places] == [one.colour for one in reversed(counts)]
    assert [one.lower for one in places] == [one.lower for one in counts]
