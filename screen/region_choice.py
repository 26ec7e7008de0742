"""Choose a region: what maps zoom to and tables are narrowed to, kept in the address."""

from __future__ import annotations

import streamlit as st

from answers.catalogue import Catalogue
from screen.state import current_view, wish


def region_choice(known: Catalogue, key: str, label: str) -> None:
    """Show the choice.

    Parameters
    ----------
    known : Catalogue
        What there is.
    key : str
        Names it on its page, which may show it in two places.
    label : str
        What it says above.
    """
    regions = [code for code, area in known.areas.items() if area.level == "region"]
    st.session_state[key] = current_view().zoom
    st.selectbox(
        label,
        ["", *regions],
        format_func=lambda code: known.areas[code].name if code else "England",
        key=key,
        on_change=_chosen,
        args=(key,),
        filter_mode=None,
    )


def _chosen(key: str) -> None:
    wish(zoom=str(st.session_state[key]))
