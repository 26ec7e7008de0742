"""A running dashboard and a browser on it. All of these tests share one of each."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.driving import WIDE, launch, open_context
from tests.browser.finding import advice, find_browser
from tests.browser.serving import ROOT, Server, serve

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark whatever lives here, and keep it on one worker: one server, one browser."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """A browser. Without one these tests are skipped; in CI they fail, so that none is lost.

    It goes with the last test of this folder: while it is there, an event loop runs, and other
    folders' tests want their own.
    """
    found = find_browser()
    if not found:
        if os.environ.get("CI") == "true":
            pytest.fail(advice())
        pytest.skip(advice())
    with sync_playwright() as playwright:
        browser = launch(playwright, found)
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def running(store: Path, run_folder: Path) -> Iterator[Server]:
    """The dashboard, serving the real store on a port of its own."""
    log = run_folder / "dashboard.log"
    with serve(ROOT / "dashboard.py", log, {"LIKEWISE_STORE": str(store)}) as server:
        yield server


@pytest.fixture
def dashboard(running: Server) -> Iterator[Server]:
    """The same dashboard; a test during which it printed a stack trace has failed."""
    before = len(running.printed())
    yield running
    printed = running.printed()[before:]
    assert "Traceback" not in printed, printed
    assert running.process.poll() is None, f"the dashboard ended:\n{printed}"


@pytest.fixture(scope="package")
def reader(chromium: Browser) -> Iterator[BrowserContext]:
    """A reader at a desk, 1400 pixels wide, whose browser keeps what it has fetched."""
    with open_context(chromium, WIDE) as context:
        yield context


@pytest.fixture
def page(reader: BrowserContext) -> Iterator[Page]:
    """A page of that reader's, on which nothing has been chosen yet."""
    page = reader.new_page()
    yield page
    page.close()
