"""The file of Revisions: a change a row, the figure as it is and as it was."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from answers.catalogue import Catalogue
from answers.files.figure_file import FigureFile
from answers.files.frame import frame
from answers.files.names import ALL
from answers.view import View
from queries.rows import Revisions
from words.revisions import was_and_is


def revision_file(known: Catalogue, view: View, changes: Sequence[Revisions]) -> FigureFile:
    """Say what the file of the changes holds.

    Parameters
    ----------
    known, view
        What there is, and what the list is narrowed to.
    changes : sequence of Revisions
        Those that the list holds.

    Returns
    -------
    FigureFile
        A change a row: the figure as it is, and as it was.
    """
    return FigureFile(
        "revisions",
        known.areas[view.area] if "area" in view.only else None,
        view.indicator if "indicator" in view.only else ALL,
        ALL,
        lambda: _revised(known, changes),
        (view.edition,),
    )


def _revised(known: Catalogue, changes: Sequence[Revisions]) -> pd.DataFrame:
    both = [was_and_is(row, known.indicators[row.indicator_id].measure) for row in changes]
    kept = frame(Revisions, changes).drop(
        columns=[
            *("short_name", "unit", "per", "decimals"),  # the file's own form says these
            *("source_id", "sequence", "edition_is", "published_label"),
        ]
    )
    named = {
        "label": "period",
        "now": "value",
        "now_symbol": "symbol",
        "now_count": "count",
        "kind": "what_changed",
    }
    return kept.rename(columns=named).assign(
        shown=[now for _, now in both], was_shown=[was for was, _ in both]
    )
