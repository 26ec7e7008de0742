"""Figures that can't be: shown as published, said to be doubtful, and nothing rests on them."""

from __future__ import annotations

from typing import Final

from words.places import possessive
from words.symbols import is_missing

MARK: Final = "?"
"""Stands behind a doubtful figure in a table."""

_REASONS: Final = {
    "sum": "is the sum of the figures of its parts, which a figure of this kind never is",
    "outside": "lies outside the range of the figures of its parts",
}


def why_doubtful(doubt: object, *, several: bool = False) -> str:
    """Say why a figure is doubtful.

    Parameters
    ----------
    doubt : object
        As the store has it: ``sum``, ``outside``, or nothing.
    several : bool
        Whether it is said of several figures.

    Returns
    -------
    str
        A clause; nothing where there is no doubt.
    """
    if is_missing(doubt) or not doubt:
        return ""
    reason = _REASONS.get(str(doubt), "can't be right")
    return f"{'each' if several else 'it'} {reason}"


def doubtful(name: str, doubt: object, shown: str = "") -> str:
    """Say that an area's figure is doubtful, and why.

    Parameters
    ----------
    name : str
        The area's.
    doubt : object
        As the store has it.
    shown : str
        The figure as printed; without it "the figure".

    Returns
    -------
    str
        "England's published figure (1,258) is doubtful: it is the sum of the figures of its parts,
        which a figure of this kind never is"; nothing where there is no doubt.
    """
    why = why_doubtful(doubt)
    if not why:
        return ""
    figure = f"published figure ({shown})" if shown else "published figure"
    return f"{possessive(name)} {figure} is doubtful: {why}"
