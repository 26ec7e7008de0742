"""ONS, counties and combined authorities of several authorities: Greater Manchester, Tees Valley.

No lookup that we hold says which authorities are in which; their boundaries do, for the publisher
draws both with the same lines.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

import pandas as pd

from data.area_register import AreaRegister
from data.ingest.editions import SourceFile
from data.ingest.publication import Described
from data.ingest.source import Contents, Context
from data.ingest.sources.ons_boundaries import explained
from data.problem import Problem
from geo.build.boundary_files import read_boundaries
from geo.build.containment import areas_within
from geo.build.sources import FOLDER, THROUGH_TIME
from geo.licence import BOUNDARIES

TABLE: Final = "area_group_names"
"""The table of the snapshot: ``name``, ``area_code``."""

LAYERS: Final = ("mcty", "cauth")
"""Metropolitan counties and combined authorities, as the file calls them."""

Members = Mapping[str, Sequence[str]]


def compile_names(groups: Members, register: AreaRegister) -> pd.DataFrame:
    """List the authorities of each name that is no area's own.

    Parameters
    ----------
    groups : mapping
        Name to codes of upper-tier authorities, of today or before.

    Returns
    -------
    pandas.DataFrame
        ``name`` and ``area_code``, in order. West Midlands isn't there: that is a region.

    Raises
    ------
    Problem
        If a code is no authority's.
    """
    level = register.areas["level"].isin(["country", "region", "subregion", "la"])
    taken = set(register.areas.loc[level, "name"])
    authorities = register.codes("la")
    rows = set()
    for name, codes in groups.items():
        for code in codes:
            line = register.newest.get(code)
            if line not in authorities:
                raise Problem(
                    THROUGH_TIME.file,
                    f"{code} is in {name}",
                    "an upper-tier authority",
                    "refresh ons-areas first",
                )
            if name not in taken:
                rows.add((name, line))
    return pd.DataFrame(sorted(rows), columns=["name", "area_code"])


class AreaGroups(Described):
    """The groups, found by their boundaries."""

    def read(self, context: Context) -> Members:
        """Find which authorities lie in which county or combined authority."""
        path = context.mirror / self.files[0].path
        with explained():
            inside = read_boundaries(path, THROUGH_TIME)
            found: dict[str, list[str]] = {}
            for layer in LAYERS:
                around = read_boundaries(path, replace(THROUGH_TIME, layer=layer))
                for name, codes in areas_within(inside, around).items():
                    found.setdefault(name, []).extend(codes)
        return found

    def check(self, read: Members, context: Context) -> None:
        """Leave it to the reading, which holds the areas to one another."""

    def tables(self, read: Members, context: Context) -> Contents:
        """Compile the names."""
        return self.contents(context, {TABLE: compile_names(read, context.register)})


SOURCE: Final = AreaGroups(
    id="ons-area-groups",
    publisher="Office for National Statistics",
    publication="Metropolitan counties and combined authorities: boundaries",
    page_url="https://geoportal.statistics.gov.uk",
    attribution=" ".join(BOUNDARIES),
    files=(
        SourceFile(
            edition_id="ons-area-groups-2025",
            label=THROUGH_TIME.edition,
            sequence=1,
            path=f"{FOLDER}/{THROUGH_TIME.file}",
            table="areas",
            notes="Which authorities lie in which county or combined authority, by both's"
            " boundaries. Those that have the name of a region or an authority are left out.",
        ),
    ),
)
