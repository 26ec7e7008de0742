"""The short form of a cited view's address, for minutes on paper: its last letter catches a slip.

Everything that the address says becomes one number, written in 31 letters that nobody takes for
one another. No list of links is kept: a short link holds what it stands for. Areas are in it by the
number in their code, indicators, periods and groups by a digest of their id, so that a store
with more of them reads the same link.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from hashlib import sha256
from math import prod
from typing import Final

from answers.catalogue import Catalogue
from answers.view import COMPARATORS, SIGNS, View

_LETTERS: Final = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Thirty-one: a prime, so that the check letter catches each slip of one letter, and any two that
changed places. Neither 0 and O nor 1, I and L."""
_SCREENS: Final = ("", "trend", "compare", "map", "deprivation")
"""Only more may be added, at the end: a link names one by its place here."""
_PREFIXES: Final = ("E06", "E07", "E08", "E09", "E10", "E12", "E13", "E92")
"""As `_SCREENS`."""
_FIRST_DAY: Final = dt.date(2020, 1, 1)
_SIZES: Final = (8, 16, 1_000, 2**22, 2**14, 2 ** len(COMPARATORS), 2**12, 2**14, 16**SIGNS)
"""How many there can be of: screens, kinds of area, areas of a kind, indicators, periods, choices
of whom to compare with, groups, days, signs."""
_LONG: Final = next(n for n in range(40) if len(_LETTERS) ** n >= prod(_SIZES))
"""Letters but for the last, the check."""
_SAID: Final = frozenset(
    ("area", "indicator", "period", "compare", "neighbours", "as_at", "cited")
)
"""Keys of an address that a short link can hold."""


class Slip(Exception):
    """A text is no short link, or names what is not here; the message is for the reader."""


def short_of(view: View, screen: str) -> str:
    """Write the short form of a cited view.

    Parameters
    ----------
    view : View
        With its period by its id, its day and its sign.
    screen : str
        The screen's path.

    Returns
    -------
    str
        "K7QF2-...", five letters at a time; nothing where the view has choices that have no room
        in it, or names no day.
    """
    prefix, number = view.area[:3], view.area[3:]
    if (
        set(view.params()) - _SAID
        or screen not in _SCREENS
        or prefix not in _PREFIXES
        or int(number) >= _SIZES[2]
        or ":" in view.neighbours
        or view.as_at is None
        or not view.cited
    ):
        return ""
    parts = (
        _SCREENS.index(screen),
        _PREFIXES.index(prefix),
        int(number),
        _digest(view.indicator, _SIZES[3]),
        _digest(view.period, _SIZES[4]),
        sum(2**n for n, one in enumerate(COMPARATORS) if one in view.compare),
        _digest(view.neighbours, _SIZES[6]),
        (view.as_at - _FIRST_DAY).days,
        int(view.cited, 16),
    )
    whole = 0
    for part, size in zip(parts, _SIZES, strict=True):
        if not 0 <= part < size:
            return ""
        whole = whole * size + part
    digits = []
    for _ in range(_LONG):
        whole, digit = divmod(whole, len(_LETTERS))
        digits.append(digit)
    text = "".join(_LETTERS[digit] for digit in (*digits, _check(digits)))
    return "-".join(text[at : at + 5] for at in range(0, len(text), 5))


def read_short(text: str, known: Catalogue) -> tuple[str, dict[str, str]]:
    """Read a short link.

    Parameters
    ----------
    text : str
        From anybody; capitals, hyphens and blanks don't matter.

    Returns
    -------
    str, dict
        The screen's path, and the keys of the address.

    Raises
    ------
    Slip
        If it isn't as it was written, or what it names is not held.
    """
    letters = "".join(letter for letter in text.upper() if letter.isalnum())
    if len(letters) != _LONG + 1 or set(letters) - set(_LETTERS):
        raise Slip(
            f"A short link has {_LONG + 1} letters and digits, none of them 0, 1, I, L or O: this "
            "is not one. Look at it once more where it is written."
        )
    digits = [_LETTERS.index(letter) for letter in letters]
    if _check(digits[:-1]) != digits[-1]:
        raise Slip(
            "This short link has a letter that is not as it was written. Look at it once more "
            "where it is written: nothing else is opened in its place."
        )
    whole = 0
    for digit in reversed(digits[:-1]):
        whole = whole * len(_LETTERS) + digit
    parts: list[int] = []
    for size in reversed(_SIZES):
        whole, part = divmod(whole, size)
        parts.insert(0, part)
    return _address(parts, known)


def _address(parts: Sequence[int], known: Catalogue) -> tuple[str, dict[str, str]]:
    screen, kind, number, indicator, period, compared, group, day, sign = parts
    if screen >= len(_SCREENS):
        raise Slip("This short link is of a screen that is not here: it may be of a later release.")
    area = f"{_PREFIXES[kind]}{number:06}" if kind < len(_PREFIXES) else ""
    if area not in known.areas:
        raise Slip("This short link is of an area that is not held here.")
    id_ = _of_digest(indicator, known.indicators, _SIZES[3])
    if not id_:
        raise Slip("This short link is of an indicator that is no longer held here.")
    periods = (one.id for one in known.periods(id_))
    wanted = [one for n, one in enumerate(COMPARATORS) if compared & 2**n]
    keys = {
        "area": area,
        "indicator": id_,
        "period": _of_digest(period, periods, _SIZES[4]),
        "compare": "-".join(wanted) or "none",
        "neighbours": _of_digest(group, known.groups, _SIZES[6]),
        "as_at": (_FIRST_DAY + dt.timedelta(days=day)).isoformat(),
        "cited": f"{sign:0{SIGNS}x}",
    }
    if not keys["period"]:
        raise Slip("This short link is of a period that is no longer held here.")
    return _SCREENS[screen], {key: text for key, text in keys.items() if text}


def _digest(text: str, size: int) -> int:
    return int.from_bytes(sha256(text.encode()).digest()[:8], "big") % size


def _of_digest(digest: int, ids: Iterable[str], size: int) -> str:
    return next((one for one in ids if _digest(one, size) == digest), "")


def _check(digits: Sequence[int]) -> int:
    """Weigh each letter by its place: a slip, or two that changed places, weighs something else."""
    return sum(at * digit for at, digit in enumerate(digits, 1)) % len(_LETTERS)
