"""The upper-tier authority of a district: the one it lies in today, and the one of its own day."""

from __future__ import annotations

import pandas as pd

from data.area_register import AreaRegister
from data.ingest.publisher_file import PublisherFile, refuse_rows

_UPPER_TIER_ONLY = "E10"


def authorities_of(file: PublisherFile, column: str, register: AreaRegister) -> pd.DataFrame:
    """Find the authorities of a column of district codes.

    A district here is any lower-tier authority: one of a county's, or an authority of a single
    tier, which is its own upper tier.

    Parameters
    ----------
    column : str
        Its column of district codes, of whatever year.

    Returns
    -------
    pandas.DataFrame
        ``district_code`` (of an authority: the newest code of its line), ``la_today`` and
        ``la_then`` (the county that ended together with the district, else today's), indexed by row
        in the file.

    Raises
    ------
    Problem
        For a county's code or an unknown one.
    """
    printed = file.table[column]
    refuse_rows(
        file.name,
        printed.str.startswith(_UPPER_TIER_ONLY),
        column,
        printed,
        "a district's code; this one is a county's, of the upper tier",
    )
    districts = register.areas[register.areas["level"] == "district"].set_index("code")
    authorities = register.codes("la")
    lines = {code: line for code, line in register.newest.items() if line in authorities}
    authority: dict[str, str] = {**districts["la_code"], **lines}
    today = printed.map(authority)
    refuse_rows(file.name, today.isna(), column, printed, "the code of an English district")
    then = printed.map(_ended_counties(districts, register)).fillna(today)
    return pd.DataFrame(
        {
            "district_code": printed.map(lines).fillna(printed),
            "la_today": today,
            "la_then": then,
        }
    )


def _ended_counties(districts: pd.DataFrame, register: AreaRegister) -> dict[str, str]:
    """Lead each district that ended together with its county to that county.

    A county that lives on under a new code is the same line and hasn't ended.
    """
    areas = register.areas
    ended = areas[(areas["type"] == "county") & areas["valid_to"].notna()]
    followed = register.changes[register.changes["kind"].isin(["merge", "split"])]
    found = {}
    for county in ended.itertuples():
        heirs = followed.loc[followed["from_code"] == county.code, "to_code"]
        together = districts["valid_to"] == county.valid_to
        for code in districts.index[together & districts["la_code"].isin(heirs)]:
            found[str(code)] = str(county.code)
    return found
