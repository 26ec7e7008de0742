"""How the ministry's files of LSOAs name their columns, and what must hold of every rank."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pandas as pd

from data.area_register import AreaRegister
from data.problem import Problem, at
from data.publisher_file import PublisherFile, read_csv, refuse_rows
from data.sources.mhclg_small_areas_workbook import read_sheet

_AGAIN: Final = "fetch the file again from its publisher"
_NUMBER: Final = r"-?\d+(?:\.\d+)?"


@dataclass(frozen=True)
class LsoaFile:
    """One of the ministry's files with a row an LSOA.

    Attributes
    ----------
    path : str
        Where it lies, from the mirror's root.
    period : str
        The edition of the indices, as a period.
    census : int
        The census whose LSOAs it has.
    code : str
        Its column of LSOA codes.
    name, district : str or None
        Its columns of LSOA names and of district codes, where it has them.
    """

    path: str
    period: str
    census: int
    code: str
    name: str | None = None
    district: str | None = None


FILE_3_2025: Final = LsoaFile(
    "mhclg/iod2025/File_3_IoD2025_Supplementary_Indices_IDACI_and_IDAOPI.xlsx",
    "iod2025",
    2021,
    "LSOA code (2021)",
    "LSOA name (2021)",
    "Local Authority District code (2024)",
)
FILE_3_2019: Final = LsoaFile(
    "mhclg/iod2019/File_3_-_IoD2019_Supplementary_Indices_-_IDACI_and_IDAOPI.csv",
    "iod2019",
    2011,
    "LSOA code (2011)",
    "LSOA name (2011)",
    "Local Authority District code (2019)",
)
FILE_6_2019: Final = LsoaFile(
    "mhclg/iod2019/File_6_-_IoD2019_Population_Denominators.csv",
    "iod2019",
    2011,
    "LSOA code (2011)",
    "LSOA name (2011)",
    "Local Authority District code (2019)",
)
IMD_2025: Final = LsoaFile(
    "mhclg/iod2025/imd2025_england_lsoa21.csv", "iod2025", 2021, "lsoa21_code"
)
IMD_2019: Final = LsoaFile(
    "mhclg/iod2019/imd2019_england_lsoa11.csv", "iod2019", 2011, "lsoa11_code"
)
IMD_2015: Final = LsoaFile(
    "mhclg/iod2015/imd2015_england_lsoa11.csv",
    "iod2015",
    2011,
    "lsoa11_code",
    "lsoa11_name",
    "lad13_code",
)


def read_lsoa_file(path: Path, of: LsoaFile, columns: tuple[str, ...] = ()) -> PublisherFile:
    """Read one of these files and check that each LSOA is there once.

    Parameters
    ----------
    path : Path
        The file.
    of : LsoaFile
        Which of them it is.
    columns : tuple of str
        Columns that must be there besides those that `of` names.

    Returns
    -------
    PublisherFile
        Its cells as text.

    Raises
    ------
    Problem
        For a missing column, or a code that isn't an English LSOA's or comes twice.
    """
    wanted = [c for c in (of.code, of.name, of.district, *columns) if c]
    if path.suffix == ".xlsx":
        file = read_sheet(path, wanted)
    else:
        # The ministry's CSV files don't end their last line; that each LSOA is there shows
        # whether one was cut off.
        file = read_csv(path, wanted, ends_with_newline=False)
    codes = file.table[of.code]
    refuse_rows(
        file.name,
        ~codes.str.fullmatch(r"E01\d{6}"),
        of.code,
        codes,
        "the code of an English LSOA",
    )
    refuse_rows(file.name, codes.duplicated(), of.code, codes, "each LSOA once")
    return file


def refuse_other_census(file: PublisherFile, of: LsoaFile, register: AreaRegister) -> None:
    """Refuse a file whose LSOAs aren't exactly those of its census.

    Parameters
    ----------
    file : PublisherFile
        From `read_lsoa_file`.
    of : LsoaFile
        Which file it is.
    register : AreaRegister
        The areas we know, with the LSOAs of both censuses.

    Raises
    ------
    Problem
        For an LSOA of the other census, an unknown one or a missing one.
    """
    codes = file.table[of.code]
    known = {census: register.lsoa_codes(census) for census in (2011, 2021)}
    if not known[of.census]:
        raise Problem(
            file.name,
            "the snapshot has no LSOAs to check it against",
            "the small areas",
            "refresh ons-small-areas first",
        )
    other = 2011 if of.census == 2021 else 2021
    wrong = codes.isin(known[other] - known[of.census])
    expected = f"an LSOA of {of.census}; this one is of {other}"
    refuse_rows(file.name, wrong, of.code, codes, expected)
    expected = f"one of the {len(known[of.census]):,} LSOAs of {of.census}"
    refuse_rows(file.name, ~codes.isin(known[of.census]), of.code, codes, expected)
    missing = sorted(known[of.census] - set(codes))
    if missing:
        raise Problem(
            at(file.name, column=of.code),
            f"{missing[0]} is missing ({len(missing)} in all)",
            f"all {len(known[of.census]):,} LSOAs of {of.census}",
            _AGAIN,
        )


def read_numbers(file: PublisherFile, column: str) -> pd.Series:
    """Read a column of numbers: these files print no symbols.

    Parameters
    ----------
    file : PublisherFile
        The file.
    column : str
        Its column.

    Returns
    -------
    pandas.Series
        Floats, indexed by row in the file.

    Raises
    ------
    Problem
        If a cell isn't a number.
    """
    cells = file.table[column]
    refuse_rows(file.name, ~cells.str.fullmatch(_NUMBER), column, cells, "a number")
    return cells.astype(float)


def read_ranks(file: PublisherFile, column: str, decile_column: str) -> pd.Series:
    """Read a column of ranks and hold it against the column of deciles beside it.

    Parameters
    ----------
    file : PublisherFile
        A file with a row an LSOA.
    column, decile_column : str
        Its columns of ranks (1 is the most deprived) and deciles.

    Returns
    -------
    pandas.Series
        Ranks as whole numbers, indexed by row in the file.

    Raises
    ------
    Problem
        For a rank outside 1 to N, ranks that skip or repeat a place other than by a tie (LSOAs
        that tie share the better rank), or a decile other than ceil(10 x rank / N).
    """
    n = len(file.table)
    values = read_numbers(file, column)
    cells = file.table[column]
    inside = (values % 1 == 0) & values.between(1, n)
    refuse_rows(file.name, ~inside, column, cells, f"a whole number from 1 to {n:,}")
    out_of_place = values != values.rank(method="min")
    expected = "every place from 1 on taken, LSOAs that tie sharing the better one"
    refuse_rows(file.name, out_of_place, column, cells, expected)
    ranks = values.astype("int32")
    deciles = read_numbers(file, decile_column)
    wrong = deciles != deciles_of(ranks, n)
    if wrong.any():
        row = int(wrong.index[wrong][0])
        raise Problem(
            at(file.name, row, decile_column),
            f"{file.table.at[row, decile_column]!r} is there beside rank {ranks[row]:,}",
            f"{deciles_of(ranks, n)[row]}, as the rank says (10 x rank / {n:,}, rounded up)",
            "ask the publisher which of the two holds",
        )
    return ranks


def deciles_of(ranks: pd.Series, n: int) -> pd.Series:
    """Work out deciles from ranks: 10 times rank over N, rounded up.

    Parameters
    ----------
    ranks : pandas.Series
        Whole numbers from 1.
    n : int
        How many are ranked.

    Returns
    -------
    pandas.Series
        Whole numbers from 1 (the most deprived tenth) to 10.
    """
    # In whole numbers: a tenth has no exact floating-point form.
    return (10 * ranks.astype("int64") + n - 1) // n


def read_scores(file: PublisherFile, columns: Mapping[str, str], shares: set[str]) -> pd.DataFrame:
    """Read scores and hold each against the ranks beside it.

    Parameters
    ----------
    file : PublisherFile
        A file with a row an LSOA.
    columns : mapping
        Column of scores to the column of their ranks.
    shares : set of str
        Columns of scores that are shares of people, from 0 to 1.

    Returns
    -------
    pandas.DataFrame
        The scores, indexed by row in the file.

    Raises
    ------
    Problem
        For a share outside 0 to 1, or a score that is higher than that of a better rank.
    """
    scores = {}
    for column, rank_column in columns.items():
        values = read_numbers(file, column)
        cells = file.table[column]
        if column in shares:
            outside = ~values.between(0, 1)
            refuse_rows(file.name, outside, column, cells, "a share of people, from 0 to 1")
        places = read_numbers(file, rank_column).sort_values(kind="stable").index
        higher = values[places].diff() > 0
        expected = f"no more than the score of the place before it in {rank_column!r}"
        refuse_rows(file.name, higher.reindex(values.index), column, cells, expected)
        scores[column] = values
    return pd.DataFrame(scores)
