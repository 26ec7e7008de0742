"""A short link opens what it was written for, and a slip of a letter opens nothing."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answers.address.read import read_address
from answers.catalogue import catalogue
from answers.short_link import Slip, read_short, short_of
from answers.view import COMPARATORS, View

pytestmark = pytest.mark.usefixtures("real_store")
_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
_AREAS = ("E06000045", "E10000016", "E92000001", "E12000008", "E13000001", "E09000001")
ONCE = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60
)
VIEW = View(
    "E06000045", "cp_rate", "2025-03-31", neighbours="sn2025",
    as_at=dt.date(2026, 11, 21), cited="f87cff85",
)  # fmt: skip


@ONCE
@given(st.data())
def test_every_view_comes_back_from_its_short_form(data: st.DataObject) -> None:
    known = catalogue()
    indicator = data.draw(st.sampled_from(sorted(known.indicators)))
    compare = data.draw(st.sets(st.sampled_from(COMPARATORS)))
    view = View(
        data.draw(st.sampled_from(_AREAS)),
        indicator,
        data.draw(st.sampled_from([one.id for one in known.periods(indicator)])),
        tuple(one for one in COMPARATORS if one in compare),
        data.draw(st.sampled_from(sorted(known.groups))),
        as_at=data.draw(st.dates(dt.date(2020, 1, 1), dt.date(2060, 1, 1))),
        cited=data.draw(st.text("0123456789abcdef", min_size=8, max_size=8)),
    )
    screen = data.draw(st.sampled_from(["", "trend", "compare", "map", "deprivation"]))
    text = short_of(view, screen)
    assert len(text.replace("-", "")) == 25
    there, keys = read_short(data.draw(st.sampled_from([text, text.lower(), f" {text} "])), known)
    assert there == screen
    assert keys == view.params()


@ONCE
@given(st.data())
def test_a_slip_of_a_letter_or_two_that_changed_places_open_nothing(data: st.DataObject) -> None:
    text = short_of(VIEW, "trend").replace("-", "")
    at = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.sampled_from([one for one in _LETTERS if one != text[at]]))
    with pytest.raises(Slip, match="not as it was written"):
        read_short(text[:at] + other + text[at + 1 :], catalogue())
    to = data.draw(st.integers(0, len(text) - 1))
    swapped = list(text)
    swapped[at], swapped[to] = swapped[to], swapped[at]
    if "".join(swapped) != text:
        with pytest.raises(Slip):
            read_short("".join(swapped), catalogue())


@pytest.mark.parametrize("text", ["", "K7QF2", "0" * 25, "I" * 25, "../../etc/passwd", "Z" * 999])
def test_what_is_no_short_link_says_how_one_looks(text: str) -> None:
    with pytest.raises(Slip, match="has 25 letters"):
        read_short(text, catalogue())


def test_no_two_indicators_periods_or_groups_are_written_alike() -> None:
    known = catalogue()
    views = [replace(VIEW, indicator=one) for one in known.indicators]
    views += [replace(VIEW, neighbours=one) for one in known.groups]
    texts = [short_of(view, "") for view in views]
    assert len(set(texts)) == len(set(views))
    for indicator in known.indicators:
        periods = [replace(VIEW, period=one.id) for one in known.periods(indicator)]
        assert len({short_of(view, "") for view in periods}) == len(periods)


@pytest.mark.parametrize(
    "view",
    [
        replace(VIEW, neighbours="own:E06000044"),
        replace(VIEW, zoom="E12000008"),
        replace(VIEW, named=("E06000044",)),
        replace(VIEW, as_at=None),
        replace(VIEW, cited=""),
    ],
)
def test_a_view_that_has_no_room_in_one_has_none(view: View) -> None:
    assert short_of(view, "trend") == ""


def test_what_is_no_more_is_said() -> None:
    known = catalogue()
    for gone, said in (
        (replace(VIEW, area="E06000999"), "area"),
        (replace(VIEW, indicator="gone_rate"), "indicator"),
        (replace(VIEW, period="1066"), "period"),
    ):
        with pytest.raises(Slip, match=said):
            read_short(short_of(gone, "trend"), known)


def test_a_short_link_of_this_release_reads_as_the_view_it_was_given_for() -> None:
    """Once on paper it can't be called back: the letters may not change."""
    text = short_of(VIEW, "trend")
    assert text == "M2ZKG-8Q8T7-FK3W3-7TM6P-4Y52Z"
    screen, keys = read_short(text, catalogue())
    assert screen == "trend"
    assert read_address(keys, catalogue(), View("E92000001")).view == VIEW
