"""LAIT's data dictionary: what it says of each measure, checked, a row a measure."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import pandas as pd

from data.ingest.publisher_file import PublisherFile, read_csv, refuse_rows
from data.ingest.sources.dfe_lait.years import YEAR_TYPES
from data.periods import describe
from data.problem import Problem, at

FILE = "lait_data_dictionary.csv"

SHORT = "Measure_short"
_QUARTILE = "No_Quartile"
OWNER = "Data Owner (DO) /Supplier and Contact Details"
_COLUMNS = (
    "Topic",
    "Measure",
    "Chart_title",
    SHORT,
    "Polarity",
    "y_axis_name",
    "state_funded_flag",
    "Last Update",
    "Next Update",
    OWNER,
    "Hyperlink(s)",
    "dps",
    "Year_Type",
    _QUARTILE,
)

_POLARITIES = {"Low": "lower", "High": "higher", "-": "none", "": "none"}
_SERIAL = r"\d{5}"
_NEW = "new data"
_NO_CELL = "NA"
"""How the tool's own copy of the dictionary writes an empty cell."""

_OF_OTHERS = {
    r"looked.after": "Children looked after in England including adoptions",
    r"child protection|children in need": "Children in need",
}
"""Topics whose figures are read from their own publications, which have more and say why one is
missing."""

_NEXT_IN_WORDS = {
    "": "not stated",
    "tbc": "to be confirmed",
    "tba": "to be announced",
    "discontinued": "none: LAIT has discontinued it",
    "no longer published at local authority level": "none: no longer published for authorities",
}


def read_dictionary(path: Path) -> pd.DataFrame:
    """Read the dictionary and check every cell that we use.

    Parameters
    ----------
    path : Path
        The file. A measure that LAIT lists under two topics comes twice, otherwise alike.

    Returns
    -------
    pandas.DataFrame
        A row a measure in the dictionary's order, indexed by its short name: ``title``,
        ``list_name``, ``topics`` (a list), ``polarity`` (the store's word), ``y_axis``,
        ``state_funded`` (bool), ``updated`` (ISO date or None), ``next_release`` (words),
        ``owner``, ``page_url`` (or None), ``dps`` (text, may be empty), ``year_type``,
        ``no_quartile`` (bool: the tool shows no quartile band).

    Raises
    ------
    Problem
        For a missing column, a cell that can't be read, or two rows of a measure that disagree.
    """
    file = _read(path)
    table = file.table.loc[:, list(_COLUMNS)]
    _check_words(file, table)
    _check_same(file, table)
    topics = table.groupby(SHORT, sort=False)["Topic"].agg(list)
    rows = table.drop_duplicates(SHORT).set_index(SHORT)
    return pd.DataFrame(
        {
            "title": rows["Chart_title"],
            "list_name": rows["Measure"],
            "topics": topics,
            "polarity": rows["Polarity"].map(_POLARITIES),
            "y_axis": rows["y_axis_name"],
            "state_funded": rows["state_funded_flag"] != "",
            "updated": rows["Last Update"].map(_updated).astype(object),
            "next_release": rows["Next Update"].map(_next_release),
            "owner": rows[OWNER],
            "page_url": rows["Hyperlink(s)"].map(_address).astype(object),
            "dps": rows["dps"],
            "year_type": rows["Year_Type"],
            "no_quartile": rows[_QUARTILE] == "N",
        }
    )


def measures_of_others(path: Path) -> dict[str, str]:
    """List the measures that LAIT repeats from a publication that we read itself.

    Returns
    -------
    dict
        Short name to publication. None of these is in `read_dictionary`.
    """
    file = _read(path, ours=False)
    return {
        short: next(p for words, p in _OF_OTHERS.items() if re.search(words, topic.lower()))
        for short, topic in zip(file.table[SHORT], file.table["Topic"], strict=True)
    }


def _read(path: Path, *, ours: bool = True) -> PublisherFile:
    """Read the rows of the measures that we take from LAIT, or of the others."""
    file = read_csv(path, _COLUMNS)
    table = file.table.replace(r"\s+", " ", regex=True).replace(_NO_CELL, "")
    topic = table["Topic"].str.lower()
    other = topic.str.contains("|".join(_OF_OTHERS), regex=True)
    # A measure under a topic of ours too is ours.
    other &= ~table[SHORT].isin(set(table.loc[~other, SHORT]))
    return PublisherFile(file.name, file.sha256, table[~other if ours else other])


def _check_words(file: PublisherFile, table: pd.DataFrame) -> None:
    for column in (SHORT, "Topic", "Measure", "Chart_title", "y_axis_name"):
        refuse_rows(file.name, table[column] == "", column, table[column], "some words")
    known = {
        "Polarity": (r"|".join(map(re.escape, _POLARITIES)), "Low, High, - or nothing"),
        "Year_Type": ("|".join(map(re.escape, YEAR_TYPES)), f"one of {', '.join(YEAR_TYPES)}"),
        _QUARTILE: ("N?", "N or nothing"),
        "dps": (r"(\d(\.0)?)?", "a number of decimal places or nothing"),
        "Last Update": (f"({_SERIAL}|(?i:{_NEW}))?", "a spreadsheet's date or 'New data'"),
        "Next Update": (
            f"{_SERIAL}|(?i:{'|'.join(_NEXT_IN_WORDS)})",
            "a spreadsheet's date, TBC, TBA or Discontinued",
        ),
    }
    for column, (pattern, expected) in known.items():
        cells = table[column]
        refuse_rows(file.name, ~cells.str.fullmatch(pattern), column, cells, expected)


def _check_same(file: PublisherFile, table: pd.DataFrame) -> None:
    for column in table.columns.drop("Topic"):
        first = table.groupby(SHORT)[column].transform("first")
        other = table[column] != first
        if other.any():
            row = int(table.index[other][0])
            raise Problem(
                at(file.name, row, column),
                f"{table[SHORT].loc[row]} has {table[column].loc[row]!r} here and "
                f"{first.loc[row]!r} in an earlier row",
                "two rows of one measure to differ in their topic alone",
                "ask the publisher which of the two holds",
            )
    refuse_rows(
        file.name,
        table.duplicated([SHORT, "Topic"]),
        SHORT,
        table[SHORT],
        "each measure once under a topic",
    )


def _day(serial: str) -> date:
    # Spreadsheets count days from 30 December 1899.
    return date(1899, 12, 30) + timedelta(days=int(serial))


def _updated(cell: str) -> str | None:
    return None if cell.lower() in ("", _NEW) else _day(cell).isoformat()


def _next_release(cell: str) -> str:
    if words := _NEXT_IN_WORDS.get(cell.lower()):
        return words
    # LAIT puts nearly every date on the first of a month: no more than the month is meant.
    return describe(f"{_day(cell):%Y-%m}").label


def _address(cell: str) -> str | None:
    found = re.search(r"https?://\S+", cell)
    return found[0] if found else None
