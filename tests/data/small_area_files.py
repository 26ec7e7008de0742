"""The publishers' files of small areas, in their formats, of the tiny country.

Eleven LSOAs of 2011 became eleven of 2021: eight unchanged, one split in two, two merged. Ranks are
made by arithmetic; they mean nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook, load_workbook

from data.ingest.sources.mhclg_indices.districts import _INDICES
from data.ingest.sources.mhclg_indices.districts import FILES as DISTRICT_FILES
from data.ingest.sources.mhclg_indices.lsoa_files import (
    FILE_3_2019,
    FILE_3_2025,
    FILE_6_2019,
    IMD_2015,
    IMD_2019,
    IMD_2025,
)
from data.ingest.sources.ons_small_areas import CHANGES
from tests.data.publishers import WARDS, alive, read_rows, write_rows

FILE_10_2025, FILE_10_2019 = (DISTRICT_FILES[i].path for i in (0, 1))


@dataclass(frozen=True)
class Lsoa:
    """An LSOA with its district codes by year: 2013 and 2019, or 2024, and its ward."""

    code: str
    name: str
    districts: tuple[str, ...]
    ward: str = ""


MISPLACED = "E01000003"
"""An LSOA that the lookup of wards has under a ward of another authority."""

SOUTHAMPTON, BCP, DORSET, SOMERSET = "E06000045", "E06000058", "E06000059", "E06000066"

NEWEST = {SOUTHAMPTON, BCP, DORSET, SOMERSET}

OF_2011 = (
    Lsoa("E01000001", "Southampton 001A", (SOUTHAMPTON, SOUTHAMPTON)),
    Lsoa("E01000002", "Southampton 001B", (SOUTHAMPTON, SOUTHAMPTON)),
    Lsoa("E01000003", "Southampton 001C", (SOUTHAMPTON, SOUTHAMPTON)),
    Lsoa("E01000004", "Southampton 001D", (SOUTHAMPTON, SOUTHAMPTON)),
    Lsoa("E01000005", "Bournemouth 001A", ("E06000028", BCP)),
    Lsoa("E01000006", "Christchurch 001A", ("E07000048", BCP)),
    Lsoa("E01000007", "East Dorset 001A", ("E07000049", DORSET)),
    Lsoa("E01000008", "Mendip 001A", ("E07000187", "E07000187")),
    Lsoa("E01000009", "Mendip 001B", ("E07000187", "E07000187")),
    Lsoa("E01000010", "Taunton Deane 001A", ("E07000190", "E07000246")),
    Lsoa("E01000011", "Poole 001A", ("E06000029", BCP)),
)
OF_2021 = (
    Lsoa("E01000001", "Southampton 001A", (SOUTHAMPTON,), "E05000005"),
    Lsoa("E01000002", "Southampton 001B", (SOUTHAMPTON,), "E05000005"),
    Lsoa("E01000003", "Southampton 001C", (SOUTHAMPTON,), "E05000007"),
    Lsoa("E01000014", "Southampton 002A", (SOUTHAMPTON,), "E05000005"),
    Lsoa("E01000015", "Southampton 002B", (SOUTHAMPTON,), "E05000005"),
    Lsoa("E01000005", "BCP 001A", (BCP,), "E05000007"),
    Lsoa("E01000006", "BCP 001B", (BCP,), "E05000007"),
    Lsoa("E01000007", "Dorset 001A", (DORSET,), "E05000008"),
    Lsoa("E01000016", "Somerset 001A", (SOMERSET,), "E05000009"),
    Lsoa("E01000010", "Somerset 001B", (SOMERSET,), "E05000009"),
    Lsoa("E01000011", "BCP 001C", (BCP,), "E05000007"),
)
MOVED = (
    ("E01000004", "E01000014", "S"),
    ("E01000004", "E01000015", "S"),
    ("E01000008", "E01000016", "M"),
    ("E01000009", "E01000016", "M"),
)
DOMAINS = ("IMD", "Income", "Employment", "Education", "Health", "Crime")
IDACI = "Income Deprivation Affecting Children Index (IDACI)"
TENTH = "Proportion of LSOAs in most deprived 10% nationally"


def ranks(n: int, step: int) -> list[int]:
    """Give n ranks, 1 the most deprived, the fourth and fifth a tie."""
    places = [(i * step) % n + 1 for i in range(n)]
    return [4 if place == 5 else place for place in places]


def decile(rank: int, n: int) -> int:
    """Work out a decile the long way."""
    return next(d for d in range(1, 11) if rank * 10 <= d * n)


def write_small_mirror(root: Path) -> None:
    """Write every file of small areas into a mirror that has the tiny country's others."""
    _write_places(root)
    _write_file_3(root)
    _write_imd(root, IMD_2025.path, "lsoa21_code", OF_2021, "Housing_and_Services", scores=True)
    _write_imd(root, IMD_2019.path, "lsoa11_code", OF_2011, "Housing_and_Access", scores=False)
    head = ["lsoa11_code", "lsoa11_name", "lad13_code", "lad13_name", "IMD_score", "IMD_rank"]
    rows = [
        [a.code, a.name, a.districts[0], "", f"{90 - r}.5", f"{r}.0", f"{decile(r, 11)}.0"]
        for a, r in zip(OF_2011, ranks(11, 3), strict=True)
    ]
    write_rows(root / IMD_2015.path, [[*head, "IMD_decile"], *rows])
    _write_summaries(root)


def _write_places(root: Path) -> None:
    districts = {a.ward: a.districts[0] for a in OF_2021 if a.code != MISPLACED}
    head = ["lsoa21_name", "lsoa21_code", "ward24_name", "ward24_code"]
    head += ["ltla24_name", "ltla24_code"]
    wards = [[a.name, a.code, f"{a.ward} name", a.ward, "", districts[a.ward]] for a in OF_2021]
    welsh = ["Cardiff 001A", "W01000001", "Cathays", "W05000001", "Cardiff", "W06000015"]
    write_rows(root / WARDS, [head, *wards, welsh])
    head = ["lsoa11_name", "lsoa11_code", "change_code", "lsoa21_name", "lsoa21_code"]
    same = {a.code for a in OF_2011} & {a.code for a in OF_2021}
    kept = [["", code, "U", "", code] for code in sorted(same)]
    moved = [["", old, letter, "", new] for old, new, letter in MOVED]
    write_rows(root / CHANGES, [head, *kept, *moved, ["", "W01000001", "U", "", "W01000001"]])


def _write_file_3(root: Path) -> None:
    for of, lsoas, year in ((FILE_3_2025, OF_2021, -1), (FILE_3_2019, OF_2011, 1)):
        head = [of.code, of.name, of.district, "Local Authority District name"]
        head += [f"{IDACI} Rank (where 1 is most deprived)"]
        head += [f"{IDACI} Decile (where 1 is most deprived 10% of LSOAs)"]
        rows = [
            [a.code, a.name, a.districts[year], "", r, decile(r, 11)]
            for a, r in zip(lsoas, ranks(11, 2), strict=True)
        ]
        path = root / of.path
        if path.suffix == ".csv":
            write_rows(path, [head, *rows], mark=True)
            # The ministry doesn't end the last line.
            path.write_bytes(path.read_bytes().rstrip(b"\n"))
        else:
            write_sheets(path, {"Notes": [[]], "IDACI": [head, *rows]})


def write_sheets(path: Path, sheets: Mapping[str, Sequence[Sequence[object]]]) -> None:
    """Write a workbook."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)


def _write_imd(
    root: Path, path: str, code: str, lsoas: tuple[Lsoa, ...], housing: str, *, scores: bool
) -> None:
    names = [*DOMAINS, housing, "Environment"]
    head = [code, *(f"{n}_decile" for n in names), *(f"{n}_rank" for n in names)]
    head += [f"{n}_score" for n in names] if scores else []
    columns = [ranks(len(lsoas), step) for step in (1, 2, 3, 4, 5, 6, 7, 8)]
    rows = []
    for place, lsoa in enumerate(lsoas):
        own = [column[place] for column in columns]
        row = [lsoa.code, *(f"{decile(r, 11)}.0" for r in own), *(f"{r}.0" for r in own)]
        shares = {"Income": 0.01, "Employment": 0.01}
        row += [str((90 - r) * shares.get(n, 1)) for n, r in zip(names, own, strict=True)] * scores
        rows.append(row)
    write_rows(root / path, [head, *rows])


def _others(year: int) -> list[str]:
    """List the single-tier authorities of a reporting year that have no LSOA here."""
    codes = [str(area.code_in(year)) for area in alive(year)]
    return [c for c in codes if not c.startswith("E10") and c not in NEWEST]


def _write_summaries(root: Path) -> None:
    names = ["Index of Multiple Deprivation", "Income Deprivation Affecting Children"]
    names += [name for name in _INDICES if name not in names]
    head = ["area_code", "index_domain", "average_rank", "average_score"]
    head += ["proportion_bottom_decile"]
    rows = [
        [code, name, "5000.5", "0.2", "0.2" if code == SOUTHAMPTON else "0"]
        for code in (SOUTHAMPTON, BCP, DORSET, SOMERSET, *_others(2025))
        for name in names
    ]
    write_rows(root / FILE_10_2025, [head, *rows])
    titles = ["IMD", "Income", "Employment", "Education, Skills and Training"]
    titles += ["Health Deprivation and Disability", "Crime", "Barriers to Housing and Services"]
    titles += ["Living Environment", "IDACI", "IDAOPI"]
    codes = [SOUTHAMPTON, BCP, DORSET, "E07000187", "E07000246", *_others(2020)]
    sheets: dict[str, list[list[object]]] = {"Notes": []}
    for title in titles:
        # As published, some headings end in a blank.
        own = [f"{title} - Average rank ", f"{title} - Average score ", f"{title} - {TENTH} "]
        sheets[title[:20]] = [["Local Authority District code (2019)", *own]]
        for n, district in enumerate(codes):
            sheets[title[:20]].append([district, 5000.5, round(0.1 * (n + 1), 1), 0])
    write_sheets(root / FILE_10_2019, sheets)
    head = [FILE_6_2019.code, FILE_6_2019.name, FILE_6_2019.district]
    children = "Dependent Children aged 0-15: mid 2015 (excluding prisoners)"
    people = [
        [a.code, a.name, a.districts[1], f"{100 * n}.00"] for n, a in enumerate(OF_2011, start=1)
    ]
    write_rows(root / FILE_6_2019.path, [[*head, children], *people])


def change_cell(row: int, column: str, text: str) -> Callable[[Path], None]:
    """Give a way to write something else into one cell of a CSV file or a workbook's last sheet."""

    def spoil(path: Path) -> None:
        if path.suffix == ".xlsx":
            book = load_workbook(path)
            sheet = book.worksheets[-1]
            headings = [str(cell.value).strip() for cell in sheet[1]]
            sheet.cell(row, headings.index(column) + 1, text)
            book.save(path)
        else:
            rows = read_rows(path)
            rows[row - 1][rows[0].index(column)] = text
            write_rows(path, rows)

    return spoil
