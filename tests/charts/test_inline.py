"""Drawings in a table's cell: gaps stay gaps, every authority has a tick, shapes differ."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.inline import mark, sparkline, strip
from charts.scale import kept_of


def parts(svg: str, name: str) -> list[ElementTree.Element]:
    return [element for element in ElementTree.fromstring(svg).iter() if element.tag == name]


def yearly(*values: float | None) -> list[tuple[float, float | None]]:
    return [(2013.0 + i, value) for i, value in enumerate(values)]


def test_a_gap_is_a_gap() -> None:
    line = parts(sparkline(yearly(1, 2, None, 4, None, 6, 7), "x"), "path")[0].attrib["d"]
    assert line.count("M") == 3


def test_a_year_left_out_is_a_gap_too() -> None:
    points = [(2013.0, 1.0), (2014.0, 2.0), (2015.0, 3.0), (2018.0, 2.0), (2019.0, 2.0)]
    assert parts(sparkline(points, "x"), "path")[0].attrib["d"].count("M") == 2


def test_it_begins_at_zero_so_that_a_small_change_looks_small() -> None:
    line = parts(sparkline(yearly(100, 99), "x", height=30), "path")[0].attrib["d"]
    (_, first), (_, second) = re.findall(r"([\d.]+),([\d.]+)", line)
    assert abs(float(first) - float(second)) < 1


@given(st.lists(st.one_of(st.none(), st.floats(-1e6, 1e6)), max_size=20))
def test_whatever_the_figures_it_stays_in_its_box(values: list[float | None]) -> None:
    svg = sparkline(yearly(*values), "x", width=120, height=32)
    shapes = [path.attrib["d"] for path in parts(svg, "path")]
    shapes += [mark.attrib["points"] for mark in parts(svg, "polygon")]
    for x, y in re.findall(r"(-?[\d.]+),(-?[\d.]+)", " ".join(shapes)):
        assert 0 <= float(x) <= 120
        assert 0 <= float(y) <= 32
    known = [value for value in values if value is not None]
    cut = [value for value in known if value not in kept_of(known)]
    assert len(parts(svg, "polygon")) == len(cut)
    assert len(parts(svg, "circle")) == (1 if known and known[-1] not in cut else 0)


def test_every_authority_is_a_tick_of_one_path() -> None:
    svg = strip([float(n) for n in range(151)], "x", area=3.0, england=75.0, neighbours_mean=60.0)
    ticks = parts(svg, "path")[0].attrib["d"]
    assert ticks.count("M") == 151
    assert len(parts(svg, "circle")) == 1
    assert len(parts(svg, "path")) == 3, "the ticks, a diamond, a triangle"


def test_marks_stand_where_their_figures_are() -> None:
    svg = strip([0.0, 100.0], "x", area=50.0, width=210)
    assert float(parts(svg, "circle")[0].attrib["cx"]) == 105


def test_what_is_missing_has_no_mark() -> None:
    svg = strip([1.0, 2.0], "x", area=None, england=None, neighbours_mean=1.5)
    assert not parts(svg, "circle")
    assert len(parts(svg, "path")) == 2


@pytest.mark.parametrize("values", [[], [5.0], [5.0, 5.0]])
def test_few_or_equal_figures(values: list[float]) -> None:
    svg = strip(values, "x", area=5.0)
    assert ElementTree.fromstring(svg).attrib["role"] == "img"


@pytest.mark.parametrize("svg", [sparkline(yearly(1), 'a "b" <c>'), strip([1.0], 'a "b" <c>')])
def test_each_says_what_it_shows(svg: str) -> None:
    root = ElementTree.fromstring(svg)
    assert (root.attrib["role"], root.attrib["aria-label"]) == ("img", 'a "b" <c>')


def test_colours_are_the_pages() -> None:
    svg = strip([1.0, 2.0], "x", area=1.0, england=1.0, neighbours_mean=2.0) + sparkline(
        yearly(1, 2), "x"
    )
    assert not re.search(r"#[0-9A-Fa-f]{3,6}", svg)
    for role in ("area", "england", "neighbours", "other"):
        assert f"var(--lw-{role})" in svg


def test_the_key_is_silent_beside_its_words() -> None:
    for shape in ("area", "england", "neighbours", "other"):
        assert ElementTree.fromstring(mark(shape)).attrib["aria-hidden"] == "true"
