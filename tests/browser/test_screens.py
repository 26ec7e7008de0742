"""Each screen opens for everybody: at any width, in light and dark, with or without a pointer.

axe-core looks at the whole page, Streamlit's own markup included: there is no list of exceptions.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.driving import NARROW, WIDE, Scheme, findings, fits, open_page, open_view
from tests.browser.screens import PATHS
from tests.browser.serving import Server

TABLET = (820, 1180)
PROJECTOR = (1920, 1080)


class Opened(NamedTuple):
    """A screen that has been opened, and what happened meanwhile."""

    page: Page
    faults: list[str]
    hosts: set[str]


@pytest.fixture(scope="module", params=["light", "phone", "dark"])
def looks(request: pytest.FixtureRequest) -> tuple[tuple[int, int], Scheme]:
    """The ways in which a screen is looked at."""
    ways: dict[str, tuple[tuple[int, int], Scheme]] = {
        "light": (WIDE, "light"),
        "phone": (NARROW, "light"),
        "dark": (WIDE, "dark"),
    }
    return ways[request.param]


@pytest.fixture(scope="module", params=list(PATHS.values()), ids=list(PATHS))
def opened(
    request: pytest.FixtureRequest,
    running: Server,
    chromium: Browser,
    looks: tuple[tuple[int, int], Scheme],
) -> Iterator[Opened]:
    """A screen, opened once for all that is asked of it."""
    with open_page(chromium, *looks) as page:
        faults: list[str] = []
        hosts: set[str] = set()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("request", lambda asked: hosts.add(urlsplit(asked.url).netloc))
        open_view(page, f"{running.url}/{request.param}")
        page.wait_for_load_state("networkidle")
        yield Opened(page, faults, hosts)


def test_it_opens(dashboard: Server, opened: Opened) -> None:
    expect(opened.page.get_by_test_id("stException")).to_have_count(0)
    expect(opened.page.get_by_role("heading", level=1)).to_have_count(1)
    assert opened.faults == []


def test_it_asks_nobody_else_for_anything(dashboard: Server, opened: Opened) -> None:
    assert opened.hosts - {""} == {urlsplit(dashboard.url).netloc}  # data: addresses have no host


def test_axe_finds_nothing_serious(opened: Opened) -> None:
    assert findings(opened.page) == []


def test_nothing_has_to_be_scrolled_sideways(
    opened: Opened, looks: tuple[tuple[int, int], Scheme]
) -> None:
    size, _ = looks
    wide = [width for width in (size, TABLET, PROJECTOR, size) if not fits(opened.page, width)]
    assert wide == []


def test_the_navigation_leads_to_every_screen_and_keeps_the_view(
    dashboard: Server, page: Page
) -> None:
    open_view(page, f"{dashboard.url}/?area=E06000066&indicator=cin_rate")
    for title, path in reversed(PATHS.items()):
        screens = page.get_by_role("navigation", name="Screens")
        screens.get_by_role("link", name=title, exact=True).click()
        page.wait_for_url(lambda url, path=path: urlsplit(url).path == f"/{path}")  # type: ignore[misc]
        expect(page.locator('nav [aria-current="page"]')).to_have_text(title)
        assert "area=E06000066" in page.url
        assert "indicator=cin_rate" in page.url


def test_the_keyboard_can_skip_to_the_figures(dashboard: Server, page: Page) -> None:
    open_view(page, dashboard.url)
    for _ in range(3):  # Streamlit has a link of its own first
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "Skip to the figures":
            break
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.id === 'lw-main'")


def test_on_a_phone_one_button_opens_the_bar(dashboard: Server, chromium: Browser) -> None:
    with open_page(chromium, NARROW) as page:
        open_view(page, dashboard.url)
        page.wait_for_load_state("networkidle")
        area = page.get_by_role("combobox", name="Area")
        expect(area).to_be_hidden()
        page.get_by_role("button", name="Change").click()
        expect(area).to_be_visible()
