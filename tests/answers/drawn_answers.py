"""Real answers of drawn views, for tests of what they hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from answers.answer import Answer
from answers.catalogue import catalogue
from answers.compare import compare
from answers.deprivation import deprivation
from answers.map import map_of
from answers.profile import profile
from answers.trend import trend
from answers.view import View
from queries import ask
from tests.pages.every_one import AREAS, lot

SCREENS: dict[str, Callable[[View], Answer]] = {
    "profile": profile,
    "trend": trend,
    "compare": compare,
    "map": map_of,
    "deprivation": deprivation,
}
Opened = Callable[[str, object], None]


def drawn_views(count: int = 8) -> list[View]:
    """Draw views by lot: an area of each kind, with indicators of the store."""
    areas = ask("areas")
    codes = [*lot([str(code) for code in areas["code"]], count), *lot(AREAS, 2), "E92000001"]
    indicators = lot([str(one) for one in ask("indicators")["id"]], len(codes) - 3)
    usual = catalogue().usual_group
    pairs = zip(codes, [*indicators, "cp_rate", "rereferral_pct", "cla_rate"], strict=True)
    return [View(area, indicator, neighbours=usual) for area, indicator in pairs]


def answers_of(screen: str, opened: Opened) -> Iterator[Answer]:
    views = drawn_views()
    opened("opened", (f"views on {screen}", [f"{v.area}/{v.indicator}" for v in views]))
    return (SCREENS[screen](view) for view in views)
