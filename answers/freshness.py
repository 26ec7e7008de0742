"""How fresh an indicator's figures are."""

from __future__ import annotations

from answers.catalogue import Indicator
from words.periods import up_to
from words.symbols import is_missing


def freshness(indicator: Indicator) -> str:
    """Say how fresh an indicator is.

    Returns
    -------
    str
        "to 31 March 2025, published October 2025", as far as the store knows.
    """
    last, published = (indicator.row.get(key) for key in ("last_label", "published_label"))
    known = [up_to(str(last))] if not is_missing(last) else []
    known += [f"published {published}"] if not is_missing(published) else []
    return ", ".join(known)
