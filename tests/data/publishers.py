"""A complete small mirror: every kind of file, in its publisher's format, of a tiny country.

The figures are made by arithmetic so that a test can tell a lost one; they mean nothing.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.data.tiny_country import (
    AUTHORITIES,
    BOURNEMOUTH,
    CHANGES,
    DISTRICTS,
    FIRST,
    LAST,
    OLD_DORSET,
    POOLE,
    REGIONS,
    Authority,
)

Rows = list[list[str]]

CIN = "dfe/children-in-need"
B1 = f"{CIN}/2025/b1_children_in_need_2013_to_2025.csv"
C1 = f"{CIN}/2025/c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv"
C4 = f"{CIN}/2025/c4_children_in_need_section_47s_and_icpcs_2013_to_2025.csv"
D3 = f"{CIN}/2025/d3_cpps_subsequent_plan_2013_to_2025.csv"
D5 = f"{CIN}/2025/d5_cpps_at31march_by_duration_2013_to_2025.csv"
C1_OF_2022 = f"{CIN}/2022/c1_children_in_need_referrals_and_rereferrals_2013_to_2022.csv"
CLA = "dfe/children-looked-after/{}/cla_number_and_rate_per_10k_children.csv"
POPULATION = "ons/population/ons_mid-year_population_estimates_2012_to_2024.csv"
NEIGHBOURS = "dfe/statistical-neighbours/statistical_neighbours_{}.csv"
FILE_11 = "mhclg/iod2025/file11_upper_tier_average_scores.csv"
CHAIN = "ons/lookups/lookup_ltla_ltla.csv"
UPPER_TIER = "ons/lookups/LTLA-UTLA_Apr23_Lookup_England-Wales.csv"
WARDS = "ons/lookups/lookup_lsoa21_ward24_ltla24.csv"
GSS_CHANGES = "ons/lookups/gss_changes.csv"
LSOAS = "mhclg/iod2015/imd2015_england_lsoa11.csv"

_WHO = ["time_period", "time_identifier", "geographic_level", "country_code", "country_name",
        "region_code", "region_name", "old_la_code", "new_la_code", "la_name"]  # fmt: skip
WIDE = {
    B1: ["Anypoint_episodes", "Anypoint_child", "Started_episodes", "Started_child",
         "Ended_episodes", "Ended_child", "At31_episodes", "awaiting_assessment"],
    C1: ["referral_count", "rereferral_count", "rereferral_percent", "no_further_action_count",
         "no_further_action_percent", "not_in_need_count", "not_in_need_percent",
         "referral_child_count", "rereferral_child_count", "rereferral_child_percent"],
    C4: ["Section47", "Section47_child", "ICPC", "ICPC_child", "Duration_0-10_days",
         "Duration_11-15_days", "Duration_16-20_days", "Duration_21+_days"],
    D3: ["CPP_start", "CPP_subsequent", "CPP_subsequent_percent"],
    D5: ["CPP_At31", "2_years_or_more", "2_years_or_more_percent"],
    C1_OF_2022: ["Referrals", "Referrals_rate", "Re_referrals", "Re_referrals_percent",
                 "No_Further_Action", "No_Further_Action_percent"],
}  # fmt: skip

# The files that sources other than the areas read.
OF_SOURCES = {*WIDE, POPULATION, FILE_11} | {
    *(CLA.format(edition) for edition in (2023, 2024, 2025)),
    *(NEIGHBOURS.format(edition) for edition in (2021, 2025)),
}


def read_rows(path: Path) -> Rows:
    """Read a CSV file as lists of cells, the header first."""
    return list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"))))


def write_rows(path: Path, rows: Iterable[Sequence[object]], *, mark: bool = False) -> None:
    """Write a CSV file as publishers do: UTF-8, with or without a byte order mark."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes((b"\xef\xbb\xbf" if mark else b"") + text.getvalue().encode())


def write_mirror(root: Path) -> None:
    """Write every file that the sources of the tests need."""
    for name, headings in WIDE.items():
        last = 2022 if "/2022/" in name else LAST
        who = areas_of(range(FIRST, last + 1), late=name == C4)
        rows = [[*w, "Children", *(figure(h, w) for h in headings)] for w in who]
        write_rows(root / name, [[*_WHO, "category", *headings], *rows], mark=last == 2022)
    _write_population(root)
    for edition in (2023, 2024, 2025):
        _write_looked_after(root, edition)
    _write_neighbours(root)
    _write_deprivation(root)
    _write_lookups(root)


def is_there(who: Sequence[str]) -> bool:
    """Say whether the area of a row existed in its year."""
    return not who[7] or any(str(a.number) == who[7] for a in alive(int(who[0])))


def areas_of(years: Iterable[int], *, late: bool = False, through: bool = False) -> Rows:
    """Give the cells that say who and when, newest year first, as EES prints them.

    With `through` an area of any of the years has a row in each of them.
    """
    england = ["E92000001", "England"]
    rows: Rows = []
    years = sorted(years, reverse=True)
    for year in years:
        start = [str(year), "Reporting year"]
        rows.append([*start, "National", *england, "", "", "", "", ""])
        rows += [
            [*start, "Regional", *england, code, name, "", "", ""] for code, name in REGIONS.items()
        ]
        for area in AUTHORITIES:
            codes = [area.code_in(y, late=late) for y in ([year, *years] if through else [year])]
            code = next((c for c in codes if c), None)
            if code is not None:
                region = [area.region, REGIONS[area.region]]
                own = [str(area.number), code, area.name]
                rows.append([*start, "Local authority", *england, *region, *own])
    return rows


def figure(heading: str, who: Sequence[str]) -> str:
    """Make up a figure that differs by area, year and column; small ones are confidential."""
    number, year = int(who[7] or 990), int(who[0])
    if number == 201:
        return "c"
    seed = number * 7 + year * 13 + len(heading) * 5
    if heading.endswith(("percent", "_rate")):
        return f"{seed % 900 / 10:g}"
    return str(200 + seed % 700)


def population(who: Sequence[str], year: int) -> str:
    """Make up a population of the mid-year before a reporting year; none for those that ended."""
    if who[7] in {str(n) for n in (BOURNEMOUTH, POOLE, OLD_DORSET)}:
        return "x"
    return str(20_000 + int(who[7] or 990) * 10 + year)


def _write_population(root: Path) -> None:
    rows = []
    for who in areas_of(range(FIRST, LAST + 1)):
        year = int(who[0])
        estimate = [str(year - 1), *who[1:], "Children aged 0 to 17 years", population(who, year)]
        rows.append(estimate)
    write_rows(root / POPULATION, [[*_WHO, "age_group", "population_estimate"], *rows])


def _write_looked_after(root: Path, edition: int) -> None:
    kind, count = ("population_type", "children_count") if edition == 2025 else (
        "population_count", "number")  # fmt: skip
    on = "on" if edition == 2025 else "at"
    words = ("Children ceasing to be looked after each year",
             f"Children looked after {on} 31 March each year",
             "Children starting to be looked after each year")  # fmt: skip
    years = range(edition - 4, edition + 1)
    rows = []
    for who in areas_of(years, through=True):
        # This publication has the name before the code.
        start = [*who[:8], who[9], who[8]]
        for word in words:
            children, number = population(who, int(who[0])), figure(word, who)
            known = children.isdigit() and number.isdigit()
            if not is_there(who):
                rows.append([*start, word, "x", "z", "z"])
                continue
            rate = str(round(int(number) / int(children) * 10_000)) if known else "x"
            rows.append([*start, word, children, number if known else "x", rate])
    head = [*_WHO[:8], "la_name", "new_la_code", kind, "population_estimate", count]
    write_rows(root / CLA.format(edition), [[*head, "rate_per_10000"], *rows], mark=True)


def alive(year: int) -> list[Authority]:
    """List the authorities that report in a year."""
    return [a for a in AUTHORITIES if a.code_in(year)]


def _write_neighbours(root: Path) -> None:
    closeness = ["Extremely close", "Very close ", "Close"] + ["Somewhat close"] * 4
    closeness += ["Not close"] * 3
    for edition, heads in ((2021, "SN{0},SNP"), (2025, "SN_{0},SN_{0}P")):
        header = ["old_la_code", "la_name", "region_ind", "region_name"]
        header += [h for n in range(1, 11) for h in heads.format(n).split(",")]
        rows = [header]
        everyone = alive(edition)
        for position, area in enumerate(everyone):
            ten = (everyone[position + 1 :] + everyone)[:10]
            pairs = [(str(a.number), words) for a, words in zip(ten, closeness, strict=True)]
            cells = [cell for pair in pairs for cell in pair]
            rows.append([str(area.number), area.name, "1", REGIONS[area.region], *cells])
        write_rows(root / NEIGHBOURS.format(edition), rows, mark=edition == 2021)


_SCORES = {"imd": 20, "crime": -4000, "education": 30, "health": -2000, "idaci": 4000,
           "idaopi": 5000, "income": 6000, "employment": 7000, "barriers": 40, "living_env": 50}
"""By what a DfE number is divided to make a score; domains may be below zero."""


def _write_deprivation(root: Path) -> None:
    header = ["area_code", "area_name", "index", "index_label", "published_avg_score"]
    rows = [
        [a.code_in(LAST), a.name, index, index.upper(), a.number / parts, "1000", "10"]
        for a in alive(LAST)
        for index, parts in _SCORES.items()
    ]
    write_rows(root / FILE_11, [[*header, "weight_pop", "n_lsoa"], *rows])


def _write_lookups(root: Path) -> None:
    header = [f"ltla{y}_{part}" for y in range(16, 25) for part in ("code", "name")]
    chain = []
    for code, name, changes in DISTRICTS:
        known = [
            [(code, name), *((c, n) for since, c, n in changes if since <= year)][-1]
            for year in range(16, 25)
        ]
        chain.append([cell for own in known for cell in own])
    write_rows(root / CHAIN, [header, *chain])
    today = sorted({(cells[-2], cells[-1]) for cells in chain})
    # Of April 2023, when the new unitaries began.
    upper = [[code, name, "", code, name, "", "1"] for code, name in today]
    head = "LTLA23CD LTLA23NM LTLA23NMW UTLA23CD UTLA23NM UTLA23NMW ObjectId".split()
    write_rows(root / UPPER_TIER, [head, *upper], mark=True)
    head = "lsoa21_name lsoa21_code ward24_name ward24_code ltla24_name ltla24_code".split()
    wards = [
        [f"{name} 001A", f"E0100{n:04}", f"{name} North", f"E0500{n:04}", name, code]
        for n, (code, name) in enumerate(today)
    ]
    write_rows(root / WARDS, [head, *wards])
    head = "oldcd oldnm newcd newnm type start".split()
    write_rows(root / GSS_CHANGES, [head, *CHANGES], mark=True)
    head = "lsoa11_code lsoa11_name lad13_code lad13_name IMD_score".split()
    lsoas = [
        [f"E0102{n:02}{part:02}", f"{cells[1]} {part}", cells[0], cells[1], "10.5"]
        for n, cells in enumerate(chain)
        for part in range(1 + n % 3)
    ]
    write_rows(root / LSOAS, [head, *lsoas])
