"""How places of neighbourhoods moved between editions of an index of deprivation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from words.finding import capital
from words.small_areas import percent
from words.symbols import is_missing

Row = Mapping[str, Any]
Moves = Mapping[str, Mapping[int, Row]]
"""Rows of the query ``small_area_moves`` by code of the neighbourhood and year of the edition."""

METHODS: Final = (
    "Methods and data changed between editions, so a neighbourhood may have moved for that reason "
    "as well as for any change in it. A place is given as tenth (decile) and as the per cent of "
    "England's neighbourhoods that are more deprived, never as a difference of ranks."
)
CHANGED_WORD: Final = "changed"
CHANGED: Final = (
    "Changed: its boundary changed at the 2021 Census, so earlier editions don't compare."
)


def by_neighbourhood(rows: Iterable[Row]) -> dict[str, dict[int, Row]]:
    """Put where neighbourhoods stood before in order.

    Parameters
    ----------
    rows : iterable of mapping
        The rows of the query ``small_area_moves``.

    Returns
    -------
    dict
        As `Moves` has them.
    """
    found: dict[str, dict[int, Row]] = {}
    for row in rows:
        found.setdefault(str(row["area_code"]), {})[int(row["year"])] = row
    return found


def earlier(moves: Moves) -> list[int]:
    """List the editions that any neighbourhood can be compared with.

    Parameters
    ----------
    moves : mapping
        As `by_neighbourhood` gives them.

    Returns
    -------
    list of int
        Their years, newest first.
    """
    years = {year for own in moves.values() for year, row in own.items() if _held(row)}
    return sorted(years, reverse=True)


def decile_then(move: Row | None) -> str:
    """Print the tenth in which a neighbourhood was.

    Parameters
    ----------
    move : mapping or None
        Its row of an earlier edition.

    Returns
    -------
    str
        "2"; `CHANGED_WORD` where its boundary was another; nothing where that edition lacks it.
    """
    if move is None or not move["unchanged"]:
        return CHANGED_WORD
    return str(int(move["decile"])) if _held(move) else ""


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
        told.append(f"in {row['year']}, {_shares(row, first=not told)}")
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


def moves(rows: Sequence[Row], then: Moves, year: int) -> str:
    """Count how neighbourhoods moved between tenths since an edition.

    Parameters
    ----------
    rows : sequence of mapping
        The rows of the query ``small_areas``, of the newest edition.
    then : mapping
        Where they stood before, as `by_neighbourhood` gives it.
    year : int
        The earlier edition.

    Returns
    -------
    str
        "Since 2019, of the 145 whose boundary stayed the same, 12 are in a more deprived tenth, 20
        in a less deprived one and 113 in the same. 7 have a new boundary and are not compared.";
        nothing where that edition is not held.
    """
    pairs = [(row, then.get(row["area_code"], {}).get(year)) for row in rows]
    known = [(row["decile"], move["decile"]) for row, move in pairs if move and _held(move)]
    if not known:
        return ""
    more = sum(now < before for now, before in known)
    less = sum(now > before for now, before in known)
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
    if new := sum(move is not None and not move["unchanged"] for _, move in pairs):
        have = "has a new boundary and is" if new == 1 else "have a new boundary and are"
        said += f" {new:,} {have} not compared."
    return said


def _few(count: int) -> str:
    return f"{count:,}" if count else "none"


def _held(move: Row) -> bool:
    return bool(move["unchanged"]) and not is_missing(move["decile"])


def place_sentence(row: Row, then: Mapping[int, Row]) -> str:
    """Say where one neighbourhood stands, and where it stood.

    Parameters
    ----------
    row : mapping
        A row of the query ``small_areas``.
    then : mapping
        Its rows of ``small_area_moves`` by edition, newest first; none where the measure has none.

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
    told = [
        f"in {year} it was in decile {int(move['decile'])} ({percent(move['percentile'])})"
        for year, move in then.items()
        if _held(move)
    ]
    if told:
        said += f" {capital(', '.join(told))}."
    if any(not move["unchanged"] for move in then.values()):
        said += f" {capital(CHANGED.partition(': ')[2])}"
    return said
