"""Find an indicator by some of its words, as a reader types them."""

from __future__ import annotations

from collections.abc import Mapping

from answers.catalogue import Indicator
from words.search_script import run
from words.search_text import search_text_of


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
    texts = [search_text_of(one.row)._asdict() for one in indicators.values()]
    keys, names = list(indicators), [names_of(one) for one in indicators.values()]
    return [keys[at] for at in run("best", text, texts, names)]


def names_of(indicator: Indicator) -> tuple[str, str, str]:
    """Give an indicator's name and short name, in small letters, and its id as words."""
    names = indicator.measure.name.lower(), indicator.measure.short_name.lower()
    return *names, indicator.row.id.replace("_", " ")
