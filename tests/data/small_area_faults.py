"""What goes wrong with publishers' files of small areas: each fault spoils one file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from data.ingest.sources.mhclg_indices.districts import CHILDREN
from data.ingest.sources.mhclg_indices.lsoa_files import (
    FILE_3_2019,
    FILE_3_2025,
    FILE_6_2019,
    IMD_2015,
    IMD_2019,
    IMD_2025,
)
from data.ingest.sources.ons_small_areas import CHANGES
from tests.data.publishers import WARDS, read_rows, write_rows
from tests.data.small_area_files import FILE_10_2019, FILE_10_2025, IDACI, change_cell

RANK = f"{IDACI} Rank (where 1 is most deprived)"
DECILE = f"{IDACI} Decile (where 1 is most deprived 10% of LSOAs)"
COUNTY = "E10000009"

Spoil = Callable[[Path], None]
Fault = tuple[str, Spoil, str, str]


def drop_row(row: int) -> Spoil:
    """Give a way to leave a row out."""

    def spoil(path: Path) -> None:
        rows = read_rows(path)
        write_rows(path, [*rows[: row - 1], *rows[row:]])

    return spoil


def cut_off(path: Path) -> None:
    """Stop in the middle of the last row."""
    path.write_bytes(path.read_bytes().rstrip()[:-40])


def not_a_workbook(path: Path) -> None:
    path.write_bytes(b"PK\x03\x04 and nothing more")


def half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def gone(path: Path) -> None:
    path.unlink()


FAULTS: dict[str, Fault] = {
    # Name: file, what is done to it, where the sentence points, what it says.
    "wrong-census": (
        IMD_2025.path, change_cell(5, "lsoa21_code", "E01000004"), "row 5, column lsoa21_code",
        "an LSOA of 2021; this one is of 2011",
    ),
    "wrong-census-of-2011": (
        IMD_2019.path, change_cell(5, "lsoa11_code", "E01000014"), "row 5, column lsoa11_code",
        "an LSOA of 2011; this one is of 2021",
    ),
    "unknown-lsoa": (
        IMD_2025.path, change_cell(4, "lsoa21_code", "E01999999"), "row 4, column lsoa21_code",
        "one of the 11 LSOAs of 2021",
    ),
    "welsh-lsoa": (
        IMD_2025.path, change_cell(4, "lsoa21_code", "W01000001"), "row 4, column lsoa21_code",
        "the code of an English LSOA",
    ),
    "missing-lsoa": (
        IMD_2025.path, drop_row(12), "column lsoa21_code", "E01000011 is missing (1 in all)"
    ),
    "lsoa-twice": (
        IMD_2019.path,
        change_cell(6, "lsoa11_code", "E01000001"),
        "row 6, column lsoa11_code",
        "each LSOA once",
    ),
    "rank-zero": (
        IMD_2025.path, change_cell(2, "IMD_rank", "0"), "row 2, column IMD_rank", "from 1 to 11"
    ),
    "rank-too-high": (
        FILE_3_2025.path, change_cell(3, RANK, "12"), f"row 3, column {RANK}", "from 1 to 11"
    ),
    "rank-broken": (
        IMD_2025.path, change_cell(2, "Crime_rank", "1.5"), "row 2, column Crime_rank", "'1.5'"
    ),
    "rank-text": (
        IMD_2015.path, change_cell(2, "IMD_rank", "first"), "row 2, column IMD_rank", "a number"
    ),
    "rank-empty": (
        FILE_3_2019.path, change_cell(7, RANK, ""), f"row 7, column {RANK}", "a number"
    ),
    "rank-symbol": (
        FILE_3_2025.path, change_cell(7, RANK, "c"), f"row 7, column {RANK}", "'c' is there"
    ),
    "rank-of-another": (
        IMD_2015.path,
        change_cell(2, "IMD_rank", "2"),
        "row 2, column IMD_rank",
        "every place from 1 on taken",
    ),
    "decile-disagrees": (
        FILE_3_2025.path, change_cell(2, DECILE, "2"), f"row 2, column {DECILE}", "beside rank 1"
    ),
    "decile-disagrees-of-2019": (
        IMD_2019.path,
        change_cell(2, "Housing_and_Access_decile", "9"),
        "row 2, column Housing_and_Access_decile",
        "whose decile is 1; expected the decile that the rank gives",
    ),
    "percentage-over-100": (
        IMD_2025.path,
        change_cell(2, "Income_score", "1.01"),
        "row 2, column Income_score",
        "a share of people, from 0 to 1",
    ),
    "score-against-rank": (
        IMD_2025.path,
        change_cell(12, "IMD_score", "99"),
        "row 12, column IMD_score",
        "no more than the score of the place before it",
    ),
    "missing-column": (
        IMD_2025.path,
        change_cell(1, "Health_rank", "Health"),
        "row 1",
        "there is no column 'Health_rank'",
    ),
    "missing-heading": (
        FILE_3_2025.path, change_cell(1, RANK, "Rank"), "row 1", "no sheet has a column"
    ),
    "cut-off": (IMD_2019.path, cut_off, "row 12", "the row stops early"),
    "not-a-workbook": (FILE_10_2019, not_a_workbook, "", "it isn't a whole workbook"),
    "half-a-workbook": (FILE_10_2019, half, "", "it isn't a whole workbook"),
    "gone": (FILE_6_2019.path, gone, "", "the file is missing"),
    "county-among-districts": (
        FILE_10_2025,
        change_cell(4, "area_code", COUNTY),
        "row 4, column area_code",
        "a district's code; this one is a county's, of the upper tier",
    ),
    "county-in-workbook": (
        FILE_10_2019,
        change_cell(4, "Local Authority District code (2019)", COUNTY),
        "row 4, column Local Authority District code (2019)",
        "a county's, of the upper tier",
    ),
    "county-among-children": (
        FILE_6_2019.path,
        change_cell(4, FILE_6_2019.district, COUNTY),
        f"row 4, column {FILE_6_2019.district}",
        "a county's, of the upper tier",
    ),
    "unknown-district": (
        FILE_10_2025, change_cell(4, "area_code", "E07999999"), "row 4, column area_code", "English"
    ),
    "district-twice": (
        FILE_10_2025,
        change_cell(14, "area_code", "E06000045"),
        "row 14, column area_code",
        "each district and index once",
    ),
    "proportion-over-1": (
        FILE_10_2025,
        change_cell(2, "proportion_bottom_decile", "20"),
        "row 2, column proportion_bottom_decile",
        "a proportion from 0 to 1",
    ),
    "unknown-index": (
        FILE_10_2025,
        change_cell(2, "index_domain", "Happiness"),
        "row 2, column index_domain",
        "one of the ten indices",
    ),
    "children-below-zero": (
        FILE_6_2019.path, change_cell(2, CHILDREN, "-5"), "row 2", "'-5'"
    ),
}  # fmt: skip

PLACE_FAULTS: dict[str, Fault] = {
    "county-in-file-3": (
        FILE_3_2025.path,
        change_cell(2, FILE_3_2025.district, COUNTY),
        f"row 2, column {FILE_3_2025.district}",
        "a county's, of the upper tier",
    ),
    "unknown-district-in-file-3": (
        FILE_3_2019.path,
        change_cell(2, FILE_3_2019.district, "E07999999"),
        f"row 2, column {FILE_3_2019.district}",
        "the code of an English district",
    ),
    "lsoa-of-2021-in-2015": (
        IMD_2015.path,
        change_cell(2, "lsoa11_code", "E01000014"),
        "row 2, column lsoa11_code",
        "an LSOA of the ministry's File 3",
    ),
    "lsoa-without-ward": (
        WARDS, drop_row(3), "column lsoa21_code", "E01000002 is missing (1 in all)"
    ),
    "ward-of-no-lsoa": (
        WARDS,
        change_cell(3, "lsoa21_code", "E01000004"),
        "row 3, column lsoa21_code",
        "an LSOA of the ministry's File 3",
    ),
    "change-of-an-unknown-kind": (
        CHANGES, change_cell(2, "change_code", "Q"), "row 2, column change_code", "U, S, M and X"
    ),
    "change-that-is-none": (
        CHANGES, change_cell(2, "change_code", "S"), "row 2", "U where the code stays"
    ),
    "change-of-an-unknown-lsoa": (
        CHANGES, change_cell(2, "lsoa11_code", "E01000015"), "row 2", "File 3"
    ),
}  # fmt: skip
