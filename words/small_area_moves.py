"""How places of neighbourhoods moved between editions of an index of deprivation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from words.finding import capital
from words.small_areas import percent
from words.symbols import is_missing

Row = Mapping[str, Any]

EARLIER: Final = (2019, 2015)
"""The editions before that of 2025, newest first."""

METHODS: Final = (
    "Methods and data changed between editions, so a neighbourhood may have moved for that reason "
    "as well as for any change in it. A place is given as tenth (decile) and as the per cent of "
    "England's neighbourhoods that are more deprived, never as a difference of ranks."
)
CHANGED_WORD: Final = "changed"
CHANGED: Final = (
    "Changed: its boundary changed at the 2021 Census, so earlier editions don't compare."
)


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
        if row["lsoas"] == 1:  # the title says where it is
            return ""
        told.append(f"in {str(row['period_id'])[-4:]}, {_shares(row, first=not told)}")
    said = "; ".join(told)
    return f"{capital(said)}, on the boundaries of the time." if said else ""


def _shares(row: Row, *, first: bool) -> str:
    tenth, fifth, lsoas = int(row["tenth"]), int(row["fifth"]), f"{int(row['lsoas']):,}"
    if not fifth:
        either = "was in the most deprived tenth or fifth" if first else "in either"
        return f"none of {lsoas} {either}"
    told = f"{tenth:,} of {lsoas} ({percent(row['tenth_pct'])})" if tenth else f"none of {lsoas}"
    if first:
        told += f" {'was' if tenth < 2 else 'were'} in the most deprived tenth"
    told += f" and {fifth:,} ({percent(row['fifth_pct'])})"
    return f"{told} in the most deprived fifth" if first else told


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
    whose = "whose boundary stayed the same"
    if len(known) == 1:
        place = "a more deprived" if more else "a less deprived" if less else "the same"
        said = f"Since {year}, the one {whose} is in {place} tenth."
        if len(rows) == 1:
            return said.replace(f"the one {whose}", "it")
    else:
        said = (
            f"Since {year}, of the {len(known):,} {whose}, {_few(more)} "
            f"{'is' if more < 2 else 'are'} in a more deprived tenth, {_few(less)} in a less "
            f"deprived one and {_few(len(known) - more - less)} in the same."
        )
    if new := sum(not row["unchanged"] for row in rows):
        have = "has a new boundary and is" if new == 1 else "have a new boundary and are"
        said += f" {new:,} {have} not compared."
    return said


def _few(count: int) -> str:
    return f"{count:,}" if count else "none"


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
        return f"{said} {capital(CHANGED.partition(': ')[2])}"
    told = [
        f"in {year} it was in decile {int(move[f'decile_{year}'])} "
        f"({percent(move[f'percentile_{year}'])})"
        for year in EARLIER
        if _held(move, f"decile_{year}")
    ]
    return f"{said} {capital(', '.join(told))}." if told else said
