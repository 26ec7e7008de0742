"""Packs: each step is a view of the reader's area, and leads on, back and out."""

from __future__ import annotations

import re
from html import unescape

import pytest

from answers.packs import PACKS
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
