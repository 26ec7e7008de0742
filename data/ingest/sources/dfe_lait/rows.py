"""The rows of LAIT's file: each read, placed and dated, or left out with a reason."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from data.area_register import AreaRegister
from data.ingest.file_shape import kind_of
from data.ingest.publisher_file import figures_in, read_bytes, refuse_rows
from data.ingest.reading import passed_over
from data.ingest.sources.dfe_lait.left_out import as_rows, no_figures, not_ours, reasons
from data.ingest.sources.dfe_lait.units import units_of
from data.ingest.sources.dfe_lait.years import Year, read_year
from data.problem import Problem, at
from data.schema import ENGLAND, LONDON

_COLUMNS = ("Short Desc", "Years", "LA and Regions", "Values", "LA Number")

_WIDER = {
    970: ("England", ENGLAND),
    980: ("North East", "E12000001"),
    981: ("North West", "E12000002"),
    982: ("Yorkshire and the Humber", "E12000003"),
    983: ("East Midlands", "E12000004"),
    984: ("West Midlands", "E12000005"),
    985: ("East of England", "E12000006"),
    986: ("London", LONDON),
    987: ("London (Inner)", "E13000001"),
    988: ("London (Outer)", "E13000002"),
    989: ("South East", "E12000008"),
    990: ("South West", "E12000009"),
}
"""LAIT's own numbers, from 960, of what is wider than an authority."""

# In LAIT's list of numbers, but nowhere on a map.
_NOWHERE = {1000: "England (discontinued)"}


def read_rows(
    path: Path, register: AreaRegister, dictionary: pd.DataFrame, of_others: Mapping[str, str]
) -> pd.DataFrame:
    """Read every row of the tool's file.

    Parameters
    ----------
    path : Path
        The Parquet file: a row a measure, year and area, every cell but the number text.
    dictionary : pandas.DataFrame
        From `dictionary.read_dictionary`.
    of_others : mapping
        From `dictionary.measures_of_others`.

    Returns
    -------
    pandas.DataFrame
        As many rows as the file: ``measure``, ``printed_year``, ``area_code``, ``level``,
        ``period_id``, ``value``, ``symbol``, ``flags``, ``left_out`` (why, if it isn't loaded),
        ``no_figure`` (whether a nought was read as none).

    Raises
    ------
    Problem
        For a file that isn't Parquet, a missing column, an unknown number or year, a cell that is
        no figure, one outside its unit's bounds, or a measure that gives an area two figures for a
        period.
    """
    everything = _read(path)
    name = path.name
    why_not = not_ours(name, everything, dictionary.index, of_others)
    table = everything[why_not == ""]
    measure = table["Short Desc"]
    rows = _places(name, table, register).assign(measure=measure, printed_year=table["Years"])
    rows = rows.join(_years(name, table, dictionary["year_type"]))
    rows = rows.join(figures_in(name, table["Values"]))
    _check_bounds(name, table, rows, dictionary)
    rows["left_out"] = reasons(name, table, rows, register)
    rows["no_figure"] = no_figures(rows, register)
    rows.loc[rows["no_figure"], ["value", "symbol"]] = [None, "-"]
    twice = rows[rows["left_out"] == ""].duplicated(["measure", "area_code", "period_id"])
    shown = table["Short Desc"] + " of " + table["LA and Regions"] + ", " + table["Years"]
    refuse_rows(name, twice, "Years", shown[twice.index], "each measure, area and period once")
    others = why_not[why_not != ""]
    if others.empty:
        return rows
    return pd.concat([rows, as_rows(everything.loc[others.index], others)[rows.columns]])


def _read(path: Path) -> pd.DataFrame:
    content = read_bytes(path)
    if not content.startswith(b"PAR1"):
        found = f"it is {kind_of(content) or 'plain text'}"
        raise Problem(path.name, found, "LAIT's data file, which is Parquet", "fetch it again")
    try:
        arrow = pq.read_table(path)
    except pa.ArrowInvalid:
        raise Problem(
            path.name, "it isn't a whole Parquet file", "LAIT's data file", "fetch it again"
        ) from None
    for column in _COLUMNS:
        if column not in arrow.column_names:
            raise Problem(
                path.name,
                f"there is no column {column!r}",
                f"the columns {', '.join(_COLUMNS)}",
                "check that it is LAIT's data file; if the publisher renamed the column, tell the "
                "source's module",
            )
    table: pd.DataFrame = arrow.select(list(_COLUMNS)).to_pandas()
    # Rows as a spreadsheet shows them, below a line of headings.
    table.index = pd.RangeIndex(2, len(table) + 2)
    table = table[~table.index.isin(passed_over(path.name))].copy()
    for column in _COLUMNS[:-1]:
        table[column] = table[column].astype("string").fillna("").str.strip().astype(object)
    return table


def _places(file: str, table: pd.DataFrame, register: AreaRegister) -> pd.DataFrame:
    known = {number: (code, "la") for number, code in register.by_number.items()}
    levels = register.areas.set_index("code")["level"]
    known |= {number: (code, str(levels[code])) for number, (_, code) in _WIDER.items()}
    known |= dict.fromkeys(_NOWHERE, ("", ""))
    numbers = table["LA Number"]
    found = numbers.map(known)
    expected = "DfE's number of an authority, or LAIT's of a region or England"
    shown = numbers.map("{:g}".format, na_action="ignore")
    refuse_rows(file, found.isna(), "LA Number", shown, expected)
    # LAIT's own numbers mean nothing outside it: the name beside them must agree.
    names = numbers.map({n: name for n, (name, _) in _WIDER.items()} | _NOWHERE)
    printed = table["LA and Regions"]
    other = names.notna() & (names.str.casefold() != printed.str.casefold())
    refuse_rows(file, other, "LA and Regions", printed, "the name that goes with its LA Number")
    return pd.DataFrame(found.tolist(), index=table.index, columns=["area_code", "level"])


def _years(file: str, table: pd.DataFrame, year_types: pd.Series) -> pd.DataFrame:
    kinds = table["Short Desc"].map(year_types)
    read: dict[tuple[str, str], Year] = {}
    for spelling, kind in set(zip(table["Years"], kinds, strict=True)):
        try:
            read[spelling, kind] = read_year(spelling, kind)
        except ValueError as error:
            rows = table.index[(table["Years"] == spelling) & (kinds == kind)]
            first = table.loc[rows[0], "Short Desc"]
            raise Problem(
                at(file, int(rows[0]), "Years"),
                f"{first} has {spelling!r}, which can't be read",
                str(error),
                "ask the publisher which period is meant before it is loaded",
            ) from None
    years = [read[key] for key in zip(table["Years"], kinds, strict=True)]
    return pd.DataFrame(
        {"period_id": [y.period_id for y in years], "flags": [y.flags for y in years]},
        index=table.index,
        dtype=object,
    )


def _check_bounds(
    file: str, table: pd.DataFrame, rows: pd.DataFrame, dictionary: pd.DataFrame
) -> None:
    units = units_of(dictionary)
    least = rows["measure"].map({s: u.least for s, u in units.items()}).astype(float)
    most = rows["measure"].map({s: u.most for s, u in units.items()}).astype(float)
    cells = table["Values"]
    refuse_rows(file, rows["value"] < least, "Values", cells, "no figure below zero")
    refuse_rows(file, rows["value"] > most, "Values", cells, "a percentage up to 100")
