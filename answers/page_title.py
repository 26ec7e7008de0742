"""The title of a view, by which tabs, history and bookmarks tell it from others."""

from __future__ import annotations

from typing import Final

from answers.catalogue import Catalogue
from answers.view import LATEST, View
from queries.as_at import in_words
from words.places import the

NAME: Final = "Likewise"


def page_title(known: Catalogue, view: View, path: str, screen: str) -> str:
    """Name a view.

    Parameters
    ----------
    path, screen : str
        The screen's path and its name: ``trend``, "Trend".

    Returns
    -------
    str
        "Child protection plans in Somerset, 31 March 2022: trend - Likewise".
    """
    area, indicator = known.areas[view.area].name, known.indicators[view.indicator]
    match path:
        case "" | "neighbourhoods" | "table" | "briefing":
            what = area
        case "indicators":
            what = indicator.measure.short_name
        case "trend" | "compare" | "map" | "deprivation" | "revisions":
            inside = known.areas.get(view.zoom) if path == "map" else None
            what = f"{indicator.measure.short_name} in {the(inside.name if inside else area)}"
        case _:
            return f"{screen} - {NAME}"
    if path not in ("indicators", "revisions", "table", "briefing") and view.period != LATEST:
        period = known.period(view.area, view.indicator, view.period)
        what += f", {period.label}" if period else ""
    if view.as_at:
        what += f", as at {in_words(view.as_at)}"
    return f"{what}: {screen.lower()} - {NAME}"
