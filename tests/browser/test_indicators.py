"""The list of indicators narrows as somebody types, to what the same script finds on the server."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from answers.indicator_list import listed
from tests.browser.driving import NARROW, open_page, open_view, resolve_view
from tests.browser.serving import Server
from tests.pages.test_indicators import TYPED
from tests.search import find
from words.search_text import search_text_of


def _open(page: Page, dashboard: Server) -> None:
    open_view(page, f"{dashboard.url}/indicators?area=E06000045&indicator=cp_rate")
    expect(page.locator(".lw-find li[data-id]")).to_have_count(len(listed().rows))


def _shown(page: Page) -> list[str]:
    """Give the ids of what is listed, in its order."""
    found = page.locator(".lw-find li[data-id]").evaluate_all("all => all.map(li => li.dataset.id)")
    return [str(key) for key in found]


@pytest.fixture(autouse=True)
def _the_same_store(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIKEWISE_STORE", str(store))


def test_the_browser_finds_what_the_server_would(dashboard: Server, page: Page) -> None:
    _open(page, dashboard)
    said = {key: search_text_of(row) for key, row in listed().rows.items()}
    for typed in [*TYPED, "home educated", "of", "7", "plan of one year", "persistant absence"]:
        page.get_by_role("searchbox").fill(typed)
        assert _shown(page) == list(find(typed, said).ranks), typed


def test_a_slip_of_the_pen_is_said_and_read(dashboard: Server, page: Page) -> None:
    _open(page, dashboard)
    status = page.locator(".lw-find-count")
    page.get_by_role("searchbox").fill("obeisty")
    expect(status).to_contain_text("Nothing is called “obeisty”; closest to it is “obesity”. 2 of")
    expect(page.get_by_role("heading", name="By name")).to_be_visible()
    page.get_by_role("searchbox").fill("happiness")
    expect(status).to_contain_text("Nothing here is called “happiness”")
    expect(page.locator(".lw-find li[data-id]")).to_have_count(0)
    page.get_by_role("button", name="Show all").click()
    expect(page.locator(".lw-find li[data-id]")).to_have_count(len(listed().rows))


def test_a_search_within_a_topic_says_where_the_rest_is(dashboard: Server, page: Page) -> None:
    _open(page, dashboard)
    page.get_by_role("combobox", name="Topic").select_option("Referrals")
    page.get_by_role("searchbox").fill("neglect")
    expect(page.locator(".lw-find-count")).to_contain_text("none of them under what is chosen")


def test_on_a_phone_the_chosen_stands_under_its_row(dashboard: Server, chromium: Browser) -> None:
    with open_page(chromium, NARROW) as page:
        _open(page, dashboard)
        page.get_by_role("searchbox").fill("neglect")
        expect(page.locator(".lw-chosen")).to_have_count(0)
        page.get_by_role("link", name="Plans at 31 March with neglect as the latest").click()
        resolve_view(page)
        chosen = page.locator('li[data-id="cp_neglect_pct"] .lw-chosen')
        expect(chosen).to_contain_text("Areas and years")


def test_on_a_phone_topics_fold_around_that_of_what_is_chosen(
    dashboard: Server, chromium: Browser
) -> None:
    with open_page(chromium, NARROW) as page:
        _open(page, dashboard)
        chosen = page.locator(".lw-found details:has(.lw-chosen)")
        expect(chosen).to_have_attribute("open", "")
        folded = page.locator(".lw-found details:not([open])")
        assert folded.count() == page.locator(".lw-found details").count() - 1
        screens = page.locator(".lw-found").bounding_box()
        assert screens is not None
        assert screens["height"] < 10 * NARROW[1]
        first = folded.first.locator("summary")
        first.click()
        expect(page.locator(".lw-found details[open]")).to_have_count(2)
        page.get_by_role("searchbox").fill("neglect")
        expect(folded).to_have_count(0)
        page.get_by_role("searchbox").fill("")
        expect(page.locator(".lw-found details[open]")).to_have_count(2)
