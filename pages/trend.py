"""trend: to come."""

from __future__ import annotations

import streamlit as st


def page() -> None:
    """Show it."""
    st.html('<h1 id="lw-main">trend</h1>')
    if "trend" == "sources" and st.button("fail"):
        raise ValueError("x")
