"""DWP, children in relative low income by area, as the ONS serves it (its tidy CSV)."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pandas as pd

from data import periods
from data.area_register import AreaRegister
from data.ingest.completeness import Promise
from data.ingest.figures import FIGURE_COLUMNS, refuse_negative, refuse_over_100
from data.ingest.publication import Publication, TableFile
from data.ingest.publisher_file import figures_in, read_csv, refuse_rows
from data.problem import Problem, at

_COLUMNS = ("areacd", "indicator", "period", "observation", "unit")
_MEASURES = {
    "Children in relative poverty before housing costs": "poverty.before_housing_costs",
    "Children in relative poverty after housing costs": "poverty.after_housing_costs",
}
_FIRST_YEAR = {"poverty.before_housing_costs": 2021, "poverty.after_housing_costs": 2023}
_LAST_YEAR = 2024
"""The years in whose April the figures of each measure begin, and those of the newest edition."""

_OUTSIDE = r"(?:K0[2-4]|E92|E47|[NSW]\d\d)\d{6}"
"""Codes of areas above ours or outside England: left out."""


def read_percentages(path: Path, register: AreaRegister, *, last: int) -> pd.DataFrame:
    """Read the percentages of districts, authorities and regions of England.

    Parameters
    ----------
    path : Path
        The file. The same area may come under an old and a new code.
    last : int
        The year in whose April the edition's last financial year begins.

    Returns
    -------
    pandas.DataFrame
        Figures; an area that comes under two codes with one value is one row.

    Raises
    ------
    Problem
        For an unknown area or measure, an unreadable cell or period, or one area with two values.
    """
    file = read_csv(path, _COLUMNS)
    rows = file.table
    rows = rows[~rows["areacd"].str.fullmatch(_OUTSIDE)]
    known = {code: code for code in register.codes("region", "la", "district")}
    known.update(register.newest)
    areas = rows["areacd"].map(known)
    expected = "an English region, authority or district that we know"
    refuse_rows(file.name, areas.isna(), "areacd", rows["areacd"], expected)
    measures = rows["indicator"].map(_MEASURES)
    refuse_rows(file.name, measures.isna(), "indicator", rows["indicator"], " or ".join(_MEASURES))
    refuse_rows(file.name, rows["unit"] != "%", "unit", rows["unit"], "'%'")
    years = rows["period"].str.extract(r"^(\d{4})-04-01/P1Y$", expand=False).astype(float)
    expected = f"a year from 1 April, {last} at the latest, such as {last}-04-01/P1Y"
    refuse_rows(file.name, ~(years <= last), "period", rows["period"], expected)
    twice = rows.duplicated(["areacd", "indicator", "period"])
    refuse_rows(file.name, twice, "areacd", rows["areacd"], "each area, measure and period once")
    figures = figures_in(file.name, rows["observation"])
    refuse_negative(file, "observation", figures["value"])
    refuse_over_100(file, "observation", figures["value"])
    found = figures.assign(
        measure=measures,
        area_code=areas,
        period_id=(years.astype(int) + 1).map(periods.flow),
        breakdown="total",
        flags="",
    )
    single = _one_row_an_area(file.name, found)
    return single[list(FIGURE_COLUMNS)].reset_index(drop=True)


def _one_row_an_area(name: str, found: pd.DataFrame) -> pd.DataFrame:
    single = found.drop_duplicates(["measure", "area_code", "period_id", "value", "symbol"])
    twice = single.duplicated(["measure", "area_code", "period_id"])
    if twice.any():
        row = int(single.index[twice][0])
        raise Problem(
            at(name, row, "observation"),
            f"{single['area_code'][row]} has a second, different value",
            "one value an area, also under an old and a new code",
            "ask the publisher which one holds",
        )
    return single


SOURCE = Publication(
    id="dwp-child-poverty",
    publisher="Department for Work and Pensions",
    publication="Children in relative poverty by area, as the ONS serves it",
    # As the Local Authority Interactive Tool's dictionary has it.
    page_url=(
        "https://www.gov.uk/government/collections/"
        "children-in-low-income-families-local-area-statistics"
    ),
    files=(
        TableFile(
            edition_id="dwp-child-poverty-2025",
            label="to 2024-25",
            sequence=2025,
            path="dwp/child-poverty/children-in-relative-poverty.csv",
            read=partial(read_percentages, last=_LAST_YEAR),
            # The areas of the last year, in every year.
            promises=tuple(
                Promise(
                    ("region", "la", "district"),
                    years=(first + 1, _LAST_YEAR + 1),
                    lives="last",
                    measures=(measure,),
                )
                for measure, first in _FIRST_YEAR.items()
            ),
            notes=(
                "No intervals are published and no figure for England is in this file. The "
                "publisher marks figures of counties, Barnsley and Sheffield as added up from "
                "smaller areas: they may differ from other published figures."
            ),
        ),
    ),
)
