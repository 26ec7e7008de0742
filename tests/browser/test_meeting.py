"""A pack in a meeting: its view alone on the screen, stepped through by keyboard."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.browser.driving import findings, open_page, open_view, resolve_view
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


def test_views_of_any_screen_become_a_pack_by_keyboard(
    dashboard: Server, chromium: Browser
) -> None:
    with open_page(chromium) as page:  # a browser of its own: it keeps the pack
        for screen, indicator in (("trend", "cp_rate"), ("map", "cin_rate")):
            open_view(page, f"{dashboard.url}/{screen}?area=E06000066&indicator={indicator}")
            page.get_by_role("button", name="Add this view to pack").first.press("Enter")
        added = page.get_by_role("status").filter(has_text="Added to your pack as number 2.")
        added.get_by_role("link", name="Open your pack").press("Enter")
        page.wait_for_url("**/briefing?**pack=my-**")
        expect(page.get_by_role("heading", name="My pack")).to_be_visible()
        resolve_view(page)
        note = page.get_by_label("Note of view 2")
        note.fill("Where are the children?")
        # Not waited for: whoever goes on at once loses nothing.
        page.get_by_role("button", name="Move 2 up").press("Enter")
        expect(page.get_by_label("Note of view 1")).to_have_value("Where are the children?")
        assert findings(page) == []
        with page.expect_download() as started:
            page.get_by_role("button", name="Download this pack").press("Enter")
        written = Path(started.value.path()).read_text(encoding="utf-8")
        assert written.index('screen = "map"') < written.index('screen = "trend"')
        page.get_by_role("link", name="Step through it in a meeting").press("Enter")
        strip = page.get_by_role("group", name="Pack: My pack")
        expect(strip).to_contain_text("1 of 2")
        expect(strip).to_contain_text("Where are the children?")
        resolve_view(page)
        assert findings(page) == []
        page.keyboard.press("ArrowRight")
        expect(strip).to_contain_text("2 of 2")
        page.wait_for_url("**/trend?**step=2**")
        open_view(page, f"{dashboard.url}/briefing")
        expect(page.get_by_role("link", name="Open your own pack (2 views)")).to_be_visible()
