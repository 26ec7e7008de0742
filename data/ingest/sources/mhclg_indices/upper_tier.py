"""MHCLG, English Indices of Deprivation, File 11: average scores of upper-tier authorities."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

import pandas as pd

from data.area_register import AreaRegister
from data.ingest.completeness import AUTHORITIES, Promise
from data.ingest.figures import FIGURE_COLUMNS, refuse_negative
from data.ingest.publication import TableFile
from data.ingest.publisher_file import figures_in, read_csv, refuse_rows

_SHARES = ("idaci", "idaopi", "income", "employment")
_INDICES = (*_SHARES, "imd", "education", "health", "crime", "barriers", "living_env")
_COLUMNS = ("area_code", "area_name", "index", "published_avg_score")


def read_average_scores(path: Path, register: AreaRegister, period: str) -> pd.DataFrame:
    """Read the average scores of all indices.

    Parameters
    ----------
    path : Path
        The mirror's reshaped file: a row an authority and index.
    period : str
        The edition's, as ``iod2025``.

    Returns
    -------
    pandas.DataFrame
        Figures ``iod.<index>.average_score``. IDACI is a proportion from 0 to 1, IMD a score.

    Raises
    ------
    Problem
        For an unknown authority, a district's code, a repeated row or a cell that can't be read.
    """
    file = read_csv(path, _COLUMNS)
    printed = file.table["area_code"]
    authorities = register.codes("la")
    areas = printed.map(register.newest)
    unknown = ~areas.isin(authorities)
    refuse_rows(file.name, unknown, "area_code", printed, "an upper-tier authority's code")
    figures = figures_in(file.name, file.table["published_avg_score"])
    index = file.table["index"]
    refuse_rows(file.name, ~index.isin(_INDICES), "index", index, f"one of {', '.join(_INDICES)}")
    # Domain scores are standardised and may be below zero; shares of people can't be.
    shares = index.isin(_SHARES)
    refuse_negative(file, "published_avg_score", figures["value"].where(shares | (index == "imd")))
    too_many = shares & (figures["value"] > 1)
    score = file.table["published_avg_score"]
    refuse_rows(file.name, too_many, "published_avg_score", score, "a proportion from 0 to 1")
    twice = pd.DataFrame({"area": areas, "index": index}).duplicated()
    refuse_rows(file.name, twice, "area_code", printed, "each authority and index once")
    return figures.assign(
        measure="iod." + index + ".average_score",
        area_code=areas,
        period_id=period,
        breakdown="total",
        flags="",
    ).reset_index(drop=True)[list(FIGURE_COLUMNS)]


FILES: Final = (
    TableFile(
        edition_id="mhclg-iod-2025-file11",
        label="2025",
        sequence=2025,
        path="mhclg/iod2025/file11_upper_tier_average_scores.csv",
        read=partial(read_average_scores, period="iod2025"),
        promises=(
            Promise(
                AUTHORITIES,
                lives="2024-04-01",
                measures=tuple(f"iod.{index}.average_score" for index in _INDICES),
            ),
        ),
        published="2025-10-30",
        notes="Average of LSOA scores, weighted by population, on the authorities of 2024.",
    ),
)
