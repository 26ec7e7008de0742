"""``python -m data revisions``: what each new edition changed."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd

from data.report.connection import explain_unreadable
from data.schema import ROOT

_QUESTION = ROOT / "queries" / "revisions.sql"
"""The same question that the screens ask, so that both give one answer."""


def list_revisions(store: Path, since: int | None = None) -> pd.DataFrame:
    """List what editions changed.

    Parameters
    ----------
    since : int, optional
        Only editions from this sequence (usually a year) on.

    Returns
    -------
    pandas.DataFrame
        The table that the head of ``queries/revisions.sql`` describes.

    Raises
    ------
    Problem
        If there is no store, or the file isn't one.
    """
    with explain_unreadable(store), duckdb.connect(store, read_only=True) as connection:
        question = _QUESTION.read_text(encoding="utf-8")
        wanted = {"since": since, "area": None, "indicator": None}
        return connection.execute(question, wanted).df()


def summarise(revisions: pd.DataFrame) -> str:
    """Count the changes by publication, edition, level of area and kind.

    Parameters
    ----------
    revisions : pandas.DataFrame
        From `list_revisions`.
    """
    if revisions.empty:
        return "No edition that we hold changed a figure of an earlier one."
    keys = ["publication", "edition_was", "edition_is", "level", "kind"]
    counts = revisions.groupby(keys).size().rename("changes").reset_index()
    return counts.to_string(index=False)
