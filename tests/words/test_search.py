"""Indicators are found by what people type."""

from __future__ import annotations

import string
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.rows import Indicators
from tests.search import find
from tests.typed_rows import typed_row
from words.search_script import run
from words.search_text import SearchText, search_text_of

ROWS = {
    "kept": ("Children kept in class", "Attendance", "Pupils counted in need of a place."),
    "need": ("Children in need at 31 March", "Children in need", "Children known to be in need."),
    "start": ("Children who became a child in need", "Children in need", "Counted once."),
    "plans": ("Plans that had lasted two years", "Child protection", "Plans of 31 March."),
    "neglect": ("Plans for neglect", "Child protection", "Plans that name neglect."),
}
SAID: dict[str, SearchText] = {
    key: search_text_of(
        typed_row(
            Indicators, id=key, name=name, short_name=name, topic=topic, definition=definition,
            publisher="Department for Education", publication="Children in need",
        )
    )
    for key, (name, topic, definition) in ROWS.items()
}  # fmt: skip

words = st.text(string.ascii_lowercase, min_size=1, max_size=12)


def test_who_is_called_so_comes_first_and_the_publication_does_not_count() -> None:
    found = find("children in need", SAID)
    assert list(found.ranks) == ["need", "start", "kept"]
    assert [rank // 4 for rank in found.ranks.values()] == [0, 0, 1]


def test_a_publisher_is_found_where_nothing_is_called_so() -> None:
    assert set(find("department for education", SAID).ranks) == set(SAID)
    assert set(find("dfe neglect", SAID).ranks) == {"neglect"}


@pytest.mark.parametrize("typed", ["plan 2 years", "plans of TWO year", "lasted"])
def test_plurals_numbers_and_small_words_make_no_difference(typed: str) -> None:
    assert list(find(typed, SAID).ranks) == ["plans"]


def test_half_a_word_is_enough_but_half_a_number_is_another() -> None:
    assert list(find("negl", SAID).ranks) == ["neglect"]
    assert find("3", SAID).ranks == {}


@pytest.mark.parametrize("typed", ["neglact", "nelgect", "neglekt", "neglec"])
def test_a_slip_of_the_pen_is_read_as_the_nearest_word(typed: str) -> None:
    found = find(typed, SAID)
    assert list(found.ranks) == ["neglect"]
    assert found.read_as == ({} if typed == "neglec" else {typed: "neglect"})


@pytest.mark.parametrize("typed", ["weather", "xyz", "neglect weather", "adoption"])
def test_what_is_not_here_is_not_found(typed: str) -> None:
    assert find(typed, SAID).ranks == {}


def test_nothing_typed_finds_all_in_their_order() -> None:
    assert list(find("", SAID).ranks) == list(SAID)


@given(words, st.integers(0, 11))
def test_a_letter_left_out_is_one_letter_away(word: str, at: int) -> None:
    at %= len(word)
    whole, begun = run("edits", word[:at] + word[at + 1 :], word)
    assert whole == 1
    assert begun <= whole


@given(words, words)
def test_a_distance_is_the_same_both_ways(one: str, other: str) -> None:
    assert run("edits", one, other)[0] == run("edits", other, one)[0]
    assert (run("edits", one, other)[0] == 0) == (one == other)


def test_every_thread_finds() -> None:
    with ThreadPoolExecutor(4) as pool:
        found = pool.map(lambda _: list(find("negl", SAID).ranks), range(8))
    assert list(found) == [["neglect"]] * 8
