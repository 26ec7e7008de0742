"""Measures in LAIT's file that aren't read from it: told, and counted with what is left out."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import pandas as pd

from data.ingest.reading import TOLD, tell
from data.problem import Problem

OF_OTHERS = "read from its own publication"
UNKNOWN = "not in LAIT's dictionary"


def not_ours(
    file: str, table: pd.DataFrame, known: Collection[str], of_others: Mapping[str, str]
) -> pd.Series:
    """Say of each row why its measure isn't read from LAIT, and tell it, measure by measure.

    Parameters
    ----------
    file : str
        The file's name.
    table : pandas.DataFrame
        The tool's file.
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
            tell(f"{file}: {_rows(own)} left out: {publication} is read itself.")
    if (reasons == UNKNOWN).any():
        own = measures[reasons == UNKNOWN]
        tell(f"{file}: {_rows(own)} left out: LAIT's dictionary beside it lacks them.")
    return reasons


def left_out(table: pd.DataFrame, reasons: pd.Series) -> pd.DataFrame:
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
        The columns of `dfe_lait_rows.read_rows`, without area, period and figure.
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
    more = f" and {len(names) - TOLD:,} more measures" if len(names) > TOLD else ""
    return f"{len(measures):,} row{'s' * (len(measures) > 1)} of {', '.join(names[:TOLD])}{more}"
