"""LAIT's two files, small, in the publisher's format; the figures mean nothing."""

from __future__ import annotations

import csv
from pathlib import Path

import pandas as pd

DICTIONARY = "lait_data_dictionary.csv"
MEASURES = "lait_measures.parquet"

HEADINGS = [
    "Measure_code", "Topic", "Measure", "Chart_title", "Measure_short", "Polarity", "y_axis_name",
    "state_funded_flag", "Table_status", "Description", "Last Update", "Next Update",
    "Data Owner (DO) /Supplier and Contact Details", "Methodology", "Hyperlink(s)", "dps",
    "Year_Type", "No_Quartile",
]  # fmt: skip

PAGE = "https://www.gov.uk/some-statistics"

_USUAL = {
    "Topic": "Key Stage 4",
    "Measure": "Attainment",
    "Chart_title": "Pupils who passed (%)",
    "Measure_short": "Passed",
    "Polarity": "High",
    "y_axis_name": "% of pupils",
    "Description": "What the publisher says.",
    "Last Update": "46082",
    "Next Update": "46327",
    "Data Owner (DO) /Supplier and Contact Details": "DfE",
    "Methodology": "Two lines,\r\r\nas the publisher has them.",
    "Hyperlink(s)": PAGE,
    "dps": "",
    "Year_Type": "Academic Year",
}

SOUTHAMPTON = (852, "Southampton")
POOLE = (836, "Poole (Pre LG)")
BCP = (839, "Bournemouth, Christchurch and Poole")
ENGLAND = (970, "England")
INNER_LONDON = (987, "London (Inner)")

Row = tuple[str, str, tuple[float, str], str]


def measure(short: str = "Passed", **cells: str) -> dict[str, str]:
    """Give a row of the dictionary; a column's heading may be shortened to its first word."""
    own = {"Measure_short": short, "Measure": f"{short} list", "Chart_title": f"{short} title (%)"}
    names = {h.split()[0].split("(")[0].lower(): h for h in HEADINGS}
    names |= {h.lower(): h for h in HEADINGS} | {"next": "Next Update", "last": "Last Update"}
    return _USUAL | own | {names[key.lower()]: cell for key, cell in cells.items()}


def write_lait(
    folder: Path, dictionary: list[dict[str, str]], rows: list[Row], *, drop: str = ""
) -> Path:
    """Write both files.

    Parameters
    ----------
    folder : Path
        Where to.
    dictionary : list of dict
        Rows from `measure`.
    rows : list of tuple
        Measure, year, area and value, as printed.
    drop : str
        A column to leave out of the figures.

    Returns
    -------
    Path
        The file of figures.
    """
    with (folder / DICTIONARY).open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, HEADINGS, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(dictionary)
    table = pd.DataFrame(
        [
            {
                "Short Desc": short,
                "Data item": None,
                "Years": year,
                "LA and Regions": name,
                "Values": value,
                "LA Number": float(number),
                "Region": "NA",
            }
            for short, year, (number, name), value in rows
        ]
    )
    path = folder / MEASURES
    table.drop(columns=[drop] if drop else []).to_parquet(path)
    return path
