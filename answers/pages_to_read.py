"""Which pages there are: an address for every area and main measure, and back."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

from answers.catalogue import Area, Indicator, catalogue
from answers.view import View
from queries.cache import cached

PLACES: Final = "places"
MEASURES: Final = "measures"
WORDS: Final = "words"
ACCESSIBILITY: Final = "accessibility"
TOPS: Final = (PLACES, MEASURES, WORDS, ACCESSIBILITY)
"""What the path of a page begins with."""
USUAL: Final = View.indicator
"""The measure that stands first on an area's page, as on the dashboard."""


def slug_of(name: str) -> str:
    """Write a name as a part of an address: "Bristol, City of" is ``bristol-city-of``."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")


@cached
def places() -> Mapping[str, Area]:
    """Give the areas that have pages, by their part of an address.

    Returns
    -------
    mapping of str to Area
        England, its regions and the authorities of today, in the order of a list.

    Raises
    ------
    queries.store.StoreProblem
        If the store can't be read.
    """
    return {slug_of(area.name): area for area in catalogue().areas.values() if not area.ended}


@cached
def slugs() -> Mapping[str, str]:
    """Give the part of an address of each area that has pages, by its code."""
    return {area.code: slug for slug, area in places().items()}


@cached
def measures() -> Mapping[str, Indicator]:
    """Give the indicators that have pages: the main ones, in the order of the screens."""
    return {one.id: one for one in catalogue().indicators.values() if one.row.core}


def view_of(area: str, indicator: str = USUAL) -> View:
    """Give the view that a page is of: all else as a first visit has it."""
    return View(area, indicator, neighbours=catalogue().usual_group)


def paths() -> list[str]:
    """Name every page, in the order of a site map.

    Returns
    -------
    list of str
        As `reading.pages.page_at` takes them.
    """
    listed = ["", *TOPS]
    listed += [f"{MEASURES}/{indicator}" for indicator in measures()]
    for slug in places():
        listed.append(f"{PLACES}/{slug}")
        listed += [f"{PLACES}/{slug}/{indicator}" for indicator in measures()]
    return listed


def path_of(screen: str, keys: Mapping[str, str]) -> str | None:
    """Find the page that says what an address of the dashboard shows.

    Parameters
    ----------
    screen : str
        The screen's path.
    keys : mapping
        Of the address, as `View.params` writes them.

    Returns
    -------
    str or None
        None where no page shows the same: an earlier period, another group, another measure.
    """
    area, indicator = keys.get("area", ""), keys.get("indicator", USUAL)
    if area not in slugs() or indicator not in measures():
        return None
    if dict(keys) != view_of(area, indicator).params():
        return None
    if screen == "":
        return f"{PLACES}/{slugs()[area]}"
    if screen in ("trend", "compare"):
        return f"{PLACES}/{slugs()[area]}/{indicator}"
    return f"{MEASURES}/{indicator}" if screen == "map" else None
