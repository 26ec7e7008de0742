"""A page keeps still while its parts come, and says something before they do."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.driving import NARROW, WIDE, open_page, open_view
from tests.browser.serving import Server

_SHIFTS = """
window.shifted = 0
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) if (!one.hadRecentInput) window.shifted += one.value
}).observe({ type: "layout-shift", buffered: true })
"""
_MOST = 0.1
"""Of a window: what web.dev calls a good page."""


@pytest.mark.parametrize(
    "path",
    ["", "trend", "compare", "map", "deprivation", "neighbourhoods", "indicators", "revisions"],
)
@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_nothing_jumps_while_a_page_comes(
    dashboard: Server, chromium: Browser, path: str, size: tuple[int, int]
) -> None:
    with open_page(chromium, size) as page:
        page.add_init_script(_SHIFTS)
        open_view(page, f"{dashboard.url}/{path}?area=E06000045&indicator=cp_rate")
        page.wait_for_load_state("networkidle")
        assert page.evaluate("window.shifted") < _MOST


def test_a_reader_reads_the_answer_while_scripts_are_still_coming(
    dashboard: Server, page: Page
) -> None:
    address = f"{dashboard.url}/compare?area=E06000066&indicator=cp_rate"
    open_view(page, address)
    sentence = page.locator("#root .lw-sentence").inner_text()
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_count(1)
    there = heading.bounding_box()
    assert there is not None
    page.route("**/static/js/index*.js", lambda route: route.abort())
    page.goto(address)
    expect(page.locator(".lw-sentence")).to_have_text(sentence)
    assert page.title() == "Child protection plans in Somerset: compare - Likewise"
    # The page then stands where its words stood: what a reader has begun to read does not move.
    first = heading.bounding_box()
    assert first is not None
    assert (first["x"], first["y"]) == (there["x"], there["y"])


def test_without_javascript_a_page_has_its_words(dashboard: Server, chromium: Browser) -> None:
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{dashboard.url}/?area=E06000066&indicator=cp_rate")
        expect(page.get_by_role("heading", name="Somerset", level=1)).to_be_visible()
        expect(page.locator(".lw-sentence")).to_contain_text("27.7 in every 10,000 children")
        assert "with JavaScript, which is switched off" in page.inner_text("body")
        expect(page.get_by_text("are on their way")).to_be_hidden()
