"""Find a browser of the Chromium family. Run it to see which one the tests would use.

Only the standard library, so that it can run before anything else is known to work.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

# First the one that has no windows at all: a third of the time for each page that is opened.
NAMES = (
    "chromium-headless-shell",
    "chrome-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
    "microsoft-edge",
)

# Where macOS and Windows put a browser that is on no PATH.
PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)

COMMANDS = {
    "darwin": "brew install --cask chromium",
    "win32": "winget install Google.Chrome",
}


def find_browser() -> Path | None:
    """Give the browser that the tests drive: LIKEWISE_BROWSER if set, else the first found."""
    chosen = os.environ.get("LIKEWISE_BROWSER")
    if chosen:
        found = shutil.which(chosen)
        return Path(found) if found else None
    for name in NAMES:
        found = shutil.which(name)
        if found:
            return Path(found)
    return next((place for place in map(Path, PLACES) if place.is_file()), None)


def advice() -> str:
    """Say what to do where there is no browser: one command."""
    chosen = os.environ.get("LIKEWISE_BROWSER")
    if chosen:
        return f"LIKEWISE_BROWSER names {chosen!r}, which is no program here."
    command = COMMANDS.get(sys.platform, "sudo apt install chromium")
    return f"No Chromium or Chrome found, so browser tests are skipped. To have one: {command}"


def main() -> int:
    """Print the browser's path, or the advice and a failing status."""
    found = find_browser()
    print(f"Browser: {found}" if found else advice(), file=sys.stdout if found else sys.stderr)
    return 0 if found else 1


if __name__ == "__main__":
    sys.exit(main())
