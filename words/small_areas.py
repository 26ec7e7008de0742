"""What a map of neighbourhoods finds, and how their places moved between editions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

from words.numbers import format_number
from words.symbols import is_missing

Row = Mapping[str, Any]

_SAID: Final = {
    "idaci": "income deprivation affecting children (IDACI)",
    "imd": "multiple deprivation (IMD)",
}

EARLIER: Final = (2019, 2015)
"""The editions before that of 2025, newest first."""

WHAT: Final = (
    "Neighbourhoods are the Lower layer Super Output Areas (LSOAs) of the 2021 Census, areas of "
    "1,000 to 3,000 people. Wards are those of 2024, each LSOA in the one where most of it lies "
    "(best fit)."
)
METHODS: Final = (
    "Methods and data changed between editions, so a neighbourhood may have moved for that reason "
    "as well as for any change in it. A place is given as tenth (decile) and as the per cent of "
    "England's neighbourhoods that are more deprived, never as a difference of ranks."
)


class SmallMeasure(NamedTuple):
    """What neighbourhoods are ranked by: the stem of its indicators' ids, and its name in words."""

    key: str
    said: str


def measures(rows: Iterable[Row]) -> dict[str, SmallMeasure]:
    """List what neighbourhoods are ranked by.

    Parameters
    ----------
    rows : iterable of mapping
        The rows of the query ``small_area_indicators``.

    Returns
    -------
    dict
        By key (``idaci``, ``imd``, ``imd_income``), IDACI and IMD first.
    """
    found = {
        key: SmallMeasure(key, _SAID.get(key) or _plain(str(row["name"])))
        for row in rows
        if row["unit"] == "decile"
        for key in [str(row["indicator_id"]).removesuffix("_decile")]
    }
    return {key: found[key] for key in sorted(found, key=lambda k: (k not in _SAID, k == "imd"))}


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
        return f"The one neighbourhood of {area} is {'' if tenth else 'not '}{there}"
    whose = f"{possessive(area)} {neighbourhoods:,} neighbourhoods"
    if tenth == neighbourhoods:
        return f"All of {whose} are {there}"
    if tenth == 0:
        return f"None of {whose} is {there}"
    return f"{tenth:,} of {whose} {'is' if tenth == 1 else 'are'} {there}"


def possessive(name: str) -> str:
    """Say that something is an area's: "Southampton's", "St. Helens'"."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def counted(rows: Sequence[Row]) -> str:
    """Say how many were in England's most deprived tenth and fifth, edition by edition.

    Parameters
    ----------
    rows : sequence of mapping
        The rows of the query ``small_area_summary`` of one index, newest first.

    Returns
    -------
    str
        "In 2025, 16 of 152 (10.5%) were in the most deprived tenth and 39 (25.7%) in the most
        deprived fifth; in 2019, 19 of 148 (12.8%) and 37 (25.0%)."; nothing without rows.
    """
    told: list[str] = []
    for row in rows:
        tenth = f"{int(row['tenth']):,} of {int(row['lsoas']):,} ({percent(row['tenth_pct'])})"
        fifth = f"{int(row['fifth']):,} ({percent(row['fifth_pct'])})"
        there = " in the most deprived fifth" if not told else ""
        were = " were in the most deprived tenth" if not told else ""
        told.append(f"in {str(row['period_id'])[-4:]}, {tenth}{were} and {fifth}{there}")
    said = "; ".join(told)
    return f"{said[:1].upper()}{said[1:]}, on the boundaries of the time." if said else ""


def moves(rows: Sequence[Row], year: int) -> str:
    """Count how neighbourhoods moved between tenths since an edition.

    Parameters
    ----------
    rows : sequence of mapping
        The rows of the query ``small_area_moves``.
    year : int
        The edition.

    Returns
    -------
    str
        "Since 2019, of the 145 whose boundary stayed the same, 12 are in a more deprived tenth, 20
        in a less deprived one and 113 in the same. 7 have a new boundary and are not compared.";
        nothing where that edition is not held.
    """
    known = [(r["decile_2025"], r[f"decile_{year}"]) for r in rows if _held(r, f"decile_{year}")]
    if not known:
        return ""
    more = sum(now < then for now, then in known)
    less = sum(now > then for now, then in known)
    said = (
        f"Since {year}, of the {len(known):,} whose boundary stayed the same, {more:,} "
        f"{'is' if more == 1 else 'are'} in a more deprived tenth, {less:,} in a less deprived one "
        f"and {len(known) - more - less:,} in the same."
    )
    if new := sum(not row["unchanged"] for row in rows):
        have = "has a new boundary and is" if new == 1 else "have a new boundary and are"
        said += f" {new:,} {have} not compared."
    return said


def _held(row: Row, key: str) -> bool:
    return bool(row["unchanged"]) and not is_missing(row[key])


def place_sentence(row: Row, move: Row | None) -> str:
    """Say where one neighbourhood stands, and where it stood.

    Parameters
    ----------
    row : mapping
        A row of the query ``small_areas``.
    move : mapping or None
        Its row of ``small_area_moves``, where there is one for the measure.

    Returns
    -------
    str
        "Southampton 012E (Redbridge) is in decile 1 of 10: 2.7% of England's neighbourhoods are
        more deprived (rank 918 of 33,755). In 2019 it was in decile 1 (2.0%)."
    """
    ward = "" if is_missing(row["ward_name"]) else f" ({row['ward_name']})"
    said = (
        f"{row['name']}{ward} is in decile {int(row['decile'])} of 10: "
        f"{percent(row['percentile'])} of England's neighbourhoods are more deprived "
        f"(rank {int(row['rank']):,} of {int(row['rank_n']):,})."
    )
    if move is None:
        return said
    if not move["unchanged"]:
        return f"{said} Its boundary changed at the 2021 Census, so earlier editions don't compare."
    told = [
        f"in {year} it was in decile {int(move[f'decile_{year}'])} "
        f"({percent(move[f'percentile_{year}'])})"
        for year in EARLIER
        if _held(move, f"decile_{year}")
    ]
    joined = ", ".join(told)
    return f"{said} {joined[:1].upper()}{joined[1:]}." if told else said


def percent(value: float) -> str:
    """Print a per cent of neighbourhoods: "2.7%"."""
    return f"{format_number(value, 1)}%"


def map_alt(area: str, measure: SmallMeasure, rows: Sequence[Row]) -> str:
    """Describe the map to somebody who can't see it.

    Parameters
    ----------
    area : str
        The authority's name.
    measure : SmallMeasure
        What is drawn.
    rows : sequence of mapping
        The rows of the query ``small_areas``, most deprived first.

    Returns
    -------
    str
        What is drawn, how many are in each tenth, and the most and least deprived.
    """
    counts = [sum(row["decile"] == decile for row in rows) for decile in range(1, 11)]
    told = ", ".join(f"{n:,} in decile {d}" for d, n in enumerate(counts, 1) if n)
    ends = f" {rows[0]['name']} is the most deprived"
    ends += f", {rows[-1]['name']} the least." if len(rows) > 1 else "."
    return (
        f"Map of {possessive(area)} {len(rows):,} neighbourhoods by {measure.said}, 2025, with the "
        f"outlines of wards. Of England's tenths from the most deprived (1): {told}.{ends}"
    )
