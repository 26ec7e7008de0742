"""Take the pictures in docs/: ``make pictures``, after a change that shows."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.driving import NARROW, WIDE, launch, open_page, open_view
from tests.browser.finding import advice, find_browser
from tests.browser.screens import PATHS
from tests.browser.serving import ROOT, serve


def _take(browser: Browser, url: str, path: str, size: tuple[int, int]) -> None:
    with open_page(browser, size) as page:
        open_view(page, f"{url}/{path}")
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(500)
        place = ROOT / "docs" / f"{path or 'profile'}-{size[0]}.png"
        page.screenshot(path=place)
        print(place.relative_to(ROOT))


def main() -> int:
    """Take each screen at both widths, as a first visit shows it."""
    found = find_browser()
    if not found:
        print(advice(), file=sys.stderr)
        return 1
    (ROOT / "docs").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        settings = {"LIKEWISE_STORE": str(Path(folder) / "store.duckdb")}
        build = [sys.executable, "-m", "data", "build"]
        subprocess.run(build, cwd=ROOT, env={**os.environ, **settings}, check=True)
        with serve(ROOT / "dashboard.py", Path(folder) / "log", settings) as server:
            browser = launch(playwright, found)
            for path in PATHS.values():
                for size in (WIDE, NARROW):
                    _take(browser, server.url, path, size)
            browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
