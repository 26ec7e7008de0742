"""A pack goes into an address or a file and comes back whole, or a sentence says what is wrong."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.catalogue import catalogue
from answers.pack_files import (
    KEYS,
    LONGEST,
    MOST,
    SCREENS,
    Pack,
    PackProblem,
    PackView,
    file_of,
    packs_in,
)
from answers.pack_views import opened
from answers.packs import PACKS, pack_from, text_of
from answers.screens import ANSWERS
from answers.view import View

_GONE = "“{}” is not held here any more, so nothing is shown in its place."
_WORDS = st.text(st.characters(codec="utf-8"), max_size=40)
_VIEWS = st.builds(
    PackView,
    st.sampled_from(["", "trend", "compare", "map", "table"]),
    st.sampled_from(["cp_rate", "cin_rate", "no longer there"]),
    _WORDS,
    _WORDS,
    st.sampled_from([(), (("area", "E06000045"), ("period", "latest")), (("indicators", "a-b"),)]),
)
_PACKS = st.builds(Pack, _WORDS, st.lists(_VIEWS, min_size=1, max_size=8).map(tuple))


@given(_PACKS)
def test_a_pack_comes_back_whole_from_an_address_and_from_its_file(pack: Pack) -> None:
    assert pack_from(text_of(pack)) == pack
    assert packs_in(file_of(pack).encode(), "mine.toml") == {"pack": pack}


@given(_PACKS, st.data())
def test_an_address_that_lost_or_changed_a_letter_holds_no_other_pack(
    pack: Pack, data: st.DataObject
) -> None:
    text = text_of(pack)
    at = data.draw(st.integers(3, len(text) - 1))
    other = data.draw(st.sampled_from(["", "A", "b", "7", "_"]))
    slip = text[:at] + other + text[at + 1 :]
    found = None
    with suppress(PackProblem):
        found = pack_from(slip)
    assert found in (None, pack)  # the last letter may carry bits that say nothing


@pytest.mark.parametrize("text", ["my-", "my-AAAA", "my-%%%", "my-" + "A" * 8000, "my-eJw"])
def test_what_is_no_pack_says_so(text: str) -> None:
    with pytest.raises(PackProblem, match="lost a letter"):
        pack_from(text)


def test_shipped_packs_fit_into_an_address() -> None:
    for pack in PACKS.values():
        assert len(text_of(pack)) < 2_000


_VIEW = '[[p.views]]\nscreen = "trend"\nindicator = "cp_rate"\n'


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff\xfe", "is no TOML file"),
        (b"title = ", "is no TOML file"),
        (b"", "holds no view"),
        (b"a = 1", "mine.toml, a: a pack has a title and views; this has not."),
        (b'[p]\ntitle = "x"\nviews = []', "mine.toml, p holds no view"),
        (b'[p]\ntitle = "x"\nviews = [1]', "mine.toml, p, view 1: a view has a screen"),
        (b'[p]\ntitle = "x"\n[[p.views]]\nscreen = "atlas"', "there is no screen “atlas”"),
        (b'[p]\ntitle = "x"\n[[p.views]]\nscreen = "map"', "view 1: it names no indicator"),
        (f'[p]\ntitle = "x"\n{_VIEW}colour = "red"'.encode(), "“colour” is nothing that a view"),
        (f'[p]\ntitle = "x"\n{_VIEW * 200}'.encode(), "p has 200 views; a pack takes 40"),
    ],
)
def test_a_file_that_is_no_pack_says_where_and_what(content: bytes, said: str) -> None:
    with pytest.raises(PackProblem) as problem:
        packs_in(content, "mine.toml")
    assert said in str(problem.value)


def test_words_longer_than_a_meeting_bears_are_cut() -> None:
    (pack,) = packs_in(f'[p]\ntitle = "x"\n{_VIEW}note = "{"n" * 999}"'.encode(), "m").values()
    assert len(pack.views[0].note) == LONGEST["note"]
    assert MOST == 40


@pytest.mark.usefixtures("real_store")
def test_a_view_whose_indicator_or_area_is_no_more_says_so_and_is_no_other() -> None:
    pack = Pack(
        "x",
        (
            PackView("trend", "cp_rate", keys=(("area", "E06000045"),)),
            PackView("trend", "cp_rate", keys=(("area", "E06999999"),)),
            PackView("trend", "gone_rate"),
            PackView("trend", "cp_rate", keys=(("area", "E10000027"),)),
        ),
    )
    there, no_area, no_indicator, former = opened(pack, View("E06000066"), catalogue())
    assert not there.gone
    assert there.view.area == "E06000045"
    assert not there.remarks
    assert no_area.gone
    assert no_area.remarks == (_GONE.format("E06999999"),)
    assert no_indicator.gone
    assert no_indicator.remarks == (_GONE.format("gone_rate"),)
    assert not former.gone
    assert former.view.area == "E06000066"
    assert "former code" in former.remarks[0]


def test_a_pack_takes_every_screen_and_every_key_of_a_view() -> None:
    assert set(SCREENS) == set(ANSWERS) - {"briefing"}
    everything = View(
        "E06000045", neighbours="sn2025", as_at=dt.date(2025, 1, 1), zoom="E12000008",
        classes="equal", index="idaci2025", place="inside", only="area", edition="dfe-cla-2025",
        named=("E06000044",), indicators=("cp_rate",), kind="unitary", size="large", cited="0" * 8,
        show=("rank",), pack="journey", step=1, periods=3, sort="2", up="cp_rate", across="cp_rate",
    )  # fmt: skip
    assert set(everything.params()) - {"pack", "step", "size", "cited"} == set(KEYS)
