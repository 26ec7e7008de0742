"""Style sheets ask only for colours and sizes that there are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from charts.legend import legend_css
from charts.palette import css_variables
from tests.conftest import ROOT

SHEETS = sorted((ROOT / "screen").glob("*.css"))
# They come with the table, or the drawing, that they are of.
OF_ITS_OWN = {"--least", "--years", "--lw-cover-width"}


def _set_in(css: str) -> set[str]:
    return set(re.findall(r"(--[\w-]+)\s*:", css))


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_a_style_sheet_asks_only_for_what_is_set(sheet: Path) -> None:
    every = "".join(one.read_text(encoding="utf-8") for one in SHEETS)
    known = _set_in(every + legend_css() + css_variables("dark")) | OF_ITS_OWN
    used = set(re.findall(r"var\((--[\w-]+)", sheet.read_text(encoding="utf-8")))
    assert used <= known


def test_the_journey_asks_for_the_palette_s_colours_alone() -> None:
    css = (ROOT / "screen" / "journey.css").read_text(encoding="utf-8")
    used = set(re.findall(r"var\((--[\w-]+)", css))
    assert used
    assert used <= _set_in(css_variables("dark"))
