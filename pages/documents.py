"""Briefing: choose indicators or a pack, and take a document or the pack to the meeting."""

from __future__ import annotations

from answers.briefing import briefing
from answers.packs import MINE, pack_of
from screen.chosen_indicators import choose_indicators
from screen.documents import take_documents
from screen.own_pack import open_pack, show_own_pack
from screen.show import opening
from screen.state import current_view


def page() -> None:
    """Show the page."""
    answer = briefing(current_view())
    opening(answer)
    pack = pack_of(answer.view) if answer.view.pack.startswith(MINE) else None
    if pack is not None:
        show_own_pack(answer.view, pack)
        take_documents(answer.view, pack=pack)
        open_pack(has_one=True)
    else:
        open_pack(has_one=False)
        choose_indicators(answer)
        take_documents(answer.view, answer.choices["indicators"].chosen)
