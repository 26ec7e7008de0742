"""What can be chosen: areas, indicators and their periods, as the store holds them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from queries.cache import cached, cached_query
from queries.rows import (
    Areas,
    DeprivationIndices,
    FindArea,
    FormerCodes,
    Groups,
    Indicators,
    Periods,
)
from words.groups import KindOfGroup
from words.indices import Index
from words.measure import Measure

NEAR: Final = 5
"""The score of an area whose name is near a text, or shares a word with it, and no more."""


@dataclass(frozen=True)
class Area:
    """An area that can be chosen. `began` and `ended` are given where the store knows them."""

    code: str
    name: str
    level: str
    type: str | None = None
    region_code: str | None = None
    region_name: str | None = None
    began: dt.date | None = None
    ended: dt.date | None = None

    def existed(self, day: dt.date) -> bool:
        """Say whether it existed on a day, as a period's last."""
        began, ended = self.began, self.ended
        return (began is None or began <= day) and (ended is None or day <= ended)

    @property
    def has_neighbours(self) -> bool:
        """Whether statistical neighbours are published for areas of its kind."""
        return self.level == "la"

    @property
    def in_a_region(self) -> bool:
        """Whether it lies in a region that is not itself."""
        return self.region_code is not None and self.region_code != self.code

    @property
    def label(self) -> str:
        """Its name in a list: what is no authority of today says so."""
        if self.level == "region":
            return f"{self.name} (region)"
        if self.level == "subregion":
            return f"{self.name} (part of {self.region_name})"
        if self.ended:
            return f"{self.name} (ended {self.ended:%B %Y})"
        return self.name


class Period(NamedTuple):
    """A period of an indicator."""

    id: str
    label: str
    end: dt.date
    boundary_set: int


class Match(NamedTuple):
    """An area that a text can mean: what was found in it, and how.

    `kind` is the question's: ``name``, ``postcode district``, ``group`` and so on. `score` says how
    far off it is: 0 is exact, `NEAR` is offered and never shown. Those that fit equally well have
    the same `place`. `share` is how much of a postcode district lies in the area, where the rest
    lies elsewhere.
    """

    code: str
    name: str
    matched: str
    kind: str
    score: int
    place: int = 1
    share: float | None = None

    @property
    def of_several(self) -> bool:
        """Whether what was found may lie in several areas, none of which is called so."""
        return self.kind in ("group", "postcode district")


@dataclass(frozen=True)
class Indicator:
    """An indicator: its `Measure`, and the store's whole row for whoever shows more."""

    id: str
    measure: Measure
    row: Indicators


@dataclass(frozen=True)
class Catalogue:
    """All that an address may name.

    Attributes
    ----------
    areas : mapping of str to Area
        By code, in the order of a list: England, regions, authorities, former ones.
    indicators : mapping of str to Indicator
        By id, in the order of the screens.
    periods : callable
        Gives an indicator's periods, newest first.
    find : callable
        Gives the areas that a text can mean, best first.
    groups : mapping of str to KindOfGroup
        Whom an authority can be compared with, by id, in the order of a list.
    indices : mapping of str to Index
        The indices of deprivation that figures can be set beside, by key, the usual one first.
    former : mapping of str to str
        The code of today of each former one.
    """

    areas: Mapping[str, Area]
    indicators: Mapping[str, Indicator]
    periods: Callable[[str], Sequence[Period]]
    find: Callable[[str], Sequence[Match]]
    groups: Mapping[str, KindOfGroup]
    indices: Mapping[str, Index]
    former: Mapping[str, str]

    @property
    def usual_group(self) -> str:
        """Whom an area is compared with unless the reader chooses: the newest model."""
        return next(iter(self.groups), "")

    def periods_of(self, area: str, indicator: str) -> list[Period]:
        """Give the periods of an indicator in which an area existed, newest first.

        Parameters
        ----------
        area, indicator : str
            Code and id.

        Returns
        -------
        list of Period
            All periods where the area never existed in any of them.
        """
        known = self.areas[area]
        every = list(self.periods(indicator))
        lived = [period for period in every if known.existed(period.end)]
        return lived or every

    def period(self, area: str, indicator: str, chosen: str) -> Period | None:
        """Find the period that a view shows.

        Parameters
        ----------
        area, indicator, wish : str
            Code, id, and a period's id or ``latest``.

        Returns
        -------
        Period or None
            None only where the indicator has no figures at all.
        """
        choice = self.periods_of(area, indicator)
        return next((p for p in choice if p.id == chosen), choice[0] if choice else None)


@cached
def catalogue() -> Catalogue:
    """Give the catalogue of the store that is being read.

    Returns
    -------
    Catalogue
        The same one until the store changes.

    Raises
    ------
    queries.store.StoreProblem
        If the store can't be read.
    """
    areas = (
        Area(
            code=row.code,
            name=row.name,
            level=row.level,
            type=row.type,
            region_code=row.region_code,
            region_name=row.region_name,
            began=row.valid_from,
            ended=row.valid_to,
        )
        for row in cached_query(Areas)
    )
    return Catalogue(
        areas={area.code: area for area in areas},
        indicators={
            row.id: Indicator(row.id, Measure.of(row), row) for row in cached_query(Indicators)
        },
        periods=_periods_of,
        find=_find,
        groups={row.id: KindOfGroup.of(row) for row in cached_query(Groups, area=None)},
        indices={row.id: Index(*row) for row in cached_query(DeprivationIndices)},
        former={row.from_code: row.to_code for row in cached_query(FormerCodes)},
    )


@cached
def _periods_of(indicator: str) -> tuple[Period, ...]:
    return tuple(
        Period(row.period_id, row.label, row.end_date, row.boundary_set)
        for row in cached_query(Periods, indicator=indicator)
    )


def _find(text: str) -> list[Match]:
    return [
        Match(row.code, row.name, row.matched, row.kind, row.score, row.place, row.share)
        for row in cached_query(FindArea, text=text)
    ]
