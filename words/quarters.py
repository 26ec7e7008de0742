"""The quarter of authorities that a figure falls in, and why there may be none."""

from __future__ import annotations

from typing import Final

from queries.rows import Comparison

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
    if quartile is None:
        return ""
    return _QUARTERS[polarity != "none"][int(quartile) - 1]


def everywhere(n: int | None) -> str:
    """Say that all authorities have one figure.

    Parameters
    ----------
    n : int or None
        How many have it.

    Returns
    -------
    str
        "the same in all 153 authorities".
    """
    return f"the same in all {'' if n is None else f'{n} '}authorities"


def no_quarter(row: Comparison, *, unshown: bool = False) -> str:
    """Say why a figure that has a place is in no quarter.

    Parameters
    ----------
    unshown : bool
        Whether its publisher shows no quarters of the measure.

    Returns
    -------
    str
        "91 of 151 share this figure, so no quarter can be told"; nothing where there is a quarter,
        or no place either.
    """
    if row.rank is None or row.quartile is not None:
        return ""
    if unshown:
        return "its publisher shows no quarters of this measure"
    if not row.rank_shared:
        return ""
    return f"{row.rank_shared + 1} of {row.rank_n} share this figure, so no quarter can be told"
