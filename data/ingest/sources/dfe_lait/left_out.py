"""Rows of LAIT's file that aren't loaded, each with its reason, and noughts that are no figures."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import pandas as pd

from data.area_register import AreaRegister
from data.ingest.publisher_file import refuse_rows
from data.ingest.reading import LISTED, note
from data.periods import describe
from data.problem import Problem

OF_OTHERS = "read from its own publication"
UNKNOWN = "not in LAIT's dictionary"
NO_AREA = "no such area in that period"
NO_AREA_ZERO = "zero where there was no such area in that period"
NO_YEAR = "no year"
NO_PLACE = "not an area"
FINAL_TOO = "provisional, and final in the same file"

_LARGE = 0.2
"""A measure is large everywhere if 19 in 20 authorities have this part of the middle figure."""
_NEARLY_ALL = 0.05


def not_ours(
    file: str, table: pd.DataFrame, known: Collection[str], of_others: Mapping[str, str]
) -> pd.Series:
    """Say of each row why its measure isn't read from LAIT, and tell it, measure by measure.

    Parameters
    ----------
    known : collection of str
        Short names of the measures that are read from it.
    of_others : mapping
        Short name to publication of those that are read from there.

    Returns
    -------
    pandas.Series
        `OF_OTHERS`, `UNKNOWN`, or nothing for a row that is read.

    Raises
    ------
    Problem
        If no measure of the file is known.
    """
    measures = table["Short Desc"]
    reasons = pd.Series("", index=table.index, dtype=object)
    reasons[~measures.isin(set(known))] = UNKNOWN
    reasons[measures.isin(set(of_others))] = OF_OTHERS
    if len(table) and reasons.ne("").all():
        raise Problem(
            file,
            "none of its measures is in the dictionary beside it",
            "the dictionary and the figures of one edition",
            "fetch both again",
        )
    for publication in dict.fromkeys(of_others.values()):
        own = measures[(reasons == OF_OTHERS) & (measures.map(of_others) == publication)]
        if len(own):
            note(f"{file}: {_rows(own)} left out: {publication} is read itself.")
    if (reasons == UNKNOWN).any():
        own = measures[reasons == UNKNOWN]
        note(f"{file}: {_rows(own)} left out: LAIT's dictionary beside it lacks them.")
    return reasons


def as_rows(table: pd.DataFrame, reasons: pd.Series) -> pd.DataFrame:
    """Give rows that aren't read the form of those that are, to be counted with them.

    Parameters
    ----------
    table : pandas.DataFrame
        The rows, as the tool's file has them.
    reasons : pandas.Series
        From `not_ours`.

    Returns
    -------
    pandas.DataFrame
        The columns of `rows.read_rows`, without area, period and figure.
    """
    return pd.DataFrame(
        {
            "area_code": "",
            "level": "",
            "measure": table["Short Desc"],
            "printed_year": table["Years"],
            "period_id": None,
            "flags": "",
            "value": float("nan"),
            "symbol": None,
            "left_out": reasons,
            "no_figure": False,
        },
        index=table.index,
    )


def _rows(measures: pd.Series) -> str:
    names = list(dict.fromkeys(measures))
    more = f" and {len(names) - LISTED:,} more measures" if len(names) > LISTED else ""
    return f"{len(measures):,} row{'s' * (len(measures) > 1)} of {', '.join(names[:LISTED])}{more}"


def reasons(
    file: str, table: pd.DataFrame, rows: pd.DataFrame, register: AreaRegister
) -> pd.Series:
    """Say of each row why it isn't loaded.

    Parameters
    ----------
    rows : pandas.DataFrame
        The same rows, placed, dated and with their figures.
    register : AreaRegister
        The areas, with their lives.

    Returns
    -------
    pandas.Series
        A reason, or nothing for a row that is loaded.

    Raises
    ------
    Problem
        For a figure of no year.
    """
    found = pd.Series("", index=rows.index, dtype=object)
    no_year = rows["period_id"].isna()
    dated = no_year & rows["value"].notna()
    refuse_rows(file, dated, "Years", table["Years"], "the year that this figure is of")
    found[_superseded(rows)] = FINAL_TOO
    gone = ~_exists(rows, register)
    # A dash says that there is nothing to say; so does the nought that some measures have instead.
    found[gone & (rows["symbol"] == "-")] = NO_AREA
    found[gone & (rows["value"] == 0)] = NO_AREA_ZERO
    found[rows["area_code"] == ""] = NO_PLACE
    found[no_year] = NO_YEAR
    return found


def _superseded(rows: pd.DataFrame) -> pd.Series:
    """Mark provisional figures beside which the file has another of the same period."""
    provisional = rows["flags"] == "p"
    key = ["measure", "area_code", "period_id"]
    ours = rows.loc[rows["measure"].isin(rows.loc[provisional, "measure"]), key]
    beside_others = ours.duplicated(keep=False).reindex(rows.index, fill_value=False)
    return provisional & beside_others


def _exists(rows: pd.DataFrame, register: AreaRegister) -> pd.Series:
    """Say of each row whether its area was there on some day of its period."""
    areas = register.areas.set_index("code")
    began = rows["area_code"].map(areas["valid_from"].dropna().astype(str)).fillna("")
    ended = rows["area_code"].map(areas["valid_to"].dropna().astype(str)).fillna("9")
    spans = {p: describe(p) for p in rows["period_id"].dropna().unique()}
    first = rows["period_id"].map({p: s.start_date.isoformat() for p, s in spans.items()})
    last = rows["period_id"].map({p: s.end_date.isoformat() for p, s in spans.items()})
    there: pd.Series = (began <= last.fillna("9")) & (ended >= first.fillna(""))
    return there


def no_figures(rows: pd.DataFrame, register: AreaRegister) -> pd.Series:
    """Find the noughts that stand for a figure that there isn't.

    LAIT prints a nought for an authority whose figures had stopped before it ended, and for years
    before a new one's began. It is read as no figure where it is the last of an authority that
    ended, or the first of one that began, and the authorities that were there all along have no
    small figure of that measure and period. Elsewhere a nought is a figure.

    Parameters
    ----------
    rows : pandas.DataFrame
        ``measure``, ``area_code``, ``level``, ``period_id``, ``value``, ``left_out``: the rows that
        are loaded have an empty reason.

    Returns
    -------
    pandas.Series
        Of bool, by the rows' index.
    """
    areas = register.areas.set_index("code")
    began, ended = areas["valid_from"].notna(), areas["valid_to"].notna()
    known = rows[(rows["left_out"] == "") & (rows["level"] == "la") & rows["value"].notna()]
    changing = known["area_code"].map(began | ended).astype(bool)
    lasting = known[~changing].groupby(["measure", "period_id"])["value"]
    spread = pd.DataFrame({"low": lasting.quantile(_NEARLY_ALL), "middle": lasting.median()})
    large = spread[(spread["low"] > 0) & (spread["low"] >= _LARGE * spread["middle"])].index

    line = known[changing].copy()
    ends = {period: describe(period).end_date for period in line["period_id"].unique()}
    line = line.assign(end=line["period_id"].map(ends)).sort_values("end")
    line["some"] = line["value"] != 0
    own = line.groupby(["measure", "area_code"])["some"]
    first = ~own.cummax() & line["area_code"].map(began).astype(bool)
    line["later"] = line.iloc[::-1].groupby(["measure", "area_code"])["some"].cummax()
    last = ~line["later"] & line["area_code"].map(ended).astype(bool)
    of_large = pd.MultiIndex.from_frame(line[["measure", "period_id"]]).isin(large)
    found = line.index[(first | last) & of_large & own.transform("any")]
    return pd.Series(rows.index.isin(found), index=rows.index)
