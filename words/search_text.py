"""What is said of an indicator, as words that can be looked for in any of their forms."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path
from typing import Final, NamedTuple

from queries.rows import Catalogue, Indicators
from words.search_script import run

SYNONYMS: Final = Path(__file__).with_name("synonyms.toml")
"""What people type who mean what an indicator's name, topic or publisher says."""


class SearchText(NamedTuple):
    """What is said of an indicator, word by word as `fold` gives them, a space at either end.

    Attributes
    ----------
    called : str
        Its names, official title and id, and other words for what they say.
    topic : str
        Its topic, and other words for that.
    about : str
        What its definition says beside.
    whose : str
        Its publisher and publication.
    """

    called: str
    topic: str
    about: str
    whose: str


@lru_cache(maxsize=4096)
def fold(text: str) -> tuple[str, ...]:
    """Take a text apart into words without plural, with numbers as digits.

    Parameters
    ----------
    text : str
        As somebody writes it.

    Returns
    -------
    tuple of str
        "Children's vacancies, two years" gives "child", "vacancy", "2", "year".
    """
    return tuple(run("fold", text))


def search_text_of(row: Catalogue | Indicators) -> SearchText:
    """Gather what is said of an indicator.

    Returns
    -------
    Said
        Each word once in each.
    """
    whose = (row.publisher, row.publication)
    names = "; ".join(dict.fromkeys((row.name, row.short_name, row.official_title or row.name)))
    return _search_text(row.id, names, row.topic, row.definition or "", *whose)


@lru_cache(maxsize=2048)
def _search_text(
    key: str, names: str, topic: str, definition: str, publisher: str, publication: str
) -> SearchText:
    called = _once([*_words(names), *fold(key), *other_words(names)])
    own = _once([*_words(topic), *other_words(topic)])
    defined = _once([*_words(definition), *other_words(definition)])
    beside = [word for word in run("telling", defined) if word not in called]
    whose = _once([*fold(f"{publisher} {publication}"), *other_words(publisher)])
    return SearchText(*(f" {' '.join(words)} " for words in (called, own, beside, whose)))


def _words(text: str) -> list[str]:
    """Fold a text, keep it unfolded too for who has typed half a word, and join "re-offending"."""
    joined = " ".join(re.findall(r"[A-Za-z]+(?:-[A-Za-z]+)+", text)).replace("-", "")
    return [*fold(text), *fold(joined), *run("apart", text)]


def _once(words: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(words))


@lru_cache(maxsize=2048)
def other_words(text: str) -> tuple[str, ...]:
    """Give what people say instead of what a text says.

    Parameters
    ----------
    text : str
        An indicator's name, its topic, its publisher.

    Returns
    -------
    tuple of str
        Folded: "lac", "cla" and "care" for "Children looked after"; nothing where there are none.
    """
    folded = f" {' '.join(fold(text))} "
    found = [words for phrase, words in _synonyms() if phrase in folded]
    return tuple(_once(chain.from_iterable(found)))


@cache
def _synonyms() -> list[tuple[str, tuple[str, ...]]]:
    typed: dict[str, list[str]] = tomllib.loads(SYNONYMS.read_text(encoding="utf-8"))
    # A phrase begins with a word and may end within one, unless a space says that it doesn't.
    return [
        (f" {' '.join(fold(phrase))}{' ' * phrase.endswith(' ')}", fold(words))
        for words, phrases in typed.items()
        for phrase in phrases
    ]
