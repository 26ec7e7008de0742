"""The foot of every page: whose figures and boundaries these are."""

from __future__ import annotations

import streamlit as st

from answers.render.anchors import carried
from geo.licence import ALL

_ATTRIBUTION = f"{ALL} The publishers have no part in Likewise and do not endorse it."


def footer() -> None:
    """Show it; the same on every page, so that a browser gets it once."""
    st.html(
        f'<footer class="lw-foot"><p>{_ATTRIBUTION} '
        f"{carried('Sources and words explained', 'sources')}</p></footer>"
    )
