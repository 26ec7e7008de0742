"""Sources: every publication with its editions, the symbols, and the words in plain words."""

from __future__ import annotations

import streamlit as st

from answers.render.publications import publications_html, terms_html
from answers.sources import sources
from screen.show import opening
from screen.state import current_view


def page() -> None:
    """Show the page."""
    answer = sources(current_view())
    opening(answer)
    st.html(publications_html(answer))
    st.html(terms_html(answer))
