"""sources: to come."""

from __future__ import annotations

import streamlit as st


def page() -> None:
    """Show it."""
    st.html('<h1 id="lw-main">sources</h1>')
    if "sources" == "sources" and st.button("fail"):
        raise ValueError("x")
