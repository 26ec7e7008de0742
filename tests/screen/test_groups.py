"""Whom an address compares with, and by which index: checked, capped, and said."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screen.address import read_address
from screen.groups import LARGEST, read_group, read_index
from screen.view import GROUPS, INDICES, View
from tests.screen.small_catalogue import CATALOGUE

HOME = View("E06000045")


def group(text: str | None) -> tuple[str, list[str]]:
    said: list[str] = []
    return read_group(text, CATALOGUE, said), said


@pytest.mark.parametrize("name", GROUPS)
def test_a_known_group_needs_no_word(name: str) -> None:
    assert group(name) == (name, [])
    assert group(name.upper()) == (name, [])


def test_without_one_it_is_the_statistical_neighbours() -> None:
    assert group(None) == ("", [])
    assert HOME.model == "sn2025"
    assert View("E06000045", group="region").model == "region"


def test_a_group_of_ones_own_keeps_its_order_and_names_nobody_twice() -> None:
    text = "own-E09000008-E06000028-E09000008"
    assert group(text) == ("own:E09000008,E06000028", [])
    assert group("own:E09000008,E06000028") == ("own:E09000008,E06000028", [])


def test_a_former_code_leads_to_the_area_of_today() -> None:
    assert group("own-E10000099")[0] == "own:E06000045"


def test_what_is_no_authority_is_left_out_and_said() -> None:
    found, said = group("own-E09000008-E12000007-HOME")
    assert found == "own:E09000008"
    assert said == ["No authority has the code “E12000007”, “HOME”: left out of your group."]


def test_a_group_that_is_none_says_so() -> None:
    found, said = group("friends")
    assert found == ""
    assert "is no group to compare with" in said[0]


@given(st.text(max_size=600))
def test_any_text_gives_a_group_that_exists_and_short_sentences(text: str) -> None:
    found, said = group(text)
    assert found in ("", *GROUPS) or re.fullmatch(r"own:([A-Z0-9]+(,[A-Z0-9]+)*)?", found)
    codes = [code for code in found.partition(":")[2].split(",") if code]
    assert len(codes) <= LARGEST
    assert all(CATALOGUE.areas[code].level == "la" for code in codes)
    assert all(len(sentence) < 320 for sentence in said)


@given(st.lists(st.sampled_from(["E06000045", "E09000008", "E06000028"]), unique=True))
def test_an_address_opens_the_same_group_again(codes: list[str]) -> None:
    view = View("E06000045", group=f"own:{','.join(codes)}")
    written = view.params()
    assert not set(":,") & set(written["group"])
    assert read_address(written, CATALOGUE, HOME).view == view


@pytest.mark.parametrize("index", INDICES)
def test_an_index_is_kept_in_the_address(index: str) -> None:
    view = View("E06000045", index=index)
    assert read_address(view.params(), CATALOGUE, HOME).view == view


def test_an_unknown_index_is_left_to_the_page_with_a_word() -> None:
    said: list[str] = []
    assert read_index("happiness", said) == ""
    assert said == ["“happiness” is no index of deprivation here; this is the usual one."]


@pytest.mark.parametrize(
    ("written", "model"),
    [
        ("2014", "sn2014"),
        ("sn2014", "sn2014"),
        ("region", "region"),
        ("own-E09000008", "own:E09000008"),
        ("2021", "sn2021"),
    ],
)
def test_a_group_may_stand_where_the_neighbours_do(written: str, model: str) -> None:
    reading = read_address({"area": "E06000045", "neighbours": written}, CATALOGUE, HOME)
    assert (reading.view.model, reading.said) == (model, ())
