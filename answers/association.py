"""A rate set beside an index of deprivation, and what that leads one to expect."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

from answers.catalogue import Area, Catalogue, Indicator, Period
from answers.chosen_group import chosen_group
from answers.view import View
from queries.cache import cached_query
from queries.marked import marked_query
from queries.rows import Correlation, Deprivation, DeprivationModel
from words.groups import Group
from words.indices import Index, serving


@dataclass(frozen=True, eq=False)
class Association:
    """What every part of Deprivation is made from.

    Attributes
    ----------
    view, area, indicator, period
        What is chosen.
    group : Group
        The names of whom the area is compared with.
    model : str
        The group, as queries take it.
    index : Index
        The index that is shown.
    choice : list of Index
        Those that serve the period.
    measured_by : Indicator
        The index among the indicators.
    rows : list of Deprivation
        A row an authority.
    explained : float or None
        The share of variation that deprivation explains.
    correlation : float or None
        Between the rate and the index.
    n : int
        How many authorities have both.
    """

    view: View
    area: Area
    indicator: Indicator
    period: Period
    group: Group
    model: str
    index: Index
    choice: list[Index]
    measured_by: Indicator
    rows: list[Deprivation]
    explained: float | None
    correlation: float | None
    n: int

    @property
    def asks(self) -> dict[str, str]:
        """The parameters of the query ``deprivation``."""
        return {
            "indicator": self.view.indicator,
            "period": self.period.id,
            "against": self.index.indicator,
            "edition": self.index.period,
            "comparator": self.index.key,
            "area": self.view.area,
            "model": self.model,
        }

    @property
    def row(self) -> Deprivation | None:
        """The chosen area's row, if it is an authority of the period."""
        return next((row for row in self.rows if row.chosen), None)

    @property
    def fitted(self) -> bool:
        """Whether anything is expected of anybody."""
        return any(row.expected is not None for row in self.rows)

    @property
    def basis(self) -> str:
        """``derived`` where any rate that is shown is worked out here; else nothing."""
        return "derived" if any(row.basis == "derived" for row in self.rows) else ""

    @property
    def counted(self) -> int:
        """How many authorities' index is counted from those of their districts."""
        return sum(row.deprivation_basis == "derived" for row in self.rows)

    @property
    def named(self) -> str:
        """The index by name, and whether the chosen area's is counted from its districts."""
        row = self.row
        derived = row is not None and row.deprivation_basis == "derived"
        return f"{self.index.name}, counted from its districts" if derived else self.index.name


def usual_index(known: Catalogue) -> Index | None:
    """Give the index that serves the newest figures.

    Returns
    -------
    Index or None
        None where none is held.
    """
    return next(iter(serving(known.indices.values(), dt.date.max)), None)


def association_of(
    known: Catalogue, view: View, area: Area, indicator: Indicator, period: Period
) -> Association | None:
    """Gather what the screen needs.

    Returns
    -------
    Association or None
        None where no index serves the period.
    """
    choice = serving(known.indices.values(), period.end)
    if not choice:
        return None
    index = next((one for one in choice if one.key == view.index), choice[0])
    found = Association(
        view,
        area,
        indicator,
        period,
        *chosen_group(known, view),
        index,
        choice,
        known.indicators[index.indicator],
        [],
        None,
        None,
        0,
    )
    asks: dict[str, Any] = {key: found.asks[key] for key in ("indicator", "period")}
    model = cached_query(DeprivationModel, **asks, comparator=found.asks["comparator"])
    pair = {key: found.asks[key] for key in ("against", "edition")}
    together = cached_query(Correlation, **asks, **pair)[0]
    return replace(
        found,
        rows=marked_query(Deprivation, **found.asks),
        explained=model[0].explained if model else None,
        correlation=together.correlation,
        n=together.n,
    )
