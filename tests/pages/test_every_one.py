"""Every authority's profile, and every indicator on Trend and Map, as a reader opens them."""

from __future__ import annotations

import html
import re

import pytest
from streamlit.testing.v1 import AppTest

from queries import ask
from tests.pages.conftest import Visit

pytestmark = pytest.mark.slow

TENTHS = range(10)
"""Parts of a long walk, so that two workers can share it."""


def _found(test: AppTest, pattern: str) -> str:
    said = "\n".join(element.proto.body for element in test.get("html"))
    found = re.search(pattern, said, flags=re.S)
    return html.unescape(found[1]) if found else ""


@pytest.mark.parametrize("tenth", TENTHS)
def test_every_authority_has_its_profile(visit: Visit, tenth: int) -> None:
    areas = ask("areas")
    today = areas[(areas["level"] == "la") & areas["valid_to"].isna()]
    assert len(today) == 153
    for code, name in list(zip(today["code"], today["name"], strict=True))[tenth::10]:
        test = visit("", area=code)
        assert _found(test, "<h1[^>]*>(.*?)</h1>") == name
        assert name in _found(test, '<p class="lw-sentence">(.*?)</p>')
        assert len(test.get("vega_lite_chart")) == 2, name


@pytest.mark.parametrize("tenth", TENTHS)
def test_every_indicator_opens_on_trend(visit: Visit, tenth: int) -> None:
    indicators = ask("indicators")
    assert len(indicators) > 400
    for indicator in list(indicators["id"])[tenth::10]:
        test = visit("trend", area="E06000045", indicator=indicator)
        title = _found(test, "<h1[^>]*>(.*?)</h1>")
        if _found(test, "(England alone)"):
            assert "age, sex and ethnicity" in title
        else:
            assert "Southampton" in title, indicator
            assert test.get("vega_lite_chart"), indicator


@pytest.mark.parametrize("tenth", TENTHS)
def test_every_indicator_opens_on_map(visit: Visit, tenth: int) -> None:
    for indicator in list(ask("indicators")["id"])[tenth::10]:
        test = visit("map", area="E06000045", indicator=indicator)
        assert _found(test, "<h1[^>]*>(.*?)</h1>"), indicator
        assert test.get("vega_lite_chart") or _found(test, "(No authority has a figure)"), indicator
