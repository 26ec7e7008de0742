"""What each screen's address is answered by, for whatever shows a view."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from answers.answer import Answer
from answers.briefing import briefing
from answers.compare import compare
from answers.deprivation import deprivation
from answers.indicators import indicators
from answers.map import map_of
from answers.neighbourhoods import neighbourhoods
from answers.own_table import own_table
from answers.profile import profile
from answers.revisions import revisions
from answers.sources import sources
from answers.trend import trend
from answers.view import View
from charts.palette import Mode


def _map(view: View, mode: Mode = "light") -> Answer:
    return neighbourhoods(view, mode, "map") if view.place else map_of(view, mode)


ANSWERS: Final[Mapping[str, Callable[[View, Mode], Answer]]] = {
    "": profile,
    "trend": trend,
    "compare": compare,
    "map": _map,
    "deprivation": deprivation,
    "neighbourhoods": neighbourhoods,
    "indicators": lambda view, _: indicators(view),
    "revisions": lambda view, _: revisions(view),
    "sources": lambda view, _: sources(view),
    "table": own_table,
    "briefing": lambda view, _: briefing(view),
}
"""A screen's path to its answer."""
