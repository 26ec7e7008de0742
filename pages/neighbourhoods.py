"""Neighbourhoods: an authority's LSOAs by deprivation, now and before."""

from __future__ import annotations

from screen.neighbourhoods import show_neighbourhoods
from screen.state import current_view


def page() -> None:
    """Show the page."""
    show_neighbourhoods(current_view(), "neighbourhoods")
