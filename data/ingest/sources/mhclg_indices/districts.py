"""MHCLG, English Indices of Deprivation: districts' summaries (File 10), their children (File 6).

A district here is any lower-tier authority. Where it is also an upper-tier one its figures are that
authority's; a county's are worked out from its districts when the store is built.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pandas as pd

from data.area_register import AreaRegister
from data.ingest.completeness import LOWER_TIER, Promise
from data.ingest.district_authorities import authorities_of
from data.ingest.figures import FIGURE_COLUMNS, refuse_negative
from data.ingest.publication import TableFile
from data.ingest.publisher_file import PublisherFile, figures_in, read_csv, refuse_rows
from data.ingest.sources.mhclg_indices.lsoa_files import (
    FILE_6_2019,
    read_lsoa_file,
    read_numbers,
    refuse_other_census,
)
from data.ingest.workbook import read_sheet

_INDICES: Final = {
    "Index of Multiple Deprivation": "imd",
    "Income Deprivation": "income",
    "Employment Deprivation": "employment",
    "Education, Skills and Training Deprivation": "education",
    "Health Deprivation and Disability": "health",
    "Crime": "crime",
    "Barriers to Housing and Services": "barriers",
    "Living Environment Deprivation": "living_env",
    "Income Deprivation Affecting Children": "idaci",
    "Income Deprivation Affecting Older People": "idaopi",
}
"""The names of the indices in the reshaped file of 2025."""

_SHEETS: Final = {
    "imd": "IMD",
    "income": "Income",
    "employment": "Employment",
    "education": "Education, Skills and Training",
    "health": "Health Deprivation and Disability",
    "crime": "Crime",
    "barriers": "Barriers to Housing and Services",
    "living_env": "Living Environment",
    "idaci": "IDACI",
    "idaopi": "IDAOPI",
}
"""How the workbook of 2019 begins the columns of each index."""

_MEASURES: Final = {
    "average_rank": "Average rank",
    "average_score": "Average score",
    "most_deprived_tenth": "Proportion of LSOAs in most deprived 10% nationally",
}
"""What we load of each index. Average ranks run the other way: a high one is deprived."""

_RESHAPED: Final = {
    "average_rank": "average_rank",
    "average_score": "average_score",
    "proportion_bottom_decile": "most_deprived_tenth",
}

CHILDREN: Final = "Dependent Children aged 0-15: mid 2015 (excluding prisoners)"


def read_summaries(path: Path, register: AreaRegister) -> pd.DataFrame:
    """Read File 10 of 2025, in the mirror's reshaped form: a row a district and index.

    Returns
    -------
    pandas.DataFrame
        Figures ``iod.<index>.average_rank``, ``.average_score`` and ``.most_deprived_tenth`` (a
        proportion); no average scores of single-tier authorities, which File 11 has, corrected.

    Raises
    ------
    Problem
        For an upper-tier or unknown code, an unknown index or a cell that isn't a figure.
    """
    file = read_csv(path, ["area_code", "index_domain", *_RESHAPED])
    names = file.table["index_domain"]
    index = names.map(_INDICES)
    refuse_rows(file.name, index.isna(), "index_domain", names, "one of the ten indices")
    districts = _districts(file, "area_code", register)
    twice = pd.DataFrame({"district": districts, "index": index}).duplicated()
    codes = file.table["area_code"]
    refuse_rows(file.name, twice, "area_code", codes, "each district and index once")
    found = pd.concat(
        [
            _figures(file, column, "iod." + index + f".{measure}", districts, "iod2025")
            for column, measure in _RESHAPED.items()
        ],
        ignore_index=True,
    )
    in_file_11 = found["area_code"].isin(register.codes("la"))
    return found[~(in_file_11 & found["measure"].str.endswith(".average_score"))]


def read_workbook(path: Path, register: AreaRegister) -> pd.DataFrame:
    """Read File 10 of 2019, the ministry's workbook: a sheet an index, a row a district.

    Returns
    -------
    pandas.DataFrame
        Figures of the same measures as `read_summaries`.

    Raises
    ------
    Problem
        For a sheet or column that is missing, an upper-tier or unknown code, a district that is
        there twice or a cell that isn't a figure.
    """
    code = "Local Authority District code (2019)"
    found = []
    for index, name in _SHEETS.items():
        columns = {measure: f"{name} - {words}" for measure, words in _MEASURES.items()}
        file = read_sheet(path, [code, *columns.values()])
        districts = _districts(file, code, register)
        refuse_rows(file.name, districts.duplicated(), code, file.table[code], "each district once")
        for measure, column in columns.items():
            measures = pd.Series(f"iod.{index}.{measure}", index=file.table.index)
            found.append(_figures(file, column, measures, districts, "iod2019"))
    return pd.concat(found, ignore_index=True)


def read_children(path: Path, register: AreaRegister) -> pd.DataFrame:
    """Read File 6 of 2019: children aged 0 to 15, added up from LSOAs to districts.

    Parameters
    ----------
    register : AreaRegister
        The areas we know, with the LSOAs.

    Returns
    -------
    pandas.DataFrame
        Figures ``iod.children``, of districts.

    Raises
    ------
    Problem
        For an LSOA that is missing, there twice or of another census, an upper-tier or unknown
        code, or a cell that isn't a number of children.
    """
    file = read_lsoa_file(path, FILE_6_2019, (CHILDREN,))
    refuse_other_census(file, FILE_6_2019, register)
    districts = _districts(file, FILE_6_2019.district, register)
    children = read_numbers(file, CHILDREN)
    refuse_negative(file, CHILDREN, children)
    table = children.groupby(districts).sum().rename_axis("area_code").reset_index(name="value")
    return table.assign(
        measure="iod.children", period_id="iod2019", breakdown="total", symbol=None, flags=""
    )[list(FIGURE_COLUMNS)]


def _districts(file: PublisherFile, column: str, register: AreaRegister) -> pd.Series:
    return authorities_of(file, column, register)["district_code"]


def _figures(
    file: PublisherFile, column: str, measures: pd.Series, districts: pd.Series, period: str
) -> pd.DataFrame:
    figures = figures_in(file.name, file.table[column])
    cells = file.table[column]
    shares = measures.str.endswith(".most_deprived_tenth")
    outside = shares & figures["value"].notna() & ~figures["value"].between(0, 1)
    refuse_rows(file.name, outside, column, cells, "a proportion from 0 to 1")
    return figures.assign(
        measure=measures, area_code=districts, period_id=period, breakdown="total", flags=""
    )[list(FIGURE_COLUMNS)]


def _promise(level: str, day: str, *figures: str) -> Promise:
    measures = tuple(f"iod.{index}.{figure}" for index in _SHEETS for figure in figures)
    return Promise((level,), lives=day, measures=measures)


_ON_2025, _ON_2019 = "2024-04-01", "2019-04-01"
"""The days on whose districts the editions were published."""

FILES: Final = (
    TableFile(
        edition_id="mhclg-iod-2025-file10",
        label="2025",
        sequence=2025,
        path="mhclg/iod2025/file10_district_summaries_long.csv",
        read=read_summaries,
        promises=(
            _promise(LOWER_TIER, _ON_2025, "average_rank", "most_deprived_tenth"),
            _promise("district", _ON_2025, "average_score"),
        ),
        published="2025-10-30",
        notes="Districts of 2024, as first published: E01027305 is counted in Cherwell, not yet in"
        " West Northamptonshire. Average scores of single-tier authorities are File 11's. A high"
        " average rank is deprived.",
    ),
    TableFile(
        edition_id="mhclg-iod-2019-file10",
        label="2019",
        sequence=2019,
        path="mhclg/iod2019/File_10_-_IoD2019_Local_Authority_District_Summaries__lower-tier__.xlsx",
        read=read_workbook,
        promises=(_promise(LOWER_TIER, _ON_2019, *_MEASURES),),
        published="2019-09-26",
        notes="Districts of 2019. A high average rank is deprived.",
    ),
    TableFile(
        edition_id="mhclg-iod-2019-file6",
        label="2019",
        sequence=2019,
        path=FILE_6_2019.path,
        read=read_children,
        published="2019-09-26",
        notes="Children aged 0 to 15, mid-2015, added up from LSOAs to the districts of 2019.",
    ),
)
