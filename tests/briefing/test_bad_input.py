"""What can't be used is refused in one sentence that says why and what to do."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from pptx import Presentation

from answers.address.chosen import MOST
from answers.view import View
from briefing.__main__ import main
from briefing.content import Briefing, Nothing, briefing_of
from briefing.deck import deck
from briefing.template import Unfit
from briefing.word import word


def _saved(made: Any) -> bytes:
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def _with(content: bytes, name: str, data: bytes = b"x") -> bytes:
    held = io.BytesIO(content)
    with zipfile.ZipFile(held, "a") as package:
        package.writestr(name, data)
    return held.getvalue()


def _renamed_style() -> bytes:
    document = docx.Document()
    document.styles["Caption"].element.getparent().remove(document.styles["Caption"].element)
    return _saved(document)


def _renamed_layout() -> bytes:
    slides = Presentation()
    next(one for one in slides.slide_layouts if one.name == "Title Only").name = "Nur Titel"
    return _saved(slides)


@pytest.mark.parametrize(
    ("write", "content", "name", "said"),
    [
        (word, b"", "ours.docx", "ours.docx can't be read as a .docx file: open it in Office"),
        (word, b"PK\x03\x04 and no more", "ours.docx", "can't be read as a .docx file"),
        (word, _saved(docx.Document())[:5000], "ours.docx", "can't be read as a .docx file"),
        (word, _saved(Presentation()), "ours.pptx", "ours.pptx is no .docx file"),
        (deck, _saved(docx.Document()), "ours.docx", "ours.docx is no .pptx file"),
        (word, _with(_saved(docx.Document()), "word/vbaProject.bin"), "ours.docm", "holds macros"),
        (deck, _with(_saved(Presentation()), "ppt/vbaProject.bin"), "ours.pptm", "holds macros"),
        (word, _with(_saved(docx.Document()), "word/x", bytes(40_000_000)), "ours.docx",
         "is too large for a template"),
        (word, _renamed_style(), "ours.docx", "has no style “Caption”: add what is missing"),
        (deck, _renamed_layout(), "ours.pptx", "has no layout “Title Only”: add what is missing"),
    ],
    # A package holds the time of its making, and every worker makes its own.
    ids=[
        "empty", "no zip", "cut off", "a deck", "a document", "macros", "macros in a deck",
        "too large", "no style", "no layout",
    ],
)  # fmt: skip
def test_a_template_that_does_not_fit_is_refused(
    write: Any, content: bytes, name: str, said: str, made: Briefing
) -> None:
    with pytest.raises(Unfit, match=r"\.$") as refused:
        write(made, content, name)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_template_s_own_look_is_taken(made: Briefing) -> None:
    ours = docx.Document()
    ours.styles["Heading 2"].font.name = "Gill Sans MT"
    ours.add_paragraph("Our council")
    written = docx.Document(io.BytesIO(word(made, _saved(ours), "ours.docx")))
    assert written.styles["Heading 2"].font.name == "Gill Sans MT"
    assert written.paragraphs[0].text == "Our council"
    slides = Presentation()
    slides.slide_width = slides.slide_width * 2
    slides.slides.add_slide(slides.slide_layouts[0]).shapes.title.text = "An example"
    shown = Presentation(io.BytesIO(deck(made, _saved(slides), "ours.pptx")))
    assert shown.slide_width == slides.slide_width
    titles = [slide.shapes.title.text for slide in shown.slides]
    assert titles[0] == "Children’s services in the Isles of Scilly"
    assert "An example" not in titles


@pytest.mark.parametrize(
    ("write", "ours", "folder"), [(word, docx.Document, "word"), (deck, Presentation, "ppt")]
)
def test_charts_take_the_colours_of_a_template_s_theme(
    write: Any, ours: Any, folder: str, made: Briefing
) -> None:
    def charts(template: bytes | None) -> str:
        package = zipfile.ZipFile(io.BytesIO(write(made, template, "ours")))
        names = [name for name in package.namelist() if name.startswith(f"{folder}/charts/chart")]
        return "".join(package.read(name).decode() for name in names)

    bare, themed = charts(None), charts(_saved(ours()))
    assert 'srgbClr val="12436D"' in bare
    assert 'srgbClr val="12436D"' not in themed
    assert 'schemeClr val="accent1"' in themed


def test_a_document_of_ours_can_be_the_template_of_the_next(
    made: Briefing, docx_bytes: bytes
) -> None:
    names = zipfile.ZipFile(io.BytesIO(word(made, docx_bytes, "last.docx"))).namelist()
    assert len(names) == len(set(names))


@pytest.mark.parametrize("ids", [(), [f"x{n}" for n in range(MOST + 1)]])
def test_none_or_too_many_are_refused(ids: list[str]) -> None:
    with pytest.raises(Nothing, match=r"indicator.*\.$"):
        briefing_of(View("E06000045"), ids)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--area", "Atlantis", "--indicators", "cp_rate", "--to", "x.docx"], "Atlantis"),
        (["--area", "Leeds", "--indicators", "nonsense", "--to", "x.docx"], "nonsense"),
        (["--area", "Leeds", "--indicators", ",", "--to", "x.docx"], "needs an indicator"),
        (["--area", "Leeds", "--indicators", "cp_rate", "--to", "x.pdf"], "neither a .docx nor"),
        (["--area", "Leeds", "--indicators", "cp_rate", "--to", "no/such/x.docx"], "No such file"),
        (["--area", "Leeds", "--indicators", "cp_rate", "--to", "x.docx", "--period", "1066"],
         "1066"),
        (["--area", "Leeds", "--indicators", "cp_rate", "--to", "x.docx", "--neighbours", "sn9"],
         "sn9"),
        (["--area", "Leeds", "--indicators", "cp_rate", "--to", "x.docx", "--template", "no.docx"],
         "no.docx: No such file"),
    ],
)  # fmt: skip
def test_from_a_terminal_one_sentence_says_what_is_wrong(
    arguments: list[str],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    (sentence,) = capsys.readouterr().err.strip().splitlines()
    assert said in sentence
    assert list(tmp_path.iterdir()) == []


def test_from_a_terminal_a_briefing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "hull.docx"
    assert main(["--area", "Kingston upon Hull", "--indicators", "cp_rate", "--to", str(file)]) == 0
    assert "1 indicator." in capsys.readouterr().out
    assert "Kingston upon Hull" in docx.Document(str(file)).paragraphs[0].text
