"""Find indicators by what is typed: all words of it, the nearest word for a slip of the pen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from words.search_script import run
from words.search_text import SearchText


class Found(NamedTuple):
    """What was found.

    Attributes
    ----------
    ranks : dict
        Id to rank, best first. Under 4 all words are in the name, under 8 in name, topic or
        definition; else some are only in the publisher's. Among those, one whose name begins so and
        whose topic says so too comes first, whole words before the beginnings of some.
    read_as : dict
        What was typed that nothing says, and the nearest word to it that was looked for instead.
    """

    ranks: dict[str, int]
    read_as: dict[str, str]


def find(text: str, texts: Mapping[str, SearchText]) -> Found:
    """Find the indicators that a text can mean.

    Parameters
    ----------
    text : str
        What was typed.
    texts : mapping
        Id to what is said of it, in the order of a list.

    Returns
    -------
    Found
        Those that say every word of it: in their names first, then in topic and definition. A
        publisher's name counts only where no indicator is called so. A word that nothing says is
        read as the nearest one, at most two letters away.
    """
    keys = list(texts)
    found = run("find", text, [one._asdict() for one in texts.values()])
    return Found({keys[at]: rank for at, rank in found["ranks"]}, dict(found["readAs"]))
