"""A briefing is chosen, made and taken away, by keyboard alone."""

from __future__ import annotations

from pathlib import Path

import docx
from playwright.sync_api import Page, expect

from tests.browser.driving import open_view, resolve_view
from tests.browser.serving import Server


def test_a_briefing_is_made_by_keyboard(dashboard: Server, page: Page, tmp_path: Path) -> None:
    open_view(page, f"{dashboard.url}/briefing?area=E06000066&indicator=cp_rate")
    field = page.get_by_role("combobox", name="Add an indicator")
    field.fill("looked after at 31")
    expect(page.get_by_role("option").first).to_contain_text("Children looked after at 31 March")
    field.press("Enter")
    page.wait_for_url("**indicators=cp_rate-cla_rate**")
    resolve_view(page)
    page.get_by_role("button", name="Make a Word document").press("Enter")
    take = page.get_by_role("button", name="2-indicators")
    expect(take).to_be_visible(timeout=30_000)
    with page.expect_download() as started:
        take.press("Enter")
    file = tmp_path / "taken.docx"
    started.value.save_as(file)
    written = docx.Document(str(file)).paragraphs
    headings = [p.text for p in written if p.style and p.style.name == "Heading 2"]
    assert headings == ["Child protection plans", "Children looked after", "Sources and methods"]
