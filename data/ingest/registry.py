"""Every source we hold, in the order of a refresh. A new one is a module and its line here."""

from __future__ import annotations

from typing import Any

from data.ingest.publication import Publication
from data.ingest.source import Source
from data.ingest.sources import (
    board_paper_neighbours,
    dfe_children_in_need,
    dfe_children_looked_after,
    dfe_lait,
    dfe_statistical_neighbours,
    dwp_child_poverty,
    mhclg_indices,
    ons_area_groups,
    ons_areas,
    ons_boundaries,
    ons_population,
    ons_postcodes,
    ons_small_areas,
)

PUBLICATIONS: tuple[Publication, ...] = (
    dfe_children_in_need.SOURCE,
    dfe_children_looked_after.SOURCE,
    ons_population.SOURCE,
    dfe_statistical_neighbours.SOURCE,
    board_paper_neighbours.SOURCE,
    mhclg_indices.SOURCE,
    dwp_child_poverty.SOURCE,
    dfe_lait.SOURCE,
)
"""Those of figures and neighbours, whose files are read one by one."""

GEOGRAPHY: tuple[Source[Any], ...] = (
    ons_areas.SOURCE,
    ons_area_groups.SOURCE,
    ons_postcodes.SOURCE,
    ons_small_areas.SOURCE,
    ons_boundaries.UPPER_TIER,
    ons_boundaries.SMALL_AREAS,
)
"""Areas and their boundaries, which come first: what follows is placed in them."""

SOURCES: tuple[Source[Any], ...] = (*GEOGRAPHY, *PUBLICATIONS)
