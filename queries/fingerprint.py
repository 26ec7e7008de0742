"""What an answer rests on, in one form, and a short fingerprint of it.

Two answers have one fingerprint if and only if they rest on the same figures of the same editions,
in whatever order and with whatever words they show them. Means, ranks and the like follow from the
figures, so they don't count.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterable
from typing import Any, NamedTuple

DIGITS = 12
"""Of the fingerprint, hexadecimal: 48 bits, enough to tell one answer from another by accident."""


class CanonicalRow(NamedTuple):
    """A figure that an answer rests on: a value or the symbol for none, its counts, its edition."""

    indicator_id: str
    area_code: str
    period_id: str
    value: float | None
    symbol: str | None
    numerator: float | None
    numerator_symbol: str | None
    denominator: float | None
    edition_id: str


_KEY = ("indicator_id", "area_code", "period_id", "edition_id")


def canonical(rows: Iterable[Any], **known: str) -> list[CanonicalRow]:
    """Put the figures of an answer into their one form.

    Parameters
    ----------
    rows : iterable
        Rows of any question of `queries.rows` about figures; several questions' may be joined with
        ``canonical([*canonical(one, ...), *canonical(other, ...)])``.
    **known
        What is the same for all of them and stands in none: ``indicator_id``, ``period_id``.

    Returns
    -------
    list of CanonicalRow
        Each figure once, in order. What is no publisher's figure (a mean, a place without a row)
        has no edition and isn't there.

    Raises
    ------
    AttributeError
        If a row lacks what names its figure and it isn't among `known`.
    ValueError
        If two rows of one figure differ, or one isn't either a value or a symbol.
    """
    found: dict[tuple[str, ...], CanonicalRow] = {}
    for each in rows:
        row = _row(each, known)
        if row.edition_id is None:
            continue
        if (row.value is None) == (row.symbol is None) or _is_nan(row):
            raise ValueError(f"{row} isn't either a value or a symbol")
        key = row.indicator_id, row.area_code, row.period_id, row.edition_id
        if found.setdefault(key, row) != row:
            raise ValueError(f"{row} and {found[key]} are of one figure")
    return [found[key] for key in sorted(found)]


def fingerprint(rows: Iterable[CanonicalRow]) -> str:
    """Give the fingerprint of what an answer rests on.

    Parameters
    ----------
    rows : iterable of CanonicalRow
        As `canonical` gives them.

    Returns
    -------
    str
        The first `DIGITS` of the SHA-256 of `canonical_text`.
    """
    return hashlib.sha256(canonical_text(rows).encode()).hexdigest()[:DIGITS]


def canonical_text(rows: Iterable[CanonicalRow]) -> str:
    """Write what an answer rests on, for whoever wants to count the fingerprint again.

    Parameters
    ----------
    rows : iterable of CanonicalRow
        As `canonical` gives them.

    Returns
    -------
    str
        A line a figure: a JSON array of the fields in their order, without spaces. Numbers are text
        of at most twelve digits, so that the last bit of a rate that is worked out doesn't count.
    """
    return "".join(
        json.dumps([_text(cell) for cell in row], separators=(",", ":"), ensure_ascii=True) + "\n"
        for row in rows
    )


def _row(each: Any, known: dict[str, str]) -> CanonicalRow:
    cells = [
        known[name] if name in known
        else getattr(each, name) if name in _KEY
        else getattr(each, name, None)
        for name in CanonicalRow._fields
    ]  # fmt: skip
    return CanonicalRow._make(cells)


def _is_nan(row: CanonicalRow) -> bool:
    numbers = (row.value, row.numerator, row.denominator)
    return any(number is not None and math.isnan(number) for number in numbers)


def _text(cell: str | float | None) -> str | None:
    # Minus nought is nought.
    return format(cell + 0.0, ".12g") if isinstance(cell, int | float) else cell
