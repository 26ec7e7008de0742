"""Drive a page as a reader does, and wait for what a reader waits for."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, Playwright, WebSocket, expect

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
)


def launch(playwright: Playwright, browser: Path) -> Browser:
    """Start the browser with no window and no errands of its own on the network."""
    return playwright.chromium.launch(executable_path=browser, args=list(SWITCHES))


def settle(page: Page, within: float = 30.0) -> None:
    """Wait until the app is connected, its script has run and no chart is half drawn.

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


@contextlib.contextmanager
def open_page(browser: Browser, size: tuple[int, int] = WIDE) -> Iterator[Page]:
    """Give a page in a context of its own: no cookies or cache of any other reader."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, locale="en-GB", reduced_motion="reduce"
    )
    try:
        yield context.new_page()
    finally:
        context.close()
