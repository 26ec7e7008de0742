"""England's areas and their history, compiled from DfE's and ONS's files.

The rule (one DfE number is one line) needs three kinds of file: DfE's, which give each authority
its number, its codes and the years in which it reported; ONS's boundary history and change file,
which give codes that DfE doesn't use yet; ONS's lookups, which give districts and wards.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from data.area_register import AreaRegister
from data.ingest.editions import SourceFile
from data.ingest.publication import Described
from data.ingest.publisher_file import PublisherFile, read_csv
from data.ingest.source import Contents, Context
from data.ingest.sources.ons_areas import places
from data.ingest.sources.ons_areas.checks import authority_rows, check_lines, refuse_other_reports
from data.schema import ENGLAND, LONDON

AREA_COLUMNS = (
    "code",
    "name",
    "level",
    "type",
    "region_code",
    "la_code",
    "dfe_number",
    "valid_from",
    "valid_to",
)
CHANGE_COLUMNS = ("from_code", "to_code", "date", "kind", "share")

REPORTS = "dfe/children-in-need/2025/c4_children_in_need_section_47s_and_icpcs_2013_to_2025.csv"
"""The file whose rows say who reported when; it uses former codes that others don't."""
POPULATION = "ons/population/ons_mid-year_population_estimates_2012_to_2024.csv"
CHANGES = "ons/lookups/gss_changes.csv"

_TYPES = {"E06": "unitary", "E10": "county", "E08": "metropolitan", "E09": "london"}


@dataclass(frozen=True)
class AreaFiles:
    """The files that the register is compiled from, as read."""

    reports: PublisherFile
    population: PublisherFile
    changes: PublisherFile
    places: places.PlaceFiles


def read_files(mirror: Path) -> AreaFiles:
    """Read every file that the register needs."""
    identity = [
        "time_period",
        "geographic_level",
        "region_code",
        "region_name",
        "old_la_code",
        "new_la_code",
        "la_name",
    ]
    return AreaFiles(
        reports=read_csv(mirror / REPORTS, identity),
        population=read_csv(mirror / POPULATION, identity),
        changes=read_csv(mirror / CHANGES, ["oldcd", "oldnm", "newcd", "newnm", "type", "start"]),
        places=places.read_files(mirror),
    )


def check_files(files: AreaFiles) -> None:
    """Refuse files that don't hold together.

    Raises
    ------
    Problem
        If a file isn't whole, or a DfE number and its codes don't make one line.
    """
    check_lines((files.reports, files.population), places.known_codes(files.places))
    refuse_other_reports(files.reports, files.population)


def compile_register(files: AreaFiles) -> AreaRegister:
    """Compile the areas and their changes.

    Returns
    -------
    AreaRegister
        England, regions, subregions, authorities of today and former ones, districts and wards.

    Raises
    ------
    Problem
        If a district lies in no authority, or an area that ended has no successor.
    """
    lines = _authority_lines(files)
    authorities = _authorities(files, lines)
    recodes = _recodes(files, lines)
    newest = {code: code for code in authorities["code"]}
    newest.update(zip(recodes["from_code"], recodes["to_code"], strict=True))
    inside = places.compile_places(files.places, newest, authorities)
    ended = authorities[authorities["valid_to"].notna()]
    successions = places.successions(files.places, inside, ended, newest)
    areas = pd.concat([_above_authorities(files), authorities, inside], ignore_index=True)[
        list(AREA_COLUMNS)
    ]
    changes = pd.concat([recodes, successions], ignore_index=True)[list(CHANGE_COLUMNS)]
    return AreaRegister(areas, changes)


def _authority_lines(files: AreaFiles) -> pd.DataFrame:
    """List each line's codes with the reporting years that used them, the newest code last."""
    population = authority_rows(files.population)
    # A mid-year estimate of 2024 belongs to the reporting year 2025.
    population["year"] += 1
    rows = pd.concat([authority_rows(files.reports), population])
    codes = rows.groupby(["number", "new_la_code"], as_index=False).agg(
        first=("year", "min"), last=("year", "max"), name=("la_name", "last")
    )
    codes = codes.rename(columns={"new_la_code": "code"})
    renewed = files.changes.table.query("type == 'new_code'").set_index("oldcd")
    extra = codes[codes["code"].isin(renewed.index)]
    extra = extra.assign(code=extra["code"].map(renewed["newcd"]), last=extra["last"] + 1)
    return pd.concat([codes, extra]).sort_values(["number", "last", "first"])


def _authorities(files: AreaFiles, lines: pd.DataFrame) -> pd.DataFrame:
    """One row a DfE number, under its newest code, with the days on which it began and ended."""
    reports = authority_rows(files.reports)
    years = reports.groupby("number").agg(
        first=("year", "min"), last=("year", "max"), region_code=("region_code", "first")
    )
    newest = lines.drop_duplicates("number", keep="last").set_index("number")
    began = years["first"].where(years["first"] > years["first"].min())
    ended = years["last"].where(years["last"] < years["last"].max())
    codes = newest["code"].reindex(years.index)
    return pd.DataFrame(
        {
            "code": codes,
            "name": newest["name"].reindex(years.index),
            "level": "la",
            "type": codes.str[:3].map(_TYPES),
            "region_code": years["region_code"].where(
                years["region_code"].str.startswith("E12"), LONDON
            ),
            "la_code": codes,
            "dfe_number": years.index,
            # A reporting year runs from 1 April to 31 March.
            "valid_from": [None if pd.isna(y) else f"{int(y) - 1}-04-01" for y in began],
            "valid_to": [None if pd.isna(y) else f"{int(y)}-03-31" for y in ended],
        }
    ).reset_index(drop=True)


def _recodes(files: AreaFiles, lines: pd.DataFrame) -> pd.DataFrame:
    """Lead each former code to the newest of its line, with the date where ONS states a year."""
    newest = lines.drop_duplicates("number", keep="last").set_index("number")["code"]
    former = lines[lines["code"] != lines["number"].map(newest)]
    years = files.changes.table.drop_duplicates("oldcd").set_index("oldcd")["start"]
    dates = [f"{years[c]}-04-01" if c in years.index else None for c in former["code"]]
    return pd.DataFrame(
        {
            "from_code": former["code"],
            "to_code": former["number"].map(newest),
            "date": dates,
            "kind": "recode",
            "share": 1.0,
        }
    )


def _above_authorities(files: AreaFiles) -> pd.DataFrame:
    table = files.reports.table
    regional = table[table["geographic_level"] == "Regional"].drop_duplicates("region_code")
    level = regional["region_code"].str.startswith("E12").map({True: "region", False: "subregion"})
    regions = pd.DataFrame(
        {
            "code": regional["region_code"],
            "name": regional["region_name"],
            "level": level,
            "region_code": regional["region_code"].where(level == "region", LONDON),
        }
    )
    england = pd.DataFrame({"code": [ENGLAND], "name": ["England"], "level": ["country"]})
    return pd.concat([england, regions]).reindex(columns=list(AREA_COLUMNS))


_FILES = (
    REPORTS,
    POPULATION,
    CHANGES,
    places.CHAIN,
    places.UPPER_TIER,
    places.WARDS,
    places.LSOA_DISTRICTS,
)

class Areas(Described):
    """The register, compiled from all of its files together."""

    def read(self, context: Context) -> AreaFiles:
        """Read the files that say who was there when."""
        return read_files(context.mirror)

    def check(self, read: AreaFiles, context: Context) -> None:
        """Hold them to one another."""
        check_files(read)

    def tables(self, read: AreaFiles, context: Context) -> Contents:
        """Compile the areas and their changes."""
        register = compile_register(read)
        tables = {"areas": register.areas, "area_changes": register.changes}
        return self.contents(context, tables)


SOURCE = Areas(
    id="ons-areas",
    publisher="Office for National Statistics",
    publication="Open Geography: codes, changes and lookups of areas",
    page_url="https://geoportal.statistics.gov.uk",
    files=tuple(
        SourceFile(
            edition_id=f"ons-areas-{Path(path).stem.lower()}",
            label="as retrieved",
            sequence=1,
            path=path,
            table="areas",
            notes="Compiled with the other files of this source into areas and their changes.",
        )
        for path in _FILES
    ),
    left_out={
        "ons/lookups/lookup_ltla23_utla23.csv": f"{Path(places.UPPER_TIER).name} says the same",
        "ons/lookups/lookup_ltla24_region24.csv": "DfE's files give each authority its region",
    },
)
