"""Child poverty: areas under two codes, counties added up, and who is left out."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from data import snapshot
from data.ingest.sources.dwp_child_poverty import read_percentages
from tests.data.conftest import Tiny
from tests.data.poverty_and_groups import AREAS, POVERTY, YEARS, poverty_rows
from tests.data.publishers import write_rows

BARNSLEY, SOMERSET = "E08000038", "E06000066"


def read(tiny: Tiny, folder: Path, rows: list[list[str]]) -> pd.DataFrame:
    """Read a file of these rows."""
    path = folder / Path(POVERTY).name
    write_rows(path, rows, mark=True)
    return read_percentages(path, snapshot.read_register(tiny.published), last=2024)


@pytest.fixture
def figures(tiny: Tiny, tmp_path: Path) -> pd.DataFrame:
    return read(tiny, tmp_path, poverty_rows())


def test_one_area_under_an_old_and_a_new_code_is_one_row(figures: pd.DataFrame) -> None:
    barnsley = figures[figures["area_code"] == BARNSLEY]
    assert len(barnsley) == sum(len(years) for years in YEARS.values())
    assert not figures.duplicated(["measure", "area_code", "period_id"]).any()


def test_an_old_code_alone_leads_to_the_area_of_today(tiny: Tiny, tmp_path: Path) -> None:
    old = [area for area in AREAS if area[0] != BARNSLEY]
    found = read(tiny, tmp_path, poverty_rows(old))
    assert BARNSLEY in set(found["area_code"])
    assert "E08000016" not in set(found["area_code"])


def test_a_county_is_the_line_that_it_goes_on_as(figures: pd.DataFrame) -> None:
    county = figures[figures["area_code"] == SOMERSET]
    assert len(county) == sum(len(years) for years in YEARS.values())


def test_other_nations_and_city_regions_are_left_out(figures: pd.DataFrame) -> None:
    codes = set(figures["area_code"])
    assert codes > {"E12000008", "E06000045", SOMERSET, BARNSLEY}
    assert codes.isdisjoint({"K02000001", "W06000015", "E47000006"})


def test_years_are_financial_and_two_measures_stay_apart(figures: pd.DataFrame) -> None:
    periods = figures.groupby("measure")["period_id"].unique().map(sorted).to_dict()
    assert periods == {
        "poverty.before_housing_costs": ["fy2021-22", "fy2022-23", "fy2023-24", "fy2024-25"],
        "poverty.after_housing_costs": ["fy2023-24", "fy2024-25"],
    }


def test_every_percentage_is_as_printed(figures: pd.DataFrame) -> None:
    printed = {float(row[5]) for row in poverty_rows()[1:] if row[0] == "E06000045"}
    ours = set(figures[figures["area_code"] == "E06000045"]["value"])
    assert ours == printed
