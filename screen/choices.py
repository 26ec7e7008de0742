"""Boxes for what can be chosen on a screen beside what its bar offers."""

from __future__ import annotations

from functools import partial
from typing import Any

import streamlit as st

from answers.answer import Answer
from screen.state import request_view


def choose(answer: Answer, part: str, key: str, label: str = "", **more: Any) -> None:
    """Offer a choice of an answer in a box; what is chosen goes into the address.

    Parameters
    ----------
    part : str
        The key of the address, as the answer's ``choices`` has it.
    key : str
        Names the box on its page, which may have two of one choice.
    label : str
        What stands above it, where that isn't the choice's own label.
    more : Any
        For Streamlit's box; ``on_change`` where more than the address changes.
    """
    choice = answer.choices[part]
    st.session_state[key] = choice.chosen[0]
    given: dict[str, Any] = {"on_change": partial(request_chosen, part, key), **more}
    st.selectbox(
        label or choice.label,
        list(choice.options),
        format_func=lambda option: choice.options.get(option, option),
        key=key,
        filter_mode=None,
        **given,
    )


def choose_along(answer: Answer, part: str, key: str) -> None:
    """Offer a choice along a line, as of periods; nothing where there is no choice."""
    choice = answer.choices[part]
    if len(choice.options) < 2:
        return
    st.session_state[key] = choice.chosen[0]
    st.select_slider(
        choice.label,
        list(choice.options),
        format_func=lambda option: choice.options.get(option, option),
        key=key,
        on_change=partial(request_chosen, part, key),
    )


def choose_several(answer: Answer, part: str, key: str, most: int | None = None) -> None:
    """Offer a choice of several, side by side; what is chosen goes into the address.

    Parameters
    ----------
    part, key : str
        As `choose` takes them.
    most : int, optional
        Of more options than this those alone stand there that are chosen.
    """
    choice = answer.choices[part]
    few = most is None or len(choice.options) <= most
    offered = list(choice.options) if few else list(choice.chosen)
    if not offered:
        return
    st.session_state[key] = list(choice.chosen)
    st.pills(
        choice.label,
        offered,
        selection_mode="multi",
        format_func=lambda option: choice.options[option],
        key=key,
        on_change=lambda: request_view(**{part: "-".join(st.session_state[key])}),
    )


def request_chosen(part: str, key: str) -> None:
    """Ask for what a widget named ``key`` has, as a part of the address."""
    request_view(**{part: str(st.session_state[key])})
