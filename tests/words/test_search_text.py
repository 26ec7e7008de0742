"""What is said of an indicator, in every form in which it may be typed."""

from __future__ import annotations

import string
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.rows import Indicators
from tests.typed_rows import typed_row
from words.search_text import SYNONYMS, fold, other_words, search_text_of

TYPED: dict[str, list[str]] = tomllib.loads(SYNONYMS.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Children's vacancies, two years", ["child", "vacancy", "2", "year"]),
        ("childrens’ services", ["child", "service"]),
        ("classes, boxes and inches", ["class", "box", "and", "inch"]),
        ("status basis illness less", ["status", "basis", "illness", "less"]),
        ("NEETs", ["neet"]),
        ("APS", ["aps"]),
        ("16-17", ["16", "17"]),
        ("%", []),
    ],
)
def test_plurals_and_numbers_are_one_with_the_rest(typed: str, folded: list[str]) -> None:
    assert list(fold(typed)) == folded


@given(st.text(string.printable))
def test_capitals_and_signs_say_nothing(text: str) -> None:
    assert fold(text.upper()) == fold(text.lower())
    assert fold(f"({text})!") == fold(text)


def test_short_forms_and_other_words_stand_for_what_a_name_says() -> None:
    assert {"lac", "cla", "care"} <= set(other_words("Children looked after at 31 March"))
    assert "ehcp" in other_words("Pupils with an education, health and care plan")
    assert "dfe" in other_words("Department for Education")
    assert other_words("Referrals") == ()


def test_an_abbreviation_is_not_found_within_a_word() -> None:
    assert "send" in other_words("Pupils with SEN (%)")
    assert "send" not in other_words("Plans sent")


@pytest.mark.parametrize("typed", TYPED)
def test_every_phrase_is_found_where_it_stands(typed: str) -> None:
    for phrase in TYPED[typed]:
        assert set(fold(typed)) <= set(other_words(f"About {phrase}")), phrase


def indicator(name: str, definition: str | None) -> Indicators:
    texts = dict.fromkeys(("short_name", "topic", "publisher", "publication"), "")
    return typed_row(Indicators, id="x", name=name, definition=definition, **texts)


def test_a_compound_is_said_as_two_words_and_as_one() -> None:
    said = search_text_of(indicator("Re-offending within 12 months", None))
    assert {"re", "offending", "reoffending", "month", "months"} <= set(said.called.split())


def test_a_definition_adds_only_what_the_name_leaves_open() -> None:
    row = indicator("Plans for neglect", "The plans that name neglect.")
    assert search_text_of(row).about.split() == ["name"]
