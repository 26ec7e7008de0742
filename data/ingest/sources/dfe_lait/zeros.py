"""LAIT's noughts that are no figures: those of areas that had ended, or had hardly begun."""

from __future__ import annotations

import pandas as pd

from data.area_register import AreaRegister
from data.periods import describe

_LARGE = 0.2
"""A measure is large everywhere if 19 in 20 authorities have this part of the middle figure."""
_NEARLY_ALL = 0.05


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
    register : AreaRegister
        The areas we know.

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
