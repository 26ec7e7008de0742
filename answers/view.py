"""What a reader is looking at, and how an address says it. The keys are a promise."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import urlencode

LARGE: Final = "large"
"""The size of a page on a wall."""
LATEST: Final = "latest"
COMPARATORS: Final = ("england", "region", "neighbours")
NOBODY: Final = "none"
CLASSES: Final = ("quantiles", "equal", "natural")
"""Ways to class a map; the first unless the address says another."""

KINDS: Final = ("unitary", "county", "metropolitan", "london")
"""Types of authority that a table can be narrowed to."""

SIGNS: Final = 8
"""Of the fingerprint of its figures that a cited view's address carries."""

SHOWN: Final = ("count", "change", "rank", "direction")
"""What a table of one's own can show under each figure."""

PERIODS: Final = (1, 3, 5, 10)
"""How many of an indicator's newest periods a table can show."""

INSIDE: Final = "inside"
"""Says that a map shows the neighbourhoods inside the area."""


_TEXTS: Final = (
    "index", "place", "only", "edition", "kind", "size", "sort", "up", "across", "cited",
)  # fmt: skip
"""Parts that an address has where something is chosen, as they are."""


@dataclass(frozen=True)
class View:
    """A view that exists: every part of it has been checked against the store.

    Attributes
    ----------
    area : str
        GSS code, the newest of its line.
    indicator : str
        Its id.
    period : str
        The id of one of the indicator's periods, or ``latest``.
    compare : tuple of str
        Which of `COMPARATORS` are drawn, in their order.
    neighbours : str
        Whom to compare with, as the queries' ``$model`` has it: a group that the store lists, or
        one of the reader's own (``own:E06000044,E06000015``); nothing where the store lists none.
    as_at : date or None
        The day whose figures an address asked for.
    zoom : str
        Code of the region that a map shows; nothing for England.
    classes : str
        One of `CLASSES`.
    index : str
        An index of deprivation that the store lists, ``idaci2025``; nothing for the one that is
        usual for the period.
    place : str
        `INSIDE` where a map shows the area's neighbourhoods, or the code of one of them; nothing
        where it shows authorities.
    only : str
        What a list is narrowed to: ``area``, ``indicator``, ``area-indicator`` or nothing.
    named : tuple of str
        Codes of the authorities that a chart of lines names, like the area or not.
    indicators : tuple of str
        Ids of the indicators that a briefing is of, in order; nothing for the one above.
    edition : str
        The edition that a list is narrowed to, ``dfe-cla-2025``; nothing for all.
    pack : str
        The pack that is stepped through in a meeting, or put together: its name, or all of it as
        `answers.packs.text_of` writes it; nothing for none.
    step : int
        Which of its views this is, from 1; 0 outside a meeting.
    show : tuple of str
        Which of `SHOWN` a table has under each figure, in their order.
    cited : str
        The first signs of the fingerprint of the figures that a link was made for; nothing without.
    size : str
        ``large`` for a reader three metres away; nothing for the usual size.
    kind : str
        The one of `KINDS` that a table is narrowed to; nothing for all.
    periods : int
        One of `PERIODS`.
    sort : str
        The column that a table of one's own is sorted by, from 1, with a hyphen before it for the
        highest first; nothing for the order that it has of itself.
    up, across : str
        Ids of the two indicators that are set against each other; nothing for the first two.
    """

    area: str
    indicator: str = "cp_rate"
    period: str = LATEST
    compare: tuple[str, ...] = COMPARATORS
    neighbours: str = ""
    as_at: dt.date | None = None
    zoom: str = ""
    classes: str = CLASSES[0]
    index: str = ""
    place: str = ""
    only: str = ""
    edition: str = ""
    named: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    kind: str = ""
    size: str = ""
    cited: str = ""
    show: tuple[str, ...] = ()
    pack: str = ""
    step: int = 0
    periods: int = 1
    sort: str = ""
    up: str = ""
    across: str = ""

    def but(self, **changes: str) -> View:
        """Give the same view with some parts changed.

        Parameters
        ----------
        **changes
            Parts by their names.

        Returns
        -------
        View
            Not checked anew: give it codes that exist. It is no longer what was cited.
        """
        parts = {"cited": "", **changes}
        return replace(self, **parts)  # type: ignore[arg-type]  # only parts that are text

    def params(self) -> dict[str, str]:
        """Write the view as the keys of an address.

        Returns
        -------
        dict
            The keys that every address has, and those of a choice that isn't the usual one.
        """
        written = {
            "area": self.area,
            "indicator": self.indicator,
            "period": self.period,
            # A hyphen stands in an address as it is; a comma would turn into %2C.
            "compare": "-".join(self.compare) or NOBODY,
        }
        if self.neighbours:
            # As in `compare`: neither colons nor commas.
            group = self.neighbours.replace(":", "-").replace(",", "-").rstrip("-")
            written["neighbours"] = group
        if self.as_at:
            written["as_at"] = self.as_at.isoformat()
        if self.zoom:
            written["zoom"] = self.zoom
        if self.classes != CLASSES[0]:
            written["classes"] = self.classes
        for key in ("named", "indicators", "show"):
            if several := getattr(self, key):
                written[key] = "-".join(several)
        for key in _TEXTS:
            if chosen := getattr(self, key):
                written[key] = chosen
        if self.periods != 1:
            written["periods"] = str(self.periods)
        if self.pack:
            written["pack"] = self.pack
        if self.step:
            written["step"] = str(self.step)
        return written

    def href(self, page: str = "") -> str:
        """Write a link to the view on a page.

        Parameters
        ----------
        page : str
            The page's path; nothing for the first.

        Returns
        -------
        str
            Relative, so that it holds wherever the dashboard is served. Not escaped for HTML.
        """
        return f"{page or '.'}?{urlencode(self.params())}"
