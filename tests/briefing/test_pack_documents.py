"""Files of packs from a terminal: what they become, and a sentence for what is none."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from pptx import Presentation

from briefing.__main__ import main

PACK = """
[ours]
title = "Ours"
views = [
    { screen = "trend", indicator = "cp_rate" },
    { screen = "compare", indicator = "cin_rate" },
]
"""


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("[ours\n", "ours.toml is no TOML file ("),
        ("\xe9", "ours.toml is no TOML file ("),
        ("", "ours.toml holds no view"),
        ('[ours]\ntitle = "Ours"\nviews = []', "ours.toml, ours holds no view"),
        ('title = "Ours"', "ours.toml, title: a pack has a title and views"),
        (PACK.replace("screen =", "page ="), "view 1: “page” is nothing that a view has"),
    ],
)
def test_a_file_that_holds_no_pack_is_refused(
    written: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "ours.toml"
    file.write_text(written, encoding="latin-1")
    to = tmp_path / "x.pptx"
    assert main(["--area", "Leeds", "--pack", str(file), "--to", str(to)]) == 2
    (sentence,) = capsys.readouterr().err.strip().splitlines()
    assert said in sentence
    assert not to.exists()


def test_a_pack_becomes_a_deck_in_its_order(tmp_path: Path) -> None:
    file, to = tmp_path / "ours.toml", tmp_path / "ours.pptx"
    file.write_text(PACK, encoding="utf-8")
    assert main(["--area", "Leeds", "--pack", str(file), "--to", str(to)]) == 0
    titles = [slide.shapes.title.text for slide in Presentation(str(to)).slides]
    assert titles[1:3] == [
        "Child protection plans in Leeds: trend",
        "Children in need in Leeds: compare",
    ]


MIXED = """
[ours]
title = "Ours"
[[ours.views]]
screen = "map"
indicator = "cp_rate"
note = "Ask the coast."
[[ours.views]]
screen = "trend"
indicator = "rate_of_old"
[[ours.views]]
screen = "compare"
indicator = "cp_rate"
area = "E06999999"
[[ours.views]]
screen = "table"
indicator = "cp_rate"
indicators = "cp_rate-cin_rate"
"""


def test_a_pack_of_mixed_screens_says_what_is_no_more_and_shows_nothing_in_its_place(
    tmp_path: Path,
) -> None:
    file, to = tmp_path / "ours.toml", tmp_path / "ours.docx"
    file.write_text(MIXED, encoding="utf-8")
    assert main(["--area", "Leeds", "--pack", str(file), "--to", str(to)]) == 0
    document = docx.Document(str(to))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "Ask the coast." in text
    assert "“rate_of_old” is not held here any more" in text
    assert "“E06999999” is not held here any more" in text
    assert len(document.inline_shapes) == 1  # the map, and neither of those two
    (table,) = document.tables
    assert table.cell(1, 0).text == "Leeds"
