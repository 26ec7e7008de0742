"""Briefing: which indicators a Word document or a deck is to hold."""

from __future__ import annotations

from typing import Final

from answers.answer import Answer, Choice
from answers.catalogue import catalogue
from answers.packs import MINE, pack_of
from answers.view import View
from queries.cache import cached
from words.places import the

SCREEN: Final = "briefing"
_UNDER: Final = (
    "A document to edit: for each indicator what the figures say, charts with their numbers behind "
    "them, a table, the source, what to mind and questions to ask."
)


_PACK: Final = (
    "Put them in order, give each a title and a note, and step through them in a meeting or take "
    "them along as a document. The address holds all of it: whoever opens it has the pack."
)


@cached
def briefing(view: View) -> Answer:
    """Say what a briefing is to hold.

    Returns
    -------
    Answer
        Without sections. Of a pack that the address holds, its title; else ``indicators`` among the
        choices: those that are chosen, in order, with their names. Where none is, the view's
        indicator.
    """
    known = catalogue()
    if (pack := pack_of(view)) is not None and view.pack.startswith(MINE):
        many = len(pack.views)
        return Answer(
            SCREEN, view, pack.title or "Your pack", under=f"{_count(many)}. {_PACK}"
        )
    chosen = view.indicators or (view.indicator,)
    names = {one: known.indicators[one].measure.name for one in chosen}
    return Answer(
        SCREEN,
        view,
        f"A briefing on {the(known.areas[view.area].name)}",
        under=_UNDER,
        choices={"indicators": Choice("Indicators", names, tuple(chosen))},
    )


def _count(views: int) -> str:
    return "One view" if views == 1 else f"{views} views"
