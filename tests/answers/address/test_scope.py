"""The keys of an address that narrow a list, and the one that looks inside an authority."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.address.map import read_place
from answers.address.read import read_address
from answers.address.scope import read_edition, read_kind, read_only
from answers.view import INSIDE, KINDS, View
from tests.answers.small_catalogue import CATALOGUE

HOME = View("E06000045", neighbours="sn2025")


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


@given(st.one_of(st.text(max_size=60), st.sampled_from(KINDS)))
def test_a_type_of_authority_is_one_that_there_is_or_said_to_be_none(text: str) -> None:
    said: list[str] = []
    read = read_kind(text, said)
    assert read in ("", *KINDS)
    assert bool(said) == (text != "" and read == "")


def test_the_scope_stands_in_the_address_and_comes_back_from_it() -> None:
    view = View("E06000045", neighbours="sn2025", only="area-indicator", edition="dfe-cla-2025",
                place="E01017245", kind="county")  # fmt: skip
    assert read_address(view.params(), CATALOGUE, HOME).view == view
    assert "only" not in HOME.params()


def test_whoever_looks_inside_one_authority_looks_inside_the_next() -> None:
    inside = {**View("E06000045", place="E01017245").params(), "area": "E09000008"}
    assert read_address(inside, CATALOGUE, HOME).view.place == INSIDE
    again = {**inside, "area": "E06000045"}
    assert read_address(again, CATALOGUE, HOME).view.place == "E01017245"


@pytest.mark.parametrize("code", ["E12000008", "E92000001", "E06000028"])
def test_what_has_no_neighbourhoods_of_today_is_said(code: str) -> None:
    view, said, *_ = read_address({"area": code, "place": "inside"}, CATALOGUE, HOME)
    assert view.place == ""
    assert said[-1].startswith("Neighbourhoods are shown for authorities of today")


@given(st.text(max_size=30))
def test_a_place_is_a_neighbourhood_or_said_to_be_none(text: str) -> None:
    said: list[str] = []
    place = read_place(text, CATALOGUE, "E06000045", False, said)
    assert bool(said) == (place == "")
    assert place in ("", INSIDE) or place == text.upper()
