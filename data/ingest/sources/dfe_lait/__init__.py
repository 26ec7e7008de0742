"""DfE, Local Authority Interactive Tool (LAIT): the tool's own file and its data dictionary."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pandas as pd

from data.area_register import AreaRegister
from data.ingest.completeness import WITH_WIDER, Promise
from data.ingest.figures import FIGURE_COLUMNS
from data.ingest.publication import Publication, TableFile
from data.ingest.sources.dfe_lait import dictionary as dfe_lait_dictionary
from data.ingest.sources.dfe_lait import rows as dfe_lait_rows
from data.ingest.sources.dfe_lait.entries import compile_entries

_ID = "dfe-lait"
_FOLDER = "dfe/lait"
_FIGURES = "lait_measures.parquet"

# The newest "Last Update" that the dictionary states; the tool's file itself has no date.
_PUBLISHED = "2026-03"
_LABEL = "March 2026"


def read_figures(path: Path, register: AreaRegister) -> pd.DataFrame:
    """Read the figures of every measure.

    Parameters
    ----------
    path : Path
        The tool's file; the dictionary lies beside it.

    Returns
    -------
    pandas.DataFrame
        Figures; a measure has LAIT's short name.
    """
    rows = _rows(path, register)
    loaded = rows[rows["left_out"] == ""].assign(breakdown="total")
    return loaded.reset_index(drop=True)[list(FIGURE_COLUMNS)]


def read_counts(path: Path, register: AreaRegister) -> pd.DataFrame:
    """Count the file's rows, loaded and left out, so that none can be lost unseen.

    Returns
    -------
    pandas.DataFrame
        ``measure``, ``printed_year``, ``period_id`` (None where the year names none), ``level``,
        ``symbol`` (empty for a number, ``0`` for a nought read as none), ``left_out`` (the reason,
        empty for what is loaded), ``n``.
    """
    rows = _rows(path, register)
    keys = ["measure", "printed_year", "period_id", "level", "symbol", "left_out"]
    named = rows.assign(symbol=rows["symbol"].fillna("").mask(rows["no_figure"], "0"))
    counted = named.groupby(keys, dropna=False, sort=True).size()
    return counted.rename("n").reset_index()


def read_entries(path: Path, register: AreaRegister) -> pd.DataFrame:
    """Compile the catalogue's entries from the dictionary.

    Parameters
    ----------
    path : Path
        The dictionary; the tool's file lies beside it.

    Returns
    -------
    pandas.DataFrame
        A row a measure, see `compile_entries`.
    """
    rows = _rows(path.with_name(_FIGURES), register)
    figures = rows.assign(outturn=rows["printed_year"].str.contains("OT", regex=False))
    dictionary = dfe_lait_dictionary.read_dictionary(path)
    return compile_entries(dictionary, figures, _ID, _LABEL)


def _rows(path: Path, register: AreaRegister) -> pd.DataFrame:
    beside = path.with_name(dfe_lait_dictionary.FILE)
    dictionary = dfe_lait_dictionary.read_dictionary(beside)
    of_others = dfe_lait_dictionary.measures_of_others(beside)
    return dfe_lait_rows.read_rows(path, register, dictionary, of_others)


_file = partial(TableFile, label=_LABEL, sequence=202603, published=_PUBLISHED)

SOURCE = Publication(
    id=_ID,
    publisher="Department for Education",
    publication="Local Authority Interactive Tool (LAIT)",
    page_url="https://www.gov.uk/government/publications/local-authority-interactive-tool-lait",
    next_release="measure by measure: see each indicator",
    left_out={f"{_FOLDER}/la_code_list.xlsx": "DfE's other files give each authority its number"},
    files=(
        _file(
            edition_id="dfe-lait-2026-03",
            path=f"{_FOLDER}/{_FIGURES}",
            read=read_figures,
            # Each measure has its own years; each year has every area that there was.
            promises=(Promise(WITH_WIDER),),
            notes="A dash stands for every missing figure; the tool gives no reason. Figures for "
            "an authority before it began or after it ended are kept where LAIT prints them. A "
            "nought that ends an ended authority's figures, or begins a new one's, is read as "
            "missing where no other authority's figure is small.",
        ),
        _file(
            edition_id="dfe-lait-2026-03-entries",
            path=f"{_FOLDER}/{dfe_lait_dictionary.FILE}",
            read=read_entries,
            table="entries",
            notes="Titles, polarity, units and dates of each measure. The date is that of the "
            "newest update it states.",
        ),
        _file(
            edition_id="dfe-lait-2026-03-counts",
            path=f"{_FOLDER}/{_FIGURES}",
            read=read_counts,
            table="counts",
            notes="How many rows of the file were loaded and left out, by measure, year and level.",
        ),
    ),
)
