"""Every indicator on every screen, and every authority's profile, as a reader opens them.

A run opens a sample of both (`tests.pages.every_one`) and names it in its last lines; the tests
marked `whole` open all, which takes long: `make test-all`.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from pages.front_door import SCREENS, WITHOUT_BAR
from queries import ask
from tests.pages.every_one import AREAS, BY_LOT, changed, kinds, lot, sample
from tests.pages.visiting import Visit

pytestmark = pytest.mark.slow

PARTS = range(10)
"""Parts of a long walk, so that two workers can share it."""
PATHS = [
    path for screens in SCREENS.values() for path, *_ in screens if path not in WITHOUT_BAR
] + ["indicators"]
AREA = "E06000045"
_NONE = "(No authority has a figure|England alone|already a place among)"

Opened = Callable[[str, object], None]


def _found(page: Visit, pattern: str) -> str:
    found = re.search(pattern, page.html, flags=re.S)
    return html.unescape(found[1]) if found else ""


def _open_profiles(codes: Sequence[str]) -> None:
    names = ask("areas").set_index("code")["name"]
    for code in codes:
        page = Visit("", area=code)
        assert _found(page, "<h1[^>]*>(.*?)</h1>") == names[code]
        assert names[code] in _found(page, '<p class="lw-sentence">(.*?)</p>')
        assert len(page.test.get("vega_lite_chart")) == 2, code


def _open_indicators(path: str, indicators: Sequence[str]) -> None:
    """Open a screen for each: no error, a title, no "Sorry", and a chart or why there is none."""
    for indicator in indicators:
        try:
            page = Visit(path, area=AREA, indicator=indicator)
        except AssertionError as fault:
            raise AssertionError(f"{path or 'profile'}?indicator={indicator}") from fault
        where = f"{path or 'profile'}?area={AREA}&indicator={indicator}"
        assert _found(page, "<h1[^>]*>(.*?)</h1>"), where
        assert not _found(page, "(Sorry)"), where
        if path in ("", "trend", "compare", "map"):
            assert page.test.get("vega_lite_chart") or _found(page, _NONE), where
        if path == "trend" and not _found(page, _NONE):
            assert "Southampton" in _found(page, "<h1[^>]*>(.*?)</h1>"), where


def _today() -> list[str]:
    areas = ask("areas")
    today = areas[(areas["level"] == "la") & areas["valid_to"].isna()]
    assert len(today) == 153
    return [str(code) for code in today["code"]]


def test_areas_of_each_kind_have_their_profile(record_property: Opened) -> None:
    codes = list(dict.fromkeys([*AREAS, *lot(_today(), BY_LOT)]))
    record_property("opened", ("areas", codes))
    _open_profiles(codes)


@pytest.mark.parametrize("path", PATHS)
def test_indicators_of_each_kind_open_on_every_screen(
    store: Path, record_property: Opened, path: str
) -> None:
    indicators = sample(store)
    record_property("opened", ("indicators", indicators))
    _open_indicators(path, indicators)


def test_the_sample_holds_what_pages_have_stumbled_over(store: Path) -> None:
    units = set(ask("indicators").set_index("id").loc[kinds(store), "unit"])
    assert units == set(ask("indicators")["unit"])
    assert len(kinds(store)) < 100 < len(ask("indicators"))
    assert set(changed(store)) <= set(sample(store)) <= set(ask("indicators")["id"])
    assert lot("abcdefgh", 3) == lot("hgfedcba", 3)


@pytest.mark.whole
@pytest.mark.parametrize("part", PARTS)
def test_every_authority_has_its_profile(part: int) -> None:
    _open_profiles(_today()[part :: len(PARTS)])


@pytest.mark.whole
@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("path", PATHS)
def test_every_indicator_opens_on_every_screen(path: str, part: int) -> None:
    indicators = [str(one) for one in ask("indicators")["id"]]
    assert len(indicators) > 400
    _open_indicators(path, indicators[part :: len(PARTS)])
