"""Whom an address compares with, and by which index: checked, capped, and said."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.address.group import LARGEST, read_group, read_index
from answers.address.read import read_address
from answers.view import View
from tests.answers.small_catalogue import CATALOGUE
from words.groups import KindOfGroup

HOME = View("E06000045", neighbours="sn2025")


def group(text: str | None, before: str = "sn2025") -> tuple[str, list[str]]:
    said: list[str] = []
    return read_group(text, CATALOGUE, "E06000045", before, said), said


@pytest.mark.parametrize("name", CATALOGUE.groups)
def test_a_known_group_needs_no_word(name: str) -> None:
    assert group(name) == (name, [])
    assert group(name.upper()) == (name, [])


@pytest.mark.parametrize(("year", "model"), [("2021", "sn2021"), ("2014", "sn2014")])
def test_a_model_is_known_by_its_year_too(year: str, model: str) -> None:
    assert group(year) == (model, [])


@pytest.mark.parametrize("before", ["region", "sn2021", "own:E09000008", "own:"])
def test_without_one_it_is_that_of_before(before: str) -> None:
    assert group(None, before) == (before, [])


@pytest.mark.parametrize("before", ["", "sn1999"])
def test_without_one_of_before_it_is_the_newest_model(before: str) -> None:
    assert group(None, before) == ("sn2025", [])
    # As the store lists them: a newer one is the usual one from the day that it is there.
    newer = KindOfGroup("sn2030", "neighbours", "like areas (2030)", 2030)
    then = replace(CATALOGUE, groups={"sn2030": newer, **CATALOGUE.groups})
    assert read_group(None, then, "E06000045", before, []) == "sn2030"
    assert read_group("2030", then, "E06000045", before, []) == "sn2030"


def test_a_store_without_groups_compares_with_nobody() -> None:
    said: list[str] = []
    bare = replace(CATALOGUE, groups={})
    assert read_group(None, bare, "E06000045", "", said) == ""
    assert said == []
    assert read_address({}, bare, View("E06000045")).view.params().get("neighbours") is None


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


def test_unknown_codes_are_looked_up_without_a_search_each() -> None:
    def never(text: str) -> list[object]:
        raise AssertionError(text)

    quick = replace(CATALOGUE, find=never)  # type: ignore[arg-type]  # it is never to be asked
    text = "-".join(["own", *(f"E0999{n:04d}" for n in range(LARGEST))])
    assert read_group(text, quick, "E06000045", "sn2025", []) == "own:"


@pytest.mark.parametrize(
    ("text", "before", "found", "label"),
    [
        ("friends", "region", "region", "other South East authorities"),
        ("sn1900", "region", "sn2025", "like areas (2025)"),
        ("idaci2019", "sn2025", "idaci2025", "areas as deprived as this (IDACI 2025)"),
        ("1900", "own:E09000008", "own:E09000008", "areas you chose"),
    ],
)
def test_a_group_that_is_none_says_which_it_is_instead(
    text: str, before: str, found: str, label: str
) -> None:
    said = f"“{text}” is no group to compare with here, so these are {label}."
    assert group(text, before) == (found, [said])


@given(st.text(max_size=600))
def test_any_text_gives_a_group_that_exists_and_short_sentences(text: str) -> None:
    found, said = group(text)
    assert found in CATALOGUE.groups or re.fullmatch(r"own:([A-Z0-9]+(,[A-Z0-9]+)*)?", found)
    codes = [code for code in found.partition(":")[2].split(",") if code]
    assert len(codes) <= LARGEST
    assert all(CATALOGUE.areas[code].level == "la" for code in codes)
    assert all(len(sentence) < 320 for sentence in said)


@given(st.lists(st.sampled_from(["E06000045", "E09000008", "E06000028"]), unique=True))
def test_an_address_opens_the_same_group_again(codes: list[str]) -> None:
    view = View("E06000045", neighbours=f"own:{','.join(codes)}")
    written = view.params()
    assert "group" not in written
    assert not set(":,") & set(written["neighbours"])
    assert read_address(written, CATALOGUE, HOME).view == view


@pytest.mark.parametrize(
    ("params", "group"),
    [
        ({"neighbours": "2014"}, "sn2014"),
        ({"neighbours": "sn2021"}, "sn2021"),
        ({"neighbours": "own-E09000008"}, "own:E09000008"),
        # As addresses were written while there were two keys: the second went before the first.
        ({"neighbours": "sn2025", "group": "region"}, "region"),
        ({"neighbours": "sn2021", "group": "sn2014"}, "sn2014"),
        ({"neighbours": "sn2025", "group": "idaci2025"}, "idaci2025"),
        ({"neighbours": "sn2025", "group": "own-E09000008-E06000028"}, "own:E09000008,E06000028"),
        ({"neighbours": "sn2021", "group": "own"}, "own:"),
        ({"group": "type"}, "type"),
        # One that was shared before groups were there.
        ({"neighbours": "2021", "group": ""}, "sn2021"),
    ],
)
def test_old_links_open_what_they_opened(params: dict[str, str], group: str) -> None:
    reading = read_address({"area": "E06000045", **params}, CATALOGUE, HOME)
    assert (reading.view.neighbours, reading.remarks) == (group, ())
    # It goes on by the one key.
    written = reading.view.params()
    assert "group" not in written
    assert read_address(written, CATALOGUE, HOME).view == reading.view


def test_an_old_link_with_a_group_that_is_none_keeps_its_neighbours() -> None:
    params = {"neighbours": "sn2021", "group": "friends"}
    reading = read_address(params, CATALOGUE, HOME)
    assert reading.view.neighbours == "sn2021"
    assert "“friends” is no group to compare with here" in reading.remarks[0]


@pytest.mark.parametrize("index", CATALOGUE.indices)
def test_an_index_is_kept_in_the_address(index: str) -> None:
    view = HOME.but(index=index)
    assert read_address(view.params(), CATALOGUE, HOME).view == view
    assert read_index(index.upper(), CATALOGUE, []) == index


def test_an_index_of_a_new_edition_can_be_asked_for_from_the_day_that_the_store_lists_it() -> None:
    newer = CATALOGUE.indices["idaci2025"]._replace(key="idaci2030", name="IDACI 2030", year=2030)
    then = replace(CATALOGUE, indices={newer.key: newer, **CATALOGUE.indices})
    view = HOME.but(index="idaci2030")
    assert read_address(view.params(), then, HOME) == (view, (), (), ())
    assert read_address(view.params(), CATALOGUE, HOME).view.index == ""


@pytest.mark.parametrize("text", ["happiness", "imd2019", "idaci"])
def test_an_unknown_index_is_left_to_the_page_with_a_word(text: str) -> None:
    said: list[str] = []
    assert read_index(text, CATALOGUE, said) == ""
    assert said == [f"“{text}” is no index of deprivation here; this is the usual one."]
