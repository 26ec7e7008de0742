"""England's small areas (LSOAs) of both censuses: their authority, their ward, what became of them.

An LSOA's authority is that of the ministry's File 3, which was corrected in November 2025: the
general lookup has one LSOA of West Northamptonshire in Oxfordshire. Wards and what became of the
LSOAs of 2011 come from the Office for National Statistics.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pandas as pd

from data.area_register import AreaRegister
from data.ingest.district_authorities import authorities_of
from data.ingest.editions import SourceFile
from data.ingest.publication import Described
from data.ingest.publisher_file import PublisherFile, read_csv, refuse_rows
from data.ingest.source import Contents, Context
from data.ingest.sources.mhclg_indices.lsoa_files import (
    FILE_3_2019,
    FILE_3_2025,
    IMD_2015,
    PlacedLsoaFile,
    read_lsoa_file,
)
from data.ingest.sources.ons_areas import places
from data.problem import Problem, at

CHANGES: Final = "ons/lookups/lookup_lsoa11_lsoa21_ltla22.csv"

PLACED: Final = (FILE_3_2025, FILE_3_2019, IMD_2015)
"""An edition's file that says where each LSOA lies, newest first: a census goes by its first."""

KINDS: Final = {"S": "split", "M": "merge", "X": "boundary"}
"""What ONS's letters mean as kinds of the store's ``area_change``; U is unchanged."""


@dataclass(frozen=True)
class SmallAreaFiles:
    """The files that the small areas are compiled from, as read: those of `PLACED` in its order."""

    placed: tuple[PublisherFile, ...]
    wards: PublisherFile
    changes: PublisherFile


def read_files(mirror: Path) -> SmallAreaFiles:
    """Read every file that the small areas need."""
    return SmallAreaFiles(
        placed=tuple(read_lsoa_file(mirror / of.path, of) for of in PLACED),
        wards=read_csv(mirror / places.WARDS, ["lsoa21_code", "ward24_code", "ltla24_code"]),
        changes=read_csv(mirror / CHANGES, ["lsoa11_code", "lsoa21_code", "change_code"]),
    )


def check_files(files: SmallAreaFiles) -> None:
    """Refuse editions that don't have the same LSOAs of a census as the newest of them.

    Raises
    ------
    Problem
        Naming the first other or missing one.
    """
    of_census: dict[int, set[str]] = {}
    for file, of in zip(files.placed, PLACED, strict=True):
        expected = of_census.setdefault(of.census, set(file.table[of.code]))
        _refuse_other_lsoas(file, of.code, expected)


def compile_small_areas(files: SmallAreaFiles, register: AreaRegister) -> dict[str, pd.DataFrame]:
    """Compile the LSOAs of both censuses.

    Parameters
    ----------
    register : AreaRegister
        The authorities, districts and wards.

    Returns
    -------
    dict
        ``lsoas_2021`` and ``lsoas_2011``: ``area_code``, ``name``, ``la_code`` (the upper-tier
        authority it lies in today), and ``ward_code`` (2024, best fit) for 2021.
        ``lsoa_changes``: ``from_code``, ``to_code``, ``kind``; none for an unchanged LSOA, which
        has the same code in both. ``lsoa_authorities``: ``period_id``, ``area_code``,
        ``district_code`` and ``la_code``, as they were when each edition of the indices came out.

    Raises
    ------
    Problem
        If a lookup doesn't speak of the same LSOAs, or a district isn't one.
    """
    placed: dict[str, pd.DataFrame] = {}
    newest: dict[int, pd.DataFrame] = {}
    for file, of in zip(files.placed, PLACED, strict=True):
        placed[of.period] = _placed(file, of, register)
        newest.setdefault(of.census, placed[of.period])
    today = ["area_code", "name", "la_code"]
    lsoas = {
        census: table.assign(la_code=table["la_today"])[today] for census, table in newest.items()
    }
    then = ["period_id", "area_code", "district_code", "la_code"]
    tables = [t.assign(period_id=p, la_code=t["la_then"])[then] for p, t in placed.items()]
    return {
        "lsoas_2021": lsoas[2021].assign(ward_code=_wards(files.wards, lsoas[2021], register)),
        "lsoas_2011": lsoas[2011],
        "lsoa_changes": _changes(files.changes, lsoas),
        "lsoa_authorities": pd.concat(tables, ignore_index=True),
    }


def _placed(file: PublisherFile, of: PlacedLsoaFile, register: AreaRegister) -> pd.DataFrame:
    """Give each LSOA of a file its district, and its authority then and today, in order of code."""
    found = authorities_of(file, of.district, register)
    names = {"area_code": file.table[of.code], "name": file.table[of.name]}
    return pd.DataFrame(names).join(found).sort_values("area_code", ignore_index=True)


def _refuse_other_lsoas(file: PublisherFile, column: str, expected: set[str]) -> None:
    codes = file.table[column]
    refuse_rows(file.name, ~codes.isin(expected), column, codes, "an LSOA of the ministry's File 3")
    missing = sorted(expected - set(codes))
    if missing:
        raise Problem(
            at(file.name, column=column),
            f"{missing[0]} is missing ({len(missing)} in all)",
            "every LSOA of the ministry's File 3",
            "fetch the file again from its publisher",
        )


def _english(file: PublisherFile, column: str) -> PublisherFile:
    is_english = file.table[column].str.startswith("E")
    return PublisherFile(file.name, file.sha256, file.table[is_english])


def _wards(lookup: PublisherFile, lsoas: pd.DataFrame, register: AreaRegister) -> pd.Series:
    """Give each LSOA of 2021 its best-fit ward; none if that ward lies in another authority."""
    english = _english(lookup, "lsoa21_code")
    codes = english.table["lsoa21_code"]
    _refuse_other_lsoas(english, "lsoa21_code", set(lsoas["area_code"]))
    refuse_rows(english.name, codes.duplicated(), "lsoa21_code", codes, "each LSOA once")
    wards = register.areas[register.areas["level"] == "ward"].set_index("code")["la_code"]
    printed = english.table["ward24_code"]
    refuse_rows(english.name, ~printed.isin(wards.index), "ward24_code", printed, "a known ward")
    best = lsoas["area_code"].map(dict(zip(codes, printed, strict=True)))
    return best.where(best.map(wards) == lsoas["la_code"], None)


def _changes(lookup: PublisherFile, lsoas: dict[int, pd.DataFrame]) -> pd.DataFrame:
    english = _english(lookup, "lsoa11_code")
    table = english.table
    for column, census in (("lsoa11_code", 2011), ("lsoa21_code", 2021)):
        _refuse_other_lsoas(english, column, set(lsoas[census]["area_code"]))
    letters = table["change_code"]
    known = letters.isin(["U", *KINDS])
    refuse_rows(english.name, ~known, "change_code", letters, "one of U, S, M and X")
    same = table["lsoa11_code"] == table["lsoa21_code"]
    wrong = same != (letters == "U")
    expected = "U where the code stays, and only there"
    refuse_rows(english.name, wrong, "change_code", letters, expected)
    moved = table[~same]
    rows = pd.DataFrame(
        {
            "from_code": moved["lsoa11_code"],
            "to_code": moved["lsoa21_code"],
            "kind": moved["change_code"].map(KINDS),
        }
    )
    return rows.sort_values(["from_code", "to_code"], ignore_index=True)


_MINISTRY: Final = "By the Ministry of Housing, Communities and Local Government:"
_FILES: Final = {
    FILE_3_2025.path: f"{_MINISTRY} LSOAs of 2021, their districts of 2024.",
    FILE_3_2019.path: f"{_MINISTRY} LSOAs of 2011, their districts of 2019.",
    IMD_2015.path: f"{_MINISTRY} LSOAs of 2011, their districts of 2013.",
    places.WARDS: "The ward of 2024 that holds most of an LSOA of 2021 (best fit). E01027305 of"
    " West Northamptonshire is under a ward of Cherwell there and has none here.",
    CHANGES: "What became of the LSOAs of 2011: unchanged, split, merged or otherwise redrawn.",
}

class SmallAreas(Described):
    """The LSOAs, compiled from all of their files together."""

    def read(self, context: Context) -> SmallAreaFiles:
        """Read the files that say which LSOAs there are and where they lie."""
        return read_files(context.mirror)

    def check(self, read: SmallAreaFiles, context: Context) -> None:
        """Refuse editions that don't have the LSOAs of their census."""
        check_files(read)

    def tables(self, read: SmallAreaFiles, context: Context) -> Contents:
        """Compile the LSOAs of both censuses."""
        return self.contents(context, compile_small_areas(read, context.register))


SOURCE: Final = SmallAreas(
    id="ons-small-areas",
    publisher="Office for National Statistics",
    publication="Lower layer Super Output Areas (LSOAs) of 2011 and 2021: lookups",
    page_url="https://geoportal.statistics.gov.uk",
    files=tuple(
        SourceFile(
            edition_id=f"ons-small-areas-{number}",
            label="as retrieved",
            sequence=1,
            path=path,
            table="areas",
            notes=notes,
        )
        for number, (path, notes) in enumerate(_FILES.items(), start=1)
    ),
)
