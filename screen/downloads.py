"""The button that gives a file of figures."""

from __future__ import annotations

from contextvars import copy_context

import streamlit as st

from answers.files.figure_file import FigureFile


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
    # The file is made in a thread of its own, later: of the figures that this run reads.
    context = copy_context()
    st.download_button(
        label,
        lambda: context.copy().run(file.csv),
        file_name=file.name,
        mime="text/csv",
        key=key,
        on_click="ignore",
    )
