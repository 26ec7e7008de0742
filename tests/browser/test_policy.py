"""Browsers hold our pages to their policy: nothing that a page needs is against it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from answers.pages_to_read import TOPS
from tests.browser.driving import NARROW, WIDE, findings, open_page
from tests.browser.screens import PATHS
from tests.browser.serving import Server

_HEAR = """
window.broken = []
addEventListener("securitypolicyviolation", (event) =>
  window.broken.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`))
"""


@pytest.mark.parametrize("path", PATHS.values(), ids=PATHS)
def test_no_screen_does_what_its_policy_forbids(
    dashboard: Server, chromium: Browser, path: str
) -> None:
    with chromium.new_context(viewport={"width": 1400, "height": 900}) as context:
        page = context.new_page()
        page.add_init_script(_HEAR)
        others: list[str] = []
        page.on(
            "request",
            lambda one: None
            if one.url.startswith((dashboard.url, "blob:", "data:"))
            else others.append(one.url),
        )
        page.goto(f"{dashboard.url}/{path}?area=E06000066&indicator=cp_rate")
        # It is drawn when the words that came first are gone.
        expect(page.locator("#lw-first")).to_have_count(0)
        page.wait_for_load_state("networkidle")
        assert page.evaluate("() => window.broken") == []
        assert others == []
        # No more than what Streamlit keeps forged requests out with.
        assert {one["name"] for one in context.cookies()} <= {"_streamlit_xsrf"}


def test_a_page_of_another_site_shows_a_view_in_its_frame(
    dashboard: Server, chromium: Browser
) -> None:
    with open_page(chromium) as page:
        page.goto(f"{dashboard.url.replace('127.0.0.1', 'localhost')}/robots.txt")
        address = f"{dashboard.url}/trend?area=E06000066&indicator=cp_rate&embed=true"
        page.evaluate(
            """(address) => {
              const frame = document.createElement("iframe")
              Object.assign(frame, { src: address, width: 760, height: 620 })
              document.body.replaceChildren(frame)
            }""",
            address,
        )
        frame = page.frame_locator("iframe")
        expect(frame.locator("#lw-first")).to_have_count(0)
        expect(frame.locator("svg.marks")).to_be_visible()
        expect(frame.get_by_role("heading", level=1)).to_contain_text("Somerset")
        expect(frame.locator(".lw-masthead")).to_be_hidden()
        expect(frame.locator(".lw-foot")).to_be_hidden()
        link = frame.get_by_role("link", name="Open in Likewise")
        expect(link).to_have_attribute("href", "trend?area=E06000066&indicator=cp_rate")


def test_a_page_to_read_needs_nothing_but_itself(dashboard: Server, chromium: Browser) -> None:
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda one: asked.append(one.url))
        page.goto(f"{dashboard.url}/places/somerset/cp_rate")
        expect(page.get_by_role("heading", level=1)).to_contain_text("Somerset")
        expect(page.get_by_role("img")).to_be_visible()
        assert len(asked) == 1


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize(
    "path",
    [*TOPS, "places/somerset", "places/somerset/cp_rate", "measures/cp_rate"],
)
def test_a_page_to_read_is_open_to_everybody(
    dashboard: Server, chromium: Browser, path: str, size: tuple[int, int]
) -> None:
    with open_page(chromium, size) as page:
        page.goto(f"{dashboard.url}/{path}")
        assert findings(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
