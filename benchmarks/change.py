"""What a change of the view costs, in a real browser: the wait and the bytes."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.table import Bench, Line, middle
from tests.browser.driving import Wire, choose, launch, open_page, open_view
from tests.browser.finding import advice, find_browser
from tests.browser.serving import ROOT, serve

TITLE = "A change, from Enter to the last thing drawn (median)"

# Box of the bar, what is typed, and what the address says then: there and back again.
CHANGES = {
    "area": [
        ("Area", "Somerset", "area=E06000066"),
        ("Area", "Gateshead", "area=E08000037"),
        ("Area", "Southampton", "area=E06000045"),
    ],
    "indicator": [
        ("Indicator", "Children in need at 31 March", "indicator=cin_rate"),
        ("Indicator", "Referrals", "indicator=referral_rate"),
        ("Indicator", "Children on a child protection plan at 31 March", "indicator=cp_rate"),
    ],
    "period": [
        ("Period", "2021", "period=2021-03-31"),
        ("Period", "2020", "period=2020-03-31"),
        ("Period", "2022", "period=2022-03-31"),
    ],
}
SCREENS = {"Profile": "", "Trend": "trend", "Map": "map"}

# The moment of Enter, and the moment at which something last changed on the page.
WATCH = """() => {
  document.addEventListener("keydown", event => {
    if (event.key === "Enter") window.entered = window.drawn = performance.now()
  }, true)
  new MutationObserver(() => { window.drawn = performance.now() }).observe(
    document.querySelector("[data-testid=stMain]"),
    { subtree: true, childList: true, attributes: true, characterData: true })
}"""
QUIET = "performance.now() - window.drawn > 700"


def _cost(page: Page, wire: Wire, change: tuple[str, str, str]) -> tuple[float, float]:
    """Give the milliseconds and the kilobytes of one change."""
    wire.reset()
    box, typed, then = change
    choose(page, box, typed, then=then)
    page.wait_for_function(QUIET)
    took: float = page.evaluate("window.drawn - window.entered")
    return took, wire.total / 1000


def _changes(browser: Browser, url: str, screen: str) -> list[Line]:
    lines = []
    with open_page(browser) as page:
        wire = Wire(page)
        open_view(page, f"{url}/{SCREENS[screen]}")
        page.evaluate(WATCH)
        page.wait_for_timeout(1000)
        for what, changes in CHANGES.items():
            costs = [_cost(page, wire, change) for change in changes]
            took, sent = (middle(values) for values in zip(*costs, strict=True))
            lines.append(
                Line(f"{screen}: another {what}", took, "ms", note=f"{sent:.1f} kB of websocket")
            )
    return lines


def measure(bench: Bench) -> list[Line]:
    """Change area, indicator and period on each screen, three times each."""
    found = find_browser()
    if not found:
        return [Line(advice(), 0, "")]
    log = bench.folder / "change.log"
    with (
        serve(ROOT / "dashboard.py", log, bench.settings) as server,
        sync_playwright() as playwright,
    ):
        browser = launch(playwright, found)
        lines = [line for screen in SCREENS for line in _changes(browser, server.url, screen)]
        browser.close()
    return lines
