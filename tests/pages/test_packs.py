"""Packs: each step is a view of the reader's area, and leads on, back and out."""

from __future__ import annotations

import re
from hashlib import sha256
from html import unescape

import pytest

from answers.pack_files import Pack, PackView
from answers.packs import PACKS, pack_from, text_of
from answers.screens import ANSWERS
from tests.pages.visiting import Visit


def _leads(page: Visit) -> dict[str, str]:
    """Give where the strip at the foot leads, by its words."""
    strip = page.html[page.html.index('class="lw-step"') :]
    found = re.findall(r'<a data-view href="([^"]+)"[^>]*>(Back|Next|Leave)</a>', strip)
    return {text: unescape(href) for href, text in found}


@pytest.mark.parametrize("key", PACKS)
def test_each_view_of_a_pack_opens_with_its_number_and_its_note(key: str) -> None:
    pack = PACKS[key]
    assert len(pack.views) >= 4
    for number, one in enumerate(pack.views, 1):
        assert one.screen in ANSWERS
        page = Visit(
            one.screen, area="E06000066", indicator=one.indicator, pack=key, step=str(number)
        )
        assert f"{number} of {len(pack.views)}" in page.words
        assert one.note in page.words
        leads = _leads(page)
        assert ("Back" in leads, "Next" in leads) == (number > 1, number < len(pack.views))
        assert "pack=" not in leads["Leave"]
        if number < len(pack.views):
            after = pack.views[number]
            assert leads["Next"].startswith(f"{after.screen}?area=E06000066")
            assert f"indicator={after.indicator}&" in leads["Next"]
            assert "size=large" in leads["Next"]


def test_a_list_of_one_s_own_is_stepped_through_by_its_address() -> None:
    page = Visit(
        "compare", area="E06000066", indicator="cla_rate", indicators="cp_rate-cla_rate-cin_rate",
        pack="own", step="2",
    )  # fmt: skip
    assert "2 of 3" in page.words
    leads = _leads(page)
    assert "indicator=cin_rate&" in leads["Next"]
    assert "indicators=cp_rate-cla_rate-cin_rate" in leads["Next"]
    assert "indicator=cp_rate&" in leads["Back"]


@pytest.mark.parametrize(
    ("step", "shown"), [("99", "10 of 10"), ("0", "1 of 10"), ("x", "1 of 10")]
)
def test_a_step_that_there_is_not_is_the_nearest(step: str, shown: str) -> None:
    assert shown in Visit("compare", area="E06000066", pack="journey", step=step).words


def test_a_pack_that_there_is_not_is_said() -> None:
    page = Visit("compare", area="E06000066", pack="atlantis", step="2")
    assert "There is no pack called “atlantis”." in page.remarks
    assert "lw-step" not in page.html


def _own(*views: PackView) -> str:
    return text_of(Pack("For the board", views))


def _held(page: Visit) -> str:
    given = page.test.query_params["pack"]
    return given if isinstance(given, str) else given[0]


OWN = _own(
    PackView("trend", "cp_rate", keys=(("area", "E06000045"),)),
    PackView("map", "cin_rate", "Where are the children?", "In need", (("area", "E06000066"),)),
    PackView("compare", "gone_rate", "Once here."),
)


def test_a_pack_of_one_s_own_is_shown_to_be_changed() -> None:
    page = Visit("briefing", area="E06000053", pack=OWN)
    assert "For the board" in page.words
    assert "3 views. Put them in order" in page.words
    test = page.test
    assert [one.value for one in test.text_input] == [
        "For the board", "", "", "In need", "Where are the children?", "", "Once here.",
    ]  # fmt: skip
    assert "“gone_rate” is not held here any more, so nothing is shown" in page.words
    labels = [one.label for one in test.button]
    assert "Move 2 down" in labels
    assert "Move 1 up" not in labels
    assert "Move 3 down" not in labels


@pytest.mark.parametrize(
    ("label", "order"),
    [
        ("Move 2 down", ["cp_rate", "gone_rate", "cin_rate"]),
        ("Move 2 up", ["cin_rate", "cp_rate", "gone_rate"]),
        ("Take 2 out", ["cp_rate", "gone_rate"]),
    ],
)
def test_its_views_move_and_a_word_typed_just_before_is_kept(label: str, order: list[str]) -> None:
    page = Visit("briefing", area="E06000053", pack=OWN)
    page.test.text_input(key="pack-note-0").set_value("Typed.")
    next(one for one in page.test.button if one.label == label).click().run()
    pack = pack_from(_held(page))
    assert [one.indicator for one in pack.views] == order
    assert next(one for one in pack.views if one.indicator == "cp_rate").note == "Typed."


def test_words_that_are_typed_go_into_the_address() -> None:
    page = Visit("briefing", area="E06000053", pack=OWN)
    page.test.text_input(key="pack-note-0").set_value("Look at 2022.").run()
    page.test.text_input(key="pack-title").set_value("Board, 3 December").run()
    held = _held(page)
    pack = pack_from(held)
    assert (pack.title, pack.views[0].note) == ("Board, 3 December", "Look at 2022.")


def test_notes_that_no_address_can_hold_are_refused_in_a_sentence() -> None:
    noisy = "".join(sha256(str(n).encode()).hexdigest() for n in range(10))[:500]
    views = [PackView("trend", "cp_rate", noisy[n:] + noisy[:n]) for n in range(3)]
    many = [PackView("trend", "cp_rate", sha256(bytes([n])).hexdigest() * 2) for n in range(37)]
    page = Visit("briefing", area="E06000053", pack=_own(*views, *many))
    assert len(text_of(Pack("For the board", (*views, *many)))) <= 8_000
    for number in range(3, 20):
        noise = "".join(sha256(f"{number} {n}".encode()).hexdigest() for n in range(9))
        page.test.text_input(key=f"pack-note-{number}").set_value(noise).run()
    page.run()
    held = _held(page)
    assert len(held) <= 8_000


def test_a_pack_of_one_s_own_is_stepped_through() -> None:
    first = Visit("trend", area="E06000045", indicator="cp_rate", pack=OWN, step="1")
    assert "1 of 3" in first.words
    next_one = _leads(first)["Next"]
    assert next_one.startswith("map?area=E06000066&indicator=cin_rate&")
    assert next_one.endswith(f"pack={OWN}&step=2&size=large")
    second = Visit("map", area="E06000066", indicator="cin_rate", pack=OWN, step="2")
    assert "In need Where are the children?" in " ".join(second.words.split())
    assert "pack=" not in _leads(second)["Leave"]


def test_a_pack_s_address_that_lost_a_letter_is_said() -> None:
    page = Visit("briefing", area="E06000053", pack=OWN[:-3])
    assert any("lost a letter" in remark for remark in page.remarks)


@pytest.mark.parametrize("kind", ["docx", "pptx"])
def test_a_pack_of_one_s_own_becomes_a_document(kind: str) -> None:
    page = Visit("briefing", area="E06000053", pack=OWN)
    page.test.button(key=f"briefing-{kind}").click().run()
    assert not page.test.exception
    labels = [one.proto.label for one in page.test.get("download_button")]
    assert any(label.endswith(f"for-the-board-2026-11-21-briefing.{kind}") for label in labels)
