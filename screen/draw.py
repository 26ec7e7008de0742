"""Put a drawing on a page: its finding and measure as text, the chart, and its notes."""

from __future__ import annotations

from html import escape
from typing import Any

import streamlit as st

from answers.render.html import chart_notes_html
from charts.drawing import Drawing


def draw(drawing: Drawing, key: str, **more: Any) -> None:
    """Show a drawing in the colours that it was made with.

    Parameters
    ----------
    drawing : Drawing
        With its alt text.
    key : str
        Names it on its page, so that the browser changes the chart rather than drawing it anew.
    **more
        Whatever else `streamlit.vega_lite_chart` takes: ``on_select``, ``selection_mode``.
    """
    tall, spec = drawing.spec["height"], drawing.with_data()
    if isinstance(tall, int):
        # Its room is kept until it is drawn; on a large screen it is larger (screen/theme.css).
        room = f"calc({tall}px * var(--lw-zoom))"
        st.html(f"<style>.st-key-lw-drawn-{key} {{ min-height: {room}; }}</style>")
        with st.container(key=f"lw-drawn-{key}"):
            st.vega_lite_chart(spec, theme=None, width="stretch", alt=drawing.alt, key=key, **more)
    else:
        st.vega_lite_chart(spec, theme=None, width="stretch", alt=drawing.alt, key=key, **more)
    if listed := chart_notes_html(drawing):
        st.html(listed)


def caption(title: str, subtitle: str, anchor: str, *, folded: bool | None = None) -> None:
    """Show what a chart finds, and beneath it what was measured.

    Parameters
    ----------
    title, subtitle : str
        As a `Drawing` has them; nothing for a subtitle that the page has said.
    anchor : str
        Where a link within the page leads.
    folded : bool or None
        Whether what is under the heading is hidden until somebody opens it (a rule of the style
        sheet hides it); None where it can't be.
    """
    under = f'<p class="lw-figure-under">{escape(subtitle)}</p>' if subtitle else ""
    heading = f'<h2 class="lw-figure-title" id="{anchor}">{escape(title)}</h2>'
    if folded is not None:
        state = "" if folded else " open"
        heading = f'<details class="lw-folds"{state}><summary>{heading}</summary></details>'
    st.html(heading + under)
