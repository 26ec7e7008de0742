"""What a map of neighbourhoods finds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from queries.rows import SmallAreaIndicators, SmallAreas
from words.numbers import format_number
from words.places import possessive, the

_NAMES: Final = {
    "idaci": "income deprivation affecting children (IDACI)",
    "imd": "multiple deprivation (IMD)",
}

WARDS: Final = (
    "Wards are those of 2024, each neighbourhood in the one where most of it lies (best fit)."
)
WHAT: Final = (
    "Neighbourhoods are the Lower layer Super Output Areas (LSOAs) of the 2021 Census, areas of "
    "1,000 to 3,000 people."
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


class Ward(NamedTuple):
    """How many neighbourhoods of a ward are among England's most deprived."""

    code: str
    name: str
    neighbourhoods: int
    tenth: int
    """In the most deprived tenth."""

    @property
    def share(self) -> float:
        """The per cent of its neighbourhoods that are in the most deprived tenth."""
        return 100.0 * self.tenth / self.neighbourhoods


def by_ward(rows: Iterable[SmallAreas]) -> list[Ward]:
    """Count the neighbourhoods of each ward.

    Parameters
    ----------
    rows : iterable of SmallAreas
        All of an authority.

    Returns
    -------
    list of Ward
        The largest share in the most deprived tenth first. None of an edition on the boundaries of
        an earlier census, which are in no ward.
    """
    found: dict[str, list[SmallAreas]] = {}
    for row in rows:
        if row.ward_code:
            found.setdefault(row.ward_code, []).append(row)
    wards = [
        Ward(
            code,
            inside[0].ward_name or code,
            len(inside),
            sum(10 * row.rank <= row.rank_n for row in inside),
        )
        for code, inside in found.items()
    ]
    return sorted(wards, key=lambda ward: (-ward.share, ward.name))


def wards_title(wards: Sequence[Ward]) -> str:
    """Say in which wards the most deprived neighbourhoods are.

    Parameters
    ----------
    wards : sequence of Ward
        As `by_ward` gives them; at least one.

    Returns
    -------
    str
        "The most deprived tenth is in 6 of 17 wards, most of all in Bitterne (5 of its 8
        neighbourhoods)".
    """
    some = [ward for ward in wards if ward.tenth]
    if not some:
        return "No ward has a neighbourhood in the most deprived tenth"
    first = some[0]
    of = f"{first.tenth} of its {first.neighbourhoods:,} neighbourhoods"
    if first.neighbourhoods == first.tenth:
        of = "its one neighbourhood" if first.tenth == 1 else f"all {first.tenth:,} neighbourhoods"
    most = f"most of all in {first.name}" if len(some) > 1 else first.name
    where = "one ward" if len(some) == 1 else f"{len(some)} wards"
    if len(some) == len(wards):
        where = "its one ward" if len(wards) == 1 else f"all {len(wards)} wards"
    elif len(some) > 1:
        where = f"{len(some)} of {len(wards)} wards"
    return f"Neighbourhoods in the most deprived tenth are in {where}, {most} ({of})"


def others_have_none(count: int) -> tuple[str, ...]:
    """Count the wards that have no neighbourhood in the most deprived tenth."""
    if not count:
        return ()
    who = "1 other ward has" if count == 1 else f"{count:,} other wards have"
    return (f"{who} none.",)


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
