"""Authorities in order of deprivation by indicator: Deprivation's heat map and whom it marks."""

from __future__ import annotations

from typing import Final

from answers.answer import Offer, Section
from answers.catalogue import Catalogue, catalogue
from answers.chosen_group import chosen_group
from answers.files.deprivation import heat_map_file
from answers.heat_map import heat_map
from answers.table import Table
from answers.view import View
from queries.cache import cached, cached_query
from queries.rows import HeatMap, Neighbours
from words.indices import Index
from words.orders import nobody_there, order_of

_TITLE: Final = "Authorities in order of deprivation"


def order_section(known: Catalogue, view: View, index: Index) -> Section:
    """List authorities in order of deprivation.

    Parameters
    ----------
    known, view
        What there is and what is chosen: a region and a type of authority narrow it.
    index : Index
        What the order is by.

    Returns
    -------
    Section
        ``order``: the heat map with its file, or a remark that no authority is of that type there.
    """
    asks = _asks(index, view.zoom, view.kind)
    rows = cached_query(HeatMap, **asks)
    if not rows:
        sentence = nobody_there(view.kind, known.areas[view.zoom].name)
        return Section("order", None, _TITLE, remark=sentence)
    return Section(
        "order",
        _table(index, view.zoom, view.kind),
        _TITLE,
        "In order of deprivation",
        notes=(order_of(rows, index.name, view.area),),
        offer=Offer("Download this table (CSV)", heat_map_file(known, view, index, asks)),
    )


def _asks(index: Index, region: str, kind: str) -> dict[str, str | None]:
    return {
        "against": index.indicator,
        "edition": index.period,
        "region": region or None,
        "type": kind or None,
    }


@cached
def _table(index: Index, region: str, kind: str) -> Table:
    """Lay out the heat map, the same for every reader and area: what marks an area is a style."""
    rows = cached_query(HeatMap, **_asks(index, region, kind))
    measure = catalogue().indicators[index.indicator].measure
    caption = f"{_TITLE} ({index.name}), most deprived first, by indicator"
    return heat_map(rows, measure, index.name, caption)


def members_in_order(view: View) -> list[str]:
    """List the codes of the chosen area's group, which the heat map marks."""
    model = chosen_group(catalogue(), view).model
    rows = cached_query(
        Neighbours, area=view.area, model=model, indicator=view.indicator, period=""
    )
    return [row.neighbour_code for row in rows]
