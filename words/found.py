"""Find indicators by what is typed: all words of it, the nearest word for a slip of the pen.

`screen/indicator_search.js` and `screen/nearest.js` do the same in the browser; a test holds them
together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from words.typed import SMALL, Said, fold


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


def terms(text: str) -> list[str]:
    """Give the words that are looked for: all that are typed, small ones only if alone."""
    words = list(dict.fromkeys(fold(text)))
    return [word for word in words if word not in SMALL] or words


def _has(words: str, term: str) -> bool:
    """Say whether a word is there, or begins so; a number only whole."""
    return (f" {term} " if term.isdigit() else f" {term}") in words


def _rank(said: Said, wanted: Iterable[str], phrase: str) -> int | None:
    tier, whole, topical = 0, True, True
    for term in wanted:
        in_topic = _has(said.topic, term)
        if not _has(said.called, term):
            if not (in_topic or _has(said.about, term) or _has(said.whose, term)):
                return None
            tier = max(tier, 1 if in_topic or _has(said.about, term) else 2)
        whole = whole and f" {term} " in said.called
        topical = topical and in_topic
    begins = topical and said.called.startswith(f" {phrase} ")
    return 4 * tier + (0 if begins else 3 - whole - topical)


def find(text: str, all_said: Mapping[str, Said]) -> Found:
    """Find the indicators that a text can mean.

    Parameters
    ----------
    text : str
        What was typed.
    all_said : mapping
        Id to what is said of it, in the order of a list.

    Returns
    -------
    Found
        Those that say every word of it: in their names first, then in topic and definition. A
        publisher's name counts only where no indicator is called so. A word that nothing says is
        read as the nearest one, at most two letters away.
    """
    wanted, read_as = terms(text), {}
    everything = list(all_said.values())
    for at, term in enumerate(wanted):
        if any(_has("".join(said), term) for said in everything):
            continue
        if near := nearest(term, everything):
            read_as[term] = wanted[at] = near
    phrase = " ".join(read_as.get(word, word) for word in fold(text))
    found = {key: _rank(said, wanted, phrase) for key, said in all_said.items()}
    ranks = {key: rank for key, rank in found.items() if rank is not None}
    if read_as or any(rank < 4 for rank in ranks.values()):
        ranks = {key: rank for key, rank in ranks.items() if rank < 8}
    return Found(dict(sorted(ranks.items(), key=lambda one: one[1])), read_as)


def nearest(term: str, everything: Iterable[Said]) -> str | None:
    """Find the word nearest to one that nothing says.

    Parameters
    ----------
    term : str
        A folded word.
    everything : iterable of Said
        Where words are from.

    Returns
    -------
    str or None
        A word, or the beginning of one: at most one letter away for a term of four to seven, two
        for a longer one. Of several the nearest: a whole word before the beginning of one, the same
        first letter before another.
    """
    allowed = (len(term) > 3) + (len(term) > 7)
    best, choice = (allowed, 4), None
    for word in vocabulary(everything):
        if len(word) < max(4, len(term) - allowed):
            continue
        whole, begun = edits(term, word)
        for away, odd in ((whole, 0), (begun, 1)):
            closeness = (away, odd + 2 * (word[0] != term[0]))
            if closeness < best:
                best, choice = closeness, word
    return choice


def vocabulary(everything: Iterable[Said]) -> list[str]:
    """Give every word of names and topics."""
    words = (word for said in everything for word in (said.called + said.topic).split())
    return list(dict.fromkeys(words))


def edits(term: str, word: str) -> tuple[int, int]:
    """Count the letters by which a term misses a word, and the beginning of it.

    Parameters
    ----------
    term, word : str
        Two words.

    Returns
    -------
    int, int
        Letters to add, leave out, change, or swap with the next: "neglact" is 1 from "neglect",
        "absen" 3 from "absence" and 0 from its beginning.
    """
    before, row = [0] * (len(word) + 1), list(range(len(word) + 1))
    for at, letter in enumerate(term, 1):
        last, before, row = before, row, [at]
        for to, other in enumerate(word, 1):
            cost = min(before[to] + 1, row[to - 1] + 1, before[to - 1] + (letter != other))
            if at > 1 and to > 1 and letter == word[to - 2] and term[at - 2] == other:
                cost = min(cost, last[to - 2] + 1)
            row.append(cost)
    return row[-1], min(row)
