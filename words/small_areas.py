"""What a map of neighbourhoods finds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from queries.rows import SmallAreaIndicators, SmallAreas
from words.numbers import format_number
from words.places import possessive, the

_NAMES: Final = {
    "idaci": "income deprivation affecting children (IDACI)",
    "imd": "multiple deprivation (IMD)",
}

PLACES: Final = (
    "Decile in England (1 is the most deprived tenth), and the per cent of England's "
    "neighbourhoods that are more deprived."
)
WHAT: Final = (
    "Neighbourhoods are the Lower layer Super Output Areas (LSOAs) of the 2021 Census, areas of "
    "1,000 to 3,000 people. Wards are those of 2024, each LSOA in the one where most of it lies "
    "(best fit)."
)


def measures(rows: Iterable[SmallAreaIndicators]) -> dict[str, str]:
    """List what neighbourhoods are ranked by.

    Returns
    -------
    dict
        The name of each in words, by the stem of its indicators' ids (``idaci``, ``imd``,
        ``imd_income``), IDACI and IMD first.
    """
    found = {
        key: _NAMES.get(key) or _plain(row.name)
        for row in rows
        if row.unit == "decile"
        for key in [row.indicator_id.removesuffix("_decile")]
    }
    return {key: found[key] for key in sorted(found, key=lambda k: (k not in _NAMES, k == "imd"))}


def _plain(name: str) -> str:
    stem = name.removesuffix("decile").rstrip(" ,")
    return stem[:1].lower() + stem[1:]


def headline(area: str, neighbourhoods: int, tenth: int) -> str:
    """Say how many neighbourhoods are in England's most deprived tenth.

    Parameters
    ----------
    area : str
        The authority's name.
    neighbourhoods, tenth : int
        How many it has, and how many of them are there.

    Returns
    -------
    str
        "16 of Southampton's 152 neighbourhoods are in the most deprived tenth in England".
    """
    there = "in the most deprived tenth in England"
    if neighbourhoods == 1:
        return f"The one neighbourhood of {the(area)} is {'' if tenth else 'not '}{there}"
    whose = f"{possessive(area)} {neighbourhoods:,} neighbourhoods"
    if tenth == neighbourhoods:
        return f"All of {whose} are {there}"
    if tenth == 0:
        return f"None of {whose} is {there}"
    return f"{tenth:,} of {whose} {'is' if tenth == 1 else 'are'} {there}"


def most_deprived(rows: Sequence[SmallAreas], most: int) -> tuple[str, Sequence[SmallAreas]]:
    """Choose the most deprived neighbourhoods of an area, of those in England's deprived half.

    Parameters
    ----------
    rows : sequence of SmallAreas
        Most deprived first.
    most : int
        How many at most.

    Returns
    -------
    str
        What to call them: "The 10 most deprived"; where the area has fewer in that half, that.
    sequence of SmallAreas
        Their rows.
    """
    half = [row for row in rows if 2 * row.rank <= row.rank_n]
    if len(half) >= most:
        return f"The {most} most deprived", half[:most]
    where = "in England's more deprived half"
    if not half:
        return f"No neighbourhood here is {where}", half
    counted = "The one neighbourhood" if len(half) == 1 else f"The {len(half)} neighbourhoods"
    return f"{counted} {where}", half


def percent(value: float) -> str:
    """Print a per cent of neighbourhoods: "2.7%"."""
    return f"{format_number(value, 1)}%"


def map_alt(area: str, measure: str, year: int, rows: Sequence[SmallAreas]) -> str:
    """Describe the map to somebody who can't see it.

    Parameters
    ----------
    area : str
        The authority's name.
    measure : str
        What is drawn, in words.
    year : int
        The edition.
    rows : sequence of SmallAreas
        Most deprived first.

    Returns
    -------
    str
        What is drawn, how many are in each tenth, and the most and least deprived.
    """
    counts = [sum(row.decile == decile for row in rows) for decile in range(1, 11)]
    listing = ", ".join(f"{n:,} in decile {d}" for d, n in enumerate(counts, 1) if n)
    ends = f" {rows[0].name} is the most deprived"
    ends += f", {rows[-1].name} the least." if len(rows) > 1 else "."
    return (
        f"Map of {possessive(area)} {len(rows):,} neighbourhoods by {measure}, {year}, with "
        f"the outlines of wards. Of England's tenths from the most deprived (1): {listing}.{ends}"
    )
