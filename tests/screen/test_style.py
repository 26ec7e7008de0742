"""The style sheet: every colour it uses has a role, in light and in dark."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest

from charts.palette import Mode, Palette, css_variables
from screen.style import style_sheet


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_every_property_that_is_used_is_set(mode: Mode) -> None:
    sheet = style_sheet(mode)
    used = set(re.findall(r"var\((--lw-[a-z-]+)", sheet))
    assert used - set(re.findall(r"(--lw-[a-z-]+):", sheet)) == set()


def test_each_role_follows_the_page_from_light_to_dark() -> None:
    sheet = style_sheet("light")
    dark = dict(pair.split(":") for pair in css_variables("dark").split(";") if pair)
    for name, light in (p.split(":") for p in css_variables("light").split(";") if p):
        assert f"{name}:light-dark({light},{dark[name]});" in sheet
    assert len(dark) == len(fields(Palette)) - 1  # the sequence of a map is in its chart


def test_the_sheet_is_one_block_and_loads_nothing() -> None:
    sheet = style_sheet("light")
    assert sheet.count("<style>") == 1
    assert "@import" not in sheet
    assert "url(" not in sheet
