"""What no publisher's file says of its figures and we declare: joint figures, indices' periods."""

from __future__ import annotations

import duckdb
import pandas as pd

from data.build.store_tables import keep, run
from data.catalogue.entry_file import read_entries
from data.schema import ROOT

_FOLDER = ROOT / "data"
JOINT_FIGURES = _FOLDER / "joint_figures.toml"
DEPRIVATION_INDICES = _FOLDER / "deprivation_indices.toml"


def mark_figures(connection: duckdb.DuckDBPyConnection) -> None:
    """Mark the figures that are of two authorities together, and those that can't be.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
        The store being made.
    """
    pairs = read_entries(JOINT_FIGURES)["pair"]
    columns = ["source_id", "topic", "one", "other"]
    rows = pd.DataFrame([(p["source"], p["topic"], *p["areas"]) for p in pairs], columns=columns)
    keep(connection, "joint_pair", rows)
    run(connection, "joint_figures")
    run(connection, "doubts")


def load_indices(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill ``deprivation_index`` with every edition that authorities have figures of.

    Parameters
    ----------
    connection : duckdb.DuckDBPyConnection
        The store being made.
    """
    declared = read_entries(DEPRIVATION_INDICES)
    indices = [
        {"measure": key, "name": one["name"], "said": one["said"],
         "indicator_id": one["indicator"], "place": place}
        for place, (key, one) in enumerate(declared["index"].items())
    ]  # fmt: skip
    editions = [
        {"period_id": key, "year": int(key[-4:]), "serves_from": one.get("serves_from")}
        for key, one in declared["editions"].items()
    ]
    keep(connection, "index_read", pd.DataFrame(indices))
    dates = {"serves_from": "datetime64[s]"}
    keep(connection, "index_edition", pd.DataFrame(editions).astype(dates))
    run(connection, "deprivation_indices")
