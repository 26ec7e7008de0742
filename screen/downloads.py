"""Figures to take away: what a file holds, and the button that gives it.

Nothing is made until it is asked for.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd
import pyarrow as pa
import streamlit as st

from screen.catalogue import Area
from screen.figure_columns import complete
from screen.figure_files import write_csv
from screen.file_names import Screen, file_name


@dataclass(frozen=True)
class FigureFile:
    """A file of figures: what it holds, as its name says and its rows repeat.

    Attributes
    ----------
    screen, area, indicator, period, also
        As `screen.file_names.file_name` takes them.
    figures : callable
        Gives the rows, with the columns that `screen.figure_columns.complete` asks for.
    """

    screen: Screen
    area: Area | None
    indicator: str
    period: str
    figures: Callable[[], pd.DataFrame]
    also: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What the file is called."""
        return file_name(self.screen, self.area, self.indicator, self.period, self.also)

    def csv(self) -> bytes:
        """Write the file.

        Returns
        -------
        bytes
            CSV in UTF-8 with a byte order mark, without which Excel garbles £ and dashes.
        """
        table = pa.Table.from_pandas(self.figures(), preserve_index=False)
        made = io.BytesIO()
        write_csv(made, [complete(table)])
        return made.getvalue()


def csv_button(label: str, file: FigureFile, key: str) -> None:
    """Offer a file.

    Parameters
    ----------
    label : str
        What the button says.
    file : FigureFile
        Made when the button is pressed.
    key : str
        Names the button on its page.
    """
    st.download_button(
        label, file.csv, file_name=file.name, mime="text/csv", key=key, on_click="ignore"
    )
