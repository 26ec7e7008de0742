"""Figures to take away, each with its source. Nothing is made until it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pandas as pd
import streamlit as st

from geo.licence import LICENCE
from screen.asking import Row, asked_rows
from screen.catalogue import Indicator
from screen.view import View


def csv_button(
    label: str, table: Callable[[], pd.DataFrame], indicator: Indicator, file_name: str, key: str
) -> None:
    """Offer a table as CSV.

    Parameters
    ----------
    label : str
        What the button says.
    table : callable
        Gives the table; called when the button is pressed.
    indicator : Indicator
        Whose figures they are.
    file_name : str
        Of the file.
    key : str
        Names the button on its page.
    """

    def made() -> bytes:
        return with_source(table(), indicator, edition_labels()).to_csv(index=False).encode("utf-8")

    st.download_button(
        label, made, file_name=file_name, mime="text/csv", key=key, on_click="ignore"
    )


def with_source(
    table: pd.DataFrame, indicator: Indicator, editions: Mapping[str, str]
) -> pd.DataFrame:
    """Put an indicator and its source beside every figure, so that none travels without.

    Parameters
    ----------
    table : DataFrame
        Figures, with ``edition_id`` where they differ in it, or ``edition`` in words.
    indicator : Indicator
        What was measured.
    editions : mapping
        Id of an edition to how it is named.

    Returns
    -------
    DataFrame
        A new table: the indicator before, source, edition and licence after the figures.
    """
    row = indicator.row
    named = table.drop(columns=["edition_id", "chosen", "member"], errors="ignore")
    named.insert(0, "indicator_id", indicator.id)
    named.insert(1, "indicator", indicator.measure.name)
    named.insert(2, "unit", indicator.measure.scale)
    named["publisher"] = row["publisher"]
    named["publication"] = row["publication"]
    if "edition_id" in table:
        named["edition"] = [editions.get(str(key), "") for key in table["edition_id"]]
    elif "edition" in table:  # it says itself which
        named["edition"] = named.pop("edition")
    elif row["published_label"]:
        named["edition"] = f"published {row['published_label']}"
    named["source_page"] = row["source_url"]
    named["licence"] = LICENCE
    return named


def edition_labels() -> dict[str, str]:
    """Name each edition: "2025, published October 2025, d5_..._2025.csv".

    Returns
    -------
    dict
        Id to name.
    """
    return {row["edition_id"]: _named(row) for row in asked_rows("sources")}


def _named(row: Row) -> str:
    published = f", published {row['published_label']}" if row["published_label"] else ""
    return f"{row['edition']}{published}, {row['file_name']}"


def file_name(view: View, what: str) -> str:
    """Name a file of a view.

    Parameters
    ----------
    view : View
        What it shows.
    what : str
        A word for the table.

    Returns
    -------
    str
        "likewise_E06000045_cp_rate_trend.csv".
    """
    return f"likewise_{view.area}_{view.indicator}_{what}.csv"
