"""What must hold among the files of one publication: each edition, and each figure of it, once."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from data.ingest.source import Source
from data.problem import Problem

_KEY = ["measure", "area_code", "period_id", "breakdown"]
_KEEP_ONE = "keep one of them, or give the other edition its own label"


def refuse_same_label(source: Source) -> None:
    """Refuse a publication in which two editions have the same label, or one edition two.

    Parameters
    ----------
    source : Source
        A publication and its files.

    Raises
    ------
    Problem
        If a label and a place in time don't belong to each other alone.
    """
    labels: dict[int, str] = {}
    places: dict[str, int] = {}
    for file in source.files:
        if places.setdefault(file.label, file.sequence) != file.sequence:
            found = f"two editions have the label {file.label!r}"
        elif labels.setdefault(file.sequence, file.label) != file.label:
            found = f"one edition has the labels {labels[file.sequence]!r} and {file.label!r}"
        else:
            continue
        raise Problem(file.edition_id, found, "each edition with a label of its own", _KEEP_ONE)


def refuse_twice(source: Source, tables: Mapping[str, pd.DataFrame]) -> None:
    """Refuse an edition of which two files hold the same figure.

    Parameters
    ----------
    source : Source
        A publication and its files.
    tables : mapping
        Edition id of a file to the table that was read from it: figures in long form, or a row an
        LSOA and a column a measure.

    Raises
    ------
    Problem
        If a figure is there twice under one label.
    """
    for label in dict.fromkeys(file.label for file in source.files):
        files = [f for f in source.files if f.label == label]
        keys = [_keys(tables[f.edition_id], f.table).assign(file=f.path) for f in files]
        figures = pd.concat(keys, ignore_index=True)
        again = figures[figures.duplicated(_KEY)]
        if len(again):
            raise _twice(label, str(again.iloc[0]["file"]), str(again.iloc[0]["measure"]))


def _keys(table: pd.DataFrame, kind: str) -> pd.DataFrame:
    if kind == "figures":
        return table[_KEY]
    if kind == "small_areas":
        # Every file of this kind has each LSOA of its census, so a measure is enough to tell.
        measures = table.columns.drop(["area_code", "period_id"])
        held = pd.DataFrame({"measure": measures, "period_id": table["period_id"].iloc[0]})
        return held.reindex(columns=_KEY)
    return pd.DataFrame(columns=_KEY)


def _twice(label: str, path: str, measure: str) -> Problem:
    return Problem(
        path.rsplit("/", 1)[-1],
        f"another file of the edition {label!r} has {measure} for the same areas",
        "two editions never under one label",
        _KEEP_ONE,
    )
