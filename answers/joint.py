"""Figures of two authorities together, under the name of both wherever a screen shows them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from answers.catalogue import Area
from queries.rows import Trend
from words.joint import joint_note, whose

Areas = Mapping[str, Area]


class Figure(Protocol):
    """A row of a query that says whose its figure is."""

    @property
    def area_code(self) -> str | None:
        """The area's own code."""

    @property
    def joint_with(self) -> str | None:
        """The code of the other authority that the figure is of."""


def joint_name(areas: Areas, code: str | None) -> str | None:
    """Name the other authority that a figure is of.

    Parameters
    ----------
    code : str or None
        The other authority's.

    Returns
    -------
    str or None
        None where the figure is the area's own.
    """
    return areas[code].name if code else None


def notes_of(areas: Areas, rows: Iterable[Figure]) -> str:
    """Say that some of the figures in view are of two authorities together.

    Parameters
    ----------
    rows : iterable of Figure
        All that are in view.

    Returns
    -------
    str
        A sentence; nothing where every figure is an area's own.
    """
    pairs = {(row.area_code, row.joint_with) for row in rows if row.joint_with}
    return joint_note(
        (areas[one].name, areas[other].name) for one, other in pairs if one and other
    )


def named_rows(areas: Areas, rows: Sequence[Trend], area: str) -> list[Trend]:
    """Give a trend's rows with shared figures under both names, each of them once.

    Parameters
    ----------
    rows : sequence of Trend
        A row a series, area and period.
    area : str
        The chosen area's code: whoever shares its figure is no neighbour to it.

    Returns
    -------
    list of Trend
        The same rows where nobody shares a figure.
    """
    other_of = {row.area_code: row.joint_with for row in rows if row.area_code and row.joint_with}
    if not other_of:
        return list(rows)
    drop = _twice(rows, other_of, area)
    names = {code: whose(areas[code].name, areas[other].name) for code, other in other_of.items()}
    return [
        row._replace(area_name=names.get(row.area_code or "", row.area_name))
        for row in rows
        if not (row.series == "neighbour" and row.area_code in drop)
    ]


def _twice(rows: Sequence[Trend], other_of: Mapping[str, str], area: str) -> set[str]:
    """Find the neighbours whose figure stands there already: the area's own, or another's."""
    neighbours = {row.area_code for row in rows if row.series == "neighbour" and row.area_code}
    return {
        code
        for code in neighbours
        if (other := other_of.get(code)) == area
        or (other is not None and other in neighbours and other < code)
    }
