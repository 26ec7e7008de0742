"""How places of neighbourhoods moved between editions of an index of deprivation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from queries.rows import SmallAreaMoves, SmallAreas, SmallAreaSummary
from words.finding import capital
from words.small_areas import percent

Moves = Mapping[str, Mapping[int, SmallAreaMoves]]
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


def by_neighbourhood(rows: Iterable[SmallAreaMoves]) -> dict[str, dict[int, SmallAreaMoves]]:
    """Put where neighbourhoods stood before in order.

    Returns
    -------
    dict
        As `Moves` has them.
    """
    found: dict[str, dict[int, SmallAreaMoves]] = {}
    for row in rows:
        found.setdefault(row.area_code, {})[row.year] = row
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
    years = {year for own in moves.values() for year, row in own.items() if _decile(row)}
    return sorted(years, reverse=True)


def decile_then(move: SmallAreaMoves | None) -> str:
    """Print the tenth in which a neighbourhood was.

    Parameters
    ----------
    move : SmallAreaMoves or None
        Its row of an earlier edition.

    Returns
    -------
    str
        "2"; `CHANGED_WORD` where its boundary was another; nothing where that edition lacks it.
    """
    if move is None or not move.unchanged:
        return CHANGED_WORD
    return "" if move.decile is None else str(move.decile)


def counted(rows: Sequence[SmallAreaSummary]) -> str:
    """Say how many were in England's most deprived tenth and fifth, edition by edition.

    Parameters
    ----------
    rows : sequence of SmallAreaSummary
        Those of one index, newest first.

    Returns
    -------
    str
        "In 2025, 16 of 152 (10.5%) were in the most deprived tenth and 39 (25.7%) in the most
        deprived fifth; in 2019, 19 of 148 (12.8%) and 37 (25.0%)."; nothing without rows.
    """
    parts: list[str] = []
    for row in rows:
        if row.lsoas == 1:  # the title says where it is
            return ""
        parts.append(f"in {row.year}, {_shares(row, first=not parts)}")
    text = "; ".join(parts)
    return f"{capital(text)}, on the boundaries of the time." if text else ""


def _shares(row: SmallAreaSummary, *, first: bool) -> str:
    tenth, fifth, lsoas = row.tenth, row.fifth, f"{row.lsoas:,}"
    if not fifth:
        either = "was in the most deprived tenth or fifth" if first else "in either"
        return f"none of {lsoas} {either}"
    text = f"{tenth:,} of {lsoas} ({percent(row.tenth_pct)})" if tenth else f"none of {lsoas}"
    if first:
        text += f" {'was' if tenth < 2 else 'were'} in the most deprived tenth"
    text += f" and {fifth:,} ({percent(row.fifth_pct)})"
    return f"{text} in the most deprived fifth" if first else text


def moves(rows: Sequence[SmallAreas], then: Moves, year: int) -> str:
    """Count how neighbourhoods moved between tenths since an edition.

    Parameters
    ----------
    rows : sequence of SmallAreas
        Of the newest edition.
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
    pairs = [(row, then.get(row.area_code, {}).get(year)) for row in rows]
    known = [(row.decile, before) for row, move in pairs if (before := _decile(move)) is not None]
    if not known:
        return ""
    more = sum(now < before for now, before in known)
    less = sum(now > before for now, before in known)
    whose = "whose boundary stayed the same"
    if len(known) == 1:
        place = "a more deprived" if more else "a less deprived" if less else "the same"
        sentence = f"Since {year}, the one {whose} is in {place} tenth."
        if len(rows) == 1:
            return sentence.replace(f"the one {whose}", "it")
    else:
        sentence = (
            f"Since {year}, of the {len(known):,} {whose}, {_few(more)} "
            f"{'is' if more < 2 else 'are'} in a more deprived tenth, {_few(less)} in a less "
            f"deprived one and {_few(len(known) - more - less)} in the same."
        )
    if new := sum(move is not None and not move.unchanged for _, move in pairs):
        have = "has a new boundary and is" if new == 1 else "have a new boundary and are"
        sentence += f" {new:,} {have} not compared."
    return sentence


def _few(count: int) -> str:
    return f"{count:,}" if count else "none"


def _decile(move: SmallAreaMoves | None) -> int | None:
    """Give the tenth in which a neighbourhood was, where it can be compared."""
    return move.decile if move and move.unchanged else None


def place_sentence(row: SmallAreas, then: Mapping[int, SmallAreaMoves]) -> str:
    """Say where one neighbourhood stands, and where it stood.

    Parameters
    ----------
    then : mapping
        Where it stood by edition, newest first; none where the measure has none.

    Returns
    -------
    str
        "Southampton 012E (Redbridge) is in decile 1 of 10: 2.7% of England's neighbourhoods are
        more deprived (rank 918 of 33,755). In 2019 it was in decile 1 (2.0%)."
    """
    ward = f" ({row.ward_name})" if row.ward_name else ""
    sentence = (
        f"{row.name}{ward} is in decile {row.decile} of 10: "
        f"{percent(row.percentile)} of England's neighbourhoods are more deprived "
        f"(rank {row.rank:,} of {row.rank_n:,})."
    )
    parts = [
        f"in {year} it was in decile {move.decile} ({percent(move.percentile)})"
        for year, move in then.items()
        if _decile(move) is not None and move.percentile is not None
    ]
    if parts:
        sentence += f" {capital(', '.join(parts))}."
    if any(not move.unchanged for move in then.values()):
        sentence += f" {capital(CHANGED.partition(': ')[2])}"
    return sentence
