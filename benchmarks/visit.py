"""What a reader waits for, in a real browser: the first visit, and a change."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.table import Bench, Line, middle
from tests.browser.driving import Wire, launch, open_page, resolve_view
from tests.browser.finding import advice, find_browser
from tests.browser.serving import ROOT, serve

TITLE = "A reader's wait, in a browser (median of 5)"
ROUNDS = 5

# What is on the page when its first chart is drawn: marks, and for a map its shapes.
DRAWN = {
    "Profile": ("", "[data-testid=stVegaLiteChart] .marks path", 1),
    "Trend": ("trend", "[data-testid=stVegaLiteChart] .marks path", 1),
    "Map": ("map", "[data-testid=stVegaLiteChart] .marks path", 150),
}


def _drawn(page: Page, marks: str, count: int) -> None:
    page.wait_for_function(
        "([marks, count]) => document.querySelectorAll(marks).length >= count",
        arg=[marks, count],
        timeout=30_000,
    )


def _first_visits(browser: Browser, url: str, until: Callable[[Page], None]) -> tuple[float, float]:
    """Give the milliseconds until it is drawn and the kilobytes over the websocket."""
    times, weights = [], []
    for _ in range(ROUNDS + 1):
        with open_page(browser) as page:
            wire = Wire(page)
            started = perf_counter()
            page.goto(url)
            until(page)
            times.append((perf_counter() - started) * 1000)
            resolve_view(page)
            weights.append(wire.total / 1000)
    return middle(times[1:]), middle(weights[1:])  # the first warms the server


def _hello(browser: Browser, bench: Bench) -> float:
    script, log = ROOT / "benchmarks" / "hello.py", bench.folder / "hello.log"
    with serve(script, log, folder=bench.folder) as server:
        took, _ = _first_visits(
            browser, server.url, lambda page: page.get_by_text("Hello").wait_for()
        )
    return took


def measure(bench: Bench) -> list[Line]:
    """Visit each screen as a new reader, with a page that says hello as the floor."""
    found = find_browser()
    if not found:
        return [Line(advice(), 0, "")]
    lines = []
    with sync_playwright() as playwright:
        browser = launch(playwright, found)
        floor = _hello(browser, bench)
        log = bench.folder / "visit.log"
        with serve(ROOT / "dashboard.py", log, {"LIKEWISE_STORE": str(bench.store)}) as server:
            for name, (path, marks, count) in DRAWN.items():
                took, weight = _first_visits(
                    browser,
                    f"{server.url}/{path}",
                    lambda page, marks=marks, count=count: _drawn(page, marks, count),  # type: ignore[misc]
                )
                lines.append(Line(f"{name}: first visit, drawn", took, "ms", floor=floor))
                lines.append(Line(f"{name}: websocket, first visit", weight, "kB"))
        browser.close()
    return lines
