"""What a reader waits for, in a real browser: the first visit, and a change."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
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
        timeout=120_000,
    )


def _slow_down(page: Page) -> None:
    """Give a page slow 4G as Lighthouse has it: 1.6 Mbit/s down, 0.75 up, 150 ms there and back."""
    line = page.context.new_cdp_session(page)
    line.send("Network.enable")
    speed = {"downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
    line.send("Network.emulateNetworkConditions", {"offline": False, "latency": 150, **speed})


def _first_visits(
    browser: Browser,
    url: str,
    until: Callable[[Page], object],
    *,
    slow: bool = False,
    rounds: int = ROUNDS,
) -> tuple[float, float]:
    """Give the milliseconds until it is drawn and the kilobytes over the websocket."""
    times, weights = [], []
    for _ in range(rounds + 1):
        with open_page(browser) as page:
            if slow:
                _slow_down(page)
            wire = Wire(page)
            started = perf_counter()
            page.goto(url, wait_until="commit")
            until(page)
            times.append((perf_counter() - started) * 1000)
            resolve_view(page)
            weights.append(wire.total / 1000)
    return middle(times[1:]), middle(weights[1:])  # the first warms the server


def _says_hello(page: Page) -> None:
    page.get_by_text("Hello").wait_for(timeout=60_000)


def _says_its_sentence(page: Page) -> None:
    page.locator(".lw-sentence").first.wait_for(timeout=60_000)


def _visits(browser: Browser, hello: str, ours: str, *, slow: bool) -> list[Line]:
    """Measure on one kind of line: hello, then each screen until its sentence and until drawn."""
    how, rounds = (" on slow 4G", 2) if slow else ("", ROUNDS)
    floor, _ = _first_visits(browser, hello, _says_hello, slow=slow, rounds=rounds)
    lines = []
    for name, (path, marks, count) in DRAWN.items():
        url = f"{ours}/{path}"
        read, _ = _first_visits(browser, url, _says_its_sentence, slow=slow, rounds=rounds)
        took, weight = _first_visits(
            browser, url, partial(_drawn, marks=marks, count=count), slow=slow, rounds=rounds
        )
        lines += [
            Line(f"{name}: first visit, sentence readable{how}", read, "ms", floor=floor),
            Line(f"{name}: first visit, drawn{how}", took, "ms", floor=floor),
        ]
        if not slow:
            lines.append(Line(f"{name}: websocket, first visit", weight, "kB"))
    return lines


def measure(bench: Bench) -> list[Line]:
    """Visit each screen as a new reader, with a page that says hello as the floor."""
    found = find_browser()
    if not found:
        return [Line(advice(), 0, "")]
    script, log = ROOT / "benchmarks" / "hello.py", bench.folder / "hello.log"
    with (
        serve(script, log, folder=bench.folder) as hello,
        serve(ROOT / "dashboard.py", bench.folder / "visit.log", bench.settings) as ours,
        sync_playwright() as playwright,
    ):
        browser = launch(playwright, found)
        lines = _visits(browser, hello.url, ours.url, slow=False)
        lines += _visits(browser, hello.url, ours.url, slow=True)
        browser.close()
    return lines
