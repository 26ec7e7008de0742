"""Documents can be read by everybody: headings, heads of tables, words for pictures, language."""

from __future__ import annotations

import io
import itertools
import zipfile
from pathlib import Path
from typing import Any

import docx
import ooxml_integrity
import pytest
from openxml_audit import OpenXmlValidator
from pptx import Presentation

from answers.view import View
from briefing.content import Briefing, briefing_of
from briefing.deck import deck
from briefing.word import word

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module", params=["made", "made_of_a_pack"])
def content(request: pytest.FixtureRequest) -> Briefing:
    """What the documents hold: indicators, and a pack of mixed screens."""
    found: Briefing = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="module")
def docx_bytes(content: Briefing) -> bytes:
    return word(content)


@pytest.fixture(scope="module")
def pptx_bytes(content: Briefing) -> bytes:
    return deck(content)


@pytest.fixture(scope="module")
def document(docx_bytes: bytes) -> Any:
    return docx.Document(io.BytesIO(docx_bytes))


@pytest.fixture(scope="module")
def slides(pptx_bytes: bytes) -> Any:
    return Presentation(io.BytesIO(pptx_bytes))


def test_a_validator_finds_nothing(docx_bytes: bytes, pptx_bytes: bytes, tmp_path: Path) -> None:
    for form, made in (("docx", docx_bytes), ("pptx", pptx_bytes)):
        file = tmp_path / f"made.{form}"
        file.write_bytes(made)
        found = OpenXmlValidator().validate(str(file))
        assert found.is_valid
        assert list(found.errors) == []


@pytest.mark.parametrize("write", [word, deck])
def test_the_same_briefing_gives_the_same_bytes(write: Any, content: Briefing) -> None:
    assert write(content) == write(content)


def test_headings_skip_no_level_and_the_first_is_alone(document: Any) -> None:
    levels = [
        int(paragraph.style.name.split()[-1])
        for paragraph in document.paragraphs
        if paragraph.style.name.startswith("Heading ")
    ]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_every_drawing_of_a_document_has_words(document: Any) -> None:
    described = [
        (one.get("title"), one.get("descr"))
        for one in document.element.body.iter(
            "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
        )
    ]
    assert len(described) > 6
    for title, alt in described:
        assert title
        assert alt
        assert len(alt) > 40


def test_every_chart_and_table_on_a_slide_has_words(slides: Any) -> None:
    told = 0
    for slide in slides.slides:
        for shape in slide.shapes:
            if shape.has_chart or shape.has_table or shape.shape_type == 13:
                alt = shape._element.xpath(".//p:cNvPr")[0].get("descr")
                assert alt
                assert not alt.endswith((".png", ".svg"))
                told += 1
    assert told > 8


def test_every_slide_has_a_title_of_its_own_and_says_it_first(slides: Any) -> None:
    titles = [slide.shapes.title.text for slide in slides.slides]
    assert all(titles)
    assert len(set(titles)) == len(titles)
    assert all(slide.shapes[0].is_placeholder for slide in slides.slides)


def test_tables_have_heads_captions_and_no_merged_cells(document: Any, slides: Any) -> None:
    for table in document.tables:
        properties = table._tbl.tblPr
        assert table.rows[0]._tr.trPr.find(f"{W}tblHeader") is not None
        assert properties.find(f"{W}tblCaption").get(f"{W}val")
        assert not list(table._tbl.iter(f"{W}gridSpan", f"{W}vMerge"))
    shown = [s.table for slide in slides.slides for s in slide.shapes if s.has_table]
    assert all(table.first_row for table in shown)
    assert not any(cell.is_merge_origin for table in shown for cell in table.iter_cells())


def test_the_language_is_english_of_here(
    document: Any, pptx_bytes: bytes, content: Briefing
) -> None:
    languages = {one.get(f"{W}val") for one in document.styles.element.iter(f"{W}lang")}
    assert languages == {"en-GB"}
    assert document.core_properties.language == "en-GB"
    assert document.core_properties.title == content.title
    with zipfile.ZipFile(io.BytesIO(pptx_bytes)) as package:
        names = [name for name in package.namelist() if "slides/slide" in name]
        text = "".join(package.read(name).decode() for name in names if name.endswith(".xml"))
    assert text.count('lang="en-GB"') == text.count("<a:rPr") > 10


def test_symbols_sources_and_the_licence_are_told(document: Any) -> None:
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "c: withheld because the number is small" in text
    assert "Open Government Licence v3.0" in text
    assert "Questions to ask" in text
    footer = document.sections[0].footer._element.xpath("string()")
    assert "PAGE" in footer


def test_no_text_of_a_slide_runs_over(tmp_path: Path) -> None:
    longest = View("E06000058", neighbours="sn2025")
    ids = ("cp_rate", "cp_2_years_pct", "lait_new_ks2_rwm_sen_without_sta", "icpc_15_days_pct")
    file = tmp_path / "longest.pptx"
    file.write_bytes(deck(briefing_of(longest, ids)))
    found = [one for one in ooxml_integrity.check_pptx(file) if "INFO" not in str(one)]
    assert found == []
