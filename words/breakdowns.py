"""Groups that a figure is parted by: age, sex, ethnicity, in their publisher's order."""

from __future__ import annotations

from typing import Final

_NAMES: Final = {
    "unborn": "Unborn",
    "under-1": "Under 1",
    "16+": "16 and over",
    "unknown-or-indeterminate-gender": "Unknown or indeterminate",
    "known-ethnicity": "All whose ethnicity is known",
}
_ORDER: Final = (
    *("unborn", "under-1", "1-4", "5-9", "10-15", "16+"),
    *("female", "male", "unknown-or-indeterminate-gender"),
    *("white", "total-white", "white-british", "white-irish", "gypsy-or-irish-traveller"),
    "any-other-white-background",
    *("mixed", "total-mixed", "white-and-black-caribbean", "white-and-black-african"),
    *("white-and-asian", "any-other-mixed-background"),
    *("asian-or-asian-british", "total-asian-or-asian-british", "indian", "pakistani"),
    *("bangladeshi", "any-other-asian-background"),
    *("black-or-black-british", "total-black-or-black-british", "black-caribbean"),
    *("black-african", "any-other-black-background"),
    *("chinese", "any-other-ethnic-group", "other-ethnic-group", "known-ethnicity"),
)
_SMALL: Final = {"and", "or", "any", "other", "background", "ethnic", "group", "to"}
_TOTAL: Final = "total-"


def dimension_name(dimension: str) -> str:
    """Name what figures are parted by.

    Parameters
    ----------
    dimension : str
        As the store has it: ``age``.

    Returns
    -------
    str
        ``Age``.
    """
    return dimension.replace("_", " ").capitalize()


def part_name(part: str) -> str:
    """Name a group.

    Parameters
    ----------
    part : str
        As the store has it: ``white-and-black-caribbean``, ``10-15``.

    Returns
    -------
    str
        ``White and Black Caribbean``, ``10 to 15``.
    """
    if part in _NAMES:
        return _NAMES[part]
    if part[0].isdigit():
        return part.replace("-", " to ")
    words = part.removeprefix(_TOTAL).replace("-", " ").split()
    named = " ".join(word if word in _SMALL else word.capitalize() for word in words)
    return named[:1].upper() + named[1:]


def is_sum(part: str) -> bool:
    """Say whether a group is the sum of those after it.

    Parameters
    ----------
    part : str
        As the store has it.

    Returns
    -------
    bool
        True for ``total-white``.
    """
    return part.startswith(_TOTAL)


def place_of(part: str) -> tuple[int, str]:
    """Give a group's place in its dimension.

    Parameters
    ----------
    part : str
        As the store has it.

    Returns
    -------
    tuple of int and str
        To sort by; a group that we don't know comes last.
    """
    return (_ORDER.index(part) if part in _ORDER else len(_ORDER), part)
