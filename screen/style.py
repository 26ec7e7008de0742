"""The look, set once a run: our colours as CSS properties, and what Streamlit's theme can't say."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st

from charts.legend import legend_css
from charts.palette import Mode, css_variables

_HERE = Path(__file__).parent
_SHEETS = ("journey.css", "theme.css")


def mode() -> Mode:
    """Say whether the reader's page is light or dark.

    Returns
    -------
    {'light', 'dark'}
        As their browser says it is; light until it has spoken.
    """
    return "dark" if st.context.theme.type == "dark" else "light"


def send_style() -> None:
    """Send the style sheet. It takes no room on the page."""
    st.html(_style(mode()))


@cache
def _style(mode: Mode) -> str:
    ours = "".join((_HERE / name).read_text(encoding="utf-8") for name in _SHEETS)
    return f"<style>{_colours(mode)}{legend_css()}{ours}</style>"


def _colours(mode: Mode) -> str:
    """Write the colours so that they follow the page at once when the reader's system changes.

    Streamlit's own colours do, without a run of the script; ``light-dark`` takes what it has set as
    the page's colour scheme. Older browsers get the colours of the moment.
    """
    light, dark = css_variables("light"), css_variables("dark")
    pairs = zip(light.split(";"), dark.split(";"), strict=True)
    both = "".join(
        f"{name}:light-dark({value},{other.partition(':')[2]});"
        for name, _, value, other in ((*one.partition(":"), other) for one, other in pairs)
        if name
    )
    return (
        f":root{{{css_variables(mode)}}}"
        f"@supports (color:light-dark(red,red)){{.stApp{{{both}}}}}"
    )
