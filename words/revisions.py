"""What a later edition changed, in words."""

from __future__ import annotations

from queries.rows import Revisions, RevisionsCompared
from words.lists import listed
from words.measure import Measure
from words.numbers import format_number
from words.symbols import reason_with_symbol

_LEVELS = {
    "la": ("authority figure", "authority figures"),
    "region": ("region's figure", "regions' figures"),
    "subregion": ("figure of Inner and Outer London", "figures of Inner and Outer London"),
    "country": ("figure of England", "figures of England"),
}


def edition_name(row: RevisionsCompared) -> str:
    """Name an edition and the one that it follows.

    Returns
    -------
    str
        "Children looked after in England including adoptions, 2025 (November 2025) after 2024".
    """
    when = f" ({row.published_label})" if row.published_label else ""
    return f"{row.publication}, {row.edition_is}{when} after {row.edition_was}"


def changed(row: RevisionsCompared) -> str:
    """Count what an edition changed at one level of area.

    Returns
    -------
    str
        "226 of 1,812 authority figures have another count, 100 another rate or percentage on the
        same count, and 11 a reason that came or went".
    """
    of = row.n_compared
    one, many = _LEVELS.get(row.level, ("figure", "figures"))
    parts = []
    if n := row.n_count:
        parts.append(f"{n:,} {'has' if n == 1 else 'have'} another count")
    if n := row.n_value:
        parts.append(f"{n:,} another rate or percentage on the same count")
    if n := row.n_symbol:
        parts.append(f"{n:,} a reason that came or went")
    among = f"of {of:,} {one if of == 1 else many} in both"
    if not parts:
        return f"{among}, none changed"
    return f"{among}, {listed(parts)}"


def was_and_is(row: Revisions, measure: Measure) -> tuple[str, str]:
    """Print a figure as an edition and the one after it have it.

    Returns
    -------
    (str, str)
        "97 (488)" and "97 (489)", the counts in brackets where they are known; "does not apply
        here (z)" where a figure is missing.
    """
    was = _printed(measure, row.was, row.was_symbol, row.was_count)
    return was, _printed(measure, row.now, row.now_symbol, row.now_count)


def _printed(
    measure: Measure, value: float | None, symbol: str | None, count: float | None
) -> str:
    if value is None:
        return reason_with_symbol(symbol)
    shown = measure.shown(value)
    # A count stands in brackets beside a rate; a count alone is printed once.
    return shown if count is None or not measure.base else f"{shown} ({format_number(count)})"


def how_many(changes: int, shown: int) -> str:
    """Count the changes that a list holds.

    Parameters
    ----------
    changes, shown : int
        How many there are, and how many of them are listed.

    Returns
    -------
    str
        "319 changes; these are the first 100", "1 change", "No change".
    """
    if not changes:
        return "No change"
    counted = "1 change" if changes == 1 else f"{changes:,} changes"
    return f"{counted}; these are the first {shown:,}" if shown < changes else counted
