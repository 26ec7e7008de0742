"""Find an indicator by some of its words, as a reader types them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches

from screen.catalogue import Indicator


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
        Ids. One that is called just so comes first, then those that have every word of the text:
        names that begin with it before the others, shorter before longer.
    """
    words = re.findall(r"\w+", text.lower().replace("_", " "))
    found = []
    for key, indicator in indicators.items():
        names = names_of(indicator)
        said = " ".join((key.replace("_", " "), *names))
        if words and all(word in said for word in words):
            begins = any(name.startswith(words[0]) for name in (key, *names))
            rank = (text.lower() not in names, not begins, len(indicator.measure.name))
            found.append((*rank, key))
    if found:
        return [key for *_, key in sorted(found)]
    called = {name: key for key, i in indicators.items() for name in (*names_of(i), key)}
    near = get_close_matches(text.lower(), called, n=3, cutoff=0.75)
    return list(dict.fromkeys(called[name] for name in near))


def names_of(indicator: Indicator) -> tuple[str, str]:
    """Give an indicator's name and short name, in small letters."""
    return indicator.measure.name.lower(), indicator.measure.short_name.lower()
