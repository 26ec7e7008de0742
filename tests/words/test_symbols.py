"""Reasons: every symbol that a publisher prints is said in words, and none is made up."""

from __future__ import annotations

import datetime as dt
import math

import pytest

from data.schema import FLAGS as STORE_FLAGS
from data.schema import SYMBOLS as STORE_SYMBOLS
from words.symbols import (
    ABSENT,
    FLAGS,
    SYMBOLS,
    flags_of,
    is_missing,
    reason,
    reason_with_symbol,
)


def test_every_symbol_of_the_store_has_its_reason() -> None:
    assert set(SYMBOLS) == set(STORE_SYMBOLS)
    assert set(FLAGS) == set(STORE_FLAGS)
    assert len({symbol.reason for symbol in SYMBOLS.values()}) == len(SYMBOLS)


@pytest.mark.parametrize("nothing", [None, math.nan, ""])
def test_without_a_symbol_nothing_was_published(nothing: object) -> None:
    assert reason(nothing) == ABSENT
    assert reason_with_symbol(nothing) == ABSENT


def test_a_reason_keeps_the_publishers_symbol_in_sight() -> None:
    assert reason_with_symbol("c") == "withheld because the number is small (c)"


def test_an_unknown_symbol_is_quoted_not_explained() -> None:
    assert reason("k") == "marked “k” by the publisher"
    assert reason_with_symbol("k") == reason("k")


@pytest.mark.parametrize("flags", ["pr", "r,p", "p r", ["r", "p"], "rpp"])
def test_flags_are_read_in_any_form(flags: object) -> None:
    assert [flag.code for flag in flags_of(flags)] == ["p", "r"]


@pytest.mark.parametrize("flags", [None, math.nan, "", 3])
def test_no_flags(flags: object) -> None:
    assert flags_of(flags) == ()


@pytest.mark.parametrize("value", [0, 0.0, "", False, "c", dt.date(2025, 3, 31)])
def test_zero_and_empty_text_are_not_missing(value: object) -> None:
    assert not is_missing(value)
