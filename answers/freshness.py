"""How fresh an indicator's figures are."""

from __future__ import annotations

from answers.catalogue import Indicator
from words.periods import up_to


def freshness(indicator: Indicator) -> str:
    """Say how fresh an indicator is.

    Returns
    -------
    str
        "to 31 March 2025, published October 2025", as far as the store knows.
    """
    last, published = indicator.row.last_label, indicator.row.published_label
    known = [up_to(last)] if last is not None else []
    known += [f"published {published}"] if published is not None else []
    return ", ".join(known)
