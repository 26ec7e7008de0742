"""Boxes for what can be chosen on a screen beside what its bar offers."""

from __future__ import annotations

from functools import partial

import streamlit as st

from answers.answer import Answer
from screen.state import request_view


def choose(answer: Answer, part: str, key: str, label: str = "") -> None:
    """Offer a choice of an answer in a box; what is chosen goes into the address.

    Parameters
    ----------
    part : str
        The key of the address, as the answer's ``choices`` has it.
    key : str
        Names the box on its page, which may have two of one choice.
    label : str
        What stands above it, where that isn't the choice's own label.
    """
    choice = answer.choices[part]
    st.session_state[key] = choice.chosen[0]
    st.selectbox(
        label or choice.label,
        list(choice.options),
        format_func=lambda option: choice.options.get(option, option),
        key=key,
        on_change=partial(_chosen, part, key),
        filter_mode=None,
    )


def _chosen(part: str, key: str) -> None:
    request_view(**{part: str(st.session_state[key])})
