"""DfE, Children in need, tables a5 and a7: England by age, sex and ethnicity."""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd

from data import periods
from data.area_register import AreaRegister
from data.ingest.completeness import Promise
from data.ingest.explore_education_statistics import refuse_duplicates, years_in_title
from data.ingest.figures import FIGURE_COLUMNS, refuse_negative, refuse_over_100
from data.ingest.publisher_file import figures_in, read_csv, refuse_rows
from data.schema import ENGLAND

_KINDS = {"Gender": "sex", "Age": "age", "Ethnicity": "ethnicity", "Unborn": "age"}
_EVERYONE = (
    "total sex:female sex:male sex:unknown-or-indeterminate-gender age:unborn age:under-1 age:1-4 "
    "age:5-9 age:10-15 age:16+"
).split()
_ETHNICITIES = {
    "a5": (
        "white mixed asian-or-asian-british black-or-black-british other-ethnic-group "
        "known-ethnicity"
    ).split(),
    "a7": (
        "total-white white-british white-irish gypsy-or-irish-traveller "
        "any-other-white-background total-mixed white-and-black-caribbean "
        "white-and-black-african white-and-asian any-other-mixed-background "
        "total-asian-or-asian-british indian pakistani bangladeshi any-other-asian-background "
        "total-black-or-black-british black-caribbean black-african any-other-black-background "
        "chinese any-other-ethnic-group known-ethnicity"
    ).split(),
}
GROUPS = {
    table: (*_EVERYONE, *(f"ethnicity:{group}" for group in groups))
    for table, groups in _ETHNICITIES.items()
}
"""Every group of children of each table."""

_FIGURES = {
    "a5": (
        "CPP_At31",
        "Neglect_Initial",
        "Physical_Abuse_Initial",
        "Sexual_Abuse_Initial",
        "Emotional_Abuse_Initial",
        "Multiple_Initial",
    ),
    "a7": ("number", "percent"),
}


def promise(table: str, years: tuple[int, int]) -> Promise:
    """Say what a table holds: each group of England's children in each year.

    Parameters
    ----------
    table : str
        ``a5`` or ``a7``.
    years : tuple of int
        First and last year.
    """
    return Promise(("country",), years=years, breakdowns=GROUPS[table])


def breakdown_of(kind: str, words: str) -> str:
    """Name a group of children.

    Parameters
    ----------
    kind : str
        ``sex``, ``age`` or ``ethnicity``.
    words : str
        The publisher's name of the group.

    Returns
    -------
    str
        ``age:1-4``, ``sex:female``, ``ethnicity:white-british``; ``total`` for all.

    Examples
    --------
    >>> breakdown_of("age", "1 to 4 years")
    'age:1-4'
    """
    if words == "Total":
        return "total"
    plain = re.sub(r"\s*years?$", "", words.lower())
    plain = re.sub(r"^16 (?:and over|& over|years and over)$", "16+", plain)
    plain = re.sub(r"^(\d+) to (\d+)$", r"\1-\2", plain)
    return f"{kind}:{re.sub(r'[^a-z0-9+]+', '-', plain).strip('-')}"


def read_groups(path: Path, register: AreaRegister, *, table: str) -> pd.DataFrame:
    """Read a table of England's children by group.

    Parameters
    ----------
    register : AreaRegister
        Not needed: these tables are of England.
    table : str
        ``a5`` (children on a plan) or ``a7`` (children in need), both on 31 March.

    Returns
    -------
    pandas.DataFrame
        Figures, a row a group and column.
    """
    groups = ["time_period", "geographic_level", "characteristic", "characteristic_type"]
    file = read_csv(path, (*groups, *_FIGURES[table]))
    rows = file.table
    first, last = years_in_title(path)
    inside = rows["time_period"].isin([str(y) for y in range(first, last + 1)])
    expected = f"a year from {first} to {last}, as the title says"
    refuse_rows(file.name, ~inside, "time_period", rows["time_period"], expected)
    level = rows["geographic_level"]
    refuse_rows(file.name, level != "National", "geographic_level", level, "National")
    kind = rows["characteristic"].map({**_KINDS, "Total": "total"})
    expected = "Total, Gender, Age, Ethnicity or Unborn"
    refuse_rows(file.name, kind.isna(), "characteristic", rows["characteristic"], expected)
    pairs = zip(kind, rows["characteristic_type"], strict=True)
    breakdown = pd.Series([breakdown_of(k, words) for k, words in pairs], index=rows.index)
    unknown, words = ~breakdown.isin(GROUPS[table]), rows["characteristic_type"]
    refuse_rows(file.name, unknown, "characteristic_type", words, "a group that we know")
    refuse_duplicates(file, pd.DataFrame({"year": rows["time_period"], "group": breakdown}))
    parts = []
    for heading in _FIGURES[table]:
        figures = figures_in(file.name, rows[heading])
        refuse_negative(file, heading, figures["value"])
        if heading == "percent":
            refuse_over_100(file, heading, figures["value"])
        parts.append(
            figures.assign(
                measure=f"{table}.{heading}",
                area_code=ENGLAND,
                period_id=rows["time_period"].astype(int).map(periods.stock),
                breakdown=breakdown,
                flags="",
            )
        )
    return pd.concat(parts, ignore_index=True)[list(FIGURE_COLUMNS)]
