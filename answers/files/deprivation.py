"""The files of Deprivation: a rate beside an index, and the heat map in its order."""

from __future__ import annotations

from typing import Final

import pandas as pd

from answers.association import Association
from answers.catalogue import Catalogue
from answers.files.figure_file import FigureFile
from answers.files.frame import frame
from answers.files.map import authorities, group_part
from answers.heat_map import instead
from answers.view import View
from queries import ENGLAND
from queries.cache import cached_query
from queries.rows import Deprivation, HeatMap
from words.indices import Index
from words.measure import Measure

_CHANGE: Final = "population_change"


def deprivation_file(association: Association) -> FigureFile:
    """Say what the file of a rate and an index holds.

    Parameters
    ----------
    association : Association
        The rate and the index.

    Returns
    -------
    FigureFile
        An authority a row: its rate, its index and what that leads one to expect.
    """
    return FigureFile(
        "deprivation",
        association.area,
        association.indicator.id,
        association.period.id,
        lambda: _with_index(
            authorities(
                frame(Deprivation, association.rows),
                association.indicator,
                association.period,
            ),
            association.index,
            association.measured_by.measure,
        ),
        (association.index.key, group_part(association.asks["model"])),
    )


def heat_map_file(
    known: Catalogue, view: View, index: Index, asks: dict[str, str | None]
) -> FigureFile:
    """Say what the file of the heat map holds.

    Parameters
    ----------
    known, view
        What there is and what is chosen: a region and a type of authority narrow it.
    index : Index
        What the order is by.
    asks : dict
        The parameters of the query ``heat_map``.

    Returns
    -------
    FigureFile
        An authority and column a row, the most deprived first.
    """
    return FigureFile(
        "heat-map",
        known.areas[view.zoom or ENGLAND],
        index.indicator,
        index.period,
        lambda: _in_order(known, index, asks),
        (view.kind,),
    )


def _in_order(known: Catalogue, index: Index, asks: dict[str, str | None]) -> pd.DataFrame:
    rows = cached_query(HeatMap, **asks)
    measures = {key: one.measure for key, one in known.indicators.items()}
    # A change of the population is no indicator of its own: it says itself what it is.
    change = next((row for row in rows if row.column_id == _CHANGE), None)
    if change is not None:
        measures[_CHANGE] = Measure(
            change.column_name, change.column_name, change.unit, None, change.decimals
        )
    of = [measures[row.column_id] for row in rows]
    figures = (
        frame(HeatMap, rows)
        .drop(columns=["position", "column_name", "unit", "decimals", "later", "share"])
        .rename(
            columns={
                "name": "area_name",
                "column_id": "indicator_id",
                "period_label": "period",
                "place": "place_by_deprivation",
            }
        )
        .assign(
            series="authority",
            indicator=[one.name for one in of],
            unit=[one.scale for one in of],
            symbol=pd.Series(map(_symbol, rows), dtype=object),
            shown=[_shown(*pair) for pair in zip(rows, of, strict=True)],
        )
    )
    return _with_index(figures, index, measures[index.indicator])


def _symbol(row: HeatMap) -> str | None:
    """Give what stands in a missing figure's place, also where its publisher has no such row."""
    return instead(row)[0] if row.value is None else None


def _shown(row: HeatMap, measure: Measure) -> str:
    if row.value is None:
        return instead(row)[1]
    sign = "+" if row.column_id == _CHANGE and row.value > 0 else ""
    return f"{sign}{measure.shown_in_full(row.value)}"


def _with_index(rows: pd.DataFrame, index: Index, measure: Measure) -> pd.DataFrame:
    """Say by which index, print it as screens do, and say where it is missing."""
    missing = rows["deprivation"].isna()
    shown = rows["deprivation"].mask(missing).map(measure.shown, na_action="ignore")
    return rows.assign(
        index_of_deprivation=index.name,
        deprivation_shown=shown.astype(object).mask(missing, f"no {index.name}"),
    )
