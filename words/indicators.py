"""What is published of an indicator, in words: areas, years, gaps, and when it comes again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from queries.rows import Catalogue
from words.lists import listed
from words.symbols import SYMBOLS

_KINDS: Final = (
    ("authorities", "authority", "authorities"),
    ("neighbourhoods", "neighbourhood (LSOA)", "neighbourhoods (LSOAs)"),
    ("districts", "district", "districts"),
    ("regions", "region", "regions"),
)
"""Columns of the query ``catalogue`` and what one and several of such areas are called."""

_COUNTED: Final = {
    "la": ("authority", "authorities"),
    "lsoa": ("neighbourhood", "neighbourhoods"),
    "region": ("region", "regions"),
}


def areas_covered(row: Catalogue) -> str:
    """Say for which areas an indicator has figures.

    Returns
    -------
    str
        "153 authorities, 9 regions and England"; "England only"; "no area" without any figure.
        The numbers are the most in any one period.
    """
    counts = ((getattr(row, key) or 0, one, many) for key, one, many in _KINDS)
    parts = [f"{n:,} {one if n == 1 else many}" for n, one, many in counts if n]
    if row.countries:
        parts.append("England" if parts else "England only")
    return listed(parts) or "no area"


def periods_covered(row: Catalogue) -> str:
    """Say for which periods an indicator has figures.

    Returns
    -------
    str
        "13 periods, from 2012-13 to 2024-25"; the label of a single one; "no period".
    """
    if row.n_periods == 0:
        return "no period"
    if row.n_periods == 1:
        return row.last_label
    return f"{row.n_periods} periods, from {row.first_label} to {row.last_label}"


def coverage_alt(
    level: str, years: Sequence[int], with_value: Sequence[int], without: Sequence[int]
) -> str:
    """Describe the small picture of years by number of areas.

    Parameters
    ----------
    level : str
        ``la``, ``lsoa``, ``region`` or ``country``: what the bars count.
    years, with_value, without : sequence of int
        A bar each: its year, and the areas with and without a figure.

    Returns
    -------
    str
        "2013 to 2025: 148 to 153 authorities a year", with the years that are left out and the
        year with most gaps.
    """
    if not years:
        return "No figures"
    span = f"{years[0]} to {years[-1]}" if len(years) > 1 else f"{years[0]}"
    left_out = [year for year in range(years[0], years[-1]) if year not in set(years)]
    gaps = f", none for {listed(left_out)}" if left_out else ""
    if level == "country":
        return f"{span}{gaps}: England"
    one, many = _COUNTED[level]
    low, high = min(with_value), max(with_value)
    areas = f"{high:,} {one if high == 1 else many}"
    if low != high:
        areas = f"{low:,} to {areas}"
    worst = max(zip(without, years, strict=True))
    missing = f"; at most {worst[0]:,} without a figure, in {worst[1]}" if worst[0] else ""
    return f"{span}{gaps}: {areas}{missing}"


def missing_counts(row: Catalogue) -> list[tuple[str, str, int]]:
    """Count the figures of an indicator that are missing, by reason.

    Returns
    -------
    list of (str, str, int)
        Symbol, reason and how often, in the order of a legend; none that doesn't occur.
    """
    counts = {code: getattr(row, "dash" if code == "-" else code) for code in SYMBOLS}
    return [(code, SYMBOLS[code].reason, count) for code, count in counts.items() if count]


def next_release(stated: str | None) -> str:
    """Say when an indicator comes again, as its publisher states it.

    Parameters
    ----------
    stated : str or None
        The store's ``next_release``: "November 2026", "to be confirmed", "none: discontinued", or
        nothing.

    Returns
    -------
    str
        A clause without a capital: "November 2026", "not stated in the files we hold".
    """
    text = (stated or "").strip()
    if not text:
        return "not stated in the files we hold"
    if text.lower().startswith("none"):
        _, _, why = text.partition(":")
        return f"none: {why.strip()}" if why.strip() else "none"
    return text


def news(edition_was: str | None, new_periods: Sequence[str] | None, n_revised: int) -> str:
    """Say what an indicator's newest edition brought.

    Parameters
    ----------
    edition_was : str or None
        The edition before it, or nothing where none is held.
    new_periods : sequence of str, optional
        Labels of the periods that only the newest edition has, newest first.
    n_revised : int
        How many earlier figures it changed.

    Returns
    -------
    str
        "adds 31 March 2025, revises 109 figures"; nothing where no earlier edition is held to
        compare it with.
    """
    if edition_was is None:
        return ""
    parts = []
    if new_periods:
        newest, oldest = new_periods[0], new_periods[-1]
        several = f"{len(new_periods)} periods, {oldest} to {newest}"
        parts.append(f"adds {newest if len(new_periods) == 1 else several}")
    if n_revised:
        parts.append(f"revises {n_revised:,} {'figure' if n_revised == 1 else 'figures'}")
    return ", ".join(parts) or "changes no figure"
