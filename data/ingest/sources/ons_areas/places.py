"""Districts and wards, today's and former, and what became of authorities that ended."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from data.ingest.publisher_file import PublisherFile, read_csv, refuse_rows
from data.ingest.sources.ons_areas.checks import (
    check_mergers,
    refuse_other_districts,
    refuse_repeats,
)
from data.problem import Problem

CHAIN = "ons/lookups/lookup_ltla_ltla.csv"
UPPER_TIER = "ons/lookups/LTLA-UTLA_Apr23_Lookup_England-Wales.csv"
WARDS = "ons/lookups/lookup_lsoa21_ward24_ltla24.csv"
CHANGES = "ons/lookups/gss_changes.csv"
LSOA_DISTRICTS = "mhclg/iod2015/imd2015_england_lsoa11.csv"

_FIRST, _LAST = 16, 24


@dataclass(frozen=True)
class PlaceFiles:
    """The lookups, as read."""

    chain: PublisherFile
    upper_tier: PublisherFile
    wards: PublisherFile
    changes: PublisherFile
    lsoa_districts: PublisherFile


def read_files(mirror: Path) -> PlaceFiles:
    """Read the lookups."""
    chain = [f"ltla{y}_{part}" for y in range(_FIRST, _LAST + 1) for part in ("code", "name")]
    wards = ["lsoa21_code", "ward24_code", "ward24_name", "ltla24_code"]
    files = PlaceFiles(
        chain=read_csv(mirror / CHAIN, chain),
        upper_tier=read_csv(mirror / UPPER_TIER, ["LTLA23CD", "UTLA23CD"]),
        wards=read_csv(mirror / WARDS, wards),
        changes=read_csv(mirror / CHANGES, ["oldcd", "oldnm", "newcd", "newnm", "type", "start"]),
        lsoa_districts=read_csv(mirror / LSOA_DISTRICTS, ["lsoa11_code", "lad13_code"]),
    )
    refuse_repeats(files.chain)
    refuse_repeats(files.changes)
    refuse_repeats(files.upper_tier, "LTLA23CD")
    refuse_repeats(files.wards, "lsoa21_code")
    refuse_repeats(files.lsoa_districts, "lsoa11_code")
    start = files.changes.table["start"]
    refuse_rows(files.changes.name, ~start.str.fullmatch(r"20\d\d"), "start", start, "a year")
    refuse_other_districts((files.chain, "ltla23_code"), (files.upper_tier, "LTLA23CD"))
    return files


def known_codes(files: PlaceFiles) -> set[str]:
    """List every code of an authority or district in the lookups.

    Returns
    -------
    set of str
        GSS codes, of any year.
    """
    columns = [files.chain.table[f"ltla{y}_code"] for y in range(_FIRST, _LAST + 1)]
    columns += [files.upper_tier.table["UTLA23CD"], files.lsoa_districts.table["lad13_code"]]
    columns += [files.changes.table[c] for c in ("oldcd", "newcd")]
    return {str(code) for column in columns for code in column.unique()}


def compile_places(
    files: PlaceFiles, newest: dict[str, str], authorities: pd.DataFrame
) -> pd.DataFrame:
    """List the districts (since 2016) and wards (of 2024) with the authority they lie in today.

    Parameters
    ----------
    newest : dict
        Any code of an authority to the newest code of its line.
    authorities : pandas.DataFrame
        The register's authorities.

    Returns
    -------
    pandas.DataFrame
        Rows of the store's ``area`` table of the levels ``district`` and ``ward``.

    Raises
    ------
    Problem
        If a district lies in no authority that we know.
    """
    upper = _upper_tier_of_today(files, newest)
    for file, column in ((files.chain, f"ltla{_LAST}_code"), (files.wards, "ltla24_code")):
        cells = file.table[column]
        lost = cells.str.startswith("E") & ~cells.isin(set(upper))
        expected = "the code of an English district that lies in an authority"
        refuse_rows(file.name, lost, column, cells, expected)
    chain = files.chain.table
    districts = pd.concat(
        [
            pd.DataFrame(
                {
                    "code": chain[f"ltla{y}_code"],
                    "name": chain[f"ltla{y}_name"],
                    "today": chain[f"ltla{_LAST}_code"],
                    "year": y,
                }
            )
            for y in range(_FIRST, _LAST + 1)
        ]
    )
    districts = districts[districts["code"].str.startswith("E07")]
    last = districts.groupby("code")["year"].max()
    districts = districts.drop_duplicates("code", keep="last").set_index("code")
    started = files.changes.table.drop_duplicates("oldcd").set_index("oldcd")["start"]
    is_over = last.reindex(districts.index) < _LAST
    years = started.reindex(districts.index).where(is_over)
    ended = (years + "-03-31").to_numpy()
    found = pd.DataFrame(
        {
            "code": districts.index,
            "name": districts["name"].to_numpy(),
            "level": "district",
            "la_code": districts["today"].map(upper).to_numpy(),
            "valid_to": ended,
        }
    )
    wards = files.wards.table
    wards = wards[wards["ward24_code"].str.startswith("E")].drop_duplicates("ward24_code")
    inside = pd.DataFrame(
        {
            "code": wards["ward24_code"],
            "name": wards["ward24_name"],
            "level": "ward",
            "la_code": wards["ltla24_code"].map(upper),
        }
    )
    places = pd.concat([found, inside], ignore_index=True)
    regions = authorities.set_index("code")["region_code"]
    return places.assign(region_code=places["la_code"].map(regions))


def _upper_tier_of_today(files: PlaceFiles, newest: dict[str, str]) -> dict[str, str]:
    table = files.upper_tier.table
    unknown = table["UTLA23CD"].str.startswith("E") & ~table["UTLA23CD"].isin(set(newest))
    expected = "the code of an authority that DfE's files know"
    refuse_rows(files.upper_tier.name, unknown, "UTLA23CD", table["UTLA23CD"], expected)
    upper = dict(zip(table["LTLA23CD"], table["UTLA23CD"].map(newest), strict=True))
    return {k: v for k, v in upper.items() if isinstance(v, str)}


def successions(
    files: PlaceFiles, places: pd.DataFrame, ended: pd.DataFrame, newest: dict[str, str]
) -> pd.DataFrame:
    """Say which authorities took over from those that ended, and how much of each.

    The ONS change file also ends the code of a county that lives on as a unitary with the same
    boundary. Those lines haven't ended in DfE's reports, so they aren't in `ended`.

    Parameters
    ----------
    places : pandas.DataFrame
        From `compile_places`.
    ended : pandas.DataFrame
        Authorities of the register with a last day.
    newest : dict
        Any code of an authority to the newest code of its line.

    Returns
    -------
    pandas.DataFrame
        Rows of ``area_change``; ``share`` is that of the old area's LSOAs of 2011.

    Raises
    ------
    Problem
        If an authority ended and nothing took over.
    """
    chain = [files.chain.table[f"ltla{y}_code"] for y in range(_FIRST, _LAST + 1)]
    before = {*pd.concat([*chain, files.lsoa_districts.table["lad13_code"]])}
    check_mergers(files.changes, before, newest)
    lives_on = {to for code, to in newest.items() if code != to}
    merged = files.changes.table.query("type == 'merger'")
    to_authority = merged[merged["newcd"].isin(set(newest)) & ~merged["newcd"].isin(lives_on)]
    lsoas = files.lsoa_districts.table["lad13_code"].value_counts()
    rows = []
    for area in ended.itertuples():
        year = str(int(str(area.valid_to)[:4]))
        own = to_authority[to_authority["oldcd"] == area.code]
        parts = (
            own
            if len(own)
            else to_authority[
                (to_authority["start"] == year) & to_authority["oldcd"].str.startswith("E07")
            ]
        )
        if parts.empty:
            raise Problem(
                files.changes.name,
                f"nothing took over from {area.name} ({area.code}), which last reported in {year}",
                "a merger of it or of its districts in that year",
                "add the change file of that year",
            )
        weight = parts["oldcd"].map(lsoas).groupby(parts["newcd"]).sum()
        for to_code, share in (weight / weight.sum()).items():
            rows.append(
                {
                    "from_code": area.code,
                    "to_code": to_code,
                    "date": f"{year}-04-01",
                    "kind": "merge" if len(weight) == 1 else "split",
                    "share": round(float(share), 4),
                }
            )
    return pd.DataFrame(rows)
