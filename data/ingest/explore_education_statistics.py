"""The tidy CSV of Explore Education Statistics (EES): a row an area, a column a measure."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from pathlib import Path

import pandas as pd

from data import periods
from data.area_register import AreaRegister
from data.ingest.figures import FIGURE_COLUMNS, refuse_negative, refuse_over_100
from data.ingest.publisher_file import PublisherFile, figures_in, read_csv, refuse_rows
from data.schema import ENGLAND

_IDENTITY = ("time_period", "geographic_level", "region_code", "old_la_code", "new_la_code")
_LEVELS = ("National", "Regional", "Local authority")


def read_tidy(path: Path, columns: Collection[str], years: tuple[int, int]) -> PublisherFile:
    """Read an EES file and check who and when its rows are about.

    Parameters
    ----------
    columns : collection of str
        The columns that must be there besides those of the area and year.
    years : tuple of int
        First and last reporting year that the publication's title promises.

    Raises
    ------
    Problem
        For a missing column or a year outside the title.
    """
    file = read_csv(path, [*_IDENTITY, *columns])
    table = file.table
    first, last = years
    inside = table["time_period"].isin([str(y) for y in range(first, last + 1)])
    expected = f"a year from {first} to {last}, as the title says"
    refuse_rows(file.name, ~inside, "time_period", table["time_period"], expected)
    known = table["geographic_level"].isin(_LEVELS)
    refuse_rows(
        file.name,
        ~known,
        "geographic_level",
        table["geographic_level"],
        f"one of {', '.join(_LEVELS)}",
    )
    return file


def years_in_title(path: Path) -> tuple[int, int]:
    """Read the years that a file's name promises.

    Parameters
    ----------
    path : Path
        Such as ``b1_children_in_need_2013_to_2025.csv`` or ``b7_child_in_need_plans_2022.csv``.

    Raises
    ------
    ValueError
        If the name holds no year.
    """
    years = [int(y) for y in re.findall(r"(?<!\d)(20\d\d)(?!\d)", path.stem)]
    if not years:
        raise ValueError(f"{path.name} has no year in its name")
    return min(years), max(years)


def area_codes(file: PublisherFile, register: AreaRegister) -> pd.Series:
    """Find the area of each row.

    Returns
    -------
    pandas.Series
        The newest GSS code of each row's line.

    Raises
    ------
    Problem
        For a code that is unknown, or that doesn't belong to the DfE number beside it.
    """
    table = file.table
    level = table["geographic_level"]
    codes = pd.Series(ENGLAND, index=table.index, dtype=object)
    regional = level == "Regional"
    regions = {c: register.region(c) for c in table.loc[regional, "region_code"].unique()}
    codes[regional] = table.loc[regional, "region_code"].map(regions)
    local = level == "Local authority"
    pairs = table.loc[local, ["old_la_code", "new_la_code"]]
    lines = {
        (number, code): register.authority(number, code)
        for number, code in set(pairs.itertuples(index=False, name=None))
    }
    found = [lines[pair] for pair in pairs.itertuples(index=False, name=None)]
    codes[local] = pd.Series(found, index=pairs.index, dtype=object)
    shown = table["region_code"].where(regional, table["new_la_code"])
    column = "region_code" if regional[codes.isna()].any() else "new_la_code"
    expected = "the code of an English area that we know, beside its own DfE number"
    refuse_rows(file.name, codes.isna(), column, shown, expected)
    return codes


def refuse_duplicates(file: PublisherFile, key: pd.DataFrame) -> None:
    """Refuse a file that says the same thing twice.

    Parameters
    ----------
    key : pandas.DataFrame
        What must be unique, on the file's index.
    """
    twice = key.duplicated()
    shown = key.astype(str).agg(" ".join, axis=1)
    refuse_rows(file.name, twice, "time_period", shown, "each area and year once")


def wide_figures(
    file: PublisherFile,
    register: AreaRegister,
    measures: Mapping[str, str],
    stocks: Collection[str],
) -> pd.DataFrame:
    """Turn a file with a column a measure into figures.

    Parameters
    ----------
    file : PublisherFile
        From `read_tidy`.
    measures : mapping
        Column heading to the measure's name in the snapshot.
    stocks : collection of str
        Headings of the columns that count on 31 March rather than over the year.

    Returns
    -------
    pandas.DataFrame
        The columns of `FIGURE_COLUMNS`, a row a cell.

    Raises
    ------
    Problem
        For an unknown area, a repeated row or a cell that can't be read.
    """
    areas = area_codes(file, register)
    years = file.table["time_period"].astype(int)
    refuse_duplicates(file, pd.DataFrame({"area": areas, "year": years}))
    ids = {
        kind: years.map({y: name(y) for y in years.unique()})
        for kind, name in (("stock", periods.stock), ("flow", periods.flow))
    }
    parts = []
    for heading, measure in measures.items():
        figures = figures_in(file.name, file.table[heading])
        refuse_negative(file, heading, figures["value"])
        if heading.lower().endswith("percent"):
            refuse_over_100(file, heading, figures["value"])
        parts.append(
            figures.assign(
                measure=measure,
                area_code=areas,
                period_id=ids["stock" if heading in stocks else "flow"],
                breakdown="total",
                flags="",
            )
        )
    return pd.concat(parts, ignore_index=True)[list(FIGURE_COLUMNS)]
