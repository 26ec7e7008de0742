"""Briefing: what is chosen is listed, can be taken out, and becomes a document."""

from __future__ import annotations

import io
from html import unescape

import docx
import pytest

from answers.catalogue import catalogue
from answers.packs import PACKS, text_of
from tests.pages.visiting import Visit


def test_without_a_choice_it_is_of_the_view_s_indicator() -> None:
    page = Visit("briefing", area="E06000066", indicator="cin_rate")
    assert "A briefing on Somerset" in page.words
    assert "Children in need at 31 March" in page.words
    assert "Take Children in need" not in page.html


def test_what_is_chosen_stands_in_its_order_and_can_be_taken_out() -> None:
    page = Visit("briefing", area="E06000066", indicators="cla_rate-cp_rate")
    html = unescape(page.html)
    assert html.index("Children looked after at 31 March<") < html.index("plan at 31 March<")
    assert 'href="?indicators=cp_rate"' in html
    assert 'aria-label="Take Children looked after at 31 March out"' in html


def test_each_pack_is_of_indicators_that_there_are_and_can_be_started_with() -> None:
    page = Visit("briefing")
    assert len(PACKS) == 3
    for pack in PACKS.values():
        assert f"{pack.title}: " in page.words
        assert f'href="?indicators={"-".join(pack.indicators)}"' in page.html
        assert set(pack.indicators) <= set(catalogue().indicators)


def test_an_id_that_there_is_not_is_said_and_left_out() -> None:
    page = Visit("briefing", indicators="cp_rate-nonsense-cin_rate")
    assert page.remarks == ["No indicator here has the id “nonsense”: left out."]
    assert 'href="?indicators=cin_rate"' in page.html


@pytest.mark.parametrize("kind", ["docx", "pptx"])
def test_a_press_makes_a_document_to_take_away(kind: str) -> None:
    page = Visit("briefing", area="E06000066", indicators="cp_rate")
    page.test.button(key=f"briefing-{kind}").click().run()
    assert not page.test.exception
    (button,) = page.test.get("download_button")
    assert button.proto.label.startswith("Download likewise-somerset-E06000066-cp_rate-")
    assert button.proto.label.endswith(f"-briefing.{kind}")
    document = page.test.session_state["briefing made"][2]
    if kind == "docx":
        assert "Somerset" in docx.Document(io.BytesIO(document)).paragraphs[0].text
    page.test.query_params["area"] = "E06000045"
    page.run()
    assert not page.test.get("download_button")


@pytest.mark.parametrize("pack", ["", "journey"])
def test_a_public_copy_takes_no_file(pack: str, monkeypatch: pytest.MonkeyPatch) -> None:
    held = text_of(PACKS[pack]) if pack else ""
    assert len(Visit("briefing", pack=held).test.get("file_uploader")) == 2
    monkeypatch.setenv("LIKEWISE_PUBLIC", "1")
    page = Visit("briefing", pack=held)
    assert not page.test.get("file_uploader")
    assert "template" not in [one.label for one in page.test.button]
