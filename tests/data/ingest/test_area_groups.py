"""Counties and combined authorities: which authorities they hold, by boundaries and by name."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
from shapely.geometry import box

from data.ingest.refresh import refresh
from data.ingest.sources.ons_area_groups import SOURCE, TABLE, compile_names
from data.problem import Problem
from data.schema import PUBLISHED
from data.snapshot import read_register
from geo.build.boundary_files import NATIONAL_GRID, Boundaries
from geo.build.containment import areas_within
from geo.build.sources import THROUGH_TIME
from geo.problem import BoundaryProblem
from tests.data.conftest import NEXT_DAY, Tiny

GAP = float("nan")


def boundaries(*areas: tuple[str, float, float, float]) -> Boundaries:
    """Draw areas as oblongs of height 1: a name, from and to, and the year in which it ended."""
    frame = gpd.GeoDataFrame(
        {"code": [a[0] for a in areas], "name": [a[0] for a in areas],
         "start": GAP, "end": [a[3] for a in areas]},
        geometry=[box(a[1], 0, a[2], 1) for a in areas],
        crs=NATIONAL_GRID,
    )  # fmt: skip
    return Boundaries(THROUGH_TIME, frame, "", ())


INSIDE = boundaries(("a", 0, 1, GAP), ("b", 1, 3, GAP), ("c", 3, 4, GAP), ("old", 0, 4, 2019))


def test_what_lies_in_a_larger_area_of_today_is_found() -> None:
    around = boundaries(("all", 0, 4, GAP), ("ab", 0, 3, GAP), ("before", 0, 1, 2017))
    assert areas_within(INSIDE, around) == {"all": ["a", "b", "c"], "ab": ["a", "b"]}


@pytest.mark.parametrize(
    ("around", "words"), [((0, 2), "b lies in wide in part"), ((3, 6), "no areas fill wide")]
)
def test_lines_that_do_not_meet_are_refused(around: tuple[float, float], words: str) -> None:
    with pytest.raises(BoundaryProblem, match=words):
        areas_within(INSIDE, boundaries(("wide", *around, GAP)))


def test_a_name_leads_to_the_authorities_of_today(tiny: Tiny) -> None:
    """A former code leads to the newest of its line, and a name of a region is left to that."""
    register = read_register(tiny.published)
    groups = {"Wessex": ["E10000027", "E06000045"], "South East": ["E06000045"]}
    rows = compile_names(groups, register).to_dict("records")
    assert rows == [
        {"name": "Wessex", "area_code": "E06000045"},
        {"name": "Wessex", "area_code": "E06000066"},
    ]
    with pytest.raises(Problem, match="E06999999 is in Wessex; expected an upper-tier authority"):
        compile_names({"Wessex": ["E06999999"]}, register)


def test_what_is_shipped_is_what_the_publisher_draws(
    mirror: Path, tiny: Tiny, tmp_path: Path
) -> None:
    own = tiny.copy(tmp_path)
    done = refresh(mirror, own.published, NEXT_DAY, ["ons-areas", SOURCE.id], ["ons-areas"])
    assert done.refused == ()
    made, shipped = (
        pd.read_parquet(folder / SOURCE.id / f"{TABLE}.parquet")
        for folder in (own.published, PUBLISHED)
    )
    pd.testing.assert_frame_equal(made, shipped)


def test_what_is_shipped_holds_whole_counties() -> None:
    table = pd.read_parquet(PUBLISHED / SOURCE.id / f"{TABLE}.parquet")
    sizes = table.groupby("name").size()
    assert sizes["Greater Manchester"] == 10
    assert sizes["Tees Valley"] == sizes["West Yorkshire"] == sizes["Merseyside"] == 5
    assert not {"West Midlands", "East Midlands", "North East", "Lancashire"} & set(sizes.index)
