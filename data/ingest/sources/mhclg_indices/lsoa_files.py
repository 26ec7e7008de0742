"""The ministry's files with a row an LSOA: what they are called, and which LSOAs they must hold."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pandas as pd

from data.area_register import AreaRegister
from data.ingest.publisher_file import PublisherFile, read_csv, refuse_rows
from data.ingest.workbook import read_sheet
from data.problem import Problem, at

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
    """

    path: str
    period: str
    census: int
    code: str

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that say which LSOA a row is about."""
        return (self.code,)


@dataclass(frozen=True)
class PlacedLsoaFile(LsoaFile):
    """One that also says where each LSOA lies: its columns of LSOA names and of district codes."""

    name: str
    district: str

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that say which LSOA a row is about, and where it lies."""
        return (self.code, self.name, self.district)


FILE_3_2025: Final = PlacedLsoaFile(
    "mhclg/iod2025/File_3_IoD2025_Supplementary_Indices_IDACI_and_IDAOPI.xlsx",
    "iod2025",
    2021,
    "LSOA code (2021)",
    "LSOA name (2021)",
    "Local Authority District code (2024)",
)
FILE_3_2019: Final = PlacedLsoaFile(
    "mhclg/iod2019/File_3_-_IoD2019_Supplementary_Indices_-_IDACI_and_IDAOPI.csv",
    "iod2019",
    2011,
    "LSOA code (2011)",
    "LSOA name (2011)",
    "Local Authority District code (2019)",
)
FILE_6_2019: Final = PlacedLsoaFile(
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
IMD_2015: Final = PlacedLsoaFile(
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
    of : LsoaFile
        Which of them it is.
    columns : tuple of str
        Columns that must be there besides those that `of` names.

    Raises
    ------
    Problem
        For a missing column, or a code that isn't an English LSOA's or comes twice.
    """
    wanted = [*of.columns, *columns]
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
            needs_all=True,
        )


def read_numbers(file: PublisherFile, column: str) -> pd.Series:
    """Read a column of numbers: these files print no symbols.

    Returns
    -------
    pandas.Series
        Floats, indexed by row in the file.
    """
    cells = file.table[column]
    refuse_rows(file.name, ~cells.str.fullmatch(_NUMBER), column, cells, "a number")
    return cells.astype(float)
