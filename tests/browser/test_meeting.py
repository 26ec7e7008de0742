"""A pack in a meeting: its view alone on the screen, stepped through by keyboard."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.driving import open_view, resolve_view
from tests.browser.serving import Server


def test_a_pack_is_stepped_through_by_keyboard(dashboard: Server, page: Page) -> None:
    open_view(page, f"{dashboard.url}/briefing?area=E06000066&indicators=cp_rate-cla_rate")
    page.get_by_role("link", name="Step through these in a meeting").press("Enter")
    strip = page.get_by_role("group", name="Pack: Your pack")
    expect(strip).to_contain_text("1 of 2")
    for hidden in ("Screens", "Trend"):
        expect(page.get_by_role("link", name=hidden)).to_have_count(0)
    expect(page.get_by_role("combobox", name="Area")).to_have_count(0)
    resolve_view(page)
    page.keyboard.press("ArrowRight")
    expect(strip).to_contain_text("2 of 2")
    page.wait_for_url("**indicator=cla_rate**step=2**")
    expect(page.get_by_test_id("stMain")).to_contain_text("children looked after", ignore_case=True)
    resolve_view(page)
    page.keyboard.press("ArrowLeft")
    expect(strip).to_contain_text("1 of 2")
    resolve_view(page)
    page.keyboard.press("Escape")
    expect(strip).to_have_count(0)
    expect(page.get_by_role("navigation", name="Screens")).to_be_visible()
    assert "pack=" not in page.url
    assert "size=" not in page.url
