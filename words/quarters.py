"""The quarter of authorities that a figure falls in, and why there may be none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from words.symbols import is_missing

_QUARTERS: Final = {
    False: ("lowest quarter", "second-lowest quarter", "second-highest quarter", "highest quarter"),
    True: ("best quarter (A)", "second quarter (B)", "third quarter (C)", "last quarter (D)"),
}


def quarter(quartile: float | None, polarity: str) -> str:
    """Name the quarter of authorities that a figure falls in.

    Parameters
    ----------
    quartile : float or None
        1 to 4, as the store has it: from the lowest, or from the best where there is a polarity.
    polarity : str
        ``higher``, ``lower`` or ``none``.

    Returns
    -------
    str
        "highest quarter", "best quarter (A)"; nothing where there is no quartile.
    """
    if quartile is None or is_missing(quartile):
        return ""
    return _QUARTERS[polarity != "none"][int(quartile) - 1]


def everywhere(n: float | None) -> str:
    """Say that all authorities have one figure.

    Parameters
    ----------
    n : float or None
        How many have it.

    Returns
    -------
    str
        "the same in all 153 authorities".
    """
    known = n is not None and not is_missing(n)
    return f"the same in all {int(n or 0)} authorities" if known else "the same in all authorities"


def no_quarter(row: Mapping[Any, Any], *, unshown: bool = False) -> str:
    """Say why a figure that has a place is in no quarter.

    Parameters
    ----------
    row : mapping
        ``rank``, ``rank_n``, ``rank_shared`` and ``quartile``, as the store has them.
    unshown : bool
        Whether its publisher shows no quarters of the measure.

    Returns
    -------
    str
        "91 of 151 share this figure, so no quarter can be told"; nothing where there is a quarter,
        or no place either.
    """
    rank, n = row.get("rank"), row.get("rank_n")
    if rank is None or is_missing(rank) or not is_missing(row.get("quartile")):
        return ""
    if unshown:
        return "its publisher shows no quarters of this measure"
    shared = row.get("rank_shared")
    if shared is None or is_missing(shared) or not shared or n is None or is_missing(n):
        return ""
    return f"{int(shared) + 1} of {int(n)} share this figure, so no quarter can be told"
