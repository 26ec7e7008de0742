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


def test_a_reader_sees_something_while_scripts_are_still_coming(
    dashboard: Server, page: Page
) -> None:
    page.route("**/static/js/index*.js", lambda route: route.abort())
    page.goto(dashboard.url)
    expect(page.get_by_text("Published figures of children’s services in England")).to_be_visible()
    assert page.title() == "Likewise"
