"""The least that could answer two of the questions: pandas over CSV, SQLite with an index."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final, NamedTuple

import duckdb
import pandas as pd

_FIGURES: Final = "SELECT indicator_id, area_code, period_id, value, symbol FROM observation"
_OF_AREAS: Final = """
    SELECT * FROM observation
    WHERE indicator_id = ? AND area_code IN (SELECT value FROM json_each(?))
"""
_OF_PERIOD: Final = "SELECT * FROM observation WHERE indicator_id = ? AND period_id = ?"


class Floor(NamedTuple):
    """Two ways to take the bare figures of a trend or a map: rows, and nothing worked out."""

    pandas: Callable[[], object]
    sqlite: Callable[[], object]


def lay(store: Path, folder: Path) -> Path:
    """Write the store's figures as a CSV file and as an SQLite file with its two indexes.

    Returns
    -------
    Path
        Of the SQLite file; the CSV file, ``figures.csv``, is beside it.
    """
    with duckdb.connect(str(store), read_only=True) as opened:
        figures = opened.execute(_FIGURES).df()
    figures.to_csv(folder / "figures.csv", index=False)
    file = folder / "figures.sqlite"
    with closing(sqlite3.connect(file)) as made:
        figures.to_sql("observation", made, index=False)
        made.execute("CREATE INDEX by_area ON observation (indicator_id, area_code)")
        made.execute("CREATE INDEX by_period ON observation (indicator_id, period_id)")
        made.commit()
    return file


def floors(file: Path, indicator: str, areas: list[str], period: str) -> dict[str, Floor]:
    """Give, for "Trend" and "Map", what takes their figures from each of the two.

    Parameters
    ----------
    file
        As `lay` gives it. The CSV file is read once, beforehand.
    indicator, areas, period
        Whose figures: of the areas in every period, of every area in the period.
    """
    figures = pd.read_csv(file.with_suffix(".csv"), dtype={"symbol": str})
    store = sqlite3.connect(file)

    def rows(which: pd.Series[bool]) -> object:
        return list(figures[which & (figures.indicator_id == indicator)].itertuples())

    return {
        "Trend": Floor(
            lambda: rows(figures.area_code.isin(areas)),
            lambda: store.execute(_OF_AREAS, [indicator, json.dumps(areas)]).fetchall(),
        ),
        "Map": Floor(
            lambda: rows(figures.period_id == period),
            lambda: store.execute(_OF_PERIOD, [indicator, period]).fetchall(),
        ),
    }
