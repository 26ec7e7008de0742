"""An authority's neighbourhoods: the list is searched with slips of the pen, the table fits."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect

from tests.browser.driving import NARROW, fits, open_page, open_view
from tests.browser.serving import Server


def test_a_misspelt_name_finds_the_nearest(dashboard: Server, page: Page) -> None:
    open_view(page, f"{dashboard.url}/neighbourhoods?area=E06000066&indicator=imd_decile")
    search = page.get_by_role("searchbox", name="Find one of 339 neighbourhoods in Somerset")
    rows = page.locator(".lw-places tbody tr:visible")
    status = page.locator(".lw-places [role=status]")
    search.fill("bridgwater")
    expect(rows.first).to_contain_text("Bridgwater")
    right = rows.count()
    assert 0 < right < 339
    expect(status).to_be_empty()
    search.fill("bridgwter")
    expect(rows).to_have_count(right)
    expect(status).to_contain_text("called “bridgwter”; closest to it is “bridgwater”.")
    search.fill("atlantis")
    expect(rows).to_have_count(0)
    expect(status).to_contain_text("No neighbourhood here")


def test_the_summary_of_wards_fits_a_phone(dashboard: Server, chromium: Browser) -> None:
    with open_page(chromium, NARROW) as page:
        open_view(page, f"{dashboard.url}/neighbourhoods?area=E06000045&indicator=imd_decile")
        table = page.locator(".lw-wards")
        expect(table.get_by_role("columnheader")).to_have_count(4)
        assert fits(page, NARROW)
        box = table.get_by_role("columnheader", name="Share").bounding_box()
        assert box is not None
        assert box["x"] + box["width"] <= NARROW[0]


def test_a_single_neighbourhood_needs_no_search(dashboard: Server, page: Page) -> None:
    open_view(page, f"{dashboard.url}/neighbourhoods?area=E06000053&indicator=imd_decile")
    expect(page.locator(".lw-places tbody tr")).to_have_count(1)
    expect(page.get_by_role("searchbox")).to_have_count(0)
