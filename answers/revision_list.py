"""A list of revised figures: as a table to read, and as a file to take away."""

from __future__ import annotations

from html import escape
from typing import Any
from urllib.parse import urlencode

import pandas as pd

from answers.asking import rows_of
from answers.catalogue import Catalogue
from answers.files.figure_file import FigureFile
from answers.files.names import ALL
from answers.links import carried
from answers.view import View
from words.measure import Measure
from words.revisions import was_and_is

_HEADS = ("Indicator", "Area", "Period", "Was", "Is", "Edition")
# On a phone these stand beneath the indicator, so that what was and what is are both in sight.
_BENEATH = {"Area", "Period", "Edition"}
_WIDE = ' class="lw-in-a-row"'


def revision_table(changes: pd.DataFrame) -> str:
    """Write the table.

    Parameters
    ----------
    changes : DataFrame
        Rows of the query ``revisions``.

    Returns
    -------
    str
        HTML. An indicator's name leads to its trend for the row's area.
    """
    heads = "".join(
        f'<th scope="col"{_WIDE if head in _BENEATH else ""}>{head}</th>' for head in _HEADS
    )
    lines = "".join(_line(row) for row in rows_of(changes))
    return (
        '<div class="lw-scroll" tabindex="0" role="region" aria-label="Revised figures">'
        '<table class="lw-table lw-revisions"><caption class="lw-unseen">'
        "Figures that a later edition changed; counts in brackets</caption>"
        f"<thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table></div>"
    )


def _line(row: dict[str, Any]) -> str:
    measure = Measure.of({**row, "name": row["short_name"]})
    was, now = was_and_is(row, measure)
    there = urlencode({"area": row["area_code"], "indicator": row["indicator_id"]})
    base = f" {measure.base}" if measure.base else ""
    area, period = escape(row["area_name"]), escape(row["label"])
    edition = f"{escape(row['edition_is'])}, after {escape(row['edition_was'])}"
    return (
        f'<tr><th scope="row">{carried(row["short_name"], f"trend?{there}")}'
        f'<span class="lw-notes">{escape(base)}</span>'
        f'<small class="lw-beneath">{area}, {period}; edition {edition}</small></th>'
        f"<td{_WIDE}>{area}</td><td{_WIDE}>{period}</td>"
        f"<td>{escape(was)}</td><td>{escape(now)}</td><td{_WIDE}>{edition}</td></tr>"
    )


def revision_file(known: Catalogue, view: View, changes: pd.DataFrame) -> FigureFile:
    """Say what the file of the changes holds.

    Parameters
    ----------
    known, view
        What there is, and what the list is narrowed to.
    changes : DataFrame
        Those rows of the query ``revisions``.

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


def _revised(known: Catalogue, changes: pd.DataFrame) -> pd.DataFrame:
    both = [
        was_and_is(row, known.indicators[row["indicator_id"]].measure) for row in rows_of(changes)
    ]
    kept = changes.drop(
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
