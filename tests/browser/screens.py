"""The screens that there are, read from the navigation: a new one is opened and measured too."""

from __future__ import annotations

from pages.front_door import SCREENS, WITHOUT_BAR

PATHS: dict[str, str] = {title: path for group in SCREENS.values() for path, title, *_ in group}
"""Title of a screen to its path; "" for the first."""

WITH_BAR = [path for path in PATHS.values() if path not in WITHOUT_BAR]
"""Paths of the screens on which something depends on the bar."""
