"""Every source we hold. A new one is a module and its line here."""

from __future__ import annotations

from data.ingest.source import Source
from data.ingest.sources import (
    board_paper_neighbours,
    dfe_children_in_need,
    dfe_children_looked_after,
    dfe_lait,
    dfe_statistical_neighbours,
    dwp_child_poverty,
    mhclg_indices,
    ons_population,
)

SOURCES: tuple[Source, ...] = (
    dfe_children_in_need.SOURCE,
    dfe_children_looked_after.SOURCE,
    ons_population.SOURCE,
    dfe_statistical_neighbours.SOURCE,
    board_paper_neighbours.SOURCE,
    mhclg_indices.SOURCE,
    dwp_child_poverty.SOURCE,
    dfe_lait.SOURCE,
)
