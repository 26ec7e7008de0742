"""Briefing: choose indicators, and take a Word document or a deck to the meeting."""

from __future__ import annotations

from answers.briefing import briefing
from screen.chosen_indicators import choose_indicators
from screen.documents import take_documents
from screen.show import opening
from screen.state import current_view


def page() -> None:
    """Show the page."""
    answer = briefing(current_view())
    opening(answer)
    choose_indicators(answer)
    take_documents(answer.view, answer.choices["indicators"].chosen)
