"""Catalogue entries of LAIT's measures, compiled from its dictionary.

A measure needs no line of ours to become an indicator. Where we have words of our own for one,
they stand in ``data/catalogue/words/lait.toml`` under its id and take the place of these.
"""

from __future__ import annotations

import re

import pandas as pd

from data.ingest.sources.dfe_lait.units import EXCEEDS_100, Unit, units_of

_PREFIX = "lait_"

# How short names are spelled out: capitals that would break in the wrong place, then signs.
_SPELLED = {
    "NoNSEN": "NonSEN",
    "SENwoS": "SEN_wos",
    "SENSuP": "SENSup",
    "SENSTATE": "SEN_state",
    "FSPAVE": "FSP_ave_",
    "LACnum": "LAC_num",
    "A3A": "A3a",
    "W/Osta": "Without_sta",
    "%": " pct ",
    "&": " and ",
    "<": " under ",
}

_SUPPLIERS = {
    "dwp": "the Department for Work and Pensions",
    "hospital episode statistics (hes)": "NHS England",
    "ncmd": "the National Child Mortality Database",
    "nhs england (nhse), hospital episode statistics (hes)": "NHS England",
    "ohid": "the Office for Health Improvement and Disparities",
    "ons": "the Office for National Statistics",
    "office for health improvement and disparities (formerly public health england)": (
        "the Office for Health Improvement and Disparities"
    ),
    "office for health improvement and disparities using nhs england hospital episode statistics "
    "(hes) and office for national statistics (ons": (
        "the Office for Health Improvement and Disparities"
    ),
    "public health england": "Public Health England",
    "youth justice board": "the Youth Justice Board",
}


def indicator_id(short: str) -> str:
    """Make a measure's id from its short name.

    Parameters
    ----------
    short : str
        LAIT's short name: ``16-17 NEET``, ``LAC%_Adopt_AppUnop``, ``CINPermAbsent_3Term``.

    Returns
    -------
    str
        ``lait_16_17_neet``, ``lait_lac_pct_adopt_app_unop``, ``lait_cin_perm_absent_3_term``. A
        promise: it changes only if LAIT changes the short name.
    """
    words = short
    for printed, spelled in _SPELLED.items():
        words = words.replace(printed, spelled)
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})", "_", words)
    return _PREFIX + "_".join(re.findall(r"[a-z0-9]+", words.lower()))


def compile_entries(
    dictionary: pd.DataFrame, figures: pd.DataFrame, source_id: str, label: str
) -> pd.DataFrame:
    """Compile an entry for every measure that has figures.

    Parameters
    ----------
    dictionary : pandas.DataFrame
        From `read_dictionary`.
    figures : pandas.DataFrame
        ``measure``, ``value`` and ``outturn`` (bool) of the figures file.
    label : str
        The edition that the recipes name.

    Returns
    -------
    pandas.DataFrame
        The catalogue's fields, and what LAIT says besides (``measure``, ``topics``, ``y_axis``,
        ``year_type``, ``owner``), a row a measure.
    """
    kinds = units_of(dictionary)
    fractions = figures["value"].dropna()
    # Sixteen figures after the point are how a spreadsheet writes one: a tenth is enough to ask.
    broken = (fractions - fractions.round()).abs() > 0.04
    measures = figures["measure"]
    fractional = set(measures[broken[broken].index])
    outturn = set(measures[figures["outturn"]])
    with_figures = set(measures)
    return pd.DataFrame(
        [
            {
                "id": indicator_id(short),
                "measure": short,
                "name": row.title,
                "short_name": min(row.list_name, row.title, key=len),
                "topic": row.topics[0].replace("\\", "/"),
                "topics": "; ".join(row.topics),
                "unit": kinds[short].name,
                "per": kinds[short].per,
                "polarity": row.polarity,
                "polarity_reason": _reason(row.polarity),
                "decimals": _decimals(row.dps, kinds[short], short in fractional),
                "definition": _definition(row),
                "caveat": _caveat(short, row, outturn=short in outturn),
                "page_url": row.page_url,
                "updated": row.updated,
                "next_release": row.next_release,
                "source": source_id,
                "edition": label,
                "no_quartile": row.no_quartile,
                "year_type": row.year_type,
                "y_axis": row.y_axis,
                "owner": row.owner,
            }
            for short, row in _rows(dictionary)
            if short in with_figures
        ]
    ).astype({"per": "Int64"})


def _rows(dictionary: pd.DataFrame) -> list[tuple[str, pd.Series]]:
    return [(str(short), row) for short, row in dictionary.iterrows()]


def _reason(polarity: str) -> str | None:
    words = {"lower": "low", "higher": "high"}.get(polarity)
    return f"LAIT marks a {words} figure as good." if words else None


def _decimals(dps: str, unit: Unit, fractional: bool) -> int:
    if unit.name == "number" and not fractional:
        return 0
    return int(float(dps)) if dps else int(fractional)


def _definition(row: pd.Series) -> str:
    parts = [f"Measured as: {row.y_axis}."]
    if row.state_funded:
        parts.append("State-funded schools only.")
    if len(row.topics) > 1:
        parts.append(f"LAIT lists it under {' and '.join(row.topics)}.")
    owner = row.owner.strip()
    if owner != "DfE":
        parts.append(f"LAIT takes it from {_SUPPLIERS.get(owner.lower(), owner)}.")
    parts.append("The publisher's page defines it.")
    return " ".join(parts)


def _caveat(short: str, row: pd.Series, *, outturn: bool) -> str | None:
    parts = []
    if short in EXCEEDS_100:
        parts.append(EXCEEDS_100[short])
    if outturn:
        parts.append("Outturn: what was spent, not what was planned.")
    if row.year_type == "Annual (end of Sept)":
        parts.append("Dated 30 September; what is counted over a year is of the year up to then.")
    if row.next_release.startswith("none"):
        parts.append(f"No new figures are to come ({row.next_release.removeprefix('none: ')}).")
    return " ".join(parts) or None
