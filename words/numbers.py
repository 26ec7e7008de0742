"""Numbers as a reader sees them: values, changes, ranks."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from words.symbols import is_missing, reason

MINUS: Final = "−"
"""The typographic minus: as wide as a plus, and never broken from its number."""


def rounded(value: float, decimals: int = 0) -> Decimal:
    """Round a number as it will be printed.

    Parameters
    ----------
    value : float
        Any finite number.
    decimals : int
        How many places to keep.

    Returns
    -------
    Decimal
        Halves go away from zero, judged by the number's exact binary value: as a browser's
        ``toFixed`` does, so that a tooltip and a table never disagree.
    """
    return Decimal(float(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def format_number(value: float, decimals: int = 0) -> str:
    """Print a number with thousands set apart.

    Parameters
    ----------
    value : float
        Any finite number.
    decimals : int
        How many places to keep.

    Returns
    -------
    str
        "1,234.5"; negative numbers carry the typographic minus, and zero carries none.
    """
    number = rounded(value, decimals)
    return f"{MINUS if number < 0 else ''}{abs(number):,}"


WHOLE: Final = frozenset({"rank", "decile"})
"""Units of place: they are printed without decimals, whatever the indicator says."""


def format_value(
    value: float | None, unit: str, decimals: int = 0, symbol: str | None = None
) -> str:
    """Print a figure, or say why there is none.

    Parameters
    ----------
    value : float or None
        The figure; ``None`` or ``NaN`` where it is missing.
    unit : str
        ``rate``, ``percent``, ``number``, ``rank``, ``decile``, ``score``, ``currency`` or
        ``ratio``.
    decimals : int
        The indicator's decimals; whole numbers for ranks and deciles whatever is given.
    symbol : str or None
        The published symbol of a missing figure.

    Returns
    -------
    str
        "123.4", "23.5%", "1,234", "£1,234", or "withheld because the number is small".
    """
    if value is None or is_missing(value):
        return reason(symbol)
    number = format_number(value, 0 if unit in WHOLE else decimals)
    return with_unit(number, unit)


def with_unit(number: str, unit: str) -> str:
    """Put a printed number's sign to it.

    Parameters
    ----------
    number : str
        As `format_number` gives it.
    unit : str
        The indicator's unit.

    Returns
    -------
    str
        "23.5%", "£1,234", "−£20"; the number alone where the unit has no sign.
    """
    if unit == "currency":
        minus = MINUS if number.startswith(MINUS) else ""
        return f"{minus}£{number.removeprefix(MINUS)}"
    return f"{number}%" if unit == "percent" else number


def ordinal(number: int) -> str:
    """Print a place in an order.

    Parameters
    ----------
    number : int
        1 or more.

    Returns
    -------
    str
        "1st", "2nd", "3rd", "11th", "112th".
    """
    teens = 10 < number % 100 < 14
    ending = "th" if teens else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number:,}{ending}"


def nearest_end(
    rank: float, of: float | None, *, polarity: str = "none", joint: int = 0
) -> tuple[int, str]:
    """Count a place from the end that it lies nearer to.

    Parameters
    ----------
    rank : float
        1 is the highest, or the lowest where the indicator's polarity is ``lower``.
    of : float or None
        How many authorities have a figure.
    polarity : str
        ``higher``, ``lower`` or ``none``.
    joint : int
        How many others share the rank.

    Returns
    -------
    tuple of (int, str)
        The place and its end, ``highest`` or ``lowest``: 149 of 153 is 5 from the lowest.
    """
    ends = ("lowest", "highest") if polarity == "lower" else ("highest", "lowest")
    place = int(rank)
    if of is None or is_missing(of):
        return place, ends[0]
    # Ties share the better place from either end.
    back = int(of) - place - joint + 1
    return (back, ends[1]) if back < place else (place, ends[0])


_MANY: Final = 10
"""From so many others on, a place that is shared says how many share it."""


def format_rank(
    rank: float | None, of: float | None, *, polarity: str = "none", joint: int = 0
) -> str:
    """Say where a figure stands among all.

    Parameters
    ----------
    rank : float or None
        1 is the highest, or the lowest where the indicator's polarity is ``lower``.
    of : float or None
        How many authorities have a figure.
    polarity : str
        ``higher``, ``lower`` or ``none``; it decides which end `rank` is counted from, no more.
    joint : int
        How many others share the rank.

    Returns
    -------
    str
        "12th highest of 151", "joint 12th highest of 151", "highest of 151", "5th lowest of 153":
        counted from the nearer end; "joint highest of 153, with 90 others" where many share it;
        nothing where there is no rank.
    """
    if rank is None or is_missing(rank):
        return ""
    number, end = nearest_end(rank, of, polarity=polarity, joint=joint)
    place = end if number == 1 else f"{ordinal(number)} {end}"
    among = "" if of is None or is_missing(of) else f" of {int(of):,}"
    many = f", with {joint} others" if joint >= _MANY else ""
    return f"{'joint ' if joint else ''}{place}{among}{many}"
