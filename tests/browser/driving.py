"""Drive a page as a reader does, and wait for what a reader waits for."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal
from urllib.parse import parse_qs, urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, WebSocket, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeout

WIDE = (1400, 900)
NARROW = (390, 844)

SWITCHES = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # A window that nobody sees needs no pages for the browser's own toolbar and address field: they
    # take as long as a page of ours.
    "--disable-features=PreloadTopChromeWebUI,WebUIOmniboxPopup,WebUIOmniboxAimPopup,Translate,"
    "OptimizationHints,MediaRouter",
)


def launch(playwright: Playwright, browser: Path) -> Browser:
    """Start the browser with no window and no errands of its own on the network."""
    return playwright.chromium.launch(executable_path=browser, args=list(SWITCHES))


def resolve_view(page: Page, within: float = 30.0) -> None:
    """Wait until the app is connected and its script has run.

    Parameters
    ----------
    page
        A page of a Streamlit app.
    within
        Seconds before it counts as stuck.
    """
    app = page.get_by_test_id("stApp")
    expect(app).to_have_attribute(
        "data-test-connection-state", "CONNECTED", timeout=within * 1000
    )
    expect(app).to_have_attribute("data-test-script-state", "notRunning", timeout=within * 1000)


def rest(page: Page) -> None:
    """Wait until a page has stood still for a second: charts drawn, nothing left to come."""
    resolve_view(page)
    page.wait_for_function(
        """() => {
          const text = document.querySelector("[data-testid=stMain]").innerHTML.length
          if (window.lastText !== text) { window.lastText = text; window.since = Date.now() }
          return Date.now() - window.since > 1000
        }""",
        polling=100,
    )


def open_view(page: Page, url: str) -> None:
    """Open an address and wait until the page says what it shows, and its script hears links."""
    page.goto(url)
    resolve_view(page)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    # Until then a link leads where it says, and the view is the usual one there.
    page.wait_for_function("document.documentElement.dataset.lwLinks === 'heard'")


_ONLY = {"resultTypes": ["violations"]}
"""Of what is as it should be axe would list every node."""


def findings(page: Page) -> list[str]:
    """Give what axe-core finds serious on a page, Streamlit's own markup included."""
    rules: list[dict[str, Any]] = Axe().run(page, options=_ONLY).response["violations"]
    return [
        f"{rule['id']}: {rule['help']}: {node['html'][:200]}"
        for rule in rules
        for node in rule["nodes"]
        if rule["impact"] in {"serious", "critical"}
    ]


def choose(page: Page, label: str, text: str, then: str) -> None:
    """Choose in the bar by typing, as a reader does, and wait until the address has it.

    Parameters
    ----------
    page
        A page with the bar.
    label
        The name of the box: Area, Indicator or Period.
    text
        What is typed; Enter takes the first that fits.
    then
        What the address says afterwards.
    """
    box = page.get_by_role("combobox", name=label, exact=True)
    box.click()
    box.fill(text)
    expect(page.get_by_role("option").first).to_be_visible()
    box.press("Enter")
    expect(page).to_have_url(re.compile(re.escape(then)))
    resolve_view(page)


def keys(page: Page) -> dict[str, str]:
    """Give the keys of a page's address."""
    return {key: values[0] for key, values in parse_qs(urlsplit(page.url).query).items()}


def fits(page: Page, size: tuple[int, int]) -> bool:
    """Say whether a page needs no scrolling sideways in a window of this size.

    Parameters
    ----------
    page
        An open page.
    size
        Width and height to give the window.

    Returns
    -------
    bool
        False if five seconds after the change there still is more than the width.
    """
    page.set_viewport_size({"width": size[0], "height": size[1]})
    try:
        page.wait_for_function(
            "[document.documentElement, ...document.querySelectorAll('[data-testid=stMain]')]"
            ".every(box => box.scrollWidth <= box.clientWidth)",
            timeout=5_000,
        )
    except PlaywrightTimeout:
        return False
    return True


class Wire:
    """Count the bytes that pass over a page's websockets.

    Attributes
    ----------
    received, sent
        Bytes of payload since the start or the last `reset`.
    """

    def __init__(self, page: Page) -> None:
        self.received = 0
        self.sent = 0
        page.on("websocket", self._listen)

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framereceived", self._receive)
        socket.on("framesent", self._send)

    def _receive(self, payload: str | bytes) -> None:
        self.received += _size(payload)

    def _send(self, payload: str | bytes) -> None:
        self.sent += _size(payload)

    def reset(self) -> None:
        """Count from nothing again."""
        self.received = 0
        self.sent = 0

    @property
    def total(self) -> int:
        """Bytes both ways."""
        return self.received + self.sent


def _size(payload: str | bytes) -> int:
    return len(payload.encode() if isinstance(payload, str) else payload)


Scheme = Literal["light", "dark"]


@contextlib.contextmanager
def open_context(
    browser: Browser, size: tuple[int, int] = WIDE, scheme: Scheme = "light"
) -> Iterator[BrowserContext]:
    """Give a reader of their own: no cookies, no cache, no view of any other reader."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        locale="en-GB",
        reduced_motion="reduce",
        color_scheme=scheme,
        # What drives a page hands it strings to evaluate; `test_policy` opens pages without this.
        bypass_csp=True,
    )
    try:
        yield context
    finally:
        context.close()


@contextlib.contextmanager
def open_page(
    browser: Browser, size: tuple[int, int] = WIDE, scheme: Scheme = "light"
) -> Iterator[Page]:
    """Give the first page of a new reader."""
    with open_context(browser, size, scheme) as context:
        yield context.new_page()
