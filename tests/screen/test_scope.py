"""The keys of an address that narrow a list, and the one that says where a map looks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screen.address import read_address
from screen.map_keys import read_zoom
from screen.scope import read_edition, read_only
from screen.view import View
from tests.screen.small_catalogue import CATALOGUE

HOME = View("E06000045")


@pytest.mark.parametrize(
    ("text", "read"),
    [("area", "area"), ("indicator-area", "area-indicator"), ("AREA,area", "area"), (None, "")],
)
def test_a_list_is_narrowed_to_area_and_indicator_in_one_order(text: str, read: str) -> None:
    said: list[str] = []
    assert read_only(text, said) == read
    assert not said


def test_what_a_list_cannot_be_narrowed_to_is_said() -> None:
    said: list[str] = []
    assert read_only("area-colour", said) == "area"
    assert said == ["A list can be narrowed to the area and the indicator, not to “area-colour”."]


@given(st.text(max_size=100))
def test_an_edition_is_read_whole_or_said_to_be_none(text: str) -> None:
    said: list[str] = []
    read = read_edition(text, said)
    assert bool(said) == (read == "")
    assert read in (text.lower(), "")


def test_the_scope_stands_in_the_address_and_comes_back_from_it() -> None:
    view = View("E06000045", only="area-indicator", edition="dfe-cla-2025", zoom="E06000045")
    assert read_address(view.params(), CATALOGUE, HOME).view == view
    assert "only" not in HOME.params()


def test_inside_an_authority_another_one_is_looked_into_too() -> None:
    inside = {**View("E06000045", zoom="E06000045").params(), "area": "E09000008"}
    assert read_address(inside, CATALOGUE, HOME).view.zoom == "E09000008"
    inside["area"] = "E12000008"
    assert read_address(inside, CATALOGUE, HOME).view.zoom == ""


def test_a_map_looks_at_england_a_region_or_inside_the_chosen_authority() -> None:
    said: list[str] = []
    assert read_zoom("e12000007", CATALOGUE, "E09000008", False, said) == "E12000007"
    assert read_zoom("E06000045", CATALOGUE, "E06000045", False, said) == "E06000045"
    assert read_zoom("E92000001", CATALOGUE, "E06000045", False, said) == ""
    assert said == ["“E92000001” is no region, so the map shows England."]
