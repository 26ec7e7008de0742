"""The foot of every page: whose figures and boundaries these are."""

from __future__ import annotations

import streamlit as st

from screen.links import carried

_SAID = (
    "Contains public sector information licensed under the Open Government Licence v3.0. "
    "Boundaries: Office for National Statistics licensed under the Open Government Licence v.3.0; "
    "contains OS data © Crown copyright and database right. "
    "The publishers have no part in Likewise and do not endorse it."
)


def footer() -> None:
    """Show it; the same on every page, so that a browser gets it once."""
    st.html(
        f'<footer class="lw-foot"><p>{_SAID} '
        f"{carried('Sources and words explained', 'sources')}</p></footer>"
    )
