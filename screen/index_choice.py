"""Choose an index of deprivation; what it measures, how sure its editions are, where it is from."""

from __future__ import annotations

from html import escape
from typing import Final

import streamlit as st

from answers.deprived import Sight
from geo.licence import LICENCE
from screen.state import wish
from words.indices import counted_from_districts, editions_differ

_KEY: Final = "deprivation-index"


def index_choice(sight: Sight) -> None:
    """Show the choice. It stands in the address, as every choice does.

    Parameters
    ----------
    sight : Sight
        What the page looks at.
    """
    names = {index.key: index.name for index in sight.choice}
    st.session_state[_KEY] = sight.index.key
    st.selectbox(
        "Index of deprivation",
        list(names),
        format_func=lambda key: names[key],
        key=_KEY,
        on_change=_chosen,
        filter_mode=None,
    )


def _chosen() -> None:
    wish(index=str(st.session_state[_KEY]))


def about_index(sight: Sight) -> str:
    """Say what the index measures and what to mind, for beneath the choice.

    Parameters
    ----------
    sight : Sight
        What the page looks at.

    Returns
    -------
    str
        A paragraph.
    """
    told = (
        sight.index.said,
        editions_differ(sight.index, sight.choice),
        counted_from_districts(sight.index, sight.counted),
    )
    return f'<p class="lw-notes lw-beside">{escape(" ".join(text for text in told if text))}</p>'


def index_source(sight: Sight) -> str:
    """Write where the index comes from, in a line.

    Parameters
    ----------
    sight : Sight
        What the page looks at.

    Returns
    -------
    str
        A paragraph.
    """
    row = sight.measured_by.row
    page = escape(str(row["source_url"]))
    return (
        f'<p class="lw-from">{escape(sight.index.name)}: {escape(str(row["publisher"]))}, '
        f'<a href="{page}" target="_blank">{escape(str(row["publication"]))}</a>, '
        f"{sight.index.year} edition, {LICENCE}.</p>"
    )
