"""What stands in a figure's place when it is missing, and what a figure may be flagged with.

The symbols are the publishers' own; the reasons are in our words.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Symbol:
    """A symbol or flag that a publisher prints.

    Attributes
    ----------
    code : str
        As published: ``c``, ``low``, ``r`` and so on.
    label : str
        One or two words, for a glossary's heading.
    reason : str
        A clause without a capital or a full stop, for use within a sentence.
    """

    code: str
    label: str
    reason: str


SYMBOLS: Final[dict[str, Symbol]] = {
    s.code: s
    for s in (
        Symbol("c", "withheld", "withheld because the number is small"),
        Symbol("x", "not available", "not available"),
        Symbol("z", "does not apply", "does not apply here"),
        Symbol("low", "rounds to zero", "more than zero, but rounds to zero"),
        Symbol("u", "unreliable", "too unreliable to publish"),
        Symbol("-", "no reason given", "missing, and the publisher gives no reason"),
    )
}
"""Every reason for a missing value, in the order in which a legend lists them."""

WITHHELD: Final = "w"
"""The flag of a figure that its edition printed and a later one withholds."""

FLAGS: Final[dict[str, Symbol]] = {
    s.code: s
    for s in (
        Symbol("p", "provisional", "provisional, may still change"),
        Symbol("r", "revised", "revised since it was first published"),
        Symbol("b", "break", "break in the series, not comparable with earlier figures"),
        Symbol("e", "estimate", "an estimate"),
        Symbol(WITHHELD, "withheld since", "published then, withheld in a later edition"),
    )
}
"""Everything that a figure may be flagged with."""

ABSENT: Final = "no figure published"
"""Said where there is neither a value nor a symbol: the publisher has no such row."""


def is_missing(value: object) -> bool:
    """Say whether a cell holds nothing: ``None``, or ``NaN``, which is unequal to itself."""
    return value is None or bool(value != value)


def reason(symbol: object) -> str:
    """Say why a value is missing.

    Parameters
    ----------
    symbol : object
        A published symbol, or nothing (``None``, ``NaN``).

    Returns
    -------
    str
        A clause such as "withheld because the number is small". A symbol that we don't know is
        quoted rather than explained.
    """
    if is_missing(symbol) or symbol == "":
        return ABSENT
    known = SYMBOLS.get(str(symbol))
    return known.reason if known else f"marked “{symbol}” by the publisher"


def reason_with_symbol(symbol: object) -> str:
    """Say why a value is missing, with the publisher's symbol after it.

    Parameters
    ----------
    symbol : object
        A published symbol, or nothing.

    Returns
    -------
    str
        "withheld because the number is small (c)"; for nothing "no figure published".
    """
    text = reason(symbol)
    known = not is_missing(symbol) and str(symbol) in SYMBOLS
    return f"{text} ({symbol})" if known else text


def flags_of(flags: object) -> tuple[Symbol, ...]:
    """Read the flags of a figure.

    Parameters
    ----------
    flags : object
        Letters in one text ("pr", "p r", "p,r"), a list of letters, or nothing.

    Returns
    -------
    tuple of Symbol
        The flags that we know, in the order of `FLAGS`, each once.
    """
    if isinstance(flags, str):
        letters: set[str] = set(flags)
    elif isinstance(flags, Iterable):
        letters = {str(flag) for flag in flags}
    else:
        return ()
    return tuple(flag for code, flag in FLAGS.items() if code in letters)
