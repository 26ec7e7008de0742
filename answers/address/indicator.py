"""Find an indicator by some of its words, as a reader types them."""

from __future__ import annotations

from collections.abc import Mapping

from answers.catalogue import Indicator
from words.search import find
from words.search_text import said_of


def indicators_like(text: str, indicators: Mapping[str, Indicator]) -> list[str]:
    """Find the indicators that a text can mean.

    Parameters
    ----------
    text : str
        A name, some of its words, an id, or a slip of the pen in either.
    indicators : mapping
        By id.

    Returns
    -------
    list of str
        Ids. One that is called just so comes first, then what is found by its name, then by its
        topic or meaning: names that begin with the text before the others, shorter before longer.
    """
    found = find(text, {key: said_of(one.row) for key, one in indicators.items()}).ranks

    def order(key: str) -> tuple[bool, int, bool, int]:
        names = names_of(indicators[key])
        begins = any(name.startswith(text.lower()) for name in names)
        return (text.lower() not in names, found[key], not begins, min(map(len, names)))

    return sorted(found, key=order)


def names_of(indicator: Indicator) -> tuple[str, str]:
    """Give an indicator's name and short name, in small letters."""
    return indicator.measure.name.lower(), indicator.measure.short_name.lower()
